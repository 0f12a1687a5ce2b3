import FootfallSignal
import Testing

@testable import FootfallInput

/// What the user says about the table itself.
@Suite struct TableAnswerTests {
  private let good = Drawn.table(0..<60)

  private func recording(_ result: Result<ImportResult, ImportFailure>) throws -> Recording {
    try #require(result.success).recording
  }

  private func answers(_ table: TableAnswer, repairLimit: Int? = nil) -> ImportAnswers {
    ImportAnswers(table: table, repairLimit: repairLimit)
  }

  @Test func `lines that are told to be none of the table are not looked at`() throws {
    // A calibration that looks like rows of the table, under names of its own.
    let head = "offset,gain x,gain y,gain z\n" + String(repeating: "0.1,1.0,1.0,1.0\n", count: 12)
    let told = read(head + good, answers: answers(TableAnswer(skip: 13)))
    #expect(told.codes.isEmpty)
    #expect(try recording(told) == recording(read(good)))
    #expect(read(head + good).codes != [])
    #expect(told.success?.plan.headerLines == [14])
  }

  @Test func `what parts the cells can be said`() throws {
    for (mark, name) in [(";", ";"), ("\t", "TAB"), ("|", "|")] {
      let text = good.replacing(",", with: mark)
      let told = read(text, answers: answers(TableAnswer(delimiter: mark)))
      #expect(try recording(told) == recording(read(good)))
      #expect(
        told.success?.plan.evidence.contains { $0.contains("as you said") } == true, "\(name)")
    }
    #expect(read(good, answers: answers(TableAnswer(delimiter: ";"))).codes == ["E102"])
  }

  @Test func `the decimal mark can be said`() throws {
    let text = good.replacing(",", with: ";").replacing(".", with: ",")
    let told = read(text, answers: answers(TableAnswer(decimal: .comma)))
    #expect(try recording(told) == recording(read(good)))
    #expect(read(text, answers: answers(TableAnswer(decimal: .point))).codes != [])
  }

  @Test func `a mapping keeps the dialect, and answers go before it`() throws {
    let text = good.replacing(",", with: ";")
    let plan = try #require(read(text).success?.plan)
    var mapping = ImportMapping(plan)
    #expect(mapping.dialect == TableAnswer(delimiter: ";", decimal: .point))
    mapping.dialect?.delimiter = "|"
    let both = ImportAnswers(table: TableAnswer(delimiter: ";"), mapping: mapping)
    #expect(try recording(read(text, answers: both)) == recording(read(text)))
  }

  @Test func `how many rows may be left out can be said`() throws {
    var lines = Drawn.rows(0..<60)
    for row in [10, 20, 30, 40] { lines[row] = "0.1,0.2" }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["E214×4"])
    let told = read(text, answers: answers(TableAnswer(), repairLimit: 4))
    #expect(told.codes.first == "W108×4" && told.success != nil)
    #expect(read(text, answers: answers(TableAnswer(), repairLimit: 3)).codes == ["E214×4"])
  }
}
