import FootfallAnalysis
import FootfallReport
import FootfallSignal
import Foundation
import Testing

@Suite struct StrideTableTests {
  @Test func `a row has what was found and null where nothing was`() throws {
    let contact = GroundContact(
      side: .left, initialContactSeconds: 1.1, toeOffSeconds: 1.4)
    let stride = Stride(
      placement: .shank, contact: contact, strideSeconds: nil, stepSeconds: nil, bout: 2)
    let run = RunAnalysis(
      streams: [
        StreamAnalysis(
          recording: SampleRuns.recording("a.csv", .shank), bouts: [], strides: [stride],
          method: nil, spectral: nil)
      ], estimates: [])
    let table = StrideTable(run)
    #expect(
      table.csv == """
        side,placement,initial_contact_s,toe_off_s,contact_s,stride_s,step_s,bout
        left,shank,1.1,1.4,0.3,,,2

        """)
    #expect(
      table.jsonLines
        == #"{"bout":2,"contact_s":0.3,"initial_contact_s":1.1,"placement":"shank","#
        + #""side":"left","step_s":null,"stride_s":null,"toe_off_s":1.4}"# + "\n")
  }

  @Test func `both feet come in order of time`() throws {
    let table = StrideTable(SampleRuns.feet)
    let times = table.strides.map(\.contact.initialContactSeconds)
    #expect(times == times.sorted() && times.count == 160)
    #expect(table.strides.prefix(2).map(\.contact.side) == [.left, .right])
  }

  @Test func `every line is an object with the keys of the contract`() throws {
    for line in StrideTable(SampleRuns.sacrum).jsonLines.split(separator: "\n") {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      for key in ["side", "placement", "initial_contact_s", "toe_off_s", "contact_s", "stride_s"] {
        #expect(object[key] != nil, "\(key)")
      }
    }
  }
}
