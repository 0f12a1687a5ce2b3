import FootfallInput
import FootfallSignal
import Testing

/// Tables in which the rows of several sensors stand below each other.
@Suite struct LongLayoutTests {
  private static let json = """
    {"format": "footfall-map/1", "match": {"columns": 7},
     "time": {"column": "TimeStamp", "unit": "ms"},
     "streams": [
       {"placement": "foot", "side": "left", "rows": {"Sensor ID": "4"},
        "acceleration": {"columns": ["X", "Y", "Z"], "unit": "g", "rows": {"Sensor Type": "0"}},
        "angularVelocity": {"columns": [3, 4, 5], "unit": "deg/s", "rows": {"6": "1"}}},
       {"placement": "sacrum", "rows": {"Sensor ID": "2"},
        "acceleration": {"columns": ["X", "Y", "Z"], "unit": "g", "rows": {"Sensor Type": "0"}}}]}
    """

  private func mapping(_ json: String = json) throws -> ImportMapping {
    try ImportMapping(json: Array(json.utf8), named: "m.json")
  }

  private static func acceleration(_ i: Int, _ sensor: Int) -> [String] {
    ["0.\(Drawn.padded(i * sensor % 100, 3))", "0.010", "1.00\(i % 10)"]
  }

  private static func rotation(_ i: Int) -> [String] {
    ["\(i % 9)", "\(i % 7).5", "\(100 + i % 50)"]
  }

  /// Every moment has a row for each sensor and kind, also of a sensor that nobody asked for.
  private static let long =
    "TimeStamp;Sample No;X;Y;Z;Sensor Type;Sensor ID;\n"
    + (0..<300).map { i in
      let rows = [
        (acceleration(i, 1), "0;4"), (rotation(i), "1;4"), (["1", "2", "3"], "2;4"),
        (acceleration(i, 3), "0;2"), (["0", "0", "0"], "0;9"),
      ]
      return rows.map { "\(107 + i * 10);\(i);\($0.0.joined(separator: ";"));\($0.1)\n" }.joined()
    }.joined()

  private static func wide(_ sensor: Int, turning: Bool) -> String {
    "time_ms,acc_x_g,acc_y_g,acc_z_g" + (turning ? ",gyr_x_dps,gyr_y_dps,gyr_z_dps\n" : "\n")
      + (0..<300).map { i in
        let cells = acceleration(i, sensor) + (turning ? rotation(i) : [])
        return "\(107 + i * 10),\(cells.joined(separator: ","))\n"
      }.joined()
  }

  @Test func `a mapping that names the rows gives each sensor's own table`() throws {
    let result = try #require(
      read(Self.long, named: "trial.csv", answers: ImportAnswers(mapping: try mapping())).success)
    let foot = try #require(read(Self.wide(1, turning: true)).success).recording
    let sacrum = try #require(read(Self.wide(3, turning: false), named: "sacrum.csv").success)
    #expect(result.diagnostics.isEmpty)
    #expect(result.recordings.map(\.placement) == [.foot, .sacrum])
    #expect(result.recordings.map(\.side) == [.left, .unknown])
    #expect(result.recordings[0].segments == foot.segments)
    #expect(result.recordings[1].segments == sacrum.recording.segments)
  }

  @Test func `what was understood of it can be written down and read again`() throws {
    let answers = ImportAnswers(mapping: try mapping())
    let first = try #require(read(Self.long, named: "trial.csv", answers: answers).success)
    let written = try mapping(ImportMapping(first.plan).json)
    let again = try #require(
      read(Self.long, named: "trial.csv", answers: ImportAnswers(mapping: written)).success)
    #expect(again.recordings == first.recordings)
  }

  @Test func `a sensor that has no rows is refused`() throws {
    let json = Self.json.replacing("\"Sensor ID\": \"2\"", with: "\"Sensor ID\": \"77\"")
    let result = read(
      Self.long, named: "trial.csv", answers: ImportAnswers(mapping: try mapping(json)))
    #expect(result.codes == ["E215"] || result.codes == ["E206"], "\(result.words)")
  }

  @Test func `a column that two streams read is read for both`() throws {
    let json = """
      {"format": "footfall-map/1", "time": {"column": "time_s", "unit": "s"}, "streams": [
        {"placement": "foot", "side": "left",
         "acceleration": {"columns": [2, 3, 4], "unit": "g"}},
        {"placement": "shank", "side": "left",
         "acceleration": {"columns": [2, 3, 4], "unit": "g"}}]}
      """
    let result = try #require(
      read(Drawn.table(0..<300), answers: ImportAnswers(mapping: try mapping(json))).success)
    let good = try #require(read(Drawn.table(0..<300)).success).recording
    #expect(result.recordings.map(\.segments) == [good.segments, good.segments])
  }

  /// UMAFall: five sensors, three kinds of rows, the phone ten times as fast as the others.
  @Test(.enabled(if: RealData.root != nil, "../shared/data is not there"))
  func `a real long layout is read by its mapping`() throws {
    let folder = try #require(RealData.shared) + "/vendor/_longer/umafall_sensortag"
    let name = try #require(
      RealData.tables(under: "vendor/_longer/umafall_sensortag").first?.split(separator: "/").last)
    let json = """
      {"format": "footfall-map/1", "time": {"column": "TimeStamp", "unit": "ms"}, "streams": [
        {"placement": "shank", "rows": {"Sensor ID": "4"},
         "acceleration": {"columns": [3, 4, 5], "unit": "g", "rows": {"Sensor Type": "0"}},
         "angularVelocity": {"columns": [3, 4, 5], "unit": "deg/s", "rows": {"Sensor Type": "1"}}},
        {"placement": "pocket", "side": "right", "rows": {"Sensor ID": "0"},
         "acceleration": {"columns": [3, 4, 5], "unit": "g", "rows": {"Sensor Type": "0"}}}]}
      """
    let result = try RecordingReader(answers: ImportAnswers(mapping: try mapping(json)))
      .read(path: "\(folder)/\(name)")
    let (shank, pocket) = (result.recordings[0], result.recordings[1])
    #expect(shank.segments.allSatisfy { $0.angularVelocity != nil && $0.acceleration != nil })
    #expect((19...21).contains(shank.rate.hertz) && (190...210).contains(pocket.rate.hertz))
    #expect((13...16).contains(shank.durationSeconds) && (13...16).contains(pocket.durationSeconds))
  }
}
