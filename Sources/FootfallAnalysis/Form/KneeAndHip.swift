import FootfallSignal

/// Hip and knee seen from behind, from the sensors that are worn together.
///
/// With pelvis, thigh and shank of a leg: joint angles (`LegChain`). With pelvis and shank alone the
/// thigh's way is the slant of the shank plus the drop of the pelvis (`HipAdduction`), and the knee
/// is not told.
///
/// - Source: science.md 2.12; the uncertainties are those of two segments against standing, 3° for
///   a leg's and 2.5° for the pelvis (science.md 5).
struct KneeAndHip {
  static let hipUncertainty = 3.9
  static let kneeUncertainty = 4.2

  let streams: [StreamAnalysis]
  /// Estimates that are there already.
  let found: [Estimate]

  func estimates() -> [Estimate] {
    var refusal: ReasonCode?
    var joints: [Estimate] = []
    let isThighWorn = streams.contains { $0.recording.placement == .thigh }
    for side in [Side.left, .right] where isThighWorn {
      do {
        let chain = try LegChain(side, in: streams)
        joints += [
          estimate(.hipAdduction, side, chain, Self.hipUncertainty, \.hipAdduction),
          estimate(.kneeValgus, side, chain, Self.kneeUncertainty, \.kneeValgus),
        ]
      } catch {
        // A sensor that is not worn on this side says less than what is wrong with those that are.
        if refusal == nil || refusal == .channelMissing { refusal = error.reason }
      }
    }
    let hip = joints.filter { $0.metric == .hipAdduction }
    let knee = joints.filter { $0.metric == .kneeValgus }
    return
      (hip.contains { $0.value != nil }
      ? hip : HipAdduction(streams: streams, found: found).estimates())
      + (knee.isEmpty ? [withheld(.kneeValgus, because: refusal)] : knee)
  }

  private func estimate(
    _ id: MetricID, _ side: Side, _ chain: LegChain, _ own: Double,
    _ value: (LegChain.Contact) -> Double
  ) -> Estimate {
    let values = chain.contacts.map(value)
    let method = "pelvis+thigh+shank"
    let least = MetricCatalogue.definition(of: id)?.minimumCount ?? 0
    if let reason = refusal(id) { return .withheld(id, side: side, because: reason) }
    guard values.count >= least, let aggregate = Aggregate(values) else {
      return .withheld(
        id, side: side, because: .tooFewStrides, count: values.count, method: method)
    }
    let spread = aggregate.standardError
    let half = 1.96 * (own * own + spread * spread).squareRoot()
    return .measured(
      id, side: side, value: aggregate.middle,
      interval95: (aggregate.middle - half)...(aggregate.middle + half), count: values.count,
      confidence: .low, method: method)
  }

  /// What speaks against any of the worn segments.
  private func refusal(_ id: MetricID) -> ReasonCode? {
    let grading = MetricCatalogue.definition(of: id).map(Grading.init)
    return streams.filter { [.sacrum, .thigh, .shank].contains($0.recording.placement) }
      .compactMap { grading?.refusal(for: $0) }.first { $0 != .siteCannotSee }
  }

  private func withheld(_ id: MetricID, because reason: ReasonCode?) -> Estimate {
    let refusal = MetricCatalogue.definition(of: id)
      .flatMap { Grading(definition: $0).refusal(forAll: streams) }
    return .withheld(id, because: refusal ?? reason ?? .channelMissing)
  }
}
