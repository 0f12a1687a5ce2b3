import FootfallSignal

/// Decides which intervals between contacts of one foot are strides.
///
/// - Source: science.md 1.6: 0.45 to 1.10 s, and within max(12 %, 5 MAD) of the running median
///   of eleven neighbors.
public struct StrideGate: Hashable, Sendable {
  public var periodSeconds: ClosedRange<Double>
  /// Largest departure from the neighbors' median, as a share of it.
  public var share: Double
  /// The same in median absolute deviations; the larger of the two holds.
  public var deviations: Double
  /// Neighbors on either side that the median is taken over, itself included.
  public var neighborhood: Int

  public init(
    periodSeconds: ClosedRange<Double> = 0.45...1.10, share: Double = 0.12,
    deviations: Double = 5, neighborhood: Int = 11
  ) {
    precondition(neighborhood % 2 == 1, "a neighborhood has a middle")
    self.periodSeconds = periodSeconds
    self.share = share
    self.deviations = deviations
    self.neighborhood = neighborhood
  }

  /// Whether each interval is a stride; as many answers as intervals.
  ///
  /// - Parameter intervals: seconds, in order of time. An interval outside `periodSeconds` is
  ///   none, and takes no part in its neighbors' medians.
  public func accepts(_ intervals: [Double]) -> [Bool] {
    let plausible = intervals.indices.filter { periodSeconds.contains(intervals[$0]) }
    var accepted = [Bool](repeating: false, count: intervals.count)
    for (place, index) in plausible.enumerated() {
      let first = max(0, min(place - neighborhood / 2, plausible.count - neighborhood))
      let last = min(plausible.count, first + neighborhood)
      let near = plausible[first..<last].map { intervals[$0] }
      guard let middle = Statistics.median(near),
        let spread = Statistics.medianAbsoluteDeviation(near)
      else { continue }
      let limit = max(share * middle, deviations * spread)
      accepted[index] = abs(intervals[index] - middle) <= limit
    }
    return accepted
  }
}
