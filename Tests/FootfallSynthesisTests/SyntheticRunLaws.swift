import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

/// A runner without chance, as in the specification's check table.
func steadyRunner(
  _ speed: Double = 3, _ cadence: Double = 165, _ contact: Double = 0.25,
  strike: Strike = .rearfoot
) -> Runner {
  var runner = Runner(
    metersPerSecond: speed, stepsPerMinute: cadence, contactSeconds: contact, strike: strike)
  runner.variability = .none
  return runner
}

func channel(_ recording: Recording, _ axis: Axis, rate: Bool = false) -> [Double] {
  let segment = recording.segments[0]
  return rate
    ? segment.angularVelocity?[axis]?.samples ?? [] : segment.acceleration?[axis]?.samples ?? []
}

@Suite struct SyntheticRunLaws {
  @Test func `the same seed gives the same bytes and another seed others`() {
    func text(_ seed: UInt64) -> String {
      let run = SyntheticRun(course: .run(seconds: 4), seed: seed)
      return run.csv(from: Mount(.shank, side: .left)) + run.truth.json
    }
    let first = text(1)
    #expect(first == text(1))
    #expect(first != text(2))
  }

  @Test(arguments: [Placement.foot, .shank, .sacrum])
  func `a runner in the mirror has the mirrored signals`(placement: Placement) {
    var runner = Runner()
    runner.right.contactSeconds *= 1.06
    runner.right.pelvicDropDegrees = 9
    let run = SyntheticRun(runner: runner, course: .run(seconds: 3), seed: 4)
    let mirrored = SyntheticRun(runner: runner.mirrored, course: .run(seconds: 3), seed: 4)
    let onLeg = placement.isOnOneLeg
    let a = run.recording(at: placement, side: onLeg ? .left : nil, device: .ideal(rate: 100))
    let b = mirrored.recording(at: placement, side: onLeg ? .right : nil, device: .ideal(rate: 100))
    for (axis, force, rate) in [(Axis.forward, 1.0, -1.0), (.up, 1, -1), (.right, -1, 1)] {
      for (x, y) in zip(channel(a, axis), channel(b, axis)) {
        #expect(abs(x - force * y) < 1e-9)
      }
      for (x, y) in zip(channel(a, axis, rate: true), channel(b, axis, rate: true)) {
        #expect(abs(x - rate * y) < 1e-9)
      }
    }
  }

  @Test func `a longer run begins like a shorter one`() {
    let device = Device.typical(rate: 100)
    var runner = Runner()
    // Chance that remembers is drawn for the whole run at once.
    runner.variability.stepTime = 0
    let short = SyntheticRun(runner: runner, course: .run(seconds: 5), seed: 3)
    let long = SyntheticRun(runner: runner, course: .run(seconds: 11), seed: 3)
    let a = channel(short.recording(at: .foot, side: .right, device: device), .up)
    let b = channel(long.recording(at: .foot, side: .right, device: device), .up)
    #expect(a[..<400] == b[..<400])
  }

  @Test func `without chance the truth is what was asked for`() {
    let truth = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 10)).truth
    #expect(abs(truth.median(.cadence)! - 165) < 1e-9)
    #expect(abs(truth.median(.contactTime)! - 250) < 1e-9)
    #expect(abs(truth.median("stride-length")! - 3 * 120 / 165) < 1e-9)
    #expect(truth.contacts().allSatisfy { abs($0.seconds! - 0.25) < 1e-9 })
  }

  @Test func `feet take turns and no foot lands before it has left`() {
    let truth = SyntheticRun(course: .run(seconds: 60), seed: 9).truth
    for (a, b) in zip(truth.strides, truth.strides.dropFirst()) {
      #expect(a.foot == b.foot.other)
      #expect(a.toeOffSeconds < b.initialContactSeconds)
    }
  }

  @Test func `a wearer who stands reads gravity and nothing else`() {
    let run = SyntheticRun(course: Course([.stand(seconds: 3)]))
    #expect(run.truth.strides.isEmpty)
    for (placement, side) in [(Placement.foot, Foot.left), (.shank, .right)] {
      let recording = run.recording(at: placement, side: side, device: .ideal(rate: 50))
      #expect(channel(recording, .right, rate: true).allSatisfy { abs($0) < 1e-9 })
      #expect(
        recording.segments[0].acceleration!.norm.samples.allSatisfy { abs($0 - 9.80665) < 1e-6 })
    }
  }
}

@Suite struct WholeBodyTests {
  @Test(arguments: Placement.allCases)
  func `every placement has a recording whose strongest rhythm is the runner's`(
    placement: Placement
  ) throws {
    let run = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 10))
    let recording = run.recording(at: placement, side: .left, device: .ideal(rate: 100))
    let norm = try #require(recording.segments[0].acceleration).norm.samples
    let mean = norm.reduce(0, +) / Double(norm.count)
    // The signal repeats after a stride: 120 / 165 s.
    func likeness(_ lag: Int) -> Double {
      (0..<800).reduce(0) { $0 + (norm[$1] - mean) * (norm[$1 + lag] - mean) }
    }
    let best = try #require((50..<95).max { likeness($0) < likeness($1) })
    #expect(abs(Double(best) - 72.7) <= 1)
    #expect(norm.allSatisfy { $0 < 40 * 9.80665 })
  }
}
