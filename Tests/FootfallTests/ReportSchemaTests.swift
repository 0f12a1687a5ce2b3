import FootfallAnalysis
import FootfallInput
import FootfallReport
import FootfallRisk
import FootfallSignal
import Foundation
import Testing

@testable import Footfall

@Suite struct ReportSchemaTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let schema: JSONSchema

  init() throws {
    schema = try JSONSchema(
      contentsOf: Self.package.appending(path: "Docs/schema/footfall-report-1.json"))
  }

  private static func sample(_ names: String...) throws -> Run {
    try Run(
      reading: names.map { InputFile(path: package.appending(path: "SampleData/\($0)").path()) })
  }

  private static let samples = [
    ["easy-run_shank_left.csv"], ["easy-run_sacrum.csv"], ["easy-run_insoles.csv"],
    ["easy-run_foot_left.csv", "easy-run_foot_right.csv", "easy-run_sacrum.csv"],
    ["crossover_foot_left.csv", "crossover_foot_right.csv"], ["fatigue-hour_shank_left.csv"],
  ]

  @Test(arguments: samples)
  func `the report of a sample keeps to the schema, the same bytes each time`(
    names: [String]
  ) throws {
    let run = try Run(
      reading: names.map {
        InputFile(path: Self.package.appending(path: "SampleData/\($0)").path())
      })
    let report = run.report(metersPerSecond: 3)
    #expect(try schema.mistakes(in: report.json.page) == [])
    let again = run.report(metersPerSecond: 3)
    #expect(again.json.page == report.json.page)
    #expect(HTMLReport().text(of: again) == HTMLReport().text(of: report))
  }

  @Test func `what an athlete says keeps to the schema`() throws {
    var athlete = AthleteProfile()
    athlete.symptoms = Array(Symptom.all.prefix(2))
    athlete.shoeModel = "worn"
    let log = try TrainingLog(csv: "date,distance_km\n2026-11-01,10\n2026-11-03,14\n")
    let report = try Self.sample("easy-run_sacrum.csv").report(athlete: athlete, log: log)
    #expect(try schema.mistakes(in: report.json.page) == [])
    #expect(report.observations.first?.factor.id == "overuse")
  }

  @Test func `files that gave nothing keep to the schema`() throws {
    #expect(throws: FileRefusals.self) { try Self.sample("broken_shank_left.csv", "none.csv") }
    do {
      _ = try Self.sample("broken_shank_left.csv", "none.csv")
    } catch let refusals as FileRefusals {
      let report = Report(refusals)
      #expect(!report.diagnostics.isEmpty)
      #expect(try schema.mistakes(in: report.json.page) == [])
    }
  }

  @Test func `the schema knows every word that the code knows`() {
    func words(_ path: String...) -> [String] {
      schema.list("$defs", path[0], "properties", path[1], "enum").sorted()
    }
    #expect(words("input", "placement") == Placement.allCases.map(\.rawValue).sorted())
    #expect(words("input", "time_source") == TimeSource.allCases.map(\.rawValue).sorted())
    #expect(words("bout", "activity") == Activity.allCases.map(\.rawValue).sorted())
    #expect(words("withheld", "reason") == ReasonCode.allCases.map(\.rawValue).sorted())
    #expect(words("evidence", "design") == Evidence.Design.allCases.map(\.rawValue).sorted())
    #expect(words("observation", "grade") == EvidenceGrade.allCases.map(\.rawValue).sorted())
    #expect(
      words("observation", "why")
        == Observation.WhyOnlyInformation.allCases.map(\.rawValue).sorted())
  }

  @Test func `a missing, a strange and a wrong member are told`() throws {
    var text = try Self.sample("easy-run_sacrum.csv").report().json.line
    text = text.replacing("\"red_flags\":[]", with: "\"red_flag\":[]")
    text = text.replacing("\"placement\":\"sacrum\"", with: "\"placement\":\"nose\"")
    #expect(try schema.mistakes(in: text).count == 3)
  }
}
