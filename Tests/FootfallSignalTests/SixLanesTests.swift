import FootfallSignal
import Testing

@Suite struct SixLanesTests {
  static func channels(_ count: Int, of length: Int) -> [[Double]] {
    var generator = SplitMix(7)
    return (0..<count).map { _ in
      (0..<length).map { _ in Double.random(in: -1...1, using: &generator) }
    }
  }

  @Test(arguments: [1, 2, 9, 10, 11, 500])
  func `each lane comes out as if filtered alone`(length: Int) {
    let channels = Self.channels(6, of: length)
    let rate = SampleRate(hertz: 250)
    let one = Butterworth(.lowPass(20), order: 2).sections(at: rate)
    let two = Butterworth(.lowPass(10), order: 2).sections(at: rate)
    let rows = SixLanes.rows(first: Array(channels[..<3]), second: Array(channels[3...]))
    let filtered = SecondOrderSections.zeroPhase(rows, first: one, second: two)
    for lane in 0..<6 {
      let alone = (lane < 3 ? one : two).zeroPhase(channels[lane])
      #expect(zip(filtered, alone).allSatisfy { abs($0[lane] - $1) < 1e-13 })
    }
    #expect(filtered.count == length)
  }

  @Test func `a sensor with fewer axes leaves lanes at zero`() {
    let rows = SixLanes.rows(first: [[1, 2]], second: [[3, 4], [5, 6]])
    #expect(
      rows.map { row in (0..<6).map { row[$0] } } == [[1, 0, 0, 3, 5, 0], [2, 0, 0, 4, 6, 0]])
    #expect(rows[1].sums == (2, 10))
    #expect(rows[1].sum == 12)
  }

  @Test func `nothing filtered is nothing`() {
    let sections = Butterworth(.lowPass(20), order: 2).sections(at: SampleRate(hertz: 250))
    #expect(sections.zeroPhase([SixLanes]()).isEmpty)
  }
}
