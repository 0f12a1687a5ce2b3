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

  /// The value at a place counted in samples; beyond the ends, the end.
  func value(at position: Double) -> Double {
    guard position > 0, samples.count > 1 else { return samples.first ?? 0 }
    guard position < Double(samples.count - 1) else { return samples[samples.count - 1] }
    let i = Int(position)
    let (b, a) = (position - Double(i), 1 - (position - Double(i)))
    return a * samples[i] + b * samples[i + 1]
      + ((a * a * a - a) * bends[i] + (b * b * b - b) * bends[i + 1]) / 6
  }

  /// The curve from the first sample to the last at another rate.
  func resampled(from rate: SampleRate, to other: SampleRate) -> [Double] {
    guard !samples.isEmpty else { return [] }
    // A hair more, so that rounding does not lose a sample that falls on the end.
    let last = rate.seconds(samples.count - 1) * other.hertz + 1e-6
    return (0...Int(last)).map { value(at: other.seconds($0) * rate.hertz) }
  }
}
