import FootfallAnalysis

/// Lays one step after the other.
struct TimelinePlanner {
  private let runner: Runner
  private let stepNoise: [Double]
  private var random: SeededGenerator
  private var planned: [Contact] = []
  private var time = 0.0
  private var part = 0.0
  private var distance = 0.0
  private var height = 0.0
  private var nextFoot: Foot
  private var runningSeconds = 0.0
  private(set) var bouts: [Timeline.Bout] = []

  init(runner: Runner, seed: UInt64, mostSteps: Int) {
    self.runner = runner
    var noise = SeededGenerator(seed: seed, purpose: 1)
    stepNoise = FractionalNoise(exponent: runner.variability.exponent)
      .numbers(mostSteps, from: &noise)
    random = SeededGenerator(seed: seed, purpose: 2)
    nextFoot = runner.firstSide
  }

  mutating func add(_ part: Course.Part, lead: Double, tail: Double) {
    let start = self.part
    let end = start + part.seconds
    bouts.append(Timeline.Bout(activity: part.activity, start: start, end: end))
    self.part = end
    guard part.activity != .still else {
      stand(until: end)
      return
    }
    if planned.isEmpty { time = start - lead }
    var isStarting = false
    if let last = planned.last, !last.toeOff.isFinite {
      setOff(part)
      isStarting = true
    }
    while time < end + tail || isStarting {
      isStarting = false
      let fraction = (time - start) / part.seconds
      let speed = part.speeds?.value(at: fraction) ?? runner.metersPerSecond
      step(part, at: speed)
    }
  }

  /// All contacts; feet that were still to leave the ground stay on it.
  func finished() -> [Contact] { planned }

  private mutating func step(_ part: Course.Part, at speed: Double) {
    let foot = nextFoot
    let activity = part.activity
    let leg = leg(foot, part, at: speed)
    let variability = runner.variability
    let noise = stepNoise[min(planned.count, stepNoise.count - 1)] * variability.stepTime
    let hours = runningSeconds / 3600
    let factor = activity == .running ? leg.stepTimeFactor : 1
    let duration =
      Gait.stepSeconds(activity, at: speed, of: runner) * factor * (1 + noise)
      / (1 + (activity == .running ? runner.fatigue.cadence * hours : 0))
    let contact: Double
    if activity == .running {
      let wanted =
        leg.contactSeconds * (1 + 0.3 * noise + variability.contactTime * random.normal())
      contact = min(wanted, 0.97 * duration)
    } else {
      _ = random.normal()
      contact = Gait.walkingDutyFactor * 2 * duration
    }
    let slope = arcTangent(part.gradePercent / 100).degrees
    let width = runner.stepWidthMeters + variability.stepWidthMeters * random.normal()
    planned.append(
      Contact(
        foot: foot, activity: activity, initialContact: time, toeOff: time + contact,
        heel: Vector3(forward: distance, up: height, right: foot.sign * width / 2), speed: speed,
        stepSeconds: duration, leg: leg, stepWidthMeters: width, slopeDegrees: slope))
    distance += speed * duration * cosine(slope.radians)
    height += speed * duration * sine(slope.radians)
    time += duration
    if activity == .running { runningSeconds += duration }
    nextFoot = foot.other
  }

  /// The leg at this step: its own speed law, the fatigue so far, and chance.
  private mutating func leg(_ foot: Foot, _ part: Course.Part, at speed: Double) -> Leg {
    let own = runner.leg(foot)
    var leg: Leg
    if part.activity == .running {
      leg = Gait.running(own, from: runner.metersPerSecond, to: speed)
      let hours = runningSeconds / 3600
      leg.contactSeconds *= 1 + runner.fatigue.contactTime * hours
      leg.tibialPeakGravities *= 1 + runner.fatigue.tibialPeak * hours
      leg.pelvicDropDegrees += runner.fatigue.pelvicDropDegrees * hours
    } else {
      leg = Gait.walking(own, at: speed)
    }
    if let strike = part.strike, part.activity == .running { leg.land(strike) }
    let variability = runner.variability
    func draw(_ random: inout SeededGenerator) -> Double {
      max(-3, min(3, random.normal()))
    }
    leg.tibialPeakGravities *= 1 + variability.impact * draw(&random)
    leg.footImpactGravities *= 1 + variability.impact * draw(&random)
    leg.strikeDegrees += variability.angleDegrees * draw(&random)
    leg.inversionDegrees += variability.angleDegrees * draw(&random)
    leg.eversionDegrees += variability.angleDegrees * draw(&random)
    leg.pelvicDropDegrees += 0.5 * variability.angleDegrees * draw(&random)
    leg.shankAngleDegrees += variability.angleDegrees * draw(&random)
    leg.swingPitchDegrees += variability.angleDegrees * draw(&random)
    return leg
  }

  /// Brings the feet together, or puts them on the ground where the course begins.
  private mutating func stand(until end: Double) {
    if planned.isEmpty {
      for foot in [nextFoot, nextFoot.other] { plant(foot, at: -.infinity) }
    } else if let last = planned.last, last.toeOff.isFinite {
      // The other foot lands beside the last one a step later; neither leaves the ground again.
      plant(nextFoot, at: time)
      plant(nextFoot.other, at: time + 0.45)
    }
    time = max(end, time + 1)
  }

  private mutating func plant(_ foot: Foot, at time: Double) {
    let own = runner.leg(foot)
    let width = max(0.16, runner.hipMeters)
    planned.append(
      Contact(
        foot: foot, activity: .still, initialContact: time, toeOff: .infinity,
        heel: Vector3(forward: distance, up: height, right: foot.sign * width / 2), speed: 0,
        stepSeconds: 0,
        leg: Gait.walking(own, at: 1), stepWidthMeters: width, slopeDegrees: 0))
  }

  /// Lifts the feet for the first step after standing.
  private mutating func setOff(_ part: Course.Part) {
    let speed = part.speeds?.value(at: 0) ?? runner.metersPerSecond
    let duration = Gait.stepSeconds(part.activity, at: speed, of: runner)
    let overlap = part.activity == .walking ? 0.22 * duration : -0.05
    let swing = 0.4
    for index in [planned.count - 1, planned.count - 2] {
      let isFirst = planned[index].foot == nextFoot
      planned[index].toeOff = isFirst ? time : time + swing + overlap
    }
    time += swing
    distance += 0.5 * speed * swing
  }
}
