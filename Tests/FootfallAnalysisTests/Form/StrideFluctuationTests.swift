import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

@Suite struct StrideFluctuationTests {
  /// Chance that repeats.
  private func noise(_ count: Int, seed: UInt64) -> [Double] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      (0..<12).reduce(-6.0) { sum, _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return sum + Double(state >> 11) / Double(1 << 53)
      }
    }
  }

  @Test func `chance has an exponent of one half, its sum one and a half`() throws {
    let values = noise(2000, seed: 4)
    let plain = try #require(StrideFluctuation.exponent(of: values))
    #expect(abs(plain.exponent - 0.5) < 0.08)
    var sum = 0.0
    let walk = values.map { value -> Double in
      sum += value
      return sum
    }
    #expect(abs(try #require(StrideFluctuation.exponent(of: walk)).exponent - 1.5) < 0.1)
  }

  @Test func `scale and offset do not change the exponent`() throws {
    let values = noise(600, seed: 9)
    let plain = try #require(StrideFluctuation.exponent(of: values))
    let other = try #require(StrideFluctuation.exponent(of: values.map { 700 + 12 * $0 }))
    #expect(abs(plain.exponent - other.exponent) < 1e-6)
  }

  @Test(arguments: [0, 1, 30])
  func `few strides have none`(count: Int) {
    #expect(StrideFluctuation.exponent(of: noise(count, seed: 1)) == nil)
  }

  @Test(arguments: [0.6, 0.9])
  func `the exponent of a made-up runner is found from true stride times`(exponent: Double) throws {
    var runner = Runner()
    runner.variability.exponent = exponent
    let run = SyntheticRun(runner: runner, course: .run(seconds: 800), seed: 6)
    let times = run.truth.strides(of: .right).compactMap(\.strideSeconds)
    let found = try #require(StrideFluctuation.exponent(of: times))
    #expect(abs(found.exponent - exponent) < 0.2)
  }
}
