import Glibc

/// A second-order Butterworth low pass of three values, started from their mean.
///
/// For as long as its time constant the output is the mean of what has come so far; then the
/// filter starts in the steady state of that mean. So no single first sample decides.
struct VectorLowPass: Hashable, Sendable, Codable {
  /// The difference equation's numbers; a₀ is one.
  struct Coefficients: Hashable, Sendable, Codable {
    var b0: Double
    var b1: Double
    var b2: Double
    var a1: Double
    var a2: Double
    /// Samples that are averaged before the filter starts.
    var startSamples: Int

    /// From a time constant in seconds; its corner is √2 / (2π τ) Hz.
    ///
    /// A time constant below half a sample passes everything, because such a corner lies above
    /// nine tenths of what the rate can hold.
    init(timeConstant: Double, rate: SampleRate) {
      let needed = (timeConstant * rate.hertz).rounded(.up)
      startSamples = max(1, Int(needed))
      guard timeConstant >= rate.period / 2 else {
        (b0, b1, b2, a1, a2) = (1, 0, 0, 0, 0)
        return
      }
      let root = 2.0.squareRoot()
      let c = tan(root * rate.period / (2 * timeConstant))
      let d = 1 / (c * c + root * c + 1)
      b0 = c * c * d
      b1 = 2 * b0
      b2 = b0
      a1 = 2 * (c * c - 1) * d
      a2 = (1 - root * c + c * c) * d
    }
  }

  /// Samples averaged so far, while the filter has not started.
  private var averaged = 0
  private var isRunning = false
  /// The running sum before the start, the filter's memory after it.
  private var first = Vector3.zero
  private var second = Vector3.zero

  init() {}

  /// Already running, as if `value` had always come.
  init(steadyAt value: Vector3, _ c: Coefficients) {
    start(at: value, c)
  }

  @inline(__always)
  mutating func push(_ input: Vector3, _ c: Coefficients) -> Vector3 {
    guard isRunning else { return average(input, c) }
    let output = c.b0 * input + first
    first = c.b1 * input - c.a1 * output + second
    second = c.b2 * input - c.a2 * output
    return output
  }

  @inline(never)
  private mutating func average(_ input: Vector3, _ c: Coefficients) -> Vector3 {
    averaged += 1
    first += input
    let mean = (1 / Double(averaged)) * first
    if averaged >= c.startSamples { start(at: mean, c) }
    return mean
  }

  private mutating func start(at value: Vector3, _ c: Coefficients) {
    isRunning = true
    first = (1 - c.b0) * value
    second = (c.b2 - c.a2) * value
  }
}
