import Glibc
import Testing

@testable import FootfallInput

/// The number parser against `strtod`, bit for bit.
@Suite struct DecimalTextLaws {
  private func check(_ text: String, seed: UInt64 = 0) -> Bool {
    let expected = unsafe strtod(text, nil)
    let found = DecimalText.value(Array(text.utf8), decimal: 0x2E)
    let isSame = found?.bitPattern == expected.bitPattern
    #expect(isSame, "\(text): \(String(describing: found)) is not \(expected), seed \(seed)")
    return isSame
  }

  /// Set `FOOTFALL_PARSER_ROUNDS` to a larger number for a long run.
  private var rounds: Int {
    unsafe getenv("FOOTFALL_PARSER_ROUNDS").flatMap { unsafe Int(String(cString: $0)) } ?? 2000
  }

  @Test(arguments: 0..<6)
  func `every number is the one that strtod reads`(kind: Int) {
    let seed = UInt64(kind) &* 7919 &+ 1
    var random = TwoRoadsLaws.Generator(state: seed)
    for _ in 0..<rounds {
      let text: String
      switch kind {
      case 0:
        let value = Double(bitPattern: random.next())
        guard value.isFinite else { continue }
        text = "\(value)"
      case 1:
        text =
          random.digits(Int.random(in: 1...22, using: &random)) + "."
          + random.digits(Int.random(in: 0...22, using: &random))
      case 2:
        text =
          random.digits(Int.random(in: 1...40, using: &random)) + "e"
          + String(Int.random(in: -340...310, using: &random))
      case 3:
        let sign = Bool.random(using: &random) ? "-" : ""
        text = sign + random.digits(Int.random(in: 1...3, using: &random)) + "." + random.digits(6)
      case 4:
        text =
          "0." + String(repeating: "0", count: Int.random(in: 0...320, using: &random))
          + random.digits(20)
      default: text = halfway(&random)
      }
      if !check(text, seed: seed) { return }
    }
  }

  /// A number exactly half way between two neighbors, or one digit beside it.
  private func halfway(_ random: inout TwoRoadsLaws.Generator) -> String {
    let mantissa = random.next() >> 11 | 1 << 52
    let shift = Int.random(in: 0...9, using: &random)
    let whole = mantissa << UInt64(min(shift, 10))
    let odd = whole << 1 | 1
    switch Int.random(in: 0...3, using: &random) {
    case 0: return "\(odd)"
    case 1: return "\(odd).0000000000000000000000000000000000001"
    case 2: return "\(odd - 1).9999999999999999999999999999999999"
    default: return "\(whole >> 1).5"
    }
  }

  @Test(arguments: [
    "0", "-0", "-0.0", "+1.5", ".5", "5.", "1e5", "1E-5", "1e+5", "00012.50", "1e400", "-1e400",
    "1e-400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324",
    "2.2250738585072011e-308", "2.2250738585072014e-308", "1.7976931348623157e308",
    "1.7976931348623159e308", "9007199254740993", "9007199254740992.5", "1.595933810034E12",
    "8.126000001E-3", "123456789012345678901234567890", "0.1", "0.3", "8.5e-20", "9.80665",
  ])
  func `a number with a name is read as strtod reads it`(text: String) {
    #expect(check(text))
  }

  @Test(arguments: [
    "", ".", "-", "+", "e5", "1e", "1e+", "1.2.3", "--1", "1-", "0x10", "1 2", "nan", "inf", "1,5",
    "½",
  ])
  func `what is no number has no value`(text: String) {
    #expect(DecimalText.value(Array(text.utf8), decimal: 0x2E) == nil)
    #expect(!CellKind.isNumber(Array(text.utf8), decimal: 0x2E))
  }

  @Test func `a decimal comma is a mark like another`() {
    #expect(DecimalText.value(Array("-1234,5e-1".utf8), decimal: 0x2C) == -123.45)
  }
}

extension TwoRoadsLaws.Generator {
  mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in Character(String(next() % 10)) })
  }
}
