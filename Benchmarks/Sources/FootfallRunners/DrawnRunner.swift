import BenchmarkDraws
import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis

/// A sensor whose contacts are looked at.
struct Sensor {
  let name: String
  let placement: Placement
  let hasGyroscope: Bool

  static let all = [
    Sensor(name: "foot", placement: .foot, hasGyroscope: true),
    Sensor(name: "foot-acc", placement: .foot, hasGyroscope: false),
    Sensor(name: "shank", placement: .shank, hasGyroscope: true),
    Sensor(name: "shank-acc", placement: .shank, hasGyroscope: false),
    Sensor(name: "sacrum", placement: .sacrum, hasGyroscope: true),
  ]
}

/// A runner of a strike and a speed whose other habits are drawn by a seed, within the ranges of
/// science.md 10.1.
struct DrawnRunner {
  let strikeDegrees: Double
  let metersPerSecond: Double
  let seed: UInt64
  private let run: SyntheticRun
  private let foot: Foot

  init(strikeDegrees: Double, metersPerSecond: Double, seed: UInt64) {
    self.strikeDegrees = strikeDegrees
    self.metersPerSecond = metersPerSecond
    self.seed = seed
    var draws = Draws(seed: seed)
    var runner = Runner(
      metersPerSecond: metersPerSecond, strike: Strike(degrees: strikeDegrees))
    runner.stepsPerMinute += draws.uniform(-10, 10)
    runner.stepWidthMeters = draws.uniform(-0.03, 0.12)
    runner.heightMeters = draws.uniform(1.55, 1.95)
    let contact = draws.uniform(0.9, 1.1)
    let retraction = draws.uniform(0.5, 1.5)
    let heelOff = draws.uniform(0.45, 0.6)
    let push = draws.uniform(-10, 10)
    let lag = draws.uniform(-0.020, 0.005)
    let impact = draws.uniform(0.6, 1.5)
    let shock = draws.uniform(0.6, 1.5)
    let shin = draws.uniform(1, 12)
    let (eversion, inversion) = (draws.uniform(5, 18), draws.uniform(1, 11))
    let toeOut = draws.uniform(-3, 18)
    runner.bothLegs { leg in
      leg.strikeDegrees = strikeDegrees
      leg.contactSeconds *= contact
      leg.retractionDegrees *= retraction
      leg.heelOffFraction = heelOff
      leg.swingPitchDegrees += push
      leg.toeOffLagSeconds = lag
      leg.footImpactGravities *= impact
      leg.tibialPeakGravities *= shock
      leg.shankAngleDegrees = shin
      leg.eversionDegrees = eversion
      leg.inversionDegrees = inversion
      leg.toeOutDegrees = toeOut
    }
    foot = draws.uniform(0, 1) < 0.5 ? .left : .right
    run = SyntheticRun(
      runner: runner, course: Course([.stand(seconds: 3), .run(seconds: 25)]), seed: seed)
  }

  func outcome(of sensor: Sensor, rate: Double) -> Outcome {
    var draws = Draws(seed: seed &+ 99_991)
    var mount = Mount(sensor.placement, side: sensor.placement == .sacrum ? nil : foot)
    mount.axes = SensorAxes(x: .up, y: .left, z: .backward)
    mount.yawDegrees = draws.uniform(-180, 180)
    mount.pitchDegrees = draws.uniform(-90, 90)
    mount.rollDegrees = draws.uniform(-180, 180)
    var device = Device.typical(rate: rate)
    device.hasGyroscope = sensor.hasGyroscope
    let analysis = RunAnalyzer().analyze([run.recording(from: mount, device: device)])
    let side = mount.foot
    return Outcome(
      runner: self, sensor: sensor, rate: rate,
      truth: run.truth.strides(of: side),
      found: analysis.streams[0].strides.map(\.contact),
      contactTime: run.truth.median(.contactTime, of: side),
      estimate: analysis[.contactTime, side?.side ?? .unknown] ?? analysis[.contactTime])
  }
}
