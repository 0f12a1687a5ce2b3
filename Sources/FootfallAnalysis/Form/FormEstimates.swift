/// Everything about form that a run can and cannot show, one estimate or more a metric.
struct FormEstimates {
  let streams: [StreamAnalysis]
  let facts: RunnerFacts
  /// The estimates of times, which some of form stand on.
  let times: [Estimate]

  var all: [Estimate] {
    let seen = FormMetrics(streams: streams).estimates()
    let ways = StrideLengthBySpeed(facts: facts, found: times + seen).estimates()
    let strides = seen.filter { $0.metric != .strideLength || ways.isEmpty } + ways
    let found =
      strides
      + FootStrikeMetrics(streams: streams).estimates()
      + CrossoverMetrics(streams: streams).estimates()
      + KneeAndHip(streams: streams, found: strides).estimates()
      + SpringMetrics(facts: facts, streams: streams, times: times + strides).estimates()
    let known = Set((times + found).map(\.metric))
    let derived =
      AsymmetryMetrics(streams: streams, found: times + found).estimates()
      + DriftMetrics(streams: streams, found: times + found).estimates()
    return found + derived
      + MetricCatalogue.all.filter { !known.contains($0.id) }.map(withheld)
  }

  /// A metric that nothing here finds: not by these sensors, or by none.
  private func withheld(_ definition: MetricDefinition) -> Estimate {
    if let reason = Grading(definition: definition).refusal(forAll: streams) {
      return .withheld(definition.id, because: reason)
    }
    return .withheld(
      definition.id, because: Self.without[definition.id] ?? .channelMissing)
  }

  /// Why a metric is never found, whatever is worn.
  private static let without: [MetricID: ReasonCode] = [
    .relativeImpact: .noReference
  ]
}
