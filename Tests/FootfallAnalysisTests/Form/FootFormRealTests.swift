import FootfallSignal
import Foundation
import Testing

@testable import FootfallAnalysis

/// The form of feet whose angles are known from markers, on recordings nobody here made.
@Suite(.enabled(if: RealFootRun.folder != nil, Comment(rawValue: RealFootRun.missing)))
struct FootFormRealTests {
  /// What a foot's contacts show, whatever its rate: these sensors have no impact and no noise.
  private func series(_ id: MetricID, _ run: RealFormRun, _ side: Side) throws -> FormSeries? {
    let recording = try run.recording(at: .foot, side)
    return RunAnalyzer().analyze(recording).form.first { $0.metric == id }
  }

  @Test func `the strike angle is the markers' within 3 degrees, and so is its class`() throws {
    var errors: [Double] = []
    for run in try RealFormRun.all() {
      for side in [Side.left, .right] {
        guard let truth = run.strikeDegrees(of: side),
          let found = try series(.footStrikeAngle, run, side),
          let value = Statistics.median(found.readings.map(\.value))
        else { continue }
        print(
          String(
            format: "strike angle, %@ %@: %.1f, markers %.1f, %d contacts", run.name,
            side.rawValue, value, truth, found.readings.count))
        errors.append(value - truth)
        #expect(abs(value - truth) < 3, "\(run.name) \(side)")
        #expect(
          FootStrikeMetrics.category(value) == FootStrikeMetrics.category(truth),
          "\(run.name) \(side)")
      }
    }
    let mean = errors.reduce(0, +) / Double(max(1, errors.count))
    print("strike angle, all: mean error \(mean) degrees over \(errors.count) feet")
    #expect(abs(mean) < 1.5)
  }

  @Test func `stride length over stride time is the belt's speed within 3 percent`() throws {
    for run in try RealFormRun.all() {
      for side in [Side.left, .right] {
        guard let truth = run.metersPerSecond, let found = try series(.speed, run, side),
          let value = Statistics.median(found.readings.map(\.value))
        else { continue }
        print("speed, \(run.name) \(side): \(value), belt \(truth)")
        #expect(abs(value / truth - 1) < 0.03 || found.readings.count < 4, "\(run.name) \(side)")
      }
    }
  }

  @Test func `the more rolling foot of a runner is the markers' more rolling foot`() throws {
    for run in try RealFormRun.all() {
      func markers(_ side: Side) -> Double? {
        Statistics.median(
          run.steps(of: side).compactMap { step in
            step.rollIcDeg.flatMap { ic in step.rollMinDeg.map { ic - $0 } }
          })
      }
      guard let left = markers(.left), let right = markers(.right),
        let a = try series(.eversionExcursion, run, .left),
        let b = try series(.eversionExcursion, run, .right),
        let ours = Statistics.median(a.readings.map(\.value)),
        let theirs = Statistics.median(b.readings.map(\.value))
      else { continue }
      print("roll, \(run.name): left \(ours) (\(left)), right \(theirs) (\(right))")
      #expect((ours > theirs) == (left > right), "\(run.name)")
      #expect(abs(ours - left) < 4 && abs(theirs - right) < 4, "\(run.name)")
    }
  }

  @Test func `turned sensor axes give the same angles`() throws {
    for run in try RealFormRun.all() {
      let recording = try run.recording(at: .foot, .right)
      // A third of a turn about the space diagonal, with two axes turned back: still right-handed.
      let other = turned(recording, [1, 2, 0], [1, -1, -1])
      let (a, b) = (RunAnalyzer().analyze(recording), RunAnalyzer().analyze(other))
      for id in FootForm.metrics {
        let plain = a.form.first { $0.metric == id }?.readings.map(\.value) ?? []
        let found = b.form.first { $0.metric == id }?.readings.map(\.value) ?? []
        #expect(plain.count == found.count, "\(run.name) \(id)")
        for (x, y) in zip(plain, found) { #expect(abs(x - y) < 1e-3, "\(run.name) \(id)") }
      }
    }
  }

  private func turned(_ recording: Recording, _ axes: [Int], _ signs: [Double]) -> Recording {
    func turn<Q: Quantity>(_ vector: VectorSignal<Q>) -> VectorSignal<Q> {
      VectorSignal(
        axes: vector.axes,
        components: zip(axes, signs).map { axis, sign in
          vector.components[axis].with(vector.components[axis].samples.map { $0 * sign })
        })
    }
    return Recording(
      name: recording.name, placement: recording.placement, side: recording.side,
      rate: recording.rate, timeSource: recording.timeSource,
      segments: recording.segments.map {
        Segment(
          startSeconds: $0.startSeconds, acceleration: $0.acceleration.map(turn),
          angularVelocity: $0.angularVelocity.map(turn))
      })
  }
}
