import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// How sure a contact time is, and what stands on it (Docs/methods/contact-time.md).
@Suite struct ContactTimeIntervalTests {
  private static let runner = Runner(metersPerSecond: 3)
  private static let run = SyntheticRun(runner: runner, course: .run(seconds: 40), seed: 3)

  private func analysis(_ placement: Placement, gyroscope: Bool = true) -> RunAnalysis {
    let side: Foot? = placement == .sacrum ? nil : .left
    let whole = Self.run.recording(at: placement, side: side, device: .typical(rate: 200))
    let recording = Recording(
      name: whole.name, placement: whole.placement, side: whole.side, rate: whole.rate,
      timeSource: whole.timeSource,
      segments: whole.segments.map {
        Segment(
          startSeconds: $0.startSeconds, acceleration: $0.acceleration,
          angularVelocity: gyroscope ? $0.angularVelocity : nil)
      }, saturation: whole.saturation, jitter: whole.jitter)
    let facts = RunnerFacts(
      massKilograms: Self.runner.massKilograms, heightMeters: Self.runner.heightMeters,
      metersPerSecond: 3)
    return RunAnalyzer().analyze([recording], facts: facts)
  }

  private func halfWidth(_ estimate: Estimate?) throws -> Double {
    let interval = try #require(estimate?.interval95)
    return (interval.upperBound - interval.lowerBound) / 2
  }

  @Test(arguments: [
    (Placement.foot, true, 8.0), (.foot, false, 29), (.shank, true, 17),
    (.shank, false, 17), (.sacrum, true, 13),
  ])
  func `an interval is as wide as the next person needs it`(
    placement: Placement, gyroscope: Bool, deviation: Double
  ) throws {
    let half = try halfWidth(analysis(placement, gyroscope: gyroscope).first(.contactTime))
    #expect(half >= 1.96 * deviation && half < 1.96 * deviation + 3)
  }

  @Test func `without a gyroscope a foot's contact time is a hint`() throws {
    let found = try #require(analysis(.foot, gyroscope: false).first(.contactTime))
    #expect(found.confidence == .low && found.reason == .channelMissing)
    let known = try #require(analysis(.foot).first(.contactTime))
    #expect(known.confidence > found.confidence)
  }

  @Test func `what stands on a contact time is as sure as that`() throws {
    let (sure, unsure) = (analysis(.foot), analysis(.foot, gyroscope: false))
    for id in [MetricID.flightTime, .swingTime, .dutyFactor, .verticalStiffness, .legStiffness] {
      #expect(try halfWidth(sure.first(id)) < halfWidth(unsure.first(id)), "\(id)")
    }
  }

  @Test func `stiffness holds what both ends of the contact time give`() throws {
    let analysis = analysis(.shank)
    let contact = try #require(analysis.first(.contactTime))
    let flight = try #require(analysis.first(.flightTime)?.value)
    let value = try #require(contact.value)
    let stiffness = try #require(analysis.first(.verticalStiffness)?.interval95)
    let ends = try #require(contact.interval95)
    for end in [ends.lowerBound, ends.upperBound] {
      let spring = SpringModel(
        contactSeconds: end / 1000, flightSeconds: (flight + value - end) / 1000,
        massKilograms: Self.runner.massKilograms)
      if let spring { #expect(stiffness.contains(spring.vertical)) }
    }
  }
}

extension RunAnalysis {
  /// Of whichever side.
  fileprivate func first(_ id: MetricID) -> Estimate? {
    estimates.first { $0.metric == id && $0.value != nil }
  }
}
