import FootfallSignal
import Foundation
import Testing

@testable import FootfallAnalysis

struct FootDetectorLaws {
  let detector = FootDetector()

  @Test(arguments: DrawnFoot.Landing.allCases)
  func `a landing is found at the same place however the foot lands`(
    landing: DrawnFoot.Landing
  ) throws {
    let foot = DrawnFoot(landing: landing)
    let found = detector.contacts(in: foot.segment())
    try #require(found.count == foot.initialContacts.count)
    for (contact, truth) in zip(found, foot.initialContacts) {
      #expect(abs(contact.rawInitialContactSeconds - truth) < 0.012)
    }
    for (contact, truth) in zip(found, foot.toeOffs) {
      if let toeOff = contact.rawToeOffSeconds { #expect(abs(toeOff - truth) < 0.015) }
    }
  }

  @Test(arguments: [[0, 1, 2], [1, 2, 0], [2, 0, 1], [1, 0, 2], [0, 2, 1], [2, 1, 0]])
  func `permuted and mirrored axes give the same contacts`(axes: [Int]) {
    let foot = DrawnFoot()
    let plain = detector.contacts(in: foot.segment())
    #expect(!plain.isEmpty)
    for bits in 0..<8 {
      let signs = (0..<3).map { bits >> $0 & 1 == 0 ? 1.0 : -1.0 }
      expectSame(detector.contacts(in: foot.segment(axes: axes, signs: signs)), plain, within: 1e-9)
      let alone = FootAccelerationDetector()
      expectSame(
        alone.contacts(in: foot.segment(axes: axes, signs: signs)),
        alone.contacts(in: foot.segment()), within: 1e-9)
    }
  }

  @Test(arguments: [100.0, 128, 250, 500, 1000])
  func `the rate moves no contact by more than a sample`(hertz: Double) {
    let sparse = detector.contacts(in: DrawnFoot(hertz: hertz).segment())
    let dense = detector.contacts(in: DrawnFoot(hertz: 1000).segment())
    expectSame(sparse, dense, within: 1 / hertz)
  }

  @Test func `another clock moves the contacts along and nothing else`() {
    var foot = DrawnFoot()
    let plain = detector.contacts(in: foot.segment())
    foot.startSeconds = 1000
    foot.start = 777
    let moved = detector.contacts(in: foot.segment())
    #expect(moved.count == plain.count)
    for (a, b) in zip(plain, moved) {
      #expect(abs(b.initialContactSeconds - a.initialContactSeconds - 1000) < 1e-9)
    }
  }

  @Test func `offsets are what lies between raw and corrected`() {
    let foot = DrawnFoot().segment()
    for contact in detector.contacts(in: foot) {
      let offset = contact.rawInitialContactSeconds - contact.initialContactSeconds
      #expect(abs(offset - detector.offsets.initialContactSeconds) < 1e-9)
    }
    for contact in FootDetector(offsets: .none).contacts(in: foot) {
      #expect(contact.rawInitialContactSeconds == contact.initialContactSeconds)
      #expect(contact.rawToeOffSeconds == contact.toeOffSeconds)
    }
  }

  @Test func `a gyroscope alone gives the same landings`() {
    let whole = DrawnFoot().segment()
    let alone = Segment(startSeconds: 0, angularVelocity: whole.angularVelocity)
    let found = detector.contacts(in: alone)
    #expect(
      found.map(\.initialContactSeconds)
        == detector.contacts(in: whole).map(\.initialContactSeconds))
    #expect(found.dropLast().allSatisfy { $0.toeOffSeconds != nil })
  }

  @Test(arguments: [0.46, 0.60, 0.85])
  func `every contact is found from sprint to jog`(stride: Double) {
    var foot = DrawnFoot(strideSeconds: stride)
    foot.contactSeconds = 0.34 * stride
    #expect(detector.contacts(in: foot.segment()).count == foot.initialContacts.count)
  }

  @Test func `a still foot, an empty and a tiny window have no contacts`() {
    let rate = SampleRate(hertz: 200)
    for count in [0, 1, 2, 9, 40, 1600] {
      let zero = [Double](repeating: 0, count: count)
      let axes: [Axis] = [.x, .y, .z]
      let still = Segment(
        startSeconds: 0,
        acceleration: VectorSignal(
          axes: axes, components: [0, 9.8, 0].map { g in Signal(zero.map { $0 + g }, rate: rate) }),
        angularVelocity: VectorSignal(
          axes: axes, components: axes.map { _ in Signal(zero, rate: rate) }))
      #expect(detector.contacts(in: still).isEmpty)
      #expect(FootAccelerationDetector().contacts(in: still).isEmpty)
    }
  }

  @Test func `without an angular rate the rotation's detector finds nothing`() {
    let segment = Segment(startSeconds: 0, acceleration: DrawnFoot().segment().acceleration)
    #expect(detector.contacts(in: segment).isEmpty)
  }

  private func expectSame(
    _ a: [GroundContact], _ b: [GroundContact], within seconds: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(a.count == b.count, sourceLocation: sourceLocation)
    for (a, b) in zip(a, b) {
      #expect(
        abs(a.initialContactSeconds - b.initialContactSeconds) <= seconds,
        sourceLocation: sourceLocation)
      if let one = a.toeOffSeconds, let other = b.toeOffSeconds {
        #expect(abs(one - other) <= seconds, sourceLocation: sourceLocation)
      }
    }
  }
}
