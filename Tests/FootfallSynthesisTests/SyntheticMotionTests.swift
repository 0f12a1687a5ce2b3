import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

/// Figures that the specification states for the model (science.md 10.2 to 10.5).
@Suite struct SyntheticMotionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let speed, cadence, contact, dutyFactor, peak, oscillation: Double
    var testDescription: String { "\(speed) m/s" }
  }

  @Test(arguments: [
    Row(speed: 2.4, cadence: 155, contact: 0.300, dutyFactor: 38.8, peak: 2.03, oscillation: 8.0),
    Row(speed: 3.0, cadence: 165, contact: 0.250, dutyFactor: 34.4, peak: 2.28, oscillation: 8.1),
    Row(speed: 3.5, cadence: 170, contact: 0.225, dutyFactor: 31.9, peak: 2.46, oscillation: 8.2),
    Row(speed: 4.0, cadence: 180, contact: 0.205, dutyFactor: 30.8, peak: 2.55, oscillation: 7.5),
  ])
  func `duty factor, peak force and oscillation are those of the check table`(row: Row) {
    var runner = steadyRunner(row.speed, row.cadence, row.contact)
    // The table knows no impact.
    runner.bothLegs { $0.tibialPeakGravities = 0 }
    let truth = SyntheticRun(runner: runner, course: .run(seconds: 5)).truth
    #expect(abs(truth.median(.dutyFactor)! - row.dutyFactor) < 0.06)
    // The table is of the body's center; the sacrum, behind it, goes up and down with the tilt, too.
    #expect((0.6...1.4).contains(truth.median("vertical-oscillation")! - row.oscillation))
    #expect(abs(truth.strides[3].peakForceBodyWeights! - row.peak) < 0.006)
  }

  @Test func `an uneven runner neither climbs nor sinks`() {
    // The mean of the vertical acceleration is what is left of the climb.
    let run = SyntheticRun(course: .run(seconds: 20), seed: 2)
    let contacts = run.truth.contacts()
    let recording = run.recording(at: .sacrum, device: .ideal(rate: 500))
    let up = channel(recording, .up)
    let first = Int(contacts[0].initialContactSeconds * 500)
    let last = Int(contacts[contacts.count - 1].initialContactSeconds * 500)
    let mean = up[first..<last].reduce(0, +) / Double(last - first)
    #expect(abs(mean / 9.80665 - 1) < 0.02)
  }

  @Test(arguments: [200.0, 400, 1000])
  func `strap-down from flat to flat returns the stride length`(rate: Double) {
    let run = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 6))
    let recording = run.recording(at: .foot, side: .right, device: .ideal(rate: rate))
    let strides = run.truth.strides(of: .right)
    for stride in strides.dropLast(2) {
      let length = strapDown(
        recording, from: stride.initialContactSeconds + 0.45 * stride.contactSeconds,
        to: stride.initialContactSeconds + stride.strideSeconds! + 0.45 * stride.contactSeconds)
      #expect(abs(length / stride.strideMeters! - 1) < 0.003)
    }
  }

  /// The horizontal way between two rests, by integration with the sagittal angle only; the ends
  /// are at rest and level.
  private func strapDown(_ recording: Recording, from: Double, to: Double) -> Double {
    let dt = recording.rate.period
    let (i, j) = (Int((from / dt).rounded()), Int((to / dt).rounded()))
    // Out of the sagittal plane the foot turns too: integrate the whole attitude.
    let (f, u, r) = (
      channel(recording, .forward), channel(recording, .up), channel(recording, .right)
    )
    let w = [Axis.forward, .up, .right].map { channel(recording, $0, rate: true) }
    // Attitude at the start: level but for toe-out and eversion, read from gravity at rest.
    var rows = levelFrame(f[i], u[i], r[i])
    var velocity = [0.0, 0.0, 0.0]
    var place = [0.0, 0.0, 0.0]
    var before: [Double]?
    for k in i...j {
      let force = [f[k], u[k], r[k]]
      var world = (0..<3).map { row in (0..<3).reduce(0) { $0 + rows[row][$1] * force[$1] } }
      world[1] -= 9.80665
      if let before {
        for axis in 0..<3 {
          let next = velocity[axis] + (before[axis] + world[axis]) / 2 * dt
          place[axis] += (velocity[axis] + next) / 2 * dt
          velocity[axis] = next
        }
      }
      before = world
      let next = min(k + 1, f.count - 1)
      rows = turned(rows, by: w.map { ($0[k] + $0[next]) / 2 * dt })
    }
    // What velocity is left at rest is drift that grew evenly.
    for axis in 0..<3 { place[axis] -= velocity[axis] * Double(j - i) * dt / 2 }
    return (place[0] * place[0] + place[2] * place[2]).squareRoot()
  }

  private func levelFrame(_ f: Double, _ u: Double, _ r: Double) -> [[Double]] {
    let norm = (f * f + u * u + r * r).squareRoot()
    let up = [f / norm, u / norm, r / norm]
    let flat = (1 - up[0] * up[0]).squareRoot()
    let forward = [flat, -up[0] * up[1] / flat, -up[0] * up[2] / flat]
    let right = [
      forward[1] * up[2] - forward[2] * up[1], forward[2] * up[0] - forward[0] * up[2],
      forward[0] * up[1] - forward[1] * up[0],
    ]
    return [forward, up, right]
  }

  private func turned(_ rows: [[Double]], by angle: [Double]) -> [[Double]] {
    // Second order in the angle of one sample.
    rows.map { row in
      func cross(_ a: [Double], _ b: [Double]) -> [Double] {
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
      }
      let once = cross(row, angle)
      let twice = cross(once, angle)
      return (0..<3).map { row[$0] + once[$0] + twice[$0] / 2 }
    }
  }

  @Test func `pitch rates of the three strikes are those of the specification`() {
    func rates(_ strike: Strike) -> (contact: Double, at: Double, toeOff: Double, swing: Double) {
      var runner = steadyRunner(strike: strike)
      runner.bothLegs {
        $0.swingPitchDegrees = -100
        $0.toeOffLagSeconds = 0
      }
      let run = SyntheticRun(runner: runner, course: .run(seconds: 4))
      let recording = run.recording(at: .foot, side: .left, device: .ideal(rate: 1000))
      let rate = channel(recording, .right, rate: true).map { $0 * 180 / .pi }
      let stride = run.truth.strides(of: .left)[1]
      let start = Int((stride.initialContactSeconds * 1000).rounded())
      let off = Int((stride.toeOffSeconds * 1000).rounded())
      let early = (start - 20)..<(start + 80)
      let lowest = early.min { rate[$0] < rate[$1] }!
      return (
        rate[lowest], Double(lowest - start), rate[(off - 20)..<(off + 20)].min()!,
        rate[(off + 60)..<(start + 700)].max()!
      )
    }
    let rear = rates(.rearfoot)
    #expect(abs(rear.contact / -489 - 1) < 0.03)
    #expect(abs(rear.at - 16) <= 2)
    #expect(abs(rear.toeOff / -620 - 1) < 0.03)
    #expect(abs(rear.swing / 672 - 1) < 0.03)
    #expect(rates(.midfoot).contact > -180)
    #expect(rates(.forefoot).contact > -180)
  }

  @Test(arguments: [2.2, 3, 5])
  func `no acceleration of the heel jumps at toe-off`(speed: Double) {
    var runner = steadyRunner()
    runner.metersPerSecond = speed
    let run = SyntheticRun(runner: runner, course: .run(seconds: 4))
    let recording = run.recording(at: .heel, side: .left, device: .ideal(rate: 1000))
    let length = recording.segments[0].acceleration!.norm.samples
    func change(_ times: Range<Int>) -> Double {
      times.map { abs(length[$0 + 5] - length[$0 - 5]) }.max()!
    }
    let stride = run.truth.strides(of: .left)[1]
    let (start, off) = (
      Int((stride.initialContactSeconds * 1000).rounded()),
      Int((stride.toeOffSeconds * 1000).rounded())
    )
    #expect(change((off - 10)..<(off + 11)) < 0.2 * change((start - 10)..<(start + 31)))
  }

  @Test(arguments: [3.0, 7.5, 12])
  func `the shank's axial acceleration peaks at the truth`(peak: Double) {
    var runner = steadyRunner()
    runner.bothLegs { $0.tibialPeakGravities = peak }
    let run = SyntheticRun(runner: runner, course: .run(seconds: 4))
    let up = channel(run.recording(at: .shank, side: .right, device: .ideal(rate: 1000)), .up)
    for stride in run.truth.strides(of: .right).dropFirst().dropLast() {
      let start = Int(stride.initialContactSeconds * 1000)
      let highest = up[(start - 10)..<(start + 75)].max()! / 9.80665 - 1
      #expect(abs(highest / peak - 1) < 0.01)
      #expect(stride.peakTibialGravities == peak)
    }
  }

  @Test func `the tibial pulse has its power in the published bands`() {
    let run = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 12))
    let up = channel(run.recording(at: .shank, side: .right, device: .ideal(rate: 200)), .up)
    // Ten seconds, a taper, and the plain sum at every tenth of a hertz.
    let mean = up[..<2000].reduce(0, +) / 2000
    let power = (5..<400).map { k in
      let step = Phase(turns: Double(k) * 0.1 / 200)
      var phase = Phase(turns: 0)
      var (re, im) = (0.0, 0.0)
      for i in 0..<2000 {
        let x = (up[i] - mean) * Double(min(i, 2000 - i))
        re += x * phase.x
        im += x * phase.y
        phase.advance(by: step)
      }
      return re * re + im * im
    }
    func share(_ low: Double, _ high: Double) -> Double {
      let band = (5..<400).filter { Double($0) * 0.1 >= low && Double($0) * 0.1 < high }
      return band.reduce(0) { $0 + power[$1 - 5] } / power.reduce(0, +)
    }
    #expect(share(4, 9) > 0.12)
    #expect(share(12, 20) > 0.15)
    #expect(share(30, 40) < 0.05)
  }

  @Test func `in flight the pelvis falls freely and falls back`() {
    let run = SyntheticRun(runner: steadyRunner(strike: .forefoot), course: .run(seconds: 4))
    let recording = run.recording(at: .sacrum, device: .ideal(rate: 500))
    let (up, forward) = (channel(recording, .up), channel(recording, .forward))
    for stride in run.truth.strides.dropLast() {
      let middle = Int((stride.toeOffSeconds + stride.flightSeconds! / 2) * 500)
      #expect(abs(up[middle]) < 2)
      #expect((-6 ..< -1).contains(forward[middle]))
    }
  }

  @Test func `oscillation is the sacrum's acceleration twice integrated`() throws {
    let runner = steadyRunner()
    let run = SyntheticRun(runner: runner, course: .run(seconds: 20))
    var mount = Mount(.sacrum)
    mount.pitchDegrees = 5
    let device = Device.ideal(rate: 1000)
    let up = channel(run.recording(from: mount, device: device), .up)
    // Whole strides of an even runner: 120 / 165 s.
    let contacts = run.truth.contacts()
    let first = Int((contacts[2].initialContactSeconds * 1000).rounded())
    let last = Int((contacts[22].initialContactSeconds * 1000).rounded())
    let part = up[first..<last]
    let mean = part.reduce(0, +) / Double(part.count)
    var (rate, rates) = (0.0, [Double]())
    for value in part {
      rate += (value - mean) / 1000
      rates.append(rate)
    }
    let drift = rates.reduce(0, +) / Double(rates.count)
    var (height, heights) = (0.0, [Double]())
    for rate in rates {
      height += (rate - drift) / 1000
      heights.append(height)
    }
    let range = try #require(heights.max()) - (try #require(heights.min()))
    // The sensor's own axis, which tilts by 3.5° to either side of up within a step.
    #expect(abs(100 * range - run.truth.median("vertical-oscillation")!) < 0.3)
  }

  @Test func `a foot that is flat is at rest`() {
    let run = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 4))
    let recording = run.recording(at: .foot, side: .right, device: .ideal(rate: 200))
    let rate = channel(recording, .right, rate: true)
    for stride in run.truth.strides(of: .right) {
      let middle = Int((stride.initialContactSeconds + 0.4 * stride.contactSeconds) * 200)
      #expect(abs(rate[middle]) < 0.03)
    }
  }

  @Test(arguments: Strike.allCases)
  func `the strike angle is that of the leg`(strike: Strike) {
    let truth = SyntheticRun(runner: steadyRunner(strike: strike), course: .run(seconds: 4)).truth
    let angle = truth.median("foot-strike-angle")!
    #expect(Strike(degrees: angle) == strike)
  }

  @Test func `a walk is softer and slower than a run and has two feet on the ground at times`() {
    let course = Course([.walk(seconds: 10), .run(seconds: 10)])
    let run = SyntheticRun(course: course, seed: 3)
    let walked = run.truth.strides(.walking)
    #expect(walked.dropLast(2).allSatisfy { $0.flightSeconds! < 0 })
    let rate = 120 / walked.compactMap(\.strideSeconds).sorted()[walked.count / 2]
    #expect((100...120).contains(rate))
    let up = channel(run.recording(at: .sacrum, device: .ideal(rate: 200)), .up)
    #expect(up[200..<1800].max()! < 1.4 * 9.80665)
    #expect(up[2400..<3800].max()! > 1.8 * 9.80665)
  }
}

/// A turning point on the unit circle, stepped without trigonometry but for its start.
private struct Phase {
  var x: Double
  var y: Double

  init(turns: Double) {
    // A short series is enough: steps are below a fifth of a turn.
    let angle = 2 * Double.pi * turns
    var (term, cosine, sine) = (1.0, 0.0, 0.0)
    for k in 0..<24 {
      switch k % 4 {
      case 0: cosine += term
      case 1: sine += term
      case 2: cosine -= term
      default: sine -= term
      }
      term *= angle / Double(k + 1)
    }
    (x, y) = (cosine, sine)
  }

  mutating func advance(by step: Phase) {
    (x, y) = (x * step.x - y * step.y, x * step.y + y * step.x)
  }
}
