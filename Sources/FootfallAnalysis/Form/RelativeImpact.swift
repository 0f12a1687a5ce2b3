import FootfallSignal

/// The shock at the shin against the same runner's earlier runs.
///
/// Only at the same speed, on the same side and read in the same way: the shock follows all three.
///
/// - Source: science.md 2.13.
struct RelativeImpact {
  /// Runs whose speeds are further apart, in m/s, are not held against each other (science.md 1.7).
  static let speedTolerance = 0.2

  let run: RunAnalysis
  let earlier: [RunAnalysis]
  /// This run's speed as the athlete gave it, in m/s.
  let metersPerSecond: Double?
  /// Whether the athlete says that all runs had the same speed.
  let sameSpeed: Bool

  func estimates() -> [Estimate] {
    let found = [nil, Side.left, .right, .unknown].compactMap(estimate)
    return found.isEmpty ? run.estimates.filter { $0.metric == .relativeImpact } : found
  }

  /// `nil` where this run or every earlier one lacks the shock.
  private func estimate(_ side: Side?) -> Estimate? {
    guard let own = shock(of: run, side), let value = own.value, value > 0 else { return nil }
    let before = earlier.filter(isAtSameSpeed).compactMap { shock(of: $0, side) }
      .filter { $0.method == own.method }
    let values = before.compactMap(\.value)
    guard !values.isEmpty else { return nil }
    let count = Double(values.count)
    let usual = values.reduce(0, +) / count
    guard usual > 0 else { return nil }
    let stated = before.reduce(0) { $0 + share(of: $1) * share(of: $1) } / (count * count)
    let ratio = value / usual
    let half = 196 * ratio * (share(of: own) * share(of: own) + stated).squareRoot()
    let change = 100 * (ratio - 1)
    return .measured(
      .relativeImpact, side: side, value: change, interval95: (change - half)...(change + half),
      count: own.count, confidence: before.map(\.confidence).reduce(own.confidence, min),
      reason: own.reason, method: "\(own.method ?? "")+earlier-runs")
  }

  private func shock(of run: RunAnalysis, _ side: Side?) -> Estimate? {
    run.estimates.first {
      $0.metric == .peakTibialAcceleration && $0.side == side && $0.value != nil
    }
  }

  /// One standard deviation as a share of the value.
  private func share(of estimate: Estimate) -> Double {
    guard let value = estimate.value, let interval = estimate.interval95 else { return 0 }
    return (interval.upperBound - value) / (1.96 * value)
  }

  private func isAtSameSpeed(_ other: RunAnalysis) -> Bool {
    if sameSpeed { return true }
    guard let own = metersPerSecond ?? run[.speed]?.value, let theirs = other[.speed]?.value else {
      return false
    }
    return abs(own - theirs) <= Self.speedTolerance
  }
}

extension RunAnalysis {
  /// The same, with what only earlier runs of the same person can tell.
  ///
  /// - Parameters:
  ///   - metersPerSecond: this run's speed, where the athlete gave it.
  ///   - sameSpeed: the athlete says that the earlier runs had it too.
  public func held(
    against earlier: [RunAnalysis], metersPerSecond: Double? = nil, sameSpeed: Bool = false
  ) -> RunAnalysis {
    guard !earlier.isEmpty else { return self }
    let impact = RelativeImpact(
      run: self, earlier: earlier, metersPerSecond: metersPerSecond, sameSpeed: sameSpeed)
    return RunAnalysis(
      streams: streams,
      estimates: MetricCatalogue.ordered(
        estimates.filter { $0.metric != .relativeImpact } + impact.estimates()))
  }
}
