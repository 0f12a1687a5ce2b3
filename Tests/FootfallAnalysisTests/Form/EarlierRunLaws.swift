import FootfallSignal
import Testing

@testable import FootfallAnalysis

@Suite struct EarlierRunLaws {
  private func run(_ shock: Double?, speed: Double? = 3, method: String = "shank-peak")
    -> RunAnalysis
  {
    func estimate(_ id: MetricID, _ side: Side?, _ value: Double, _ method: String) -> Estimate {
      .measured(
        id, side: side, value: value, interval95: (0.8 * value)...(1.2 * value), count: 50,
        confidence: .moderate, method: method)
    }
    return RunAnalysis(
      streams: [],
      estimates: [.withheld(.relativeImpact, because: .noReference)]
        + (shock.map { [estimate(.peakTibialAcceleration, .left, $0, method)] } ?? [])
        + (speed.map { [estimate(.speed, nil, $0, "feet")] } ?? []))
  }

  @Test func `the shock is held against the mean of runs at the same speed`() throws {
    let held = run(9).held(against: [run(5), run(7), run(20, speed: 4)])
    let change = try #require(held[.relativeImpact, .left])
    #expect(abs(try #require(change.value) - 50) < 1e-9)
    // 10.2 % of this run's and of the mean of two, as shares.
    let half = 150 * 0.2 * (1 + 0.5).squareRoot()
    let interval = try #require(change.interval95)
    #expect(abs(interval.upperBound - 50 - half) < 2)
    #expect(held.estimates.count { $0.metric == .relativeImpact } == 1)
  }

  @Test func `nothing stands for runs of another speed, place or way`() {
    for other in [run(5, speed: 3.5), run(5, speed: nil), run(nil), run(5, method: "other")] {
      #expect(run(9).held(against: [other])[.relativeImpact]?.reason == .noReference)
    }
    #expect(run(9).held(against: [])[.relativeImpact]?.reason == .noReference)
    let told = run(9, speed: nil).held(against: [run(6, speed: nil)], sameSpeed: true)
    #expect(told[.relativeImpact, .left]?.value == 50)
  }

  @Test(arguments: [-20.0, -1.6, 0, 3.2, 8, 15])
  func `a class is as sure as its angle is far from an edge`(degrees: Double) throws {
    let angle = Estimate.measured(
      .footStrikeAngle, side: .left, value: degrees, interval95: (degrees - 6)...(degrees + 6),
      count: 50, confidence: .moderate, method: "made up")
    let sure = try #require(StrikeCertainty(angles: [angle]).estimates().first)
    let value = try #require(sure.value)
    #expect((0...100).contains(value))
    switch degrees {
    case -20: #expect(value > 99.9)
    case -1.6, 8: #expect(abs(value - 50) < 0.2)
    case 3.2: #expect(value > 85 && value < 90)
    default: #expect(value > 50)
    }
  }

  @Test func `a speed that is given makes a stride length of a stride time`() throws {
    let time = Estimate.measured(
      .strideTime, value: 700, interval95: 690...710, count: 50, confidence: .high,
      method: "made up")
    let facts = RunnerFacts(metersPerSecond: 3)
    let way = try #require(StrideLengthBySpeed(facts: facts, found: [time]).estimates().first)
    #expect(abs(try #require(way.value) - 2.1) < 1e-12)
    #expect(StrideLengthBySpeed(facts: RunnerFacts(), found: [time]).estimates().isEmpty)
    let seen = Estimate.measured(
      .strideLength, value: 2, interval95: 1.9...2.1, count: 50, confidence: .moderate,
      method: "made up")
    #expect(StrideLengthBySpeed(facts: facts, found: [time, seen]).estimates().isEmpty)
  }
}
