import FootfallSignal

/// The middle of a metric over strides, and how well the strides pin it down.
///
/// The middle is the median, unless another is asked for. Its standard error is that of a median
/// of normal values, 1.2533 · σ / √n, with σ from the median absolute deviation and n reduced by
/// the lag-1 autocorrelation of the series, n · (1 − r) / (1 + r) (science.md 1.7).
struct Aggregate: Hashable {
  let middle: Double
  /// One standard deviation, in the unit of the values.
  let standardError: Double
  let count: Int

  /// `nil` for no values.
  init?(_ values: [Double]) {
    guard let median = Statistics.median(values),
      let deviation = Statistics.medianAbsoluteDeviation(values)
    else { return nil }
    middle = median
    count = values.count
    standardError = 1.2533 * 1.4826 * deviation / Self.effectiveCount(values).squareRoot()
  }

  /// With the mean for the middle, whose standard error is σ / √n; `nil` for no values.
  init?(meanOf values: [Double]) {
    guard let mean = Statistics.mean(values) else { return nil }
    middle = mean
    count = values.count
    let sigma = Statistics.standardDeviation(values) ?? 0
    standardError = sigma / Self.effectiveCount(values).squareRoot()
  }

  private static func effectiveCount(_ values: [Double]) -> Double {
    let r = min(max(lagOneCorrelation(values), 0), 0.9)
    return max(1, Double(values.count) * (1 - r) / (1 + r))
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
