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
      // Misses the 5 ms that science.md 3 asks for by a little (Docs/methods/foot.md).
      #expect(abs(FootAgreement.mean(one.toeOff)) < 9, "\(name)")
      #expect(FootAgreement.deviation(one.toeOff) < 5, "\(name)")
    }
  }

  /// 50 Hz is too slow to see the impact, which tells a midfoot's landing from its retraction.
  @Test(arguments: Strike.allCases, [50.0, 100])
  func `below 150 Hz no contact is lost, and at 50 Hz a midfoot's landings are early by 30 ms`(
    strike: Strike, hertz: Double
  ) {
    let one = agreement(strike, 3, hertz, by: FootDetector())
    let name = "\(strike) at \(hertz) Hz: \(one)"
    print("simulated foot, \(name)")
    #expect(one.missed == 0 && one.extra == 0, "\(name)")
    let early = strike == .midfoot && hertz < 100 ? -32.0 : -12
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
    // The push-off of a simulated foot fades more slowly than a real one's (Docs/methods/foot.md).
    #expect(abs(FootAgreement.mean(one.toeOff)) < 26)
  }

  /// Heels that leave early leave little of standing; such feet were taken for upside down, and
  /// their push-off for the landing.
  @Test(arguments: [-15.0, -5, 5, 25], [2.2, 4.2, 5])
  func `no strike, speed or early heel makes push-off a landing`(
    degrees: Double, speed: Double
  ) {
    for heelOff in [0.45, 0.6] {
      var runner = Runner(metersPerSecond: speed, strike: Strike(degrees: degrees))
      runner.bothLegs {
        $0.strikeDegrees = degrees
        $0.heelOffFraction = heelOff
      }
      let one = agreement(runner, 200, by: FootDetector(), seconds: 12)
      #expect(one.missed == 0 && one.extra == 0, "\(degrees)°, \(speed) m/s: \(one)")
      #expect(abs(FootAgreement.mean(one.initialContact)) < 10, "\(degrees)°, \(speed) m/s: \(one)")
      #expect(abs(FootAgreement.mean(one.toeOff)) < 15, "\(degrees)°, \(speed) m/s: \(one)")
    }
  }

  private func agreement(
    _ strike: Strike, _ speed: Double, _ hertz: Double, by detector: some ContactDetector
  ) -> FootAgreement {
    agreement(Runner(metersPerSecond: speed, strike: strike), hertz, by: detector, seconds: 30)
  }

  private func agreement(
    _ runner: Runner, _ hertz: Double, by detector: some ContactDetector, seconds: Double
  ) -> FootAgreement {
    let run = SyntheticRun(runner: runner, course: .run(seconds: seconds))
    let recording = run.recording(at: .foot, side: .right, device: .typical(rate: hertz))
    let truth = run.truth.contacts(of: .right).filter { $0.initialContactSeconds < seconds - 0.5 }
    let segment = recording.segments[0]
    return FootAgreement(
      ContactBlocks().contacts(in: segment, range: segment.range, by: detector),
      RealFootRun(
        name: "", person: "", segment: segment,
        initialContacts: truth.map(\.initialContactSeconds),
        toeOffs: truth.compactMap(\.toeOffSeconds)))
  }
}
