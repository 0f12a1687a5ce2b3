import Testing

@testable import FootfallSignal

@Suite struct RankedValuesLaws {
  @Test(arguments: [1, 2, 3, 10, 101, 1000])
  func `What stands at a place is what sorting puts there`(count: Int) throws {
    var state: UInt64 = 7
    func next(_ kinds: UInt64) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33 % kinds) - Double(kinds / 2)
    }
    for kinds in [2, 5, 1 << 30] as [UInt64] {
      let shapes: [[Double]] = [
        (0..<count).map { _ in next(kinds) }, (0..<count).map(Double.init),
        (0..<count).map { -Double($0) }, (0..<count).map { Double(min($0, count - $0)) },
      ]
      for values in shapes {
        let sorted = values.sorted()
        var ranked = RankedValues(values)
        for share in [0.5, 0.03, 0.97, 0, 1, 0.5] {
          let place = share * Double(count - 1)
          let answer = ranked.neighbors(share)
          let found = try #require(answer)
          #expect(found.below == sorted[Int(place)])
          #expect(found.above == sorted[min(count - 1, Int(place) + 1)])
        }
      }
    }
  }

  @Test func `Nothing has no middle`() {
    var none = RankedValues([])
    #expect(none.median() == nil)
  }
}
