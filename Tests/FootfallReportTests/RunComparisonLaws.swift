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
