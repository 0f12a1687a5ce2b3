import FootfallSignal
import FootfallSynthesis
import Glibc
import Testing

@testable import FootfallAnalysis

/// The targets of science.md 3 for shank and sacrum, on runs whose truth is known.
@Suite struct LegFormSyntheticTests {
  private static let course = Course([.stand(seconds: 6), .run(seconds: 40)])

  private func run(
    seed: UInt64 = 5, stands: Bool = true, _ change: (inout Runner) -> Void = { _ in }
  ) -> SyntheticRun {
    var runner = Runner(metersPerSecond: 3)
    change(&runner)
    return SyntheticRun(
      runner: runner, course: stands ? Self.course : .run(seconds: 40), seed: seed)
  }

  private func value(_ id: MetricID, _ analysis: RunAnalysis, _ side: Side?) -> Double? {
    analysis.estimates.first { $0.metric == id && $0.side == side }?.value
  }

  @Test(arguments: [-0.02, 0.04, 0.10])
  func `an aligned shank meets the targets of the simulator`(width: Double) throws {
    let run = run { $0.stepWidthMeters = width }
    for foot in Foot.allCases {
      let analysis = RunAnalyzer().analyze([
        run.recording(at: .shank, side: foot, device: .typical(rate: 400))
      ])
      func error(_ id: MetricID) throws -> Double {
        let found = try #require(value(id, analysis, foot.side), "\(id)")
        return found - run.truth.median(id, of: foot)!
      }
      print(
        "shank \(width) \(foot):",
        try [MetricID.tibialRotation, .legLineAngle, .shankAngle, .peakTibialAcceleration].map {
          "\($0) \(try error($0)) of \(run.truth.median($0, of: foot)!)"
        })
      #expect(try abs(error(.tibialRotation)) < 1.5)
      #expect(try abs(error(.legLineAngle)) < 1)
      // A contact that is found 8 ms early reads the shank before it is there.
      #expect(try abs(error(.shankAngle)) < 3)
      let shock = run.truth.median(.peakTibialAcceleration, of: foot)!
      #expect(try abs(error(.peakTibialAcceleration)) < 0.05 * shock)
    }
  }

