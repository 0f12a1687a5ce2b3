import FootfallAnalysis
import FootfallRisk
import FootfallSignal
import Testing

@testable import FootfallReport

@Suite struct RunComparisonLaws {
  private static func run(
    _ name: String, _ estimates: [Estimate], speed: Double? = 3
  ) -> RunComparison.Run {
    let analysis = RunAnalysis(
      streams: [SampleRuns.stream(SampleRuns.recording(name, .sacrum))], estimates: estimates)
    return RunComparison.Run(
      name: name,
      report: Report(
        version: "0", analysis: analysis, observations: [], metersPerSecond: speed))
  }

  @Test func `a run does not differ from itself`() throws {
    let run = Self.run("a", SampleRuns.sacrum.estimates)
    let comparison = try RunComparison([run, run])
    #expect(comparison.changed.isEmpty && !comparison.rows.isEmpty)
    #expect(comparison.sentences == ["No difference is larger than chance."])
  }

  @Test(arguments: [(4.2, RunComparison.Verdict.withinNoise), (4.3, .changed), (-4.3, .changed)])
  func `a difference counts beyond both uncertainties together`(
    difference: Double, verdict: RunComparison.Verdict
  ) throws {
    // Half widths of 3 leave √18 = 4.243 open.
    let a = Self.run("a", [SampleRuns.value(.cadence, 170, 3)])
    let b = Self.run("b", [SampleRuns.value(.cadence, 170 + difference, 3)])
    let there = try RunComparison([a, b])
    let back = try RunComparison([b, a])
    #expect(there.rows.first?.changes.first?.verdict == verdict)
    #expect(back.rows.first?.changes.first?.verdict == verdict)
    let words = there.text()
    #expect(words.contains(" more") == (difference > 4.25))
    #expect(words.contains(" less") == (difference < -4.25))
  }

  @Test func `a difference of cadence has to be more than habit makes of such runs`() throws {
    func run(_ name: String, _ cadence: Double, scatter: Double) -> RunComparison.Run {
      let strides = (0..<64).map { index in
        Stride(
          placement: .sacrum,
          contact: GroundContact(
            side: .unknown, initialContactSeconds: 0.7 * Double(index), toeOffSeconds: nil),
          strideSeconds: 0.7 * (1 + (index.isMultiple(of: 2) ? scatter : -scatter)),
          stepSeconds: nil, bout: 0)
      }
      let stream = StreamAnalysis(
        recording: SampleRuns.recording(name, .shank), bouts: [], strides: strides,
        method: "shank", spectral: nil)
      return RunComparison.Run(
        name: name,
        report: Report(
          version: "0",
          analysis: RunAnalysis(
            streams: [stream], estimates: [SampleRuns.value(.cadence, cadence, 1)]),
          observations: [], metersPerSecond: 3))
    }
    let even = try RunComparison([run("a", 170, scatter: 0), run("b", 172, scatter: 0)])
    let uneven = try RunComparison([run("a", 170, scatter: 0.01), run("b", 172, scatter: 0.01)])
    #expect(even.rows.first?.changes.first?.verdict == .changed)
    #expect(uneven.rows.first?.changes.first?.verdict == .withinNoise)
    // The run's own number keeps its interval.
    #expect(uneven.rows.first?.base.interval95 == 169...171)
  }

  private static func angle(_ id: MetricID, _ value: Double, u: Double) -> Estimate {
    .measured(
      id, value: value, interval95: (value - 1.96 * u)...(value + 1.96 * u), count: 100,
      confidence: .low, method: "made up")
  }

  private static func smallest(_ id: MetricID, u: Double, sameMounting: Bool) throws -> Double {
    let run = Self.run("a", [angle(id, 5, u: u)])
    let comparison = try RunComparison([run, run], sameMounting: sameMounting)
    return try #require(comparison.rows.first?.changes.first?.smallest) / 1.96
  }

  @Test func `a person's own way of standing does not part two runs`() throws {
    let part = try #require(MetricCatalogue.definition(of: .legLineAngle)?.ofPerson)
    let found = try Self.smallest(.legLineAngle, u: 3, sameMounting: false)
    #expect(abs(found - (2 * (9 - part * part)).squareRoot()) < 1e-9)
    // An interval cannot hold less than nothing besides that part.
    #expect(try Self.smallest(.legLineAngle, u: part / 2, sameMounting: false) == 0)
  }

  @Test func `a sensor that stays on tells smaller changes`() throws {
    let anew = try Self.smallest(.pelvicDrop, u: 2.5, sameMounting: false)
    let stayed = try Self.smallest(.pelvicDrop, u: 2.5, sameMounting: true)
    #expect(abs(anew - 2.5 * 2.0.squareRoot()) < 1e-9)
    #expect(abs(stayed - 1.5) < 1e-9)
    // The scatter of each run stays.
    let scattered = try Self.smallest(.pelvicDrop, u: 3.2, sameMounting: true)
    #expect(abs(scattered - (1.5 * 1.5 + 2 * (3.2 * 3.2 - 2.5 * 2.5)).squareRoot()) < 1e-9)
    // A change is never less sure than two values.
    #expect(try Self.smallest(.pelvicDrop, u: 0.5, sameMounting: true) < 0.71)
    // Of most metrics nothing is known.
    #expect(
      try Self.smallest(.cadence, u: 1, sameMounting: true)
        == Self.smallest(.cadence, u: 1, sameMounting: false))
  }

  @Test func `another method is another measurement`() throws {
    let a = Self.run("a", [SampleRuns.value(.contactTime, 250, 1)])
    let b = Self.run("b", [SampleRuns.value(.contactTime, 300, 1, method: "insole")])
    #expect(try RunComparison([a, b]).rows.first?.changes.first?.verdict == .otherMethod)
  }

  @Test func `what is withheld is not compared`() throws {
    let a = Self.run("a", [SampleRuns.value(.contactTime, 250, 1)])
    let b = Self.run("b", [.withheld(.contactTime, because: .rateTooLow)])
    #expect(try RunComparison([a, b]).rows.first?.changes.first?.verdict == .notMeasured)
  }

  @Test func `runs of unlike or unknown speed are refused`() throws {
    let estimates = [SampleRuns.value(.cadence, 170, 1)]
    let slow = Self.run("slow", estimates, speed: 3)
    let near = Self.run("near", estimates, speed: 3.2)
    let fast = Self.run("fast", estimates, speed: 3.21)
    let unknown = Self.run("unknown", estimates, speed: nil)
    #expect(throws: Never.self) { try RunComparison([slow, near]) }
    #expect(
      throws: RunComparison.Refusal.speedsDiffer(run: "fast", metersPerSecond: 3.21, first: 3)
    ) { try RunComparison([slow, fast]) }
    #expect(throws: RunComparison.Refusal.speedUnknown(run: "unknown")) {
      try RunComparison([slow, unknown])
    }
    #expect(throws: Never.self) { try RunComparison([slow, unknown], sameSpeed: true) }
  }

  @Test func `a page and a text of any runs fit their place`() throws {
    let runs = SampleRuns.all.map {
      RunComparison.Run(name: $0.name, report: SampleRuns.report($0.name))
    }
    let comparison = try RunComparison(Array(runs.dropFirst(2)), sameSpeed: true)
    for line in comparison.text().split(separator: "\n") { #expect(line.count <= 80) }
    #expect(!comparison.html.contains("<script") && comparison.html.hasSuffix("</html>\n"))
    #expect(comparison.html.contains(SafetyBlock.intendedUse))
    #expect(comparison.json.page == comparison.json.page)
  }
}
