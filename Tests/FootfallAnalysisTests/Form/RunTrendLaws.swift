import FootfallSignal
import Testing

@testable import FootfallAnalysis

@Suite struct RunTrendLaws {
  /// Half a stride a second for a time, with a change per hour and some noise that repeats.
  private func readings(
    minutes: Int, start: Double, perHour: Double, noise: Double, seed: UInt64 = 1,
    speed: (Double) -> Double = { _ in 0 }
  ) -> [FormSeries.Reading] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func uniform() -> Double {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Double(state >> 11) / Double(1 << 53)
    }
    return (0..<(minutes * 80)).map { i in
      let seconds = 0.75 * Double(i)
      let random = (0..<12).reduce(-6.0) { sum, _ in sum + uniform() }
      return .init(
        seconds: seconds, side: .left,
        value: start + perHour * seconds / 3600 + noise * random + speed(seconds))
    }
  }

  @Test(arguments: [-8.0, 0, 8])
  func `a change over the run is found within a tenth of its noise`(perHour: Double) throws {
    let trend = try #require(
      RunTrend(readings(minutes: 40, start: 250, perHour: perHour, noise: 5)))
    // From the middle of the first tenth to that of the last of 37 minutes.
    #expect(abs(trend.change - perHour * 0.9 * 36 / 60) < 1)
    #expect(trend.interval.contains(trend.change))
    #expect(trend.detectable > 0 && trend.detectable < 5)
  }

  @Test func `a run below twenty minutes has no trend`() {
    #expect(RunTrend(readings(minutes: 19, start: 250, perHour: 8, noise: 5)) == nil)
    #expect(RunTrend(readings(minutes: 20, start: 250, perHour: 8, noise: 5)) != nil)
    #expect(RunTrend([]) == nil)
  }

  @Test func `a change of pace is no change of form`() throws {
    // Faster by half a meter a second in the second half, which shortens contact by 20 ms.
    let pace = readings(minutes: 40, start: 3, perHour: 0, noise: 0.05, seed: 2) {
      $0 > 1200 ? 0.5 : 0
    }
    let contact = readings(minutes: 40, start: 250, perHour: 0, noise: 5, seed: 3) {
      $0 > 1200 ? -20 : 0
    }
    let blind = try #require(RunTrend(contact))
    let aware = try #require(RunTrend(contact, speeds: pace))
    #expect(abs(blind.change) > 15)
    #expect(abs(aware.change) < abs(blind.change) / 2)
  }

  @Test func `without a change the interval holds zero in nineteen of twenty runs`() throws {
    let hits = try (1...60).count { seed in
      let trend = try #require(
        RunTrend(
          readings(minutes: 25, start: 250, perHour: 0, noise: 5, seed: UInt64(seed))))
      return trend.interval.contains(0)
    }
    #expect(hits >= 54)
  }
}
