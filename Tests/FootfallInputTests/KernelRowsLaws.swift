import Glibc
import Testing

@testable import FootfallInput

/// The rows that the loop in C takes, against `strtod`.
@Suite(.enabled(if: KernelRows.areAvailable)) struct KernelRowsLaws {
  /// The value of each text that was taken, and `nil` for one that was left to others.
  private static func values(_ texts: [String], mark: String = ".") -> [Double?] {
    let pad = FastRoad.pad
    var bytes = [UInt8](repeating: 0x0A, count: pad)
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      bytes += Array("\(text)|x\n".utf8)
    }
    let end = bytes.count
    bytes += [UInt8](repeating: 0x0A, count: pad)
    var numbers = [Double](repeating: .nan, count: texts.count)
    var isTaken = [Bool](repeating: false, count: texts.count)
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      let columns = RowColumns(count: 2)
      if let base = numbers.baseAddress { unsafe columns.send(0, to: base) }
      var pass = RowPass(
        delimiter: 0x7C, decimal: Array(mark.utf8)[0], timeColumn: -1, capacity: texts.count,
        line: 1, columns: columns)
      unsafe bytes.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        while pass.row < texts.count {
          pass.lineStart = starts[pass.row]
          let first = pass.row
          let count = unsafe KernelRows.take(base, to: end, &pass)
          for row in first..<(first + count) { isTaken[row] = true }
          if pass.row < texts.count { pass.row += 1 }
        }
      }
    }
    return zip(numbers, isTaken).map { $1 ? $0 : nil }
  }

  private static func expectExact(_ texts: [String], seed: UInt64) -> Int {
    var count = 0
    for (text, value) in zip(texts, values(texts)) {
      guard let value else { continue }
      count += 1
      let expected = unsafe strtod(text, nil)
      if value.bitPattern != expected.bitPattern {
        Issue.record("\(text): \(value) is not \(expected), seed \(seed)")
        break
      }
    }
    return count
  }

  /// Set `FOOTFALL_PARSER_ROUNDS` to a larger number for a long run.
  private static var rounds: Int {
    unsafe getenv("FOOTFALL_PARSER_ROUNDS").flatMap { unsafe Int(String(cString: $0)) } ?? 20_000
  }

  @Test func `digits on both sides of a mark are taken, and exactly`() {
    var random = TwoRoadsLaws.Generator(state: 11)
    for round in 0..<max(1, Self.rounds / 20_000) {
      let texts = (0..<20_000).map { _ in
        let (whole, behind) = (
          Int.random(in: 1...4, using: &random), Int.random(in: 1...16, using: &random)
        )
        let sign = Bool.random(using: &random) ? "-" : ""
        return "\(sign)\(random.digits(whole)).\(random.digits(behind))"
      }
      let taken = Self.expectExact(texts, seed: UInt64(round))
      #expect(taken > 19_700)
    }
  }

  @Test func `ties half way between two doubles go to the even one`() {
    var random = TwoRoadsLaws.Generator(state: 12)
    for round in 0..<max(1, Self.rounds / 20_000) {
      // An odd number of half units in the last place, with as many decimals as that takes.
      let texts = (0..<20_000).map { _ in
        let decimals = Int.random(in: 1...4, using: &random)
        let halves = (random.next() >> 10 | 1 << 53) | 1
        let fraction = Drawn.padded(
          Int(halves % (1 << UInt64(decimals))) * Self.power(5, decimals), decimals)
        let beside = ["", "", "0", "1"][Int.random(in: 0...3, using: &random)]
        return "\(halves >> UInt64(decimals)).\(fraction)\(beside)"
      }
      let taken = Self.expectExact(texts, seed: UInt64(round))
      #expect(taken > 15_000)
    }
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }

  @Test func `shortest texts of doubles are taken, and exactly`() {
    var random = TwoRoadsLaws.Generator(state: 13)
    for round in 0..<max(1, Self.rounds / 20_000) {
      let texts = (0..<20_000).map { _ in
        "\(Double.random(in: -1...1, using: &random) * [0.5, 10, 300, 4000][Int(random.next() % 4)])"
      }
      #expect(Self.expectExact(texts, seed: UInt64(round)) > 19_000)
    }
  }

  @Test(arguments: [
    "", "-", ".", "5.", ".5", "-.5", "+1", "1e5", "1.5e-3", " 1", "1 ", "1.2.3", "1,5", "nan",
    "--1", "1-", "0x1", "123456789012345678901.5", "0.123456789012345678901",
    "99999.9999999999999999",
    "1.5\t", "\"1\"", "½",
  ])
  func `anything else is left to others`(text: String) {
    #expect(Self.values(["1.5", text, "2.5"]) == [1.5, nil, 2.5])
  }

  @Test func `a comma is a mark like another`() {
    #expect(Self.values(["-1234,5", "0,25", "1.5"], mark: ",") == [-1234.5, 0.25, nil])
  }

  @Test(arguments: [
    ("0", 0.0), ("-0", -0.0), ("-0.0", -0.0), ("7", 7.0), ("-12", -12.0),
    ("9007199254740993", 9007199254740992.0),
    ("0000000000000.5", 0.5), ("00000000000000000.25", 0.25), ("0.00000000000000001", 1e-17),
  ])
  func `zeros and whole numbers are taken`(text: String, value: Double) {
    #expect(Self.values([text])[0]?.bitPattern == value.bitPattern)
  }
}
