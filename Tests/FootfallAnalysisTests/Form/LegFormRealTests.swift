import FootfallSignal
import Foundation
import Testing

@testable import FootfallAnalysis

/// Shank and pelvis of runners whose motion is known from markers, on recordings nobody here made.
@Suite(.enabled(if: RealFootRun.folder != nil, Comment(rawValue: RealFootRun.missing)))
struct LegFormRealTests {
  /// The sensors' axes were laid along the laboratory's at mid-stance: z is up there.
  @Test func `up of a shank at mid-stance is the laboratory's within 2 degrees`() throws {
    for run in try RealFormRun.all() {
      for side in [Side.left, .right] {
        let recording = try run.recording(at: .shank, side)
        let strides = RunAnalyzer().analyze(recording).strides
        guard let segment = recording.segments.first,
          let bout = LegBout(segment, range: segment.range, strides: strides)
        else { continue }
        let ups = bout.cycles.compactMap { cycle in
          AnchoredStride(bout.motion, from: cycle.stance.middle, to: cycle.next.middle)
            .meanForce.unit
        }
        guard ups.count >= 8, let up = ups.reduce(Vector3.zero, +).unit else { continue }
        let tilt = (asin(up.x) * 180 / .pi, asin(up.y) * 180 / .pi)
        print("shank \(run.name) \(side): up \(tilt) degrees off z, \(ups.count) strides")
        #expect(abs(tilt.1) < 2, "\(run.name) \(side)")
        #expect(abs(tilt.0) < 6, "\(run.name) \(side)")
      }
    }
  }

  @Test func `oscillation of the pelvis is the plate's center of mass within 1 cm`() throws {
    for run in try RealFormRun.all() {
      let analysis = RunAnalyzer().analyze(try run.recording(at: .sacrum))
      guard let series = analysis.form.first(where: { $0.metric == .verticalOscillation }),
        let found = Statistics.median(series.readings.map(\.value)), series.readings.count >= 8
      else { continue }
      let (times, force) = try run.verticalForce()
      let rate = SampleRate(hertz: Double(times.count - 1) / (times[times.count - 1] - times[0]))
      let starts = run.truth.steps.map(\.icS).filter { $0 > times[0] }
      let ways = zip(starts, starts.dropFirst(2)).compactMap { start, end -> Double? in
        let (first, last) = (
          rate.samples(in: start - times[0]), rate.samples(in: end - times[0])
        )
        guard last <= force.count, last - first > 8 else { return nil }
        // The mean force over a stride is the body's weight.
        let part = force[first..<last]
        let weight = part.reduce(0, +) / Double(part.count)
        let path = VerticalOscillation.periodic(
          part.map { $0 / weight * 9.80665 }, rate: rate)
        let half = path[...(path.count / 2)]
        return half.min().flatMap { low in half.max().map { 100 * ($0 - low) } }
      }
      let truth = try #require(Statistics.median(ways))
      print("oscillation \(run.name): \(found) cm, plate \(truth) cm, \(ways.count) strides")
      #expect(abs(found - truth) < 1, "\(run.name)")
    }
  }

  @Test func `what a shank shows has the size that runners have`() throws {
    for run in try RealFormRun.all() {
      for side in [Side.left, .right] {
        let analysis = RunAnalyzer().analyze(try run.recording(at: .shank, side))
        let rotation = analysis.form.first { $0.metric == .tibialRotation }
        let values = rotation?.readings.map(\.value) ?? []
        guard values.count >= 8, let middle = Statistics.median(values) else { continue }
        print("tibial rotation \(run.name) \(side): \(middle)")
        #expect((0...25).contains(middle))
        // Lying axes alone do not tell what upright is.
        #expect(analysis.form.first { $0.metric == .legLineAngle }?.reason == .alignmentUnknown)
      }
    }
  }

  @Test func `the pelvis drops by some degrees on either side`() throws {
    for run in try RealFormRun.all() {
      let analysis = RunAnalyzer().analyze(try run.recording(at: .sacrum))
      guard let drop = analysis.form.first(where: { $0.metric == .pelvicDrop }) else { continue }
      for side in [Side.left, .right] {
        let values = drop.readings.filter { $0.side == side }.map(\.value)
        guard values.count >= 8, let middle = Statistics.median(values) else { continue }
        print("pelvic drop \(run.name) \(side): \(middle), \(values.count) contacts")
        #expect((-2...12).contains(middle))
      }
    }
  }
}
