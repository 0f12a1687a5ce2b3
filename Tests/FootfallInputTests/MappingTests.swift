import FootfallInput
import FootfallSignal
import Testing

@Suite struct MappingTests {
  private func mapping(_ json: String) -> Result<ImportMapping, Diagnostic> {
    Result { () throws(Diagnostic) in try ImportMapping(json: Array(json.utf8), named: "m.json") }
  }

  @Test func `what was understood of a file reads the next one alike`() throws {
    let text = Drawn.table(0..<60)
    let result = try #require(read(text).success)
    let written = ImportMapping(result.plan)
    let again = try mapping(written.json).get()
    #expect(again == written)
    let other = read(text, named: "other.csv", answers: ImportAnswers(mapping: again))
    let recording = try #require(other.success).recording
    #expect(recording.segments == result.recording.segments)
    #expect(recording.placement == .foot && recording.side == .left)
  }

  @Test func `axes may be turned and numbers scaled`() throws {
    let rows = (0..<40).map { "\($0),100,5,-16384" }.joined(separator: "\n")
    let json = """
      {"format": "footfall-map/1", "rate": 100, "match": {"columns": 4},
       "streams": [{"placement": "shank", "side": "right", "acceleration": {
         "columns": [2, 3, 4], "unit": "g", "scale": 0.00006103515625, "signs": [1, 1, -1]}}]}
      """
    let answers = ImportAnswers(mapping: try mapping(json).get())
    let recording = try #require(read(rows + "\n", named: "raw.csv", answers: answers).success)
      .recording
    #expect(recording.side == .right && recording.rate.hertz == 100)
    #expect(recording.segments[0].acceleration?[.z]?.samples.first == 9.80665)
  }

  @Test(arguments: [
    ("{", "it is no JSON"),
    (#"{"format": "footfall-map/1"}"#, "the key `streams` is missing"),
    (#"{"format": "footfall-map/9", "streams": []}"#, "its format is `footfall-map/9`"),
    (#"{"format": "footfall-map/1", "streams": [], "rates": 3}"#, "the key `rates` is not known"),
    (
      #"{"format": "footfall-map/1", "streams": [{"placement": "toe"}]}"#,
      "`streams.[0].placement` is not understood"
    ),
  ])
  func `a wrong mapping says what is wrong with it`(json: String, reason: String) {
    guard case .failure(let error) = mapping(json) else {
      Issue.record("\(json) was taken")
      return
    }
    #expect(error.code == "E114" && error.facts["reason"] == reason)
  }

  @Test(arguments: [
    (#""match": {"columns": 9}, "rate": 100,"#, "acc_x_g", "it is for 9 columns, the table has 4"),
    (#""match": {"headerContains": ["gyr"]}, "rate": 100,"#, "acc_x_g", "the header has no `gyr`"),
    (#""rate": 100,"#, "ax", "there is no column `ax`"),
    ("", "acc_x_g", "it gives neither a rate nor a clock"),
  ])
  func `a mapping that does not fit is refused`(head: String, column: String, reason: String)
    throws
  {
    let json = """
      {"format": "footfall-map/1", \(head) "streams": [{"placement": "foot", "acceleration": {
        "columns": ["\(column)", "acc_y_g", "acc_z_g"], "unit": "g"}}]}
      """
    let answers = ImportAnswers(mapping: try mapping(json).get())
    guard case .failure(let failure) = read(Drawn.table(0..<60), answers: answers) else {
      Issue.record("it was taken")
      return
    }
    #expect(failure.diagnostics.map(\.facts["reason"]) == [reason])
    #expect(failure.diagnostics.map(\.code.rawValue) == ["E115"])
  }
}
