import Footfall
import FootfallAnalysis
import FootfallInput
import FootfallReport
import FootfallRisk
import FootfallSignal
import FootfallSynthesis
import Foundation
import Testing

/// A watch's file from the first byte to the report.
@Suite struct SummaryRunTests {
  /// Ten minutes of a made-up runner, as their watch would write them.
  private static let truth = SyntheticRun(course: .run(seconds: 600), seed: 11).truth

  private static func run(_ watch: WatchSummary) throws -> Run {
    Run(files: [
      try RecordingReader().read(bytes: Array(watch.text(of: truth).utf8), named: "watch.csv")
    ])
  }

  @Test(arguments: [false, true])
  func `what the simulated watch writes comes back, on a treadmill too`(
    seesNoSpeed: Bool
  ) throws {
    let analysis = try Self.run(WatchSummary(seesNoSpeed: seesNoSpeed)).analyze()
    let strides = Self.truth.strides
    func mean(_ value: (TrueStride) -> Double?) -> Double {
      let values = strides.compactMap(value)
      return values.reduce(0, +) / Double(values.count)
    }
    let cadence = try #require(analysis[.cadence]?.value)
    #expect(abs(cadence - mean { $0.strideSeconds.map { 120 / $0 } }) < 0.5)
    let contact = try #require(analysis[.contactTime]?.value)
    #expect(abs(contact - mean { $0.contactSeconds * 1000 }) < 2)
    let oscillation = try #require(analysis[.verticalOscillation]?.value)
    #expect(abs(oscillation - mean { $0.oscillationMeters.map { $0 * 100 } }) < 0.2)
    #expect((analysis[.speed]?.value == nil) == seesNoSpeed)
    #expect((analysis[.strideLength]?.value == nil) == seesNoSpeed)
  }

  @Test func `the report keeps to the schema, the same bytes each time`() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let schema = try JSONSchema(
      contentsOf: package.appending(path: "Docs/schema/footfall-report-1.json"))
    let run = try Self.run(WatchSummary())
    let report = run.report()
    #expect(try schema.mistakes(in: report.json.page) == [])
    #expect(run.report().json.page == report.json.page)
    #expect(HTMLReport().text(of: run.report()) == HTMLReport().text(of: report))
    #expect(
      schema.list(
        "$defs", "summary", "properties", "others", "items", "properties", "quantity", "enum"
      )
      .sorted() == DeviceSummary.Quantity.allCases.map(\.rawValue).sorted())
  }

  @Test func `every format says whose numbers they are`() throws {
    let report = try Self.run(WatchSummary()).report()
    for text in [
      TextReport().text(of: report).split(separator: "\n").joined(separator: " "),
      MarkdownReport().text(of: report), HTMLReport().text(of: report),
    ] {
      #expect(text.contains("the device"))
      #expect(!text.contains("could not be read"))
    }
    let page = HTMLReport().text(of: report)
    for drawing in [
      "Cadence over the run", "Ground contact over the run", "Speed over the run",
      "Vertical oscillation over the run", "Left against right", "One stride, to scale",
    ] {
      #expect(page.contains(drawing))
    }
  }

  @Test func `a check tells what was understood`() throws {
    let run = try Self.run(WatchSummary())
    let text = run.check.text()
    #expect(text.contains("no samples"))
    #expect(text.contains("cadence, steps/min, from cadence by watch"))
    #expect(text.contains("The summary is sound."))
  }

  @Test func `few steps at a speed are noted from a watch as from a sensor`() throws {
    var text = "timestamp,distance,enhanced_speed,cadence,stance_time\n"
    for second in 0..<300 {
      text +=
        "2024-05-01 08:\(10 + second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60)Z,"
        + "\(3 * second),3.0,78,260\n"
    }
    let run = Run(files: [try RecordingReader().read(bytes: Array(text.utf8), named: "w.csv")])
    let raised = run.report().observations.filter { $0.level != .none }
    #expect(raised.map(\.factor.id) == ["low-cadence"])
  }

  @Test func `runs of one watch are compared, those of two devices are not`() throws {
    let one = try Self.run(WatchSummary()).report()
    let comparison = try RunComparison([
      .init(name: "a", report: one), .init(name: "b", report: one),
    ])
    let cadence = try #require(comparison.rows.first { $0.metric == .cadence })
    #expect(cadence.changes.map(\.verdict) == [.withinNoise])
  }
}
