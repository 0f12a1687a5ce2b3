import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// The foot of a synthetic runner, with a device's noise, range and filter (science.md 3, 10).
struct FootSimulationTests {
  @Test(arguments: Strike.allCases, [2.4, 3, 4.2])
  func `from 200 Hz up, contacts are found to a few milliseconds however the foot lands`(
    strike: Strike, speed: Double
  ) {
    for hertz in [200.0, 500] {
      let one = agreement(strike, speed, hertz, by: FootDetector())
      let name = "\(strike) at \(speed) m/s, \(hertz) Hz: \(one)"
      print("simulated foot, \(name)")
      #expect(one.missed == 0 && one.extra == 0, "\(name)")
      #expect(abs(FootAgreement.mean(one.initialContact)) < 5, "\(name)")
      #expect(FootAgreement.deviation(one.initialContact) < 2, "\(name)")
      // Misses the 5 ms that science.md 3 asks for, at 3 m/s and below (Docs/methods/foot.md).
      #expect(abs(FootAgreement.mean(one.toeOff)) < 12, "\(name)")
      #expect(FootAgreement.deviation(one.toeOff) < 5, "\(name)")
    }
  }

  /// Too slow to see the impact, which tells a midfoot's landing from its retraction.
  @Test(arguments: Strike.allCases, [50.0, 100])
  func `below 150 Hz no contact is lost, and a midfoot's landings are early by 30 ms at most`(
    strike: Strike, hertz: Double
  ) {
    let one = agreement(strike, 3, hertz, by: FootDetector())
    let name = "\(strike) at \(hertz) Hz: \(one)"
    print("simulated foot, \(name)")
    #expect(one.missed == 0 && one.extra == 0, "\(name)")
    let early = strike == .midfoot ? -32.0 : -12
    #expect((early..<12).contains(FootAgreement.mean(one.initialContact)), "\(name)")
    #expect(FootAgreement.deviation(one.initialContact) < 5, "\(name)")
    #expect(FootAgreement.deviation(one.toeOff) < 5, "\(name)")
  }

  @Test(arguments: Strike.allCases)
  func `acceleration alone loses no contact`(strike: Strike) {
    let one = agreement(strike, 3, 200, by: FootAccelerationDetector())
    print("simulated foot, acceleration, \(strike): \(one)")
    #expect(one.missed == 0 && one.extra == 0)
    #expect(abs(FootAgreement.mean(one.initialContact)) < 25)
    #expect(FootAgreement.deviation(one.initialContact) < 15)
    #expect(abs(FootAgreement.mean(one.toeOff)) < 10)
  }

  private func agreement(
    _ strike: Strike, _ speed: Double, _ hertz: Double, by detector: some ContactDetector
  ) -> FootAgreement {
    let run = SyntheticRun(
      runner: Runner(metersPerSecond: speed, strike: strike), course: .run(seconds: 30))
    let recording = run.recording(at: .foot, side: .right, device: .typical(rate: hertz))
    let truth = run.truth.contacts(of: .right).filter { $0.initialContactSeconds < 29.5 }
    let segment = recording.segments[0]
    return FootAgreement(
      ContactBlocks().contacts(in: segment, range: segment.range, by: detector),
      RealFootRun(
        name: "", person: "", segment: segment,
        initialContacts: truth.map(\.initialContactSeconds),
        toeOffs: truth.compactMap(\.toeOffSeconds)))
  }
}
