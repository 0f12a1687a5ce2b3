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
    let speed = time(.speed)
    let told = facts.metersPerSecond ?? speed?.value
    if id == .legStiffness, facts.heightMeters == nil || told == nil {
      return .withheld(id, because: .profileMissing)
    }
    /// For another contact time in ms, the flight being the rest of the step, or another speed.
    func stiffness(contact: Double, speed: Double?) -> Double? {
      let spring = SpringModel(
        contactSeconds: contact / 1000, flightSeconds: (tc + tf - contact) / 1000,
        massKilograms: mass)
      guard id == .legStiffness, let height = facts.heightMeters, let speed else {
        return spring?.vertical
      }
      return spring?.leg(heightMeters: height, metersPerSecond: speed)
    }
    guard let value = stiffness(contact: tc, speed: told) else {
      return .withheld(id, because: .notRunning)
    }
    /// What it owes to an estimate, as one standard deviation: the farther of what the ends of the
    /// estimate's interval give, since the one does less than the other.
    func part(of estimate: Estimate?, _ other: (Double) -> Double?) -> Double {
      guard let interval = estimate?.interval95 else { return 0 }
      let ends = [interval.lowerBound, interval.upperBound].compactMap(other)
      return ends.reduce(0) { max($0, abs($1 - value)) } / 1.96
    }
    let parts = [
      // The model itself, given true times.
      grading.methodUncertainty(of: stream, value: value, else: 0),
      part(of: contact) { stiffness(contact: $0, speed: told) },
      part(of: facts.metersPerSecond == nil ? speed : nil) { stiffness(contact: tc, speed: $0) },
    ]
    let u = parts.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let (grade, reason) = grading.confidence(for: stream, count: contact.count)
    return .measured(
      id, value: value, interval95: (value - 1.96 * u)...(value + 1.96 * u),
      count: contact.count, confidence: min(grade, contact.confidence), reason: reason,
      method: "sine-force+\(contact.method ?? "times")")
  }
}
