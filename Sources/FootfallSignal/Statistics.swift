/// Order statistics of plain numbers; `nil` where there is nothing to take them of.
public enum Statistics {
  /// The middle value, or the mean of the two middle ones.
  public static func median(_ values: [Double]) -> Double? {
    quantile(values, 0.5)
  }

  /// The median distance from the median, unscaled: times 1.4826 it estimates σ of normal values.
  public static func medianAbsoluteDeviation(_ values: [Double]) -> Double? {
    median(values).flatMap { middle in median(values.map { abs($0 - middle) }) }
  }

  /// The value below which a share of the values lies, interpolated linearly between neighbors
  /// (type 7 of Hyndman and Fan, the default of NumPy).
  ///
  /// - Precondition: the share is in 0...1.
  public static func quantile(_ values: [Double], _ share: Double) -> Double? {
    precondition((0...1).contains(share), "a quantile's share is in 0...1")
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let rest = place - Double(below)
    guard rest > 0 else { return sorted[below] }
    return sorted[below] + rest * (sorted[below + 1] - sorted[below])
  }
}
