import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

@Suite struct SacrumDetectorLaws {
  let detector = SacrumDetector()

  @Test(arguments: [(0.2, 0.3), (0.24, 0.35), (0.28, 0.38), (0.16, 0.27)])
  func `every contact of a drawn run is found`(contact: Double, step: Double) {
    let run = DrawnPelvis(contactSeconds: contact, stepSeconds: step)
    let found = detector.contacts(in: run.segment())
    #expect(found.count == run.steps)
    for (contact, truth) in zip(found, run.initialContacts) {
      #expect(abs(contact.initialContactSeconds - truth) < 0.02)
      #expect(abs((contact.seconds ?? 0) - run.contactSeconds) < 0.05)
    }
  }

  @Test(arguments: [0, 3, 15])
  func `a landing that brakes twice is where the runner's others are`(step: Int) throws {
    let plain = detector.contacts(in: DrawnPelvis().segment())
    let found = detector.contacts(in: DrawnPelvis(brakesTwice: step).segment())
    try #require(found.count == plain.count)
    for (one, other) in zip(found, plain) {
      #expect(abs(one.initialContactSeconds - other.initialContactSeconds) < 0.01)
    }
  }

  @Test(arguments: [Side.left, .right])
  func `sides follow the roll of the pelvis`(first: Side) {
    let run = DrawnPelvis(firstSide: first)
    #expect(detector.contacts(in: run.segment()).map(\.side) == run.sides)
  }

