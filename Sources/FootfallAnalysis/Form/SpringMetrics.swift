import FootfallSignal

/// Stiffness from the contact and flight times that the run has, where the athlete told the rest.
struct SpringMetrics {
  let facts: RunnerFacts
  let streams: [StreamAnalysis]
  /// Estimates that are there already.
  let times: [Estimate]

  func estimates() -> [Estimate] {
    [MetricID.verticalStiffness, .legStiffness].map(estimate)
  }

  private func estimate(_ id: MetricID) -> Estimate {
    guard let definition = MetricCatalogue.definition(of: id) else {
      return .withheld(id, because: .notDetected)
    }
    let grading = Grading(definition: definition)
    let ranked = StreamRanking(definition: definition).placements(of: streams).joined()
    guard let stream = ranked.first(where: { grading.refusal(for: $0) == nil }) else {
      return .withheld(id, because: ranked.first.flatMap(grading.refusal) ?? .notDetected)
    }
    func time(_ metric: MetricID) -> Estimate? {
      times.first { $0.metric == metric && $0.value != nil }
    }
    guard let contact = time(.contactTime), let flight = time(.flightTime),
      let tc = contact.value, let tf = flight.value
    else {
      let reason = times.first { $0.metric == .contactTime }?.reason
      return .withheld(id, because: reason ?? .notDetected)
    }
    guard let mass = facts.massKilograms else { return .withheld(id, because: .profileMissing) }
    guard
      let spring = SpringModel(
        contactSeconds: tc / 1000, flightSeconds: tf / 1000, massKilograms: mass)
    else { return .withheld(id, because: .notRunning) }
    var stiffness: Double? = spring.vertical
    if id == .legStiffness {
      let speed = facts.metersPerSecond ?? time(.speed)?.value
      guard let height = facts.heightMeters, let speed else {
        return .withheld(id, because: .profileMissing)
      }
      stiffness = spring.leg(heightMeters: height, metersPerSecond: speed)
    }
    guard let value = stiffness else { return .withheld(id, because: .notRunning) }
    let u = grading.methodUncertainty(at: stream.recording.placement, value: value, else: value)
    let (grade, reason) = grading.confidence(for: stream, count: contact.count)
    return .measured(
      id, value: value, interval95: (value - 1.96 * u)...(value + 1.96 * u),
      count: contact.count, confidence: min(grade, contact.confidence), reason: reason,
      method: "sine-force+\(contact.method ?? "times")")
  }
}
