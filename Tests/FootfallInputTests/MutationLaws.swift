import FootfallInput
import FootfallSignal
import Testing

/// A good file that was damaged gives the same result, a counted repair or an error: what a
/// damaged cell holds is what it holds, but it never moves another number.
@Suite struct MutationLaws {
  private typealias Generator = TwoRoadsLaws.Generator

  private static let header = "time_s,acc_x_g,acc_y_g,acc_z_g,gyr_x_dps,gyr_y_dps,gyr_z_dps,note"

  /// Rows at 100 Hz in which every number is another one.
  private static let rows: [[String]] = (0..<120).map { i in
    let values = (0..<6).map { channel in
      let size = Double((i * 37 + channel * 101) % 997) / (channel < 3 ? 500 : 5)
      let text = "\((size * 1000).rounded() / 1000)"
      return text + String(repeating: "0", count: max(0, 5 - text.count))
    }
    return [Drawn.seconds(i)] + values + ["\(i)"]
  }

  private static func text(_ rows: [[String]], header: String = header) -> String {
    ([header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
  }

  private func numbers(_ recording: Recording) -> [[Double]] {
    recording.segments.flatMap { segment in
      (segment.acceleration?.components.map(\.samples) ?? [])
        + (segment.angularVelocity?.components.map(\.samples) ?? [])
    }
  }

  /// Whether nothing changed, or somebody was told.
  private func isTold(_ text: String, _ good: ImportResult) -> Bool {
    switch read(text) {
    case .failure: true
    case .success(let result):
      result.diagnostics != good.diagnostics || result.recording == good.recording
    }
  }

  @Test(arguments: 0..<(RealData.readsAll ? 4000 : 300))
  func `a lost, doubled or swapped row or cell is never silent`(seed: UInt64) throws {
    var random = Generator(state: seed &+ 77)
    let good = try #require(read(Self.text(Self.rows)).success)
    var rows = Self.rows
    let row = Int.random(in: 1..<(rows.count - 2), using: &random)
    let cell = Int.random(in: 0..<7, using: &random)
    switch random.next() % 5 {
    case 0: rows.remove(at: row)
    case 1: rows.insert(rows[row], at: row)
    case 2: rows.swapAt(row, row + 1)
    case 3: rows[row].remove(at: cell)
    default: rows[row].insert(rows[row][cell], at: cell)
    }
    #expect(isTold(Self.text(rows), good), "seed \(seed)")
  }

  @Test(arguments: 0..<7)
  func `a lost, doubled or moved column is never silent`(column: Int) throws {
    let good = try #require(read(Self.text(Self.rows)).success)
    let names = Self.header.split(separator: ",").map(String.init)
    func variant(_ change: (inout [String]) -> Void) -> String {
      var header = names
      change(&header)
      let rows = Self.rows.map { row in
        var row = row
        change(&row)
        return row
      }
      return Self.text(rows, header: header.joined(separator: ","))
    }
    #expect(isTold(variant { $0.remove(at: column) }, good))
    #expect(isTold(variant { $0.insert($0[column], at: column) }, good))
    let moved = variant { $0.append($0.remove(at: column)) }
    #expect(read(moved).success?.recording == good.recording)
    let bodyAlone =
      Self.header + "\n"
      + Self.rows.map { row in
        (row[..<column] + row[(column + 1)...]).joined(separator: ",") + "\n"
      }.joined()
    #expect(isTold(bodyAlone, good))
  }

  @Test(arguments: 0..<(RealData.readsAll ? 8000 : 500))
  func `a damaged byte changes the number that it hits, and no other without a word`(
    seed: UInt64
  ) throws {
    var random = Generator(state: seed &+ 9000)
    let text = Self.text(Self.rows)
    let good = try #require(read(text).success)
    var bytes = Array(text.utf8)
    let at = Int.random(in: Self.header.utf8.count + 1..<bytes.count - 1, using: &random)
    let pool = Array(",;\t\"\n\r .-+eE#0123456789x".utf8)
    switch random.next() % 4 {
    case 0: bytes.remove(at: at)
    case 1: bytes.insert(bytes[at], at: at)
    case 2: bytes[at] = pool[Int(random.next() % UInt64(pool.count))]
    default: bytes.swapAt(at, at + 1)
    }
    guard case .success(let result) = read(bytes: bytes),
      result.diagnostics == good.diagnostics
    else { return }
    let before = numbers(good.recording)
    let after = numbers(result.recording)
    try #require(before.map(\.count) == after.map(\.count), "seed \(seed)")
    let changed = zip(before, after).map { old, new in zip(old, new).count { $0 != $1 } }
    // A swap may hit two neighboring cells, a stamp two samples that lie beside each other.
    #expect(changed.reduce(0, +) <= 2, "seed \(seed): \(changed)")
  }
}
