import FootfallSignal
import Foundation
import Testing

@testable import FootfallAnalysis

/// The accuracy that the architecture asks of the foot, on recordings nobody here made.
@Suite(.enabled(if: RealFootRun.folder != nil, Comment(rawValue: RealFootRun.missing)))
struct FootAccuracyTests {
  @Test func `contacts of virtual feet are those of the force plate`() throws {
    var all = FootAgreement()
    for run in try RealFootRun.all() {
      let one = FootAgreement(contacts(run.segment, by: FootDetector()), run)
      print("foot \(run.name): \(one)")
      all += one
      #expect(one.recall >= 0.99 && one.precision >= 0.99, "\(run.name)")
      #expect(abs(FootAgreement.mean(one.initialContact)) < 10, "\(run.name)")
      #expect(abs(FootAgreement.mean(one.toeOff)) < 10, "\(run.name)")
      #expect(FootAgreement.deviation(one.initialContact) < 10, "\(run.name)")
      #expect(FootAgreement.deviation(one.toeOff) < 15, "\(run.name)")
    }
    print("foot, all: \(all)")
    #expect(FootAgreement.deviation(all.initialContact) < 10)
    #expect(FootAgreement.deviation(all.toeOff) < 15)
  }

  @Test func `acceleration alone finds every contact, twice as roughly`() throws {
    var all = FootAgreement()
    for run in try RealFootRun.all() {
      let one = FootAgreement(contacts(run.segment, by: FootAccelerationDetector()), run)
      print("foot, acceleration, \(run.name): \(one)")
      all += one
      #expect(FootAgreement.deviation(one.initialContact) < 10, "\(run.name)")
      #expect(FootAgreement.deviation(one.toeOff) < 15, "\(run.name)")
    }
    print("foot, acceleration, all: \(all)")
    #expect(all.recall >= 0.97 && all.precision >= 0.97)
    #expect(FootAgreement.deviation(all.initialContact) < 20)
    #expect(FootAgreement.deviation(all.toeOff) < 20)
  }

  @Test func `sensor axes in any order and sign give the same contacts`() throws {
    for run in try RealFootRun.all() {
      let plain = FootDetector().contacts(in: run.segment)
      for (axes, signs) in [([1, 2, 0], [1.0, -1, -1]), ([0, 2, 1], [-1.0, 1, 1])] {
        let turned = FootDetector().contacts(in: turned(run.segment, axes, signs))
        #expect(turned.count == plain.count, "\(run.name)")
        for (a, b) in zip(plain, turned) {
          #expect(abs(a.initialContactSeconds - b.initialContactSeconds) < 1e-6, "\(run.name)")
          if let a = a.toeOffSeconds, let b = b.toeOffSeconds { #expect(abs(a - b) < 1e-6) }
        }
      }
    }
  }

  @Test(arguments: [100.0, 200, 400])
  func `another rate moves one contact in forty at most by more than a sample of the coarser`(
    hertz: Double
  ) throws {
    for run in try RealFootRun.all() where run.segment.rate.hertz > 140 {
      let plain = FootDetector().contacts(in: run.segment)
      let other = FootDetector().contacts(in: resampled(run.segment, to: hertz))
      let sample = 1 / min(hertz, run.segment.rate.hertz)
      // Where rotation gains energy in two equal steps, either may win.
      let moved = other.count { contact in
        let distances = plain.map { abs($0.initialContactSeconds - contact.initialContactSeconds) }
        return (distances.min() ?? 1) > sample
      }
      #expect(40 * moved <= other.count, "\(run.name)")
      #expect(abs(other.count - plain.count) <= 1, "\(run.name)")
    }
  }

  @Test func `a walking foot has hardly a contact of running`() throws {
    for run in try RealFootRun.walks() {
      let minutes = run.segment.rate.seconds(run.segment.count) / 60
      let found = contacts(run.segment, by: FootDetector()).count
      print("foot \(run.name): \(found) contacts in \(minutes) min of walking")
      #expect(Double(found) < 3 * minutes)
      _ = contacts(run.segment, by: FootAccelerationDetector())
    }
  }

  private func contacts(_ segment: Segment, by detector: some ContactDetector) -> [GroundContact] {
    ContactBlocks().contacts(in: segment, range: segment.range, by: detector)
  }

  private func turned(_ segment: Segment, _ axes: [Int], _ signs: [Double]) -> Segment {
    func turn<Q: Quantity>(_ vector: VectorSignal<Q>) -> VectorSignal<Q> {
      VectorSignal(
        axes: [.x, .y, .z],
        components: zip(axes, signs).map { axis, sign in
          let component = vector.components[axis]
          return component.with(component.samples.map { $0 * sign })
        })
    }
    return Segment(
      startSeconds: segment.startSeconds, acceleration: segment.acceleration.map(turn),
      angularVelocity: segment.angularVelocity.map(turn))
  }

  /// By a cubic through four samples: what these recordings hold lies below 25 Hz.
  private func resampled(_ segment: Segment, to hertz: Double) -> Segment {
    let rate = SampleRate(hertz: hertz)
    func resample<Q: Quantity>(_ vector: VectorSignal<Q>) -> VectorSignal<Q> {
      let last = vector.count - 1
      let count = Int(Double(last) / vector.rate.hertz * hertz)
      return VectorSignal(
        axes: vector.axes,
        components: vector.components.map { component in
          let x = component.samples
          let values = (0..<count).map { i -> Double in
            let at = Double(i) / hertz * vector.rate.hertz
            let k = min(Int(at), last - 1)
            let u = at - Double(k)
            let (a, b, c, d) = (x[max(0, k - 1)], x[k], x[k + 1], x[min(last, k + 2)])
            let bend = 2 * a - 5 * b + 4 * c - d
            let twist = 3 * (b - c) + d - a
            return b + u / 2 * (c - a + u * (bend + u * twist))
          }
          return Signal(values, rate: rate)
        })
    }
    return Segment(
      startSeconds: segment.startSeconds, acceleration: segment.acceleration.map(resample),
      angularVelocity: segment.angularVelocity.map(resample))
  }
}
