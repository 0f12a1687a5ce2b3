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

  @Test func `a hip without a thigh raises nothing, also where other runs repeat it`() {
    func hip(_ method: String) -> Estimate {
      .measured(
        .hipAdduction, side: .left, value: 30, interval95: 26...34, count: 100, confidence: .low,
        method: method)
    }
    func state(_ today: String, _ earlier: String) -> Observation.State? {
      RiskAssessor().observations(
        for: [hip(today)], metersPerSecond: 3,
        earlier: [Session(estimates: [hip(earlier)], metersPerSecond: 3)]
      ).first { $0.factor.id == "dynamic-valgus" }?.state
    }
    let (two, three) = ("shank-slant+pelvic-drop", "pelvis+thigh+shank")
    #expect(state(three, three) == .measured(.marked))
    #expect(state(two, two) == .information(.partsMissing))
    #expect(state(two, three) == .information(.partsMissing))
    #expect(state(three, two) == .information(.partsMissing))
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

  private func roll(_ value: Double, u: Double = 4, _ confidence: Confidence = .low) -> Estimate {
    .measured(
      "eversion-excursion", side: .left, value: value,
      interval95: (value - 1.96 * u)...(value + 1.96 * u), count: 100, confidence: confidence,
      method: "made up")
  }

  private func roll(today: Estimate, earlier: [[Estimate]], speeds: [Double]? = nil) -> Observation?
  {
    let sessions = earlier.enumerated().map { index, estimates in
      Session(estimates: estimates, metersPerSecond: speeds?[index] ?? 3)
    }
    return RiskAssessor().observations(for: [today], metersPerSecond: 3, earlier: sessions)
      .first { $0.factor.id == "overpronation" }
  }

  @Test func `what is of class low counts once a second run repeats it`() {
    #expect(roll(today: roll(22), earlier: [])?.state == .information(.partsMissing))
    let twice = roll(today: roll(22), earlier: [[roll(21)]])
    #expect(twice?.level == .noted)
    #expect(twice?.runs == 2 && twice?.sides == [.left])
    // 16 and 1.645 x 4 / sqrt(2) is where two runs begin to be sure.
    #expect(roll(today: roll(20.6), earlier: [[roll(20.6)]])?.state == .measured(.none))
    #expect(roll(today: roll(20.7), earlier: [[roll(20.7)]])?.level == .noted)
  }

  @Test func `one high run among others is repeated by none`() {
    #expect(roll(today: roll(30), earlier: [[roll(15)]])?.state == .measured(.none))
    #expect(roll(today: roll(15), earlier: [[roll(30)], [roll(30)]])?.state == .measured(.none))
    #expect(roll(today: roll(30), earlier: [[]])?.state == .information(.partsMissing))
  }

  @Test func `a third run narrows nothing further`() {
    let many = Array(repeating: [roll(20.6)], count: 20)
    #expect(roll(today: roll(20.6), earlier: many)?.state == .measured(.none))
  }

  /// A slant of the shins, of one side or both.
  private func slant(_ value: Double, _ side: Side? = nil, u: Double = 2.26) -> Estimate {
    .measured(
      "leg-line-angle", side: side, value: value,
      interval95: (value - 1.96 * u)...(value + 1.96 * u), count: 100, confidence: .low,
      method: "made up")
  }

  private func crossover(_ today: [Estimate], earlier: [[Estimate]]) -> Observation? {
    RiskAssessor().observations(
      for: today, earlier: earlier.map { Session(estimates: $0) }
    ).first { $0.factor.id == "crossover-gait" }
  }

  @Test func `where the person's part is known, every run narrows the rest`() {
    // 1.1 and 2.26 of 1: the rest is 1.974, and n runs leave the root of 1.21 + 3.897 / n.
    func bound(_ runs: Double) -> Double { 5.5 + 1.645 * (1.21 + 3.8976 / runs).squareRoot() }
    for runs in 2...6 {
      for (value, level) in [
        (bound(Double(runs)) + 0.01, Observation.Level.noted), (bound(Double(runs)) - 0.01, .none),
      ] {
        let earlier = Array(repeating: [slant(value)], count: runs - 1)
        #expect(crossover([slant(value)], earlier: earlier)?.level == level, "\(runs) runs")
      }
    }
    // However many they are, they do not pass the person's part.
    let many = Array(repeating: [slant(7.3)], count: 500)
    #expect(crossover([slant(7.3)], earlier: many)?.state == .measured(.none))
  }

  @Test func `a body that leans crosses nothing`() {
    // One shin slants far, the other hardly: together they land apart.
    let leaning = [slant(5.2), slant(11, .left), slant(-0.6, .right)]
    let earlier = Array(repeating: leaning, count: 5)
    #expect(crossover(leaning, earlier: earlier)?.state == .measured(.none))
    let one = Array(repeating: [slant(11, .left)], count: 5)
    #expect(crossover([slant(11, .left)], earlier: one)?.level == .noted)
  }

  @Test func `a run of another speed, or of the other foot, repeats nothing`() {
    #expect(
      roll(today: roll(22), earlier: [[roll(22)]], speeds: [3.3])?.state
        == .information(.partsMissing))
    let other = Estimate.measured(
      "eversion-excursion", side: .right, value: 22, interval95: 14...30, count: 100,
      confidence: .low, method: "made up")
    #expect(roll(today: roll(22), earlier: [[other]])?.state == .information(.partsMissing))
  }

  @Test func `what holds alone needs no other run`() {
    let sure = roll(22, u: 2, .moderate)
    #expect(roll(today: sure, earlier: [])?.level == .noted)
    #expect(roll(today: sure, earlier: [[roll(10)]])?.level == .noted)
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
