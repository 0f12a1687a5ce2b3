import FootfallSignal
import Testing

@testable import FootfallInput

@Suite struct SharedRowsLaws {
  /// Some thousand rows of a shank, every so many of them changed.
  private static func text(rows: Int, change: (Int, inout String) -> Void = { _, _ in }) -> [UInt8]
  {
    var text = "time_s,acc_x_mps2,acc_y_mps2,acc_z_mps2,gyr_x_rads,gyr_y_rads,gyr_z_rads\n"
    for row in 0..<rows {
      let size = 1 + Double(row % 97) / 13
      let values = [Double(row) / 200, 9.8 * size, -size, 0.25, -3 * size, size, 1 - size]
      var line = values.map { "\(($0 * 10_000).rounded() / 10_000)" }.joined(separator: ",")
      change(row, &line)
      text += line + "\n"
    }
    return Array(text.utf8)
  }

  private static func table(
    _ bytes: [UInt8], threads: Int
  ) throws -> (Table, [Diagnostic]) {
    var reader = RecordingReader(answers: ImportAnswers(placement: .shank), threads: threads)
    reader.sharing.pieceSize = 16 << 10
    var findings = Findings(file: "shank.csv")
    let table = try reader.table(ByteSource(bytes), &findings).1
    return (table, findings.all)
  }

  private static func expectSame(_ bytes: [UInt8]) throws {
    let (one, before) = try table(bytes, threads: 1)
    for threads in [2, 3] {
      let (other, after) = try table(bytes, threads: threads)
      #expect(
        one.columns.map { $0.map(\.bitPattern) } == other.columns.map { $0.map(\.bitPattern) })
      #expect(one.timeOrigin == other.timeOrigin && one.timeDecimals == other.timeDecimals)
      #expect(one.breaks == other.breaks)
      let rows = stride(from: 0, to: one.rowCount, by: 7)
      #expect(rows.allSatisfy { one.lines.line(of: $0) == other.lines.line(of: $0) })
      #expect(before == after)
    }
  }

  @Test func `Any number of threads reads the same table`() throws {
    try Self.expectSame(Self.text(rows: 15_000))
  }

  @Test(arguments: [5_000, 9_001, 14_990])
  func `A row that is none, anywhere, changes nothing about that`(_ odd: Int) throws {
    let changes: [(inout String) -> Void] = [
      { $0 += "\n# a word" }, { $0 += "\n" }, { $0 = "1,2" }, { $0 += "\r" },
      { $0 = $0.split(separator: ",").dropLast().joined(separator: ",") + "," },
      { $0 = $0.split(separator: ",").dropLast().joined(separator: ",") + ",nan" },
      { $0 = $0.split(separator: ",").dropLast().joined(separator: ",") + ",1234567.5e-3" },
    ]
    for change in changes {
      try Self.expectSame(Self.text(rows: 15_000) { row, line in if row == odd { change(&line) } })
    }
  }

  @Test func `A last row that was cut is seen behind shared ones`() throws {
    var bytes = Self.text(rows: 15_000)
    bytes.removeLast(4)
    try Self.expectSame(bytes)
  }
}
