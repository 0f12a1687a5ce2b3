import FootfallSignal
import Glibc

/// The line that a runner's steps draw in a spectrum.
enum SacrumStepLine {
  /// The frequency of the strongest line in a band of Hz, or `nil` where the band has none.
  ///
  /// Above 8 Hz there is no first harmonic of any runner's step. Eight times as many bins as the
  /// window resolves make the parabola between them good to a thousandth of the step frequency.
  ///
  /// - Parameter weights: Hann's, one for each sample.
  static func hertz(
    of signal: Signal<Acceleration>, in band: ClosedRange<Double>, weights: [Double]
  ) -> Double? {
    guard signal.count > 3 else { return nil }
    let slow = Butterworth(.lowPass(8), order: 2).zeroPhase(signal).samples
    let tapered = zip(Trend.constant.removed(from: slow), weights).map { $0 * $1 }
    let length = RealFFT.powerOfTwo(from: 8 * slow.count)
    guard slow.count >= longSamples else {
      return spectrum(of: tapered, length, signal.rate).strongestLine(in: band)?.hertz
    }
    return strongestLine(of: tapered, length, signal.rate, in: band)?.hertz
  }

  /// From so many samples on, a transform of eight times as many costs more than a coarse one and
  /// a close look where that is high.
  private static let longSamples = 512

  private static func spectrum(
    of samples: [Double], _ length: Int, _ rate: SampleRate
  ) -> Spectrum {
    var transform = RealFFT(count: length)
    var powers = [Double](repeating: 0, count: transform.binCount)
    transform.addPowers(of: samples.span, to: &powers)
    return Spectrum(powers: powers, binHertz: rate.hertz / Double(length))
  }

  /// The strongest line of a spectrum of so many bins, without the spectrum.
  ///
  /// At twice the window's resolution the top of a tapered line is seen to within 3 %, so it is
  /// beside a coarse bin that comes near the highest.
  private static func strongestLine(
    of samples: [Double], _ length: Int, _ rate: SampleRate, in band: ClosedRange<Double>
  ) -> SpectralLine? {
    let finer = 4
    let coarse = spectrum(of: samples, length / finer, rate)
    let bins = coarse.bins(in: band)
    guard let highest = coarse.powers[bins].max() else { return nil }
    var lines: [SpectralLine] = []
    for bin in bins where coarse.powers[bin] >= 0.9 * highest {
      let first = finer * (bin - 1) - 1
      let near = powers(
        of: samples,
        turns: (first...(finer * (bin + 1) + 1)).map { 2 * .pi * Double($0) / Double(length) })
      let spectrum = Spectrum(powers: near, binHertz: rate.hertz / Double(length))
      for k in near.indices.dropFirst().dropLast()
      where near[k - 1] < near[k] && near[k] >= near[k + 1] {
        let line = spectrum.line(nearBin: k)
        let offset = spectrum.hertz(Double(first))
        guard band.contains(spectrum.hertz(Double(first + k))) else { continue }
        lines.append(
          SpectralLine(
            hertz: line.hertz + offset, power: near[k], bin: line.bin + Double(first)))
      }
    }
    return lines.max { ($0.power, -$0.bin) < ($1.power, -$1.bin) }
  }

  /// The powers of samples at frequencies in radians a sample, four at a time.
  private static func powers(of samples: [Double], turns: [Double]) -> [Double] {
    let samples = samples.span
    var powers: [Double] = []
    powers.reserveCapacity(turns.count + 3)
    for first in stride(from: 0, to: turns.count, by: 4) {
      let turn = SIMD4((0..<4).map { turns[min(first + $0, turns.count - 1)] })
      func wave(_ angle: SIMD4<Double>) -> (SIMD4<Double>, SIMD4<Double>) {
        var (c, s) = (angle, angle)
        for lane in 0..<4 { (c[lane], s[lane]) = (cos(angle[lane]), sin(angle[lane])) }
        return (c, s)
      }
      let (stepCosine, stepSine) = wave(turn)
      var (real, imaginary) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
      // A wave that is turned step by step drifts, so every so often it is put right.
      for start in stride(from: 0, to: samples.count, by: 64) {
        var (c, s) = wave(Double(start) * turn)
        for i in start..<min(start + 64, samples.count) {
          real += samples[i] * c
          imaginary += samples[i] * s
          (c, s) = (c * stepCosine - s * stepSine, s * stepCosine + c * stepSine)
        }
      }
      let power = real * real + imaginary * imaginary
      powers += (0..<4).map { power[$0] }
    }
    return Array(powers[..<turns.count])
  }

  /// Cosine and sine at each sample. A wave that is turned step by step drifts, so every so often
  /// it is put right.
  @inline(__always)
  private static func forEachWave(
    _ count: Int, turn: Double, _ body: (Int, Double, Double) -> Void
  ) {
    let (stepCosine, stepSine) = (cos(turn), sin(turn))
    var (c, s) = (1.0, 0.0)
    for i in 0..<count {
      if i % 64 == 0 { (c, s) = (cos(turn * Double(i)), sin(turn * Double(i))) }
      body(i, c, s)
      (c, s) = (c * stepCosine - s * stepSine, s * stepCosine + c * stepSine)
    }
  }

  /// How far samples swing at a frequency, and when: the part in time with a cosine that starts at
  /// the first sample, and the part a quarter turn before it.
  ///
  /// - Parameter weights: Hann's, one for each sample.
  static func amplitude(
    of samples: [Double], at hertz: Double, rate: SampleRate, weights: [Double]
  ) -> Complex {
    let level = Trend.constant.removed(from: samples)
    var sum = Complex(0)
    forEachWave(level.count, turn: -2 * Double.pi * hertz / rate.hertz) { i, c, s in
      sum.real += weights[i] * level[i] * c
      sum.imaginary += weights[i] * level[i] * s
    }
    let scale = weights.reduce(0, +) / 2
    return scale > 0 ? Complex(sum.real / scale, sum.imaginary / scale) : sum
  }
}
