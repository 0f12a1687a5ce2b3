import FoundationEssentials
import Testing

@testable import FootfallInput

/// M21: a file that another program writes or cuts while it is read.
@Suite struct ChangingFileTests {
  private func outcome(_ change: (String) throws -> Void) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/left_foot_\(UUID().uuidString).csv"
    try Data(Drawn.table(0..<300).utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let source = try FileBytes.open(path: path)
    try change(path)
    let result = Result { () throws(ImportFailure) in
      try RecordingReader().read(source, "left_foot.csv")
    }
    return result.words
  }

  private let message = """
    error[E110]: the file changed while it was read
     --> left_foot.csv
      = help: wait until it is written, then try again

    """

  @Test func `a file that is cut short is refused`() throws {
    #expect(
      try outcome { try Data(Drawn.table(0..<100).utf8).write(to: URL(filePath: $0)) } == message)
  }

  @Test func `a file that grows is refused`() throws {
    #expect(
      try outcome { try Data(Drawn.table(0..<400).utf8).write(to: URL(filePath: $0)) } == message)
  }

  @Test func `a file that stays is read`() throws {
    #expect(try outcome { _ in }.isEmpty)
  }
}
