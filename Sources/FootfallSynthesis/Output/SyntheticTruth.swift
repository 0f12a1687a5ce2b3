public import FootfallAnalysis
public import FootfallSignal

/// What really happened in a synthetic run, read from the curves that its sensors sample.
public struct SyntheticTruth: Hashable, Sendable {
  /// Length of the run, in seconds.
  public let seconds: Double
  /// What was done, in order.
  public let bouts: [Bout]
  /// One for each contact inside the run, in order of initial contact, feet mixed.
  public let strides: [TrueStride]

  /// A stretch of one activity, in seconds of the run.
  public struct Bout: Hashable, Sendable {
    public let activity: Activity
    public let startSeconds: Double
    public let endSeconds: Double
  }

  /// The contacts of one foot or both, as a detector would report them.
  public func contacts(_ activity: Activity = .running, of foot: Foot? = nil) -> [GroundContact] {
    strides(activity, of: foot).map {
      GroundContact(
        side: $0.foot.side, initialContactSeconds: $0.initialContactSeconds,
        toeOffSeconds: $0.toeOffSeconds)
    }
  }

  /// The strides of one activity, of one foot or both.
  public func strides(_ activity: Activity = .running, of foot: Foot? = nil) -> [TrueStride] {
    strides.filter { $0.activity == activity && (foot == nil || $0.foot == foot) }
  }

  /// The median of a metric over the running strides of one foot or both; `nil` where it has no
  /// truth.
  public func median(_ metric: MetricID, of foot: Foot? = nil) -> Double? {
    let strides = strides(of: foot)
    if metric == .cadence || metric == .cadenceSpectral {
      return Statistics.median(strides.compactMap(\.strideSeconds)).map { 120 / $0 }
    }
    if metric == .strideTimeCV { return strideTimeCV(of: foot) }
    guard let value = TrueStride.metrics.first(where: { $0.id == metric })?.value else {
      return nil
    }
    return Statistics.median(strides.compactMap(value))
  }

  private func strideTimeCV(of foot: Foot?) -> Double? {
    let times = strides(of: foot ?? .right).compactMap(\.strideSeconds)
    guard let deviation = Statistics.standardDeviation(times), let mean = Statistics.mean(times)
    else { return nil }
    return 100 * deviation / mean
  }
}

extension Foot {
  public var side: Side { self == .left ? .left : .right }
}
