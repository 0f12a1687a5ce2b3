import FootfallSignal
import Testing

@testable import FootfallInput

/// The fast road, with its loop in C and without, gives the slow road's table, or its diagnostic,
/// for every text.
@Suite struct TwoRoadsLaws {
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// What a road gave, in a form that compares NaN with NaN.
  private func outcome(
    _ bytes: [UInt8], _ road: RecordingReader.Road, usesKernel: Bool = true
  ) -> [String] {
    var reader = RecordingReader()
    reader.road = road
    reader.sharing.usesKernel = usesKernel
    var findings = Findings(file: "left_foot.csv")
    let result = Result { () throws(ImportFailure) in
      try reader.table(ByteSource(bytes), &findings)
    }
    switch result {
    case .success(let (plan, table)):
      let rows = (0..<table.rowCount).map { row in
        "\(table.lines.line(of: row)): "
          + table.columns.map { String($0[row].bitPattern, radix: 16) }.joined(separator: " ")
      }
      return rows + findings.all.map(spelled) + ["\(plan)", "\(table.breaks)"]
        + ["\(table.timeDecimals) \(table.timeOrigin)"]
    case .failure(let failure): return failure.diagnostics.map(spelled)
    }
  }

  private func spelled(_ diagnostic: Diagnostic) -> String {
    let facts = diagnostic.facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return "\(diagnostic.code) \(diagnostic.place) \(diagnostic.count) \(diagnostic.firstLines) "
      + "\(facts) \(String(describing: diagnostic.excerpt))"
  }

  private func check(_ text: String, _ note: Comment) { check(Array(text.utf8), note) }

  private func check(_ bytes: [UInt8], _ note: Comment) {
    let slow = outcome(bytes, .slow)
    for usesKernel in [true, false] {
      let fast = outcome(bytes, .automatic, usesKernel: usesKernel)
      guard fast != slow else { continue }
      let at = zip(fast, slow).enumerated().first { $1.0 != $1.1 }
      Issue.record(
        "\(note): \(String(describing: at)), \(fast.count) and \(slow.count) facts, \(usesKernel)")
    }
  }

  /// A good table in one of many styles.
  private func table(_ random: inout Generator, rows: Int) -> [String] {
    let decimals = Int.random(in: 0...9, using: &random)
    let extra = Int.random(in: 0...3, using: &random)
    let lines = (0..<rows).map { row -> String in
      var cells = ["\(row / 100).\(Drawn.padded(row % 100, 2))"]
      for _ in 0..<(3 + extra) {
        let value = Double(Int(random.next() % 4_000_001)) / 1e6 - 2
        var text = "\(value)"
        if decimals < 6, let mark = text.firstIndex(of: "."), !text.contains("e") {
          let kept = text.index(mark, offsetBy: decimals + 1, limitedBy: text.endIndex)
          text = String(text[..<(kept ?? text.endIndex)])
        }
        if random.next() % 40 == 0 {
          text = ["1e-3", "+0.5", "", "nan", "12345678.5"][Int(random.next() % 5)]
        }
        cells.append(text)
      }
      return cells.joined(separator: ",")
    }
    let names = ["time_s", "acc_x_g", "acc_y_g", "acc_z_g", "note", "temp", "flag"]
    return [names.prefix(4 + extra).joined(separator: ",")] + lines
  }

  @Test(arguments: 0..<(RealData.readsAll ? 1000 : 80))
  func `a table in any style is read alike`(seed: UInt64) {
    var random = Generator(state: seed)
    let end = ["\n", "\r\n", "\r"][Int(random.next() % 3)]
    var lines = table(&random, rows: Int.random(in: 20...80, using: &random))
    if random.next() % 4 == 0 { lines.insert("# comment", at: lines.count / 2) }
    if random.next() % 4 == 0 { lines.insert("", at: lines.count / 2) }
    if random.next() % 4 == 0 { lines.insert(lines[0], at: lines.count / 2) }
    if random.next() % 4 == 0 { lines = lines.map { $0.replacing(",", with: ", ") } }
    let text = lines.joined(separator: end) + (random.next() % 2 == 0 ? end : "")
    check(text, "seed \(seed)")
  }

  @Test(arguments: 0..<(RealData.readsAll ? 4000 : 200))
  func `a mutated table is read alike`(seed: UInt64) {
    var random = Generator(state: seed &+ 1000)
    var bytes = Array(table(&random, rows: 40).joined(separator: "\n").utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let pool: [UInt8] = Array(",;\t\"\n\r .-+eE#0123456789x\0".utf8) + [0xC2, 0xB0, 0xFF, 0x7F]
      switch random.next() % 4 {
      case 0: bytes.remove(at: at)
      case 1: bytes.insert(pool[Int(random.next() % UInt64(pool.count))], at: at)
      case 2: bytes[at] = pool[Int(random.next() % UInt64(pool.count))]
      default: bytes.swapAt(at, min(bytes.count - 1, at + 1))
      }
    }
    check(bytes, "seed \(seed)")
  }

  /// The fuzzer's seeds, and what it found.
  @Test func `every seed of the fuzzer is read alike and to an end`() throws {
    let seeds = RealData.seeds
    #expect(!seeds.isEmpty)
    for seed in seeds {
      let bytes = try FileBytes.read(path: seed)
      check(bytes, "\(seed)")
      _ = read(bytes: bytes, answers: ImportAnswers(placement: .foot, side: .left))
    }
  }

  @Test func `rows across the ends of chunks are read alike`() {
    var random = Generator(state: 5)
    let lines = table(&random, rows: 9000)
    check(lines.joined(separator: "\n") + "\n", "9000 rows")
  }

  @Test(arguments: [
    "1.5", "-1.5", "123456789.5", "0.123456789012345678", "12345678901234567890", "-.5", "5.",
    "1234567812345678", "00000000000000000001.5", "9007199254740993.0", "0.1234567890123456",
  ])
  func `a field in any shape is read alike`(cell: String) {
    let rows = Drawn.rows(0..<30)
    check(
      (rows + ["0.30,\(cell),0.01,1.0", "0.31,0.1,\(cell),1.0"]).joined(separator: "\n") + "\n",
      "\(cell)")
  }
}
