import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// Forward is not taken for backward.
@Suite struct ForwardSignLaws {
  private func sign(_ along: Double, pitch: Double?) -> ForwardSign {
    ForwardSign(
      vertical: Complex(length: 1.4, angle: 0.3),
      along: Complex(length: 0.4, angle: 0.3 + along * .pi / 180),
      pitch: pitch.map { Complex(length: 1, angle: 0.3 + $0 * .pi / 180) })
  }

  @Test(arguments: [(-46.0, nil), (-97, 87), (2, 150), (120, -40)] as [(Double, Double?)])
  func `the direction turned about has the opposite evidence`(along: Double, pitch: Double?) {
    let turned = sign(along + 180, pitch: pitch.map { $0 + 180 })
    #expect(abs(sign(along, pitch: pitch).evidence + turned.evidence) < 1e-12)
    #expect((0.5...1).contains(turned.certainty))
  }

  @Test func `two cues that agree are surer than one, and two that do not less sure`() {
    let alone = sign(-46, pitch: nil)
    #expect(sign(-46, pitch: 141).certainty > alone.certainty)
    #expect(sign(-46, pitch: 141 - 180).certainty < alone.certainty)
    #expect(sign(-46, pitch: 141 - 180).certainty < SacrumDirections.leastCertainty)
    #expect(abs(sign(44, pitch: nil).certainty - 0.5) < 1e-12)
  }

  /// Slow forefoot runners' pelvis is furthest forward as the load peaks: the sense in which the two
  /// go round says nothing of them.
  @Test(arguments: [(2.35, 1), (2.35, 2), (2.3, 3), (2.4, 4)] as [(Double, UInt64)], [0.0, 180])
  func `sides are the runner's, however the sensor is turned about the vertical`(
    runner: (speed: Double, seed: UInt64), yaw: Double
  ) throws {
    let run = SyntheticRun(
      runner: Runner(metersPerSecond: runner.speed, strike: .forefoot),
      course: Course([.stand(seconds: 5), .run(seconds: 30)]), seed: runner.seed)
    var mount = Mount(.sacrum)
    mount.axes = SensorAxes(x: .up, y: .left, z: .backward)
    mount.yawDegrees = yaw
    let recording = run.recording(from: mount, device: .typical(rate: 200))
    let analysis = RunAnalyzer().analyze([recording])
    let truth = run.truth.contacts()
    for stride in analysis.streams[0].strides {
      let time = stride.contact.initialContactSeconds
      let near = truth.min {
        abs($0.initialContactSeconds - time) < abs($1.initialContactSeconds - time)
      }
      #expect(stride.contact.side == near?.side, "\(time) s")
    }
    for side in [Side.left, .right] {
      let drop = try #require(analysis[.pelvicDrop, side]?.value)
      #expect(abs(drop - runnerDrop(run, side)) < 1, "\(side): \(drop)")
    }
  }

  private func runnerDrop(_ run: SyntheticRun, _ side: Side) -> Double {
    run.truth.median(.pelvicDrop, of: side == .left ? .left : .right) ?? .nan
  }

  /// A gyroscope whose axes are turned about against the accelerometer's pitches the wrong way.
  @Test func `where the cues disagree no side is named, and the drop keeps its size`() throws {
    var runner = Runner(metersPerSecond: 3.2)
    runner.bothLegs { $0.pelvicDropDegrees = 6 }
    let run = SyntheticRun(
      runner: runner, course: Course([.stand(seconds: 5), .run(seconds: 30)]), seed: 3)
    var mount = Mount(.sacrum)
    mount.axes = SensorAxes(x: .up, y: .left, z: .backward)
    let plain = run.recording(from: mount, device: .ideal(rate: 200))
    let analysis = RunAnalyzer().analyze([plain.pitchedBackward])
    #expect(analysis.streams[0].strides.allSatisfy { $0.contact.side == .unknown })
    #expect(analysis[.pelvicDrop, .left] == nil && analysis[.pelvicDrop, .right] == nil)
    #expect(analysis[.brakingCue]?.reason == .alignmentUnknown)
    let drop = try #require(analysis[.pelvicDrop])
    #expect(drop.confidence == .low && drop.reason == .sideUnknown)
    #expect(abs(try #require(drop.value) - 6) < 1)
    #expect(RunAnalyzer().analyze([plain])[.pelvicDrop, .left]?.value != nil)
  }
}

extension Recording {
  /// The same, with the rate about the second axis, left, turned about.
  fileprivate var pitchedBackward: Recording {
    Recording(
      name: name, placement: placement, side: side, rate: rate, timeSource: timeSource,
      segments: segments.map { segment in
        Segment(
          startSeconds: segment.startSeconds, acceleration: segment.acceleration,
          angularVelocity: segment.angularVelocity.map { rate in
            VectorSignal(
              axes: rate.axes,
              components: rate.components.enumerated().map { place, part in
                place == 1 ? part.with(part.samples.map { -$0 }) : part
              })
          })
      }, saturation: saturation)
  }
}
