import FootfallAnalysis
import FootfallReport
import Foundation
import Testing

@Suite struct JSONTests {
  private func parsed(_ text: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test(arguments: SampleRuns.all.map(\.name))
  func `a report parses and keeps its contract`(name: String) throws {
    let text = SampleRuns.report(name).json.page
    #expect(SampleRuns.report(name).json.page == text)
    let report = try parsed(text)
    #expect(report["schema"] as? String == "footfall-report/1")
    #expect(report["version"] as? String == "0.0.0")
    for key in ["inputs", "metrics", "observations", "diagnostics"] {
      #expect(report[key] is [[String: Any]], "\(key)")
    }
    let metrics = try #require(report["metrics"] as? [[String: Any]])
    for metric in metrics {
      #expect(
        Set(metric.keys) == [
          "id", "title", "value", "category", "unit", "interval95", "n", "class", "reason",
          "method",
          "side", "symmetry",
        ])
      #expect((metric["value"] is NSNull) == (metric["class"] as? String == "withheld"))
    }
  }

  @Test func `a value keeps every digit`() throws {
    let report = try parsed(SampleRuns.report("sacrum").json.page)
    let metrics = try #require(report["metrics"] as? [[String: Any]])
    let cadence = try #require(metrics.first { $0["id"] as? String == "cadence" })
    #expect(cadence["value"] as? Double == 171.9)
    #expect(cadence["unit"] as? String == "steps/min")
    #expect(cadence["interval95"] as? [Double] == [171.9 - 1.0, 171.9 + 1.0])
  }

  @Test(arguments: [
    "", "plain", "quote \" backslash \\ slash /", "tab\tline\nreturn\r", "\u{0}\u{1F}\u{7F}",
    "°  ± é 🏃", "\u{2028}",
  ])
  func `a string comes back as it went in`(string: String) throws {
    let value = JSONValue.object(["k": .string(string)])
    #expect(try parsed(value.line)["k"] as? String == string)
    #expect(try parsed(value.page)["k"] as? String == string)
  }

  @Test(arguments: [0.0, -0.0, 1e-7, 1.0 / 3, 1e300, 2.3e-308, 123456789.125])
  func `a number comes back bit for bit`(number: Double) throws {
    let back = try parsed(JSONValue.object(["k": .number(number)]).line)["k"] as? Double
    #expect(back?.bitPattern == number.bitPattern)
  }

  @Test func `what is not finite is null`() {
    #expect(JSONValue.array([.number(.nan), .number(.infinity)]).line == "[null,null]")
  }

  @Test func `keys are sorted and empty brackets stay on their line`() {
    let value: JSONValue = ["b": [], "a": [1, true, nil], "c": [:]]
    #expect(value.line == #"{"a":[1,true,null],"b":[],"c":{}}"#)
    #expect(
      value.page
        == "{\n  \"a\": [\n    1,\n    true,\n    null\n  ],\n  \"b\": [],\n  \"c\": {}\n}\n")
  }
}
