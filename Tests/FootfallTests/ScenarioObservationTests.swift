import FootfallAnalysis
import FootfallRisk
import FootfallSignal
import FootfallSynthesis
import Testing

/// From a made-up runner to what the report notes.
///
/// The scenarios' own courses begin with the first step; a sensor's place on the body is known
/// better after quiet standing, so it is put before the run here. Their runners step close to the
/// edge of `low-cadence`, so all but that scenario's get a cadence well away from it.
@Suite struct ScenarioObservationTests {
  private static func runner(_ id: String) throws -> Runner {
    var runner = try #require(Scenario.named(id)?.takes.first?.runner)
    if id != "S12" { runner.stepsPerMinute = 174 }
    return runner
  }

  private static func raised(_ estimates: [Estimate]) -> [String] {
    RiskAssessor().observations(for: estimates, metersPerSecond: 3)
      .filter { $0.level != .none }.map { "\($0.factor.id) \($0.level.rawValue)" }
  }

  private static let feet: [(Placement, Foot?)] = [(.foot, .left), (.foot, .right)]
  private static let shanks: [(Placement, Foot?)] = [(.shank, .left), (.shank, .right)]

  /// What one recording raises: only what it can be sure of. The roll of a shoe and the slant of
  /// a shin are of class low, and 9° of pelvic drop lie within their uncertainty of what is usual.
  @Test(arguments: [
    ("S01", [(.shank, .left), (.sacrum, nil)], []), ("S07", feet, []), ("S08", shanks, []),
    ("S10", [(.sacrum, nil)], []), ("S11", [(.foot, .right)], []),
    ("S12", [(.foot, .left)], ["low-cadence marked"]),
  ])
  func `a recording raises nothing that its runner does not have, nor what it cannot tell`(
    id: String, places: [(Placement, Foot?)], expected: [String]
  ) throws {
    let run = SyntheticRun(
      runner: try Self.runner(id), course: Course([.stand(seconds: 6), .run(seconds: 24)]),
      seed: 3)
    let analysis = RunAnalyzer().analyze(
      places.map { run.recording(at: $0.0, side: $0.1, device: .typical(rate: 200)) })
    #expect(Self.raised(analysis.estimates) == expected)
  }

  /// The truth of a run as estimates, as sure as a sensor could ever be.
  private static func truth(_ run: SyntheticRun, scatter: () -> Double = { 0 }) -> [Estimate] {
    let metrics: [(MetricID, Double)] = [
      (.cadence, 0.5), ("foot-strike-angle", 3), ("eversion-excursion", 4),
      ("peak-eversion-velocity", 50), ("leg-line-angle", 3), ("inversion-at-contact", 4),
      ("pelvic-drop", 2.5), ("shank-angle-at-contact", 3),
    ]
    return metrics.flatMap { metric, deviation in
      [Foot.left, .right].compactMap { foot -> Estimate? in
        guard let exact = run.truth.median(metric, of: foot) else { return nil }
        // Without scatter the uncertainty is a tenth of the sensor's.
        let noise = scatter()
        let half = 1.96 * (noise == 0 ? deviation / 10 : deviation)
        let value = exact + deviation * noise
        return .measured(
          metric, side: metric == .cadence ? nil : foot.side, value: value,
          interval95: (value - half)...(value + half), count: 100, confidence: .moderate,
          method: "truth")
      }
    }
  }

  @Test(arguments: [
    ("S01", []), ("S05", []), ("S07", ["overpronation"]), ("S09", []),
    ("S10", ["hip-weakness"]), ("S11", []), ("S12", ["low-cadence", "overstriding"]),
  ])
  func `the truth of a scenario raises what it was built for`(id: String, expected: [String]) throws
  {
    var runner = try Self.runner(id)
    // An ordinary shin leans to the edge of `crossover-gait`; only S08 is about that.
    runner.stepWidthMeters = max(runner.stepWidthMeters, 0.08)
    let run = SyntheticRun(runner: runner, course: .run(seconds: 20), seed: 3)
    let ids = Self.raised(Self.truth(run)).map { String($0.prefix { $0 != " " }) }
    #expect(ids.sorted() == expected)
  }

  @Test func `feet that cross raise the crossover, and the roll that goes with it`() throws {
    let run = SyntheticRun(runner: try Self.runner("S08"), course: .run(seconds: 20), seed: 3)
    #expect(Self.raised(Self.truth(run)).contains { $0.hasPrefix("crossover-gait") })
  }

  @Test func `of two hundred ordinary runners fewer than one in twenty is marked`() throws {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
    // Twelve uniform numbers make a normal one, well enough for a count.
    func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + uniform() } }
    var marked: [String] = []
    for seed in 1...200 {
      var runner = Runner(metersPerSecond: 2.8 + 0.8 * uniform())
      runner.stepsPerMinute = 169 + 4 * normal()
      runner.stepWidthMeters = 0.02 + 0.06 * uniform()
      runner.bothLegs {
        $0.eversionDegrees = 11 + 2 * normal()
        $0.pelvicDropDegrees = max(0, 3.7 + 1 * normal())
      }
      let run = SyntheticRun(runner: runner, course: .run(seconds: 8), seed: UInt64(seed))
      marked += Self.raised(Self.truth(run, scatter: normal)).filter { $0.hasSuffix("marked") }
        .prefix(1)
    }
    print("marked of 200 ordinary runners: \(marked.count): \(marked)")
    #expect(marked.count < 10)
  }
}
