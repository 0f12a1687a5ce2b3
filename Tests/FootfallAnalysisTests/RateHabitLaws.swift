import FootfallSignal
import Testing

@testable import FootfallAnalysis
@testable import FootfallSynthesis

@Suite struct RateHabitLaws {
  /// Strides of one foot around 0.7 s that scatter by 1.5 % and remember one another.
  private static func run(
    _ count: Int, exponent: Double, _ random: inout SeededGenerator
  ) -> [Double] {
    FractionalNoise(exponent: exponent).numbers(count, from: &random).map {
      0.7 * (1 + 0.015 * $0)
    }
  }

  private static func cadence(_ strides: [Double]) -> Double {
    120 * Double(strides.count) / strides.reduce(0, +)
  }

  /// The share of 500 pairs of runs of one runner that would be called different, in percent.
  private static func called(
    _ counts: (Int, Int), exponent: Double, withHabit: Bool
  ) -> Double {
    var random = SeededGenerator(seed: 5)
    var different = 0
    for _ in 0..<500 {
      let pair = [counts.0, counts.1].map { run($0, exponent: exponent, &random) }
      let rates = pair.map(cadence)
      var square = 0.0
      for (strides, rate) in zip(pair, rates) {
        // What the estimate of the run itself states: 0.5 steps/min and the mean's error.
        let spread = rate * (Aggregate(strides)?.standardError ?? 0) / 0.7
        let habit = rate * RateHabit(strideSeconds: strides, seesBothFeet: false).share
        square += 0.25 + spread * spread + (withHabit ? habit * habit : 0)
      }
      if abs(rates[0] - rates[1]) > 1.96 * square.squareRoot() { different += 1 }
    }
    return Double(different) / 5
  }

  @Test(arguments: [(64, 64), (64, 512), (512, 512)])
  func `two runs of one runner are seldom called different`(_ counts: (Int, Int)) {
    let with = Self.called(counts, exponent: 0.9, withHabit: true)
    let without = Self.called(counts, exponent: 0.9, withHabit: false)
    #expect(with < 7 && without > 15, "\(counts): \(with) % with, \(without) % without")
  }

  /// 0.96 is the mean of healthy runners: the assumed exponent halves what is called wrongly.
  @Test func `a longer memory than assumed is called different half as often as without it`() {
    let with = Self.called((64, 64), exponent: 0.96, withHabit: true)
    let without = Self.called((64, 64), exponent: 0.96, withHabit: false)
    #expect(with < 25 && 2 * with < without, "\(with) % with, \(without) % without")
  }

  @Test func `strides that do not scatter leave no doubt, and longer runs leave less`() {
    #expect(
      RateHabit(strideSeconds: Array(repeating: 0.7, count: 99), seesBothFeet: false).share == 0)
    #expect(RateHabit(strideSeconds: [], seesBothFeet: true).share == 0)
    let shares = [8, 64, 512, 4096].map { RateHabit(strides: $0, variability: 0.015).share }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func `a stream of both feet counts its strides once`() {
    let strides = (0..<100).map { 0.7 + 0.01 * Double($0 % 3) }
    let doubled = strides.flatMap { [$0, $0] }
    #expect(
      RateHabit(strideSeconds: doubled, seesBothFeet: true).share
        == RateHabit(strideSeconds: strides, seesBothFeet: false).share)
  }
}
