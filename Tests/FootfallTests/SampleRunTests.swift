import Footfall
import Foundation
import Testing

/// The library as its README shows it, on the files of `SampleData/`.
@Suite struct SampleRunTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData")

  static let easyRun = [
    "shank_left", "shank_right", "foot_left", "foot_right", "sacrum", "insoles",
  ].map { "easy-run_\($0).csv" }

  private func file(_ name: String) -> InputFile {
    InputFile(path: Self.folder.appending(path: name).path)
  }

  /// The median of both feet, as the truth beside the file has it.
  private func truth(_ metric: String, of run: String) throws -> Double {
    let data = try Data(contentsOf: Self.folder.appending(path: "\(run).truth.json"))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let medians = (document["medians"] ?? (document["truth"] as? [String: Any])?["medians"])
    let entry = try #require((medians as? [String: Any])?[metric] as? [String: Any])
    return try #require(entry["both"] as? Double)
  }

  @Test func `the example of the README`() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: Self.easyRun[0])))
    let file = try RecordingReader(answers: ImportAnswers(placement: .shank, side: .left))
      .read(bytes: bytes, named: "run.csv")
    let run = RunAnalyzer().analyze(file.recordings)
    let cadence = try #require(run[.cadence])
    let value = try #require(cadence.value)
    #expect(abs(value - (try truth("cadence", of: "easy-run"))) < 0.5)
    #expect(cadence.interval95?.contains(value) == true)
  }

  @Test(arguments: easyRun)
  func `each sensor of one run counts its steps`(name: String) throws {
    let analysis = try Run(reading: [file(name)]).analyze()
    let cadence = try #require(analysis[.cadence]?.value ?? analysis[.cadenceSpectral]?.value)
    #expect(abs(cadence - (try truth("cadence", of: "easy-run"))) < 0.5)
  }

  @Test func `the same files give the same report, in any order and every time`() throws {
    let forward = try Run(reading: Self.easyRun.map(file)).report(metersPerSecond: 3)
    let again = try Run(reading: Self.easyRun.map(file)).report(metersPerSecond: 3)
    #expect(forward.json == again.json)
    let backward = try Run(reading: Self.easyRun.reversed().map(file))
    #expect(
      Set(forward.analysis.estimates)
        == Set(backward.analyze(facts: RunnerFacts(metersPerSecond: 3)).estimates),
      "the order of the files changed a number")
  }

  @Test func `a file that a spreadsheet broke is refused at the cell`() throws {
    let refusal = #expect(throws: FileRefusals.self) {
      try Run(reading: [file("broken_shank_left.csv")])
    }
    let diagnostic = try #require(refusal?.failures.first?.diagnostics.first)
    #expect(diagnostic.code == "E204" && diagnostic.place.line == 501)
  }
}
