import FootfallSignal
import Glibc

/// The line that a runner's steps draw in a spectrum.
enum SacrumStepLine {
  /// The frequency of the strongest line in a band of Hz, or `nil` where the band has none.
  ///
  /// Above 8 Hz there is no first harmonic of any runner's step. Eight times as many bins as the
  /// window resolves make the parabola between them good to a thousandth of the step frequency.
  static func hertz(
    of signal: Signal<Acceleration>, in band: ClosedRange<Double>
  ) -> Double? {
    guard signal.count > 3 else { return nil }
    let slow = Butterworth(.lowPass(8), order: 2).zeroPhase(signal).samples
    let weights = Window.hann.weights(slow.count)
    let tapered = zip(Trend.constant.removed(from: slow), weights).map { $0 * $1 }
    var length = 1
    while length < 8 * slow.count { length *= 2 }
    var transform = RealFFT(count: length)
    var powers = [Double](repeating: 0, count: transform.binCount)
    transform.addPowers(of: tapered.span, to: &powers)
    let spectrum = Spectrum(powers: powers, binHertz: signal.rate.hertz / Double(length))
    return spectrum.strongestLine(in: band)?.hertz
  }

  /// How far samples swing at a frequency, and when: the part in time with a cosine that starts at
  /// the first sample, and the part a quarter turn before it.
  static func amplitude(of samples: [Double], at hertz: Double, rate: SampleRate) -> Complex {
    let level = Trend.constant.removed(from: samples)
    let weights = Window.hann.weights(samples.count)
    let turn = -2 * Double.pi * hertz / rate.hertz
    let (stepCosine, stepSine) = (cos(turn), sin(turn))
    var sum = Complex(0)
    var (c, s) = (1.0, 0.0)
    for i in level.indices {
      // A wave that is turned step by step drifts; every so often it is put right.
      if i % 64 == 0 { (c, s) = (cos(turn * Double(i)), sin(turn * Double(i))) }
      sum.real += weights[i] * level[i] * c
      sum.imaginary += weights[i] * level[i] * s
      (c, s) = (c * stepCosine - s * stepSine, s * stepCosine + c * stepSine)
    }
    let scale = weights.reduce(0, +) / 2
    return scale > 0 ? Complex(sum.real / scale, sum.imaginary / scale) : sum
  }
}
