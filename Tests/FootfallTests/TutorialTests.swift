import Footfall
import Foundation
import Testing

/// The code of the tutorial `UsingTheLibrary`, so that it stays true.
@Suite struct TutorialTests {
  private func file(_ name: String) -> InputFile {
    InputFile(
      path: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "SampleData/\(name)").path())
  }

  @Test func `the library does what its tutorial says`() throws {
    let run = try Run(reading: [file("easy-run_foot_left.csv"), file("easy-run_foot_right.csv")])
    let analysis = run.analyze()
    #expect(analysis.estimates.contains { $0.value != nil && $0.interval95 != nil })
    #expect(analysis.estimates.contains { $0.value == nil && $0.reason != nil })
    var athlete = AthleteProfile()
    athlete.shoeModel = "an old pair"
    let report = run.report(metersPerSecond: 3, athlete: athlete)
    #expect(HTMLReport().text(of: report).contains("An old pair"))
    let again = try Run(reading: [file("crossover_foot_left.csv")])
    let comparison = try RunComparison([
      .init(name: "before", report: report),
      .init(name: "after", report: again.report(metersPerSecond: 3)),
    ])
    #expect(!comparison.sentences.isEmpty)
  }
}