  @Test func `a permuted, flipped or mirrored sensor finds the same contacts and sides`() {
    let run = DrawnPelvis()
    let plain = detector.contacts(in: run.segment())
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      for signs in 0..<8 {
        let map = order.enumerated().map { (body: $1, sign: signs >> $0 & 1 == 0 ? 1.0 : -1) }
        expectSame(detector.contacts(in: run.segment(map: map)), plain)
      }
    }
  }

  @Test func `two axes give the same contacts in any order and with any signs`() {
    let run = DrawnPelvis()
    let pair: [Axis] = [.up, .forward]
    let plain = detector.contacts(
      in: run.segment(axes: pair, map: [(1, 1), (0, 1)], gyroscope: false))
    #expect(plain.count == run.steps && plain.allSatisfy { $0.side == .unknown })
    for map in [
      [(1, -1.0), (0, 1.0)], [(1, 1), (0, -1)], [(0, 1), (1, -1)], [(0, -1), (1, -1)],
    ] {
      let turned = map.map { (body: $0.0, sign: $0.1) }
      expectSame(
        detector.contacts(in: run.segment(axes: pair, map: turned, gyroscope: false)), plain)
    }
  }

  @Test func `without a gyroscope no side is named`() {
    let run = DrawnPelvis()
    let found = detector.contacts(in: run.segment(axes: [.forward, .up, .right], gyroscope: false))
    #expect(found.count == run.steps && found.allSatisfy { $0.side == .unknown })
  }

  @Test(arguments: [(2.5, 1), (3, 2), (4, 3)] as [(Double, UInt64)])
  func `a synthetic run is found, step by step and foot by foot`(speed: Double, seed: UInt64) {
    let course = Course([.run(seconds: 30, metersPerSecond: speed)])
    let run = SyntheticRun(course: course, seed: seed)
    let segment = run.recording(at: .sacrum, device: .ideal(rate: 200)).segments[0]
    let found = ContactBlocks().contacts(in: segment, range: segment.range, by: detector)
    expectSame(found, run.truth.contacts(), within: 0.035)
  }

  @Test(arguments: [2.2, 2.5, 3, 3.5, 4.2])
  func `toe-off follows the time on the ground from a shuffle to a fast run`(speed: Double) {
    let run = SyntheticRun(course: Course([.run(seconds: 30, metersPerSecond: speed)]), seed: 5)
    let segment = run.recording(at: .sacrum, device: .ideal(rate: 200)).segments[0]
    let found = ContactBlocks().contacts(in: segment, range: segment.range, by: detector)
    let truth = run.truth.contacts()
    #expect(found.count == truth.count)
    for (contact, truth) in zip(found, truth) {
      #expect(abs((contact.toeOffSeconds ?? 0) - (truth.toeOffSeconds ?? 0)) < 0.02)
    }
  }

  @Test(arguments: [0.8, 1.25])
  func `a sensor that reads too little or too much moves toe-off by less than 8 ms`(
    scale: Double
  ) {
    let segment = DrawnPelvis().segment()
    guard let acceleration = segment.acceleration else { return }
    let other = VectorSignal<Acceleration>(
      axes: acceleration.axes,
      components: acceleration.components.map { component in
        component.with(component.samples.map { $0 * scale })
      })
    let found = detector.contacts(
      in: Segment(
        startSeconds: 0, acceleration: other, angularVelocity: segment.angularVelocity))
    for (contact, plain) in zip(found, detector.contacts(in: segment)) {
      #expect(abs((contact.toeOffSeconds ?? 0) - (plain.toeOffSeconds ?? 0)) < 0.008)
    }
  }

  @Test func `a window that opens on a landing names it, one that opens after it does not`() {
    let run = DrawnPelvis()
    let segment = run.segment()
    let plain = detector.contacts(in: segment)
    let second = plain[1].initialContactSeconds
    for (seconds, first) in [(-0.004, 1), (0.03, 2)] {
      let start = segment.index(at: second + seconds)
      let found = detector.contacts(in: segment[start..<segment.range.upperBound])
      #expect(found.count == plain.count - first)
    }
  }

  @Test func `contacts move with the clock`() {
    let plain = detector.contacts(in: DrawnPelvis().segment())
    let later = detector.contacts(in: DrawnPelvis(startSeconds: 5000).segment())
    expectSame(
      later.map {
        GroundContact(
          side: $0.side, initialContactSeconds: $0.initialContactSeconds - 5000,
          toeOffSeconds: $0.toeOffSeconds.map { $0 - 5000 })
      }, plain)
  }

  @Test(arguments: [100, 142.857, 250, 500, 1000])
  func `the sample rate moves contacts by less than a sample`(hertz: Double) {
    let plain = detector.contacts(in: DrawnPelvis(hertz: 500).segment())
    let other = detector.contacts(in: DrawnPelvis(hertz: hertz).segment())
    expectSame(other, plain, within: 1 / min(hertz, 500))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `noise of a tenth of g costs no contact and no side`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let run = DrawnPelvis()
    let segment = run.segment()
    guard let clean = segment.acceleration else { return }
    let noisy = VectorSignal<Acceleration>(
      axes: clean.axes,
      components: clean.components.map { component in
        component.with(component.samples.map { $0 + Double.random(in: -1.7...1.7, using: &random) })
      })
    let window = Segment(
      startSeconds: 0, acceleration: noisy, angularVelocity: segment.angularVelocity)
    expectSame(detector.contacts(in: window), detector.contacts(in: segment), within: 0.012)
  }

  @Test func `the vertical alone finds every contact`() {
    let run = DrawnPelvis()
    let found = detector.contacts(in: run.segment(axes: [.up], map: [(1, 1)], gyroscope: false))
    #expect(found.count == run.steps)
  }

  @Test func `a contact cut off at either end is not reported`() {
    let run = DrawnPelvis()
    let segment = run.segment()
    // From the middle of the second contact to the middle of the last but one.
    let first = segment.index(at: run.initialContacts[1] + run.contactSeconds / 2)
    let last = segment.index(at: run.initialContacts[14] + run.contactSeconds / 2)
    let found = detector.contacts(in: segment[first..<last])
    expectSame(found, Array(detector.contacts(in: segment)[2..<14]), within: 0.01)
  }

  @Test(arguments: [0, 1, 2, 20])
  func `too few samples give no contact`(count: Int) {
    let segment = DrawnPelvis().segment()
    #expect(detector.contacts(in: segment[0..<count]).isEmpty)
  }

  @Test(arguments: [0.0, 9.80665, 1])
  func `a sensor that lies still gives no contact`(reading: Double) {
    let rate = SampleRate(hertz: 200)
    let still = Signal<Acceleration>([Double](repeating: reading, count: 2000), rate: rate)
    let acceleration = VectorSignal(axes: [.up], components: [still])
    #expect(
      detector.contacts(in: Segment(startSeconds: 0, acceleration: acceleration)).isEmpty)
  }

  @Test func `acceleration without gravity is not answered`() {
    let segment = DrawnPelvis().segment()
    guard let acceleration = segment.acceleration else { return }
    let free = VectorSignal<Acceleration>(
      axes: acceleration.axes,
      components: acceleration.components.map { component in
        component.with(component.samples.map { [mean = component.mean] in $0 - mean })
      })
    #expect(detector.contacts(in: Segment(startSeconds: 0, acceleration: free)).isEmpty)
  }
}

extension Signal {
  fileprivate var mean: Double { samples.reduce(0, +) / Double(max(1, count)) }
}

/// Expects the same contacts, to a fraction of a microsecond unless said otherwise.
func expectSame(
  _ found: [GroundContact], _ expected: [GroundContact], within seconds: Double = 1e-7,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    found.count == expected.count && found.map(\.side) == expected.map(\.side),
    sourceLocation: sourceLocation)
  for (contact, truth) in zip(found, expected) {
    #expect(
      abs(contact.initialContactSeconds - truth.initialContactSeconds) < seconds,
      sourceLocation: sourceLocation)
    #expect(
      abs((contact.toeOffSeconds ?? 0) - (truth.toeOffSeconds ?? 0)) < seconds,
      sourceLocation: sourceLocation)
  }
}
