import Testing

@testable import FootfallSynthesis

@Suite struct DamageTests {
  private func damaged(_ damage: Damage, pieces: Int) -> [String] {
    let bytes = Array(
      ((["t,x,y"] + (1...1000).map { "\($0),1,2" }).joined(separator: "\n") + "\n").utf8)
    var text = DamagedText(damage)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      output += text.pushed(Array(bytes[start..<min(bytes.count, start + pieces)]))
    }
    output += text.finish()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: Damage.allCases)
  func `it does not matter in which pieces a text comes`(damage: Damage) {
    #expect(damaged(damage, pieces: 7) == damaged(damage, pieces: 100_000))
  }

  @Test func `damage hits the rows that it says`() {
    #expect(damaged(.lostCells, pieces: 99)[400] == "400,--,2")
    #expect(damaged(.dates, pieces: 99)[500] == "500,12. Jan,2")
    #expect(damaged(.shortRows, pieces: 99)[300] == "300")
    #expect(damaged(.joined, pieces: 99)[800] == "t,x,y")
    #expect(damaged(.joined, pieces: 99)[801] == "800,1,2")
    #expect(damaged(.cutOff, pieces: 99).last == "17.2")
  }
}
