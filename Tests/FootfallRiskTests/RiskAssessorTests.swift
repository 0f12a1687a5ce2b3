import FootfallAnalysis
import FootfallRisk
import FootfallSignal
import Testing

@Suite struct RiskAssessorTests {
  private func cadence(
    _ value: Double, halfWidth: Double = 1, _ confidence: Confidence = .high
  ) -> Estimate {
    .measured(
      .cadence, value: value, interval95: (value - halfWidth)...(value + halfWidth), count: 100,
      confidence: confidence, method: "made up")
  }

  private func state(
    _ id: String, _ estimates: [Estimate], speed: Double? = 3
  ) -> Observation.State? {
    RiskAssessor().observations(for: estimates, metersPerSecond: speed)
      .first { $0.factor.id == id }?.state
  }

  @Test(arguments: [
    (164.9, Observation.Level.noted), (165, .none), (165.1, .none), (158.9, .marked),
    (159, .noted),
  ])
  func `a rule holds beyond its bound and not at it`(value: Double, level: Observation.Level) {
    #expect(state("low-cadence", [cadence(value)]) == .measured(level))
  }

  @Test func `a wider interval keeps a rule silent`() {
    #expect(state("low-cadence", [cadence(160, halfWidth: 8)]) == .measured(.none))
  }

  @Test func `without the speed a step rate is information`() {
    #expect(state("low-cadence", [cadence(150)], speed: nil) == .information(.speedUnknown))
    #expect(state("low-cadence", [cadence(150)], speed: 2.7) == .information(.tooSlow))
  }

  @Test func `a low class raises nothing`() {
    #expect(
      state("low-cadence", [cadence(150, halfWidth: 1, .low)]) == .information(.partsMissing))
  }

  @Test func `one part of overstriding is not enough`() {
    #expect(state("overstriding", [cadence(150)]) == .information(.partsMissing))
  }

  @Test func `an upright shin speaks against overstriding`() {
    let shin = Estimate.measured(
      "shank-angle-at-contact", side: .left, value: 2, interval95: 0...4, count: 100,
      confidence: .moderate, method: "made up")
    #expect(state("overstriding", [cadence(150), shin]) == .measured(.none))
  }

  @Test func `a side is judged by its own estimates`() {
    func drop(_ side: Side, _ value: Double) -> Estimate {
      .measured(
        "pelvic-drop", side: side, value: value, interval95: (value - 1)...(value + 1), count: 100,
        confidence: .moderate, method: "made up")
    }
    let found = RiskAssessor().observations(for: [drop(.left, 3), drop(.right, 9)])
    #expect(found.first?.factor.id == "hip-weakness")
    #expect(found.first?.level == .marked)
    #expect(found.first?.sides == [.right])
  }

  @Test func `asymmetry is shown and never raised`() {
    let asymmetry = Estimate.measured(
      MetricID.contactTime.asymmetry, value: 20, interval95: 18...22, count: 100,
      confidence: .moderate, method: "made up")
    #expect(state("uneven-loading", [asymmetry]) == .information(.noRule))
  }

  @Test func `every factor gives one observation, whatever was measured`() {
    for estimates in [[], [cadence(170)]] {
      let ids = RiskAssessor().observations(for: estimates).map(\.factor.id)
      #expect(ids.sorted() == FactorCatalogue.all.map(\.id).sorted())
    }
    #expect(state("overuse", []) == .askedOfAthlete)
    #expect(state("arthritis", []) == .notMeasurable)
    #expect(state("overpronation", [cadence(170)]) == .notMeasured)
  }
}
