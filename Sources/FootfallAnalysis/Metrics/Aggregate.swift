import FootfallSignal

/// The middle of a metric over strides, and how well the strides pin it down.
///
/// The middle is the median. Its standard error is that of a median of normal values,
/// 1.2533 · σ / √n, with σ from the median absolute deviation and n reduced by the lag-1
/// autocorrelation of the series, n · (1 − r) / (1 + r) (science.md 1.7).
struct Aggregate: Hashable {
  let median: Double
  /// One standard deviation, in the unit of the values.
  let standardError: Double
  let count: Int

  /// `nil` for no values.
  init?(_ values: [Double]) {
    guard let median = Statistics.median(values),
      let deviation = Statistics.medianAbsoluteDeviation(values)
    else { return nil }
    self.median = median
    self.count = values.count
    let sigma = 1.4826 * deviation
    let r = min(max(Self.lagOneCorrelation(values), 0), 0.9)
    let effective = max(1, Double(values.count) * (1 - r) / (1 + r))
    self.standardError = 1.2533 * sigma / effective.squareRoot()
  }

  /// The correlation of each value with the next, in -1...1; zero for fewer than three values or
  /// for values without spread.
  static func lagOneCorrelation(_ values: [Double]) -> Double {
    guard values.count > 2 else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    let centered = values.map { $0 - mean }
    let power = centered.reduce(0) { $0 + $1 * $1 }
    guard power > 0 else { return 0 }
    return zip(centered, centered.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / power
  }
}
