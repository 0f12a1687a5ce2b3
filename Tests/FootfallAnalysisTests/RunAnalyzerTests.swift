import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

/// The way from recordings to estimates, whole: truth from the simulator, refusals, and laws that
/// hold over all metrics at once.
@Suite struct RunAnalyzerTests {
  static let run = SyntheticRun(
    runner: Runner(metersPerSecond: 3), course: .run(seconds: 45), seed: 7)

  static func recording(_ placement: Placement, _ side: Foot? = nil, hertz: Double = 200)
    -> Recording
  {
    run.recording(at: placement, side: side, device: .typical(rate: hertz))
  }

  @Test(
    arguments: [(Placement.foot, Foot?.some(.left)), (.shank, .right), (.sacrum, nil)],
    [100.0, 200])
  func `the truth of a simulated run lies within the stated intervals`(
    place: (Placement, Foot?), hertz: Double
  ) throws {
    let found = RunAnalyzer().analyze([Self.recording(place.0, place.1, hertz: hertz)])
    for id in [MetricID.cadence, .cadenceSpectral, .strideTime, .contactTime, .dutyFactor] {
      let estimate = try #require(found.estimates.first { $0.metric == id })
      let interval = try #require(estimate.interval95, "\(id.rawValue) at \(place.0)")
      // The spectrum counts the same steps: its truth is the cadence's.
      let truth = try #require(Self.run.truth.median(id == .cadenceSpectral ? .cadence : id))
      #expect(interval.contains(truth), "\(id.rawValue) at \(place.0): \(truth), \(interval)")
    }
  }

  @Test func `a sensor on each foot adds up to the runner`() throws {
    let feet = [Foot.left, .right].map { Self.recording(.foot, $0) }
    let both = RunAnalyzer().analyze(feet)
    let cadence = try #require(both[.cadence]?.value)
    for foot in feet {
      let alone = try #require(RunAnalyzer().analyze([foot])[.cadence]?.value)
      #expect(abs(alone - cadence) < 0.5)
    }
    #expect(
      Set(both.estimates.filter { $0.metric == .contactTime }.map(\.side)) == [nil, .left, .right])
  }

  @Test func `the order in which recordings are given changes no number`() {
    let worn = [
      Self.recording(.foot, .left), Self.recording(.foot, .right), Self.recording(.sacrum),
    ]
    let forward = RunAnalyzer().analyze(worn).estimates
    let backward = RunAnalyzer().analyze(worn.reversed()).estimates
    func numbers(_ all: [Estimate]) -> Set<String> {
      Set(all.map { "\($0.metric.rawValue) \($0.side?.rawValue ?? "") \($0.value ?? .nan)" })
    }
    #expect(numbers(forward) == numbers(backward))
  }

  @Test func `stamps that scatter leave the spectrum's cadence and withhold what stands on events`()
    throws
  {
    let steady = Self.recording(.shank, .left)
    let scattered = Recording(
      name: steady.name, placement: .shank, side: .left, rate: steady.rate,
      timeSource: .arrival, segments: steady.segments, jitter: 0.5)
    let found = RunAnalyzer().analyze([scattered])
    let spectral = try #require(found[.cadenceSpectral])
    #expect(spectral.value == RunAnalyzer().analyze([steady])[.cadenceSpectral]?.value)
    #expect(spectral.confidence == .low && spectral.reason == .timebaseUntrusted)
    #expect(found[.cadence]?.value == spectral.value)
    for id in [MetricID.strideTime, .contactTime, .flightTime, .dutyFactor] {
      #expect(found[id]?.reason == .timebaseUntrusted, "\(id.rawValue)")
    }
  }

  @Test func `too slow a sensor keeps its cadence and gives up contact time`() throws {
    let found = RunAnalyzer().analyze([Self.recording(.shank, .left, hertz: 50)])
    let cadence = try #require(found[.cadence]?.value)
    let truth = try #require(Self.run.truth.median(.cadence))
    #expect(abs(cadence - truth) < 1)
    #expect(found[.contactTime]?.reason == .rateTooLow)
  }

  @Test(arguments: [Placement.wrist, .chest, .pocket])
  func `a place that sees no contact gives cadence alone`(place: Placement) throws {
    let found = RunAnalyzer().analyze([Self.recording(place, place == .chest ? nil : .left)])
    let cadence = try #require(found[.cadence]?.value)
    let truth = try #require(Self.run.truth.median(.cadence))
    #expect(abs(cadence - truth) < 1)
    #expect(found[.contactTime]?.reason == .siteCannotSee)
  }
}
