public import FootfallAnalysis
import FootfallSignal

/// What one run of a person showed, as the rules read it.
public struct Session: Sendable {
  public let estimates: [Estimate]
  /// As the athlete gave it, else as it was measured; `nil` where neither is known.
  public let metersPerSecond: Double?

  /// - Parameter metersPerSecond: what the athlete says; goes before what was measured.
  public init(estimates: [Estimate], metersPerSecond: Double? = nil) {
    self.estimates = estimates
    self.metersPerSecond =
      metersPerSecond ?? estimates.first { $0.metric == "speed" && $0.side == nil }?.value
  }

  /// Runs whose speeds are further apart, in m/s, are not held together (science.md 1.7).
  static let speedTolerance = 0.2

  /// Whether this run may stand beside another: not where their speeds are known to be unlike.
  func isComparable(to other: Session) -> Bool {
    guard let a = metersPerSecond, let b = other.metersPerSecond else { return true }
    return abs(a - b) <= Self.speedTolerance
  }

  /// The estimate of a metric for a side, else the one that belongs to no side.
  func estimate(of metric: MetricID, side: Side?) -> Estimate? {
    estimates.first { $0.metric == metric && $0.side == side && $0.value != nil }
      ?? estimates.first { $0.metric == metric && $0.side == nil && $0.value != nil }
  }
}

/// One metric of one person over several runs.
///
/// A sensor is put on anew for each run, and how it lies is found anew; that is most of its
/// uncertainty, and it averages out. What a body makes of a place does not. Where the metric's
/// entry tells the two apart, n runs leave the person's part and 1/n of the rest, in squares;
/// where nobody has, two runs narrow the interval and further ones do not.
struct RepeatedEstimate {
  /// From how many runs on the interval narrows no further, where the person's part is not known.
  static let narrowingRuns = 2.0

  /// This run's value first.
  let values: [Double]
  /// The mean of the values.
  let value: Double
  /// One standard deviation of the mean: what the runs themselves state, or what they scatter by
  /// where that is more.
  let uncertainty: Double

  /// - Parameter estimates: this run's first; those without a value are left out.
  /// - Returns: `nil` for less than two values.
  init?(_ estimates: [Estimate]) {
    let known = estimates.compactMap { estimate in
      estimate.value.flatMap { value in
        estimate.interval95.map { (value, ($0.upperBound - $0.lowerBound) / (2 * 1.96)) }
      }
    }
    guard known.count > 1 else { return nil }
    let count = Double(known.count)
    values = known.map(\.0)
    let mean = values.reduce(0, +) / count
    let stated = (known.reduce(0) { $0 + $1.1 * $1.1 } / count).squareRoot()
    let scatter = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
    value = mean
    if let shared = estimates.first.flatMap({ MetricCatalogue.definition(of: $0.metric)?.ofPerson })
    {
      let anew = max(stated * stated - shared * shared, scatter * scatter, 0)
      uncertainty = (shared * shared + anew / count).squareRoot()
    } else {
      uncertainty = max(stated, scatter) / min(count, Self.narrowingRuns).squareRoot()
    }
  }
}
