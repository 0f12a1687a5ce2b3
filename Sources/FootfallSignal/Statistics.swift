/// Numbers that describe many numbers; `nil` where there are too few.
public enum Statistics {
  /// The sum over the count.
  public static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The standard deviation of the population that the values were drawn from (n − 1).
  ///
  /// - Returns: `nil` of fewer than two values.
  public static func standardDeviation(_ values: [Double]) -> Double? {
    guard values.count > 1, let mean = mean(values) else { return nil }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  /// The middle value, or the mean of the two in the middle.
  public static func median(_ values: [Double]) -> Double? {
    var ranked = RankedValues(values)
    return ranked.median()
  }

  /// The median distance to the median. Times 1.4826 it estimates a normal standard deviation.
  public static func medianAbsoluteDeviation(_ values: [Double]) -> Double? {
    guard let middle = median(values) else { return nil }
    return median(values.map { abs($0 - middle) })
  }

  /// The value below which a share of the values lies, by linear interpolation between them.
  ///
  /// - Parameter share: from 0, the least value, to 1, the greatest.
  /// - Source: R. J. Hyndman & Y. Fan (1996), doi:10.1080/00031305.1996.10473566, type 7.
  public static func quantile(_ values: [Double], _ share: Double) -> Double? {
    precondition((0...1).contains(share), "a quantile's share lies between 0 and 1")
    var ranked = RankedValues(values)
    guard let (a, b, part) = ranked.neighbors(share) else { return nil }
    // From the nearer side, so that both ends are met exactly.
    return part < 0.5 ? a + (b - a) * part : b - (b - a) * (1 - part)
  }
}
