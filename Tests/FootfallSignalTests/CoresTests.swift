import FootfallSignal
import Testing

@Suite struct CoresTests {
  @Test(arguments: [0, 1, 2, 3, 7, 1000], [1, 2, 5, 64, 5000])
  func `results come in the order of the pieces`(count: Int, grain: Int) {
    let pieces = Array(0..<count)
    let words = Cores.map(pieces, grain: grain) { "piece \($0)" }
    #expect(words == pieces.map { "piece \($0)" })
  }

  @Test func `work may hand out work`() {
    let sums = Cores.map(Array(0..<50)) { row in
      Cores.map(Array(0..<50)) { row * $0 }.reduce(0, +)
    }
    #expect(sums == (0..<50).map { $0 * 1225 })
  }
}
