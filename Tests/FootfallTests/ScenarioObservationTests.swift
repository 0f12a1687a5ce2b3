import Footfall
import FootfallSynthesis
import Testing

/// From a made-up runner to what the report notes.
@Suite struct ScenarioObservationTests {
  private static func runner(_ id: String) throws -> Runner {
    try #require(Scenario.named(id)?.takes.first?.runner)
  }

  private static func raised(_ observations: [Observation]) -> [String] {
    observations.filter { $0.level != .none }.map { "\($0.factor.id) \($0.level.rawValue)" }
      .sorted()
  }

  private static func raised(_ estimates: [Estimate]) -> [String] {
    raised(RiskAssessor().observations(for: estimates, metersPerSecond: 3))
  }

  static let feet: [(Placement, Foot?)] = [(.foot, .left), (.foot, .right)]
  static let shanks: [(Placement, Foot?)] = [(.shank, .left), (.shank, .right)]
  static let sacrum: [(Placement, Foot?)] = [(.sacrum, nil)]

  /// One session of a scenario's runner, from the bytes of its files, the sensors put on anew.
  private static func session(
    _ id: String, _ places: [(Placement, Foot?)], seed: UInt64
  ) throws -> Run {
    let run = SyntheticRun(
      runner: try runner(id), course: Course([.stand(seconds: 6), .run(seconds: 24)]), seed: seed)
    return Run(
      files: try places.map { placement, foot in
        var mount = Mount(placement, side: foot)
        mount.axes = SensorAxes(x: .up, y: .left, z: .backward)
        mount.yawDegrees = seed.isMultiple(of: 2) ? 4 : -3
        mount.rollDegrees = seed.isMultiple(of: 2) ? -3 : 5
        let text = run.csv(TidyCSV(), from: mount, device: .typical(rate: 100))
        return try RecordingReader(
          answers: ImportAnswers(placement: placement, side: foot?.side)
        ).read(bytes: Array(text.utf8), named: "\(placement.rawValue).csv")
      })
  }

  /// What bytes raise, alone and in so many sessions.
  ///
  /// Two sessions are taken by turns here; with errors drawn anew `Scripts/coverage` tells from how
  /// many on each is raised.
  @Test(
    arguments: [
      ("S01", feet, [], 24, []), ("S01", shanks, [], 24, []), ("S01", sacrum, [], 24, []),
      ("S05", feet, [], 24, []), ("S06", feet, [], 24, []),
      ("S07", feet, [], 2, ["overpronation noted"]), ("S08", feet, [], 24, []),
      ("S08", shanks, [], 8, ["crossover-gait noted"]), ("S09", feet, [], 24, []),
      ("S09", shanks, [], 24, []), ("S10", sacrum, [], 2, ["hip-weakness noted"]),
      ("S11", feet, [], 24, []), ("S11", shanks, [], 24, []),
      ("S12", feet, ["low-cadence marked"], 24, ["low-cadence marked"]),
      // Its shin lands at 12°: 24 runs of both legs are sure from 11.9° on.
      ("S12", shanks, ["low-cadence marked"], 24, ["low-cadence marked", "overstriding noted"]),
    ] as [(String, [(Placement, Foot?)], [String], Int, [String])])
  func `bytes raise what their runner was built for, and nothing else`(
    id: String, places: [(Placement, Foot?)], alone: [String], runs: Int, together: [String]
  ) throws {
    let two = try [2, 3].map { try Self.session(id, places, seed: $0).analyze().estimates }
    let sessions = (0..<runs).map { Session(estimates: two[$0 % 2], metersPerSecond: 3) }
    #expect(Self.raised(two[0]) == alone)
    let found = RiskAssessor().observations(
      for: two[0], metersPerSecond: 3, earlier: Array(sessions.dropFirst()))
    #expect(Self.raised(found) == together)
  }

  @Test func `a report reads earlier runs as its rules do`() throws {
    let today = try Self.session("S07", Self.feet, seed: 2)
    let before = try Self.session("S07", Self.feet, seed: 3)
    let both = today.report(metersPerSecond: 3, earlier: [before], sameSpeed: true)
    #expect(Self.raised(both.observations) == ["overpronation noted"])
    #expect(Self.raised(today.report(metersPerSecond: 3).observations) == [])
  }

  @Test func `feet that cross far enough are noted from two sessions of a shank`() {
    let sessions = [2, 3].map { seed in
      var runner = Runner(stepsPerMinute: 172)
      runner.stepWidthMeters = -0.14
      let run = SyntheticRun(
        runner: runner, course: Course([.stand(seconds: 6), .run(seconds: 24)]),
        seed: UInt64(seed))
      return RunAnalyzer().analyze([run.recording(at: .shank, side: .left)]).estimates
    }
    let found = RiskAssessor().observations(
      for: sessions[0], metersPerSecond: 3,
      earlier: [Session(estimates: sessions[1], metersPerSecond: 3)])
    #expect(Self.raised(found) == ["crossover-gait noted"])
    #expect(Self.raised(sessions[0]) == [])
  }

  @Test func `a shin that lands further ahead is told by both legs of eight runs`() {
    let sessions = [2, 3].map { seed in
      var runner = Runner(stepsPerMinute: 150)
      runner.bothLegs { $0.shankAngleDegrees = 13 }
      let run = SyntheticRun(
        runner: runner, course: Course([.stand(seconds: 6), .run(seconds: 24)]),
        seed: UInt64(seed))
      return RunAnalyzer().analyze(
        Foot.allCases.map { run.recording(at: .shank, side: $0) }
      ).estimates
    }
    func found(_ runs: Int) -> [String] {
      Self.raised(
        RiskAssessor().observations(
          for: sessions[0], metersPerSecond: 3,
          earlier: (1..<runs).map {
            Session(estimates: sessions[$0 % 2], metersPerSecond: 3)
          }))
    }
    #expect(found(1) == ["low-cadence marked"])
    #expect(found(8) == ["low-cadence marked", "overstriding noted"])
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
    #expect(ids == expected)
  }

  @Test func `feet that cross raise the crossover, and the roll that goes with it`() throws {
    let run = SyntheticRun(runner: try Self.runner("S08"), course: .run(seconds: 20), seed: 3)
    #expect(Self.raised(Self.truth(run)).contains { $0.hasPrefix("crossover-gait") })
  }

  /// `Scripts/coverage` asks two hundred.
  @Test(arguments: 1...5)
  func `the sensors of an ordinary runner mark nothing`(number: Int) {
    var runner = Runner(
      metersPerSecond: 2.8 + 0.15 * Double(number), stepsPerMinute: 166 + 3 * Double(number),
      strike: number.isMultiple(of: 4) ? .midfoot : .rearfoot)
    runner.stepWidthMeters = 0.01 + 0.01 * Double(number)
    runner.bothLegs {
      $0.eversionDegrees = 7 + 1.5 * Double(number)
      $0.pelvicDropDegrees = 1.5 + 0.8 * Double(number)
    }
    let run = SyntheticRun(
      runner: runner, course: Course([.stand(seconds: 6), .run(seconds: 24)]),
      seed: UInt64(number))
    let places: [(Placement, Foot?)] = [(.foot, .right), (.shank, .left), (.sacrum, nil)]
    let analysis = RunAnalyzer().analyze(
      places.map { run.recording(at: $0.0, side: $0.1, device: .typical(rate: 100)) })
    #expect(Self.raised(analysis.estimates).filter { $0.hasSuffix("marked") } == [])
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
