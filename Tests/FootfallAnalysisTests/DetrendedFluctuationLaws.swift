import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

@Suite struct DetrendedFluctuationLaws {
  private func chance(_ count: Int, seed: UInt64) -> [Double] {
    var random = SplitGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<12).reduce(-6.0) { sum, _ in sum + Double(random.next() % 10000) / 10000 }
    }
  }

  @Test(arguments: 1...5)
  func `values that know nothing of each other have an exponent of one half`(seed: UInt64) throws {
    let found = try #require(DetrendedFluctuation(of: chance(3000, seed: seed)))
    #expect(abs(found.exponent - 0.5) < 0.09)
    #expect(found.determination > 0.95)
  }

  @Test func `their sum has one and a half`() throws {
    var sum = 0.0
    let walk = chance(3000, seed: 3).map { value -> Double in
      sum += value
      return sum
    }
    #expect(abs(try #require(DetrendedFluctuation(of: walk)).exponent - 1.5) < 0.12)
  }

  @Test func `scale and offset do not matter`() throws {
    let plain = chance(400, seed: 9)
    let a = try #require(DetrendedFluctuation(of: plain))
    let b = try #require(DetrendedFluctuation(of: plain.map { 700 + 30 * $0 }))
    #expect(abs(a.exponent - b.exponent) < 1e-9)
  }

  @Test func `short and constant series have none`() {
    #expect(DetrendedFluctuation(of: chance(63, seed: 1)) == nil)
    #expect(DetrendedFluctuation(of: [Double](repeating: 0.7, count: 500)) == nil)
  }
}
