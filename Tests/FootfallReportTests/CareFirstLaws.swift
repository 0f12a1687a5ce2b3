import FootfallAnalysis
import FootfallReport
import FootfallRisk
import Testing

@Suite struct CareFirstLaws {
  private static func report(symptoms: [String]) -> Report {
    var athlete = AthleteProfile()
    athlete.symptoms = symptoms.compactMap { Symptom.named($0) }
    let sample = SampleRuns.report("shank", metersPerSecond: 3)
    return Report(
      version: sample.version, analysis: sample.analysis, observations: sample.observations,
      diagnostics: sample.diagnostics, metersPerSecond: 3, athlete: athlete)
  }

  private static let formats: [(String, @Sendable (Report) -> String)] = [
    ("text", { TextReport().text(of: $0) }), ("markdown", { MarkdownReport().text(of: $0) }),
    ("html", { HTMLReport().text(of: $0) }),
  ]

  @Test(arguments: formats.map(\.0))
  func `with a red flag the words on safety come first and nothing is suggested`(
    format: String
  ) throws {
    let write = try #require(Self.formats.first { $0.0 == format }?.1)
    let calm = write(Self.report(symptoms: ["stiffness"])).lowercased()
    let flagged = write(Self.report(symptoms: ["locking"])).lowercased()
    #expect(calm.contains("to try") && !flagged.contains("to try"))
    func position(_ words: String, _ text: String) throws -> String.Index {
      try #require(text.firstRange(of: words)).lowerBound
    }
    // The first words of the block against the first words on the run.
    let (block, run) = ("it does not", "you ran")
    #expect(try position(block, flagged) < position(run, flagged))
    #expect(try position(block, calm) > position(run, calm))
    #expect(flagged.contains("a knee that catches, locks or gives way"))
  }

  @Test func `JSON holds no advice either`() throws {
    let flagged = Self.report(symptoms: ["locking"]).json.page
    #expect(flagged.contains("\"advice_suppressed\": true"))
    #expect(!flagged.contains("under the hips"))
    let calm = Self.report(symptoms: []).json.page
    #expect(calm.contains("\"advice_suppressed\": false"))
    #expect(calm.contains("5 to 10 % more steps a minute"))
  }
}