  @Test(arguments: [MetricID.legLineAngle, .shankAngle])
  func `both legs together are surer than each, and not without end`(id: MetricID) throws {
    let run = run()
    let analysis = RunAnalyzer().analyze(
      Foot.allCases.map { run.recording(at: .shank, side: $0, device: .typical(rate: 200)) })
    func found(_ side: Side?) throws -> (value: Double, u: Double) {
      let estimate = try #require(analysis[id, side])
      let value = try #require(estimate.value)
      return (value, (try #require(estimate.interval95).upperBound - value) / 1.96)
    }
    let (left, right, both) = try (found(.left), found(.right), found(nil))
    #expect(abs(both.value - (left.value + right.value) / 2) < 1e-12)
    let part = try #require(MetricCatalogue.definition(of: id)?.ofPerson)
    #expect(both.u < min(left.u, right.u) && both.u > part)
    let rest = (left.u * left.u + right.u * right.u) / 2 - part * part
    #expect(abs(both.u - (part * part + rest / 2).squareRoot()) < 1e-12)
  }

  @Test func `a shank turned on the leg is found from standing and running`() throws {
    let run = run()
    var mount = Mount(.shank, side: .right)
    mount.axes = SensorAxes(x: .up, y: .left, z: .backward)
    mount.yawDegrees = 30
    let analysis = RunAnalyzer().analyze([run.recording(from: mount)])
    for (id, limit) in [
      (MetricID.tibialRotation, 3.0), (.legLineAngle, 2), (.shankAngle, 3),
      (.peakTibialAcceleration, 0.5),
    ] {
      let found = try #require(value(id, analysis, .right), "\(id)")
      #expect(abs(found - run.truth.median(id, of: .right)!) < limit, "\(id)")
    }
  }

  @Test func `how fast the knee tips inward does not ask how the sensor is turned`() throws {
    let run = run()
    let plain = RunAnalyzer().analyze(
      Foot.allCases.map { run.recording(at: .shank, side: $0, device: .ideal(rate: 200)) })
    let straight = try Foot.allCases.map {
      try #require(value(.shankFrontalRate, plain, $0.side))
    }
    // Both legs of this runner move alike; a knee that tips out and back does so slowly.
    #expect(abs(straight[0] - straight[1]) < 4 && straight.allSatisfy { abs($0) < 30 })
    for yaw in [30.0, 180] {
      var mount = Mount(.shank, side: .left)
      mount.axes = SensorAxes(x: .up, y: .left, z: .backward)
      mount.yawDegrees = yaw
      let turned = RunAnalyzer().analyze([run.recording(from: mount, device: .ideal(rate: 200))])
      let found = try #require(turned[.shankFrontalRate, .left])
      #expect(abs(try #require(found.value) - straight[0]) < 15, "\(yaw)")
      #expect(found.confidence == .low)
    }
  }

  @Test func `a shin that dives inward is faster than one that does not`() throws {
    let run = run()
    func rate(_ extra: Double) throws -> Double {
      let recording = run.recording(at: .shank, side: .right, device: .ideal(rate: 200))
      let contacts = run.truth.strides(of: .right).map {
        ($0.initialContactSeconds, $0.toeOffSeconds)
      }
      let analysis = RunAnalyzer().analyze([recording.diving(by: extra, in: contacts)])
      return try #require(value(.shankFrontalRate, analysis, .right))
    }
    let (straight, diving) = try (rate(0), rate(4))
    // Four degrees on half a sine of the first half of a contact of some 0.25 s.
    #expect((20...70).contains(diving - straight), "\(straight), \(diving)")
  }

  @Test func `without standing there is no slant of the shank`() {
    let run = run(stands: false)
    var mount = Mount(.shank, side: .right)
    mount.axes = SensorAxes(x: .up, y: .left, z: .backward)
    let analysis = RunAnalyzer().analyze([run.recording(from: mount)])
    #expect(analysis[.legLineAngle]?.reason == .alignmentUnknown)
    #expect(analysis[.shankAngle]?.reason == .alignmentUnknown)
    #expect(analysis[.crossoverClass]?.reason == .alignmentUnknown)
    #expect(analysis[.peakTibialResultant, .right]?.value != nil)
  }

  @Test func `a narrower step slants the shank more`() throws {
    let slants = try [-0.05, 0.0, 0.05, 0.10].map { width in
      let run = run { $0.stepWidthMeters = width }
      let analysis = RunAnalyzer().analyze([run.recording(at: .shank, side: .left)])
      return try #require(value(.legLineAngle, analysis, .left))
    }
    #expect(slants == slants.sorted(by: >))
  }

  @Test func `a shock beyond the range is not told`() {
    let run = run { runner in runner.bothLegs { $0.tibialPeakGravities = 14 } }
    var device = Device.typical(rate: 400)
    device.rangeGravities = 8
    let analysis = RunAnalyzer().analyze([
      run.recording(at: .shank, side: .left, device: device)
    ])
    #expect(analysis[.peakTibialAcceleration]?.reason == .saturated)
    #expect(analysis[.peakTibialResultant]?.reason == .saturated)
  }

  @Test(arguments: [1.0, 4, 8])
  func `a sacrum meets the targets of the simulator`(drop: Double) throws {
    let run = run { runner in
      runner.left.pelvicDropDegrees = drop
      runner.right.pelvicDropDegrees = drop + 2
    }
    let analysis = RunAnalyzer().analyze([
      run.recording(at: .sacrum, device: .typical(rate: 200))
    ])
    for side in [Side.left, .right] {
      let found = try #require(value(.pelvicDrop, analysis, side))
      let truth = run.truth.median(.pelvicDrop, of: side == .left ? .left : .right)!
      print("sacrum \(side): drop \(found), true \(truth)")
      #expect(abs(found - truth) < 1)
    }
  }

  @Test(arguments: [2.4, 3.0, 4.0])
  func `oscillation is the simulator's within 3 mm`(speed: Double) throws {
    let run = run { $0 = Runner(metersPerSecond: speed) }
    let analysis = RunAnalyzer().analyze([run.recording(at: .sacrum)])
    let way = try #require(analysis[.verticalOscillation]?.value)
    #expect(abs(way - run.truth.median(.verticalOscillation)!) < 0.3)
  }

  /// A body that runs on and on stays with itself: over whole strides its mean acceleration is
  /// zero, whatever hits it.
  @Test(arguments: [Placement.foot, .shank, .thigh, .sacrum, .chest])
  func `the mean specific force over a stride is gravity`(placement: Placement) throws {
    var runner = Runner(metersPerSecond: 3)
    runner.variability = .none
    let run = SyntheticRun(runner: runner, course: .run(seconds: 8), seed: 1)
    let recording = run.recording(
      at: placement, side: placement.isOnOneLeg ? .left : nil, device: .ideal(rate: 1000))
    let motion = try #require(
      SixAxes(recording.segments[0], range: recording.segments[0].range))
    let strides = run.truth.strides(of: .left)
    let (start, end) = (strides[2].initialContactSeconds, strides[4].initialContactSeconds)
    // The attitude at the start is unknown here, so the length of the mean is what is held.
    let whole = AnchoredStride(motion, from: Int(start * 1000), to: Int(end * 1000))
    #expect(abs(whole.meanForce.length - Acceleration.standardGravity) < 0.05)
    if placement == .shank {
      // At initial contact the ankle is ahead of the knee: up leans forward in the shank's axes.
      let up = whole.meanForce
      let angle = -asin(max(-1, min(1, -up.x / up.length))) * 180 / .pi
      #expect(abs(angle - run.truth.median(.shankAngle, of: .left)!) < 0.5)
    }
  }

  @Test func `stiffness follows from true times as the source says`() throws {
    // 0.20 s on the ground, 0.12 s in the air: the body sinks by 5 cm, not 15.
    let spring = try #require(
      SpringModel(contactSeconds: 0.20, flightSeconds: 0.12, massKilograms: 70))
    #expect(abs(spring.sinking - 0.051) < 0.002)
    #expect(abs(spring.peakForce / (70 * 9.80665) - 2.513) < 0.001)
    #expect(SpringModel(contactSeconds: 0.3, flightSeconds: 0, massKilograms: 70) == nil)
  }

