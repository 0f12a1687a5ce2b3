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
    let grading = Grading(definition: definition)
    let reasons = streams.compactMap(grading.refusal)
    if reasons.count == streams.count, let first = reasons.first {
      // What a place that could see it lacks tells more; the order of the files tells nothing.
      let telling = reasons.filter { $0 != .siteCannotSee }.min { $0.rawValue < $1.rawValue }
      return .withheld(definition.id, because: telling ?? first)
    }
    return .withheld(
      definition.id, because: Self.without[definition.id] ?? .channelMissing)
  }

  /// Why a metric is never found, whatever is worn.
  private static let without: [MetricID: ReasonCode] = [
    .relativeImpact: .noReference
  ]
}
