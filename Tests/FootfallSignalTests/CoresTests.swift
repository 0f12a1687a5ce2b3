import FootfallSignal
import Synchronization
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

extension CoresTests {
  @Test(arguments: [0, 1, 2, 50], [1, 2, 8])
  func `what is handed on comes in order, whatever takes long`(count: Int, jobs: Int) {
    let taken = Mutex<[Int]>([])
    Cores.each(Array(0..<count), jobs: jobs) { piece in
      // Earlier pieces take longer.
      (0..<(count - piece) * 1000).reduce(piece) { sum, _ in sum }
    } inOrder: { made in
      taken.withLock { $0.append(made) }
    }
    #expect(taken.withLock { $0 } == Array(0..<count))
  }
}
