import FootfallSignal

/// The smoothest curve through even samples: a cubic between each pair, without a bend at the ends.
///
/// - Needs: samples whose content lies well below half their rate.
/// - Source: W. H. Press et al. (2007), Numerical Recipes, 3rd ed., 3.3 (natural spline).
struct SacrumSpline {
  private let samples: [Double]
  /// Second derivatives, in units of the spacing.
  private let bends: [Double]

  init(_ samples: [Double]) {
    self.samples = samples
    var bends = [Double](repeating: 0, count: samples.count)
    var carry = bends
    // Each inner sample: bend before + 4 bend + bend after = 6 second differences.
    for i in samples.indices.dropFirst().dropLast() {
      let pivot = 4 - carry[i - 1]
      carry[i] = 1 / pivot
      let difference = samples[i - 1] - 2 * samples[i] + samples[i + 1]
      bends[i] = (6 * difference - bends[i - 1]) / pivot
    }
    for i in samples.indices.dropFirst().dropLast().reversed() {
      bends[i] -= carry[i] * bends[i + 1]
    }
    self.bends = bends
  }

  /// The curve from the first sample to the last at another rate.
  func resampled(from rate: SampleRate, to other: SampleRate) -> [Double] {
    guard samples.count > 1 else { return samples }
    // A hair more, so that rounding does not lose a sample that falls on the end.
    let last = Int(rate.seconds(samples.count - 1) * other.hertz + 1e-6)
    let end = samples.count - 1
    var curve: [Double] = []
    curve.reserveCapacity(last + 1)
    let (samples, bends) = (samples.span, bends.span)
    for k in 0...last {
      let position = Double(k) / other.hertz * rate.hertz
      let i = Int(position)
      guard i < end else {
        curve.append(samples[end])
        continue
      }
      let (b, a) = (position - Double(i), 1 - (position - Double(i)))
      curve.append(
        a * samples[i] + b * samples[i + 1]
          + ((a * a * a - a) * bends[i] + (b * b * b - b) * bends[i + 1]) / 6)
    }
    return curve
  }
}
