import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// The targets of science.md 3 on runs whose truth is known.
@Suite struct FootFormSyntheticTests {
  private func run(_ strike: Strike, at speed: Double = 3, seed: UInt64 = 3) -> SyntheticRun {
    SyntheticRun(
      runner: Runner(metersPerSecond: speed, strike: strike), course: .run(seconds: 40), seed: seed)
  }

  private func value(_ id: MetricID, _ analysis: RunAnalysis, _ side: Side) -> Double? {
    analysis.estimates.first { $0.metric == id && ($0.side == side || $0.side == nil) }?.value
  }

  @Test(arguments: Strike.allCases, [2.6, 3.0, 4.0])
  func `an aligned sensor meets the targets of the simulator`(strike: Strike, speed: Double) throws
  {
    let run = run(strike, at: speed)
    for (device, share) in [(Device.ideal(rate: 400), 0.01), (.typical(rate: 400), 0.04)] {
      for foot in Foot.allCases {
        let analysis = RunAnalyzer().analyze([
          run.recording(at: .foot, side: foot, device: device)
        ])
        func error(_ id: MetricID) throws -> Double {
          let found = try #require(value(id, analysis, foot.side), "\(id)")
          return found - run.truth.median(id, of: foot)!
        }
        #expect(try abs(error(.footStrikeAngle)) < 3)
        #expect(try abs(error(.eversionExcursion)) < 1)
        #expect(try abs(error(.peakEversionVelocity)) < 10)
        #expect(try abs(error(.strideLength)) < share * run.truth.median(.strideLength)!)
        #expect(try abs(error(.speed)) < share * speed)
      }
    }
  }

  /// Toes that point straight ahead where 8° outward are assumed: pitch then lends the roll a peak as
  /// the foot slaps down, 40 °/s too fast where it is taken for the roll's own.
  @Test(arguments: [-2.0, 2, 8, 16])
  func `the speed of the roll does not take the slap of the foot for roll`(toeOut: Double) throws {
    var runner = Runner(metersPerSecond: 3.2, strike: .rearfoot)
    runner.bothLegs {
      $0.toeOutDegrees = toeOut
      $0.strikeDegrees = 16
      $0.eversionDegrees = 8
    }
    let run = SyntheticRun(runner: runner, course: .run(seconds: 40), seed: 9)
    var mount = Mount(.foot, side: .right)
    mount.axes = SensorAxes(x: .up, y: .left, z: .backward)
    let analysis = RunAnalyzer().analyze([run.recording(from: mount, device: .ideal(rate: 400))])
    let found = try #require(value(.peakEversionVelocity, analysis, .right))
    #expect(abs(found - run.truth.median(.peakEversionVelocity, of: .right)!) < 10, "\(found)")
  }

  @Test(arguments: [-10.0, 10])
  func `a sensor turned by ten degrees in every direction stays within four`(degrees: Double) throws
  {
    let run = run(.rearfoot)
    var mount = Mount(.foot, side: .right)
    mount.yawDegrees = degrees
    mount.pitchDegrees = degrees
    mount.rollDegrees = degrees
    for axes in [nil, SensorAxes(x: .up, y: .left, z: .backward)] {
      mount.axes = axes
      let analysis = RunAnalyzer().analyze([run.recording(from: mount)])
      let strike = try #require(value(.footStrikeAngle, analysis, .right))
      let roll = try #require(value(.eversionExcursion, analysis, .right))
      let length = try #require(value(.strideLength, analysis, .right))
      #expect(abs(strike - run.truth.median(.footStrikeAngle, of: .right)!) < 3)
      #expect(abs(roll - run.truth.median(.eversionExcursion, of: .right)!) < 4)
      #expect(abs(length / run.truth.median(.strideLength, of: .right)! - 1) < 0.04)
    }
  }

  @Test func `a mirrored runner has the other foot's form`() throws {
    var runner = Runner()
    runner.left.strikeDegrees = 4
    runner.left.eversionDegrees = 14
    let plain = SyntheticRun(runner: runner, course: .run(seconds: 30))
    let other = SyntheticRun(runner: runner.mirrored, course: .run(seconds: 30))
    for id in FootForm.metrics {
      let a = RunAnalyzer().analyze([
        plain.recording(at: .foot, side: .left, device: .ideal(rate: 200))
      ])
      let b = RunAnalyzer().analyze([
        other.recording(at: .foot, side: .right, device: .ideal(rate: 200))
      ])
      let (x, y) = (value(id, a, .left), value(id, b, .right))
      let size = max(1, abs(x ?? 0))
      #expect(abs(try #require(x) - #require(y)) < 0.05 * size, "\(id)")
    }
  }

  @Test(arguments: Strike.allCases)
  func `landings are called what they are`(strike: Strike) throws {
    let run = run(strike)
    let analysis = RunAnalyzer().analyze([
      run.recording(at: .foot, side: .left), run.recording(at: .foot, side: .right),
    ])
    let found = try #require(analysis[.footStrikeClass]?.value)
    #expect(
      Int(found)
        == FootStrikeMetrics.category(strike == .rearfoot ? 15 : strike == .midfoot ? 3 : -8))
    let shares = [MetricID.rearfootShare, .midfootShare, .forefootShare].map {
      analysis[$0]?.value ?? -1
    }
    #expect(abs(shares.reduce(0, +) - 100) < 1e-9)
  }

  @Test func `moments that are no landing give no form`() throws {
    let recording = run(.rearfoot).recording(at: .foot, side: .left)
    let analysis = RunAnalyzer().analyze(recording)
    // Push-off taken for a landing: the foot stands on its toes.
    let late = analysis.strides.map { stride in
      let contact = stride.contact
      let length = contact.seconds ?? 0.25
      return Stride(
        placement: stride.placement,
        contact: GroundContact(
          side: contact.side, initialContactSeconds: contact.initialContactSeconds + length,
          toeOffSeconds: contact.initialContactSeconds + 2 * length),
        strideSeconds: stride.strideSeconds, stepSeconds: nil, bout: stride.bout)
    }
    let form = FormAnalyzer().series(of: recording, bouts: analysis.bouts, strides: late)
    for id in FootForm.metrics {
      let series = try #require(form.first { $0.metric == id })
      #expect(series.readings.isEmpty && series.highestClass == .withheld, "\(id)")
    }
  }

  @Test func `without a side there is no inward and no outward`() {
    let recording = run(.rearfoot).recording(at: .foot, side: .right)
    let unsided = Recording(
      name: "", placement: .foot, side: .unknown, rate: recording.rate, timeSource: .counter,
      segments: recording.segments)
    let analysis = RunAnalyzer().analyze([unsided])
    #expect(analysis[.eversionExcursion]?.reason == .sideUnknown)
    #expect(analysis[.footStrikeAngle]?.value != nil)
  }
}
