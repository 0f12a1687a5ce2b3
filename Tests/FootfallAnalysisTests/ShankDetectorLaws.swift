import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

@Suite struct ShankDetectorLaws {
  let detector = ShankDetector()

  @Test(arguments: [true, false], [(0.20, 0.64), (0.26, 0.72), (0.30, 0.80)])
  func `every contact of a drawn run is found`(
    gyroscope: Bool, contact: (seconds: Double, stride: Double)
  ) {
    let run = DrawnShank(
      contactSeconds: contact.seconds, strideSeconds: contact.stride, hasGyroscope: gyroscope)
    let found = detector.contacts(in: run.segment())
    #expect(found.count == run.strides)
    for (contact, truth) in zip(found, run.initialContacts) {
      #expect(abs(contact.initialContactSeconds - truth) < 0.025)
      #expect(abs((contact.seconds ?? 0) - run.contactSeconds) < 0.04)
    }
  }

  @Test(arguments: [true, false])
  func `a permuted, flipped or mirrored sensor finds the same contacts`(gyroscope: Bool) {
    let run = DrawnShank(strides: 5, hertz: 100, hasGyroscope: gyroscope)
    let plain = detector.contacts(in: run.segment())
    #expect(plain.count == run.strides)
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      for signs in 0..<8 {
        let map = order.enumerated().map { (body: $1, sign: signs >> $0 & 1 == 0 ? 1.0 : -1) }
        expectAlike(detector.contacts(in: run.segment(map: map)), plain)
      }
    }
  }

  @Test(arguments: [true, false], [0.1, 9.80665])
  func `a gain changes nothing`(gyroscope: Bool, gain: Double) {
    let run = DrawnShank(hasGyroscope: gyroscope)
    expectAlike(
      detector.contacts(in: run.segment(gain: gain)), detector.contacts(in: run.segment()))
  }

  @Test func `contacts move with the clock`() {
    let early = detector.contacts(in: DrawnShank().segment())
    let late = detector.contacts(in: DrawnShank(startSeconds: 1000).segment())
    #expect(early.count == late.count)
    for (one, other) in zip(early, late) {
      #expect(abs(other.initialContactSeconds - one.initialContactSeconds - 1000) < 1e-6)
    }
  }

  @Test(arguments: [true, false], [100.0, 142.857, 333, 500, 1000])
  func `a drawn run at any rate has the same contacts within a sample`(
    gyroscope: Bool, hertz: Double
  ) {
    let run = DrawnShank(hertz: hertz, hasGyroscope: gyroscope)
    let plain = DrawnShank(hasGyroscope: gyroscope)
    expectAlike(
      detector.contacts(in: run.segment()), detector.contacts(in: plain.segment()),
      within: max(1 / hertz, 1 / plain.hertz))
  }

  @Test(arguments: Strike.allCases, [2.2, 3.5, 5.5])
  func `a synthetic shank with a gyroscope has its contacts`(strike: Strike, speed: Double) {
    let run = SyntheticRun(
      runner: Runner(metersPerSecond: speed, strike: strike), course: .run(seconds: 12))
    let found = run.recording(at: .shank, side: .right).segments.flatMap(detector.contacts)
    let truth = run.truth.contacts(.running, of: .right)
    #expect(found.count == truth.count)
    for (contact, truth) in zip(found, truth) {
      #expect(abs(contact.initialContactSeconds - truth.initialContactSeconds) < 0.015)
      #expect(abs((contact.toeOffSeconds ?? 0) - (truth.toeOffSeconds ?? 0)) < 0.025)
    }
  }

  @Test func `what was found is kept beside what was corrected`() {
    for contact in detector.contacts(in: DrawnShank().segment()) {
      let lead = (contact.toeOffSeconds ?? 0) - (contact.rawToeOffSeconds ?? 0)
      #expect(abs(lead - detector.leads.release) < 1e-9)
    }
  }

  @Test func `a contact cut off at either end is not reported`() {
    let run = DrawnShank()
    let segment = run.segment()
    let first = segment.index(at: run.initialContacts[0] + 0.1)
    let last = segment.index(at: run.initialContacts[8] + 0.1)
    let found = detector.contacts(in: segment[first..<last])
    #expect(found.count == run.strides - 2)
  }

  @Test(arguments: [0.45, 0.5]) func `a stance longer than any in running is no contact`(
    contact: Double
  ) {
    let run = DrawnShank(contactSeconds: contact, strideSeconds: 0.9)
    #expect(detector.contacts(in: run.segment()).isEmpty)
  }

  @Test func `without running there is no contact`() {
    let rate = SampleRate(hertz: 100)
    func still(_ count: Int) -> Segment {
      let flat = Signal<Acceleration>([Double](repeating: 9.8, count: count), rate: rate)
      return Segment(
        startSeconds: 0,
        acceleration: VectorSignal(axes: [.x, .y, .z], components: [flat, flat, flat]))
    }
    for count in [1, 2, 3, 50, 1000] {
      #expect(detector.contacts(in: still(count)).isEmpty)
    }
    for cut in [1, 2, 17, 100] {
      let segment = DrawnShank(hasGyroscope: false).segment()
      #expect(detector.contacts(in: segment[0..<cut]).isEmpty)
    }
  }

  @Test func `without acceleration there is no contact`() {
    let run = DrawnShank().segment()
    let rotation = Segment(startSeconds: 0, angularVelocity: run.angularVelocity)
    #expect(detector.contacts(in: rotation).isEmpty)
  }
}

/// The same contacts, up to the rounding that a sum in another order leaves.
func expectAlike(
  _ found: [GroundContact], _ plain: [GroundContact], within seconds: Double = 1e-7,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == plain.count, sourceLocation: sourceLocation)
  for (one, other) in zip(found, plain) {
    #expect(
      abs(one.initialContactSeconds - other.initialContactSeconds) < seconds,
      sourceLocation: sourceLocation)
    #expect(
      abs((one.toeOffSeconds ?? 0) - (other.toeOffSeconds ?? 0)) < seconds,
      sourceLocation: sourceLocation)
  }
}
