public import FootfallSignal

/// A run held against what a reference saw of it.
public struct RunValidation: Sendable {
  public struct Stream: Sendable {
    public let recording: Recording
    public let method: String?
    public let contacts: ContactAgreement
  }

  /// A metric's estimate beside the reference's value of it.
  public struct Metric: Sendable {
    public let estimate: Estimate
    public let reference: Double

    /// Found minus reference, in the metric's unit; `nil` where the estimate is withheld.
    public var difference: Double? { estimate.value.map { $0 - reference } }
    /// Whether the reference lies in the 95 % interval; `nil` where the estimate is withheld.
    public var isCovered: Bool? { estimate.interval95.map { $0.contains(reference) } }
  }

  /// In the order of the recordings; without those that show no contacts.
  public let streams: [Stream]
  public let metrics: [Metric]

  /// - Parameters:
  ///   - reference: every contact of the run, both feet. A stream of one leg is held against those
  ///     of its side, and those whose side is not known.
  ///   - values: metrics of the run, by id and side; no side is both feet together.
  public init(
    of analysis: RunAnalysis, with reference: [ReferenceContact],
    values: [(metric: MetricID, side: Side?, value: Double)] = [],
    toleranceSeconds: Double = 0.08
  ) {
    streams = analysis.streams.compactMap { stream in
      guard stream.method != nil, !reference.isEmpty else { return nil }
      let side = stream.recording.side
      let seen =
        stream.seesBothFeet || side == .unknown
        ? reference : reference.filter { $0.side == side || $0.side == .unknown }
      return Stream(
        recording: stream.recording, method: stream.method,
        contacts: ContactAgreement(
          of: stream.strides.map(\.contact), with: seen, toleranceSeconds: toleranceSeconds))
    }
    metrics = analysis.estimates.compactMap { estimate in
      let known = values.filter { $0.metric == estimate.metric }
      let value =
        known.first { $0.side == estimate.side } ?? known.first { $0.side == nil }
      return value.map { Metric(estimate: estimate, reference: $0.value) }
    }
  }
}