  @Test(arguments: [2.4, 3.0, 3.5, 4.0])
  func `stiffness is the simulator's within the field's promise`(speed: Double) throws {
    let runner = Runner(metersPerSecond: speed)
    let run = SyntheticRun(runner: runner, course: .run(seconds: 40))
    let facts = RunnerFacts(
      massKilograms: runner.massKilograms, heightMeters: runner.heightMeters,
      metersPerSecond: speed)
    let analysis = RunAnalyzer().analyze(
      Foot.allCases.map { run.recording(at: .foot, side: $0) }, facts: facts)
    for (id, share) in [(MetricID.verticalStiffness, 0.10), (.legStiffness, 0.15)] {
      let found = try #require(analysis[id]?.value)
      let truth = run.truth.median(id)!
      #expect(abs(found / truth - 1) < share, "\(id): \(found), true \(truth)")
    }
    let unknown = RunAnalyzer().analyze(Foot.allCases.map { run.recording(at: .foot, side: $0) })
    #expect(unknown[.verticalStiffness]?.reason == .profileMissing)
  }
}

extension Recording {
  /// The same, tipped inward by so many degrees in the first half of each contact and back after.
  /// A right leg's inward is a negative turn about forward.
  fileprivate func diving(by degrees: Double, in contacts: [(Double, Double)]) -> Recording {
    Recording(
      name: name, placement: placement, side: side, rate: rate, timeSource: timeSource,
      segments: segments.map { segment in
        Segment(
          startSeconds: segment.startSeconds, acceleration: segment.acceleration,
          angularVelocity: segment.angularVelocity.map { turn in
            VectorSignal(
              axes: turn.axes,
              components: zip(turn.axes, turn.components).map { axis, part in
                guard axis == .forward else { return part }
                var samples = part.samples
                for (begin, end) in contacts {
                  for i in samples.indices {
                    let share = (segment.startSeconds + rate.seconds(i) - begin) / (end - begin)
                    guard (0...1).contains(share) else { continue }
                    // Degrees · sin²(π share), differentiated.
                    samples[i] -= degrees * .pi / 180 * .pi / (end - begin) * sin(2 * .pi * share)
                  }
                }
                return part.with(samples)
              })
          })
      }, saturation: saturation)
  }
}
