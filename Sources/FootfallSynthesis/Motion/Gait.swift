import FootfallAnalysis

/// How step rate, contact and legs follow the speed, running and walking.
enum Gait {
  static let fastestStepsPerSecond = 5.0

  /// How many more steps a minute a runner makes for each m/s (science.md 10.1).
  static let stepsPerMinutePerSpeed = 7.3

  /// Step time in seconds.
  ///
  /// Running: `stepsPerMinutePerSpeed`. Walking: the rate follows the root of the speed,
  /// 110 steps/min at 1.4 m/s.
  static func stepSeconds(_ activity: Activity, at speed: Double, of runner: Runner) -> Double {
    switch activity {
    case .running:
      60 / (runner.stepsPerMinute + stepsPerMinutePerSpeed * (speed - runner.metersPerSecond))
    default: 60 / (110 * power(speed / 1.4, 0.5))
    }
  }

  /// A leg at another speed, running.
  static func running(_ leg: Leg, from own: Double, to speed: Double) -> Leg {
    guard speed != own else { return leg }
    var leg = leg
    leg.contactSeconds *= power(speed / own, -0.69)
    leg.swingPitchDegrees -= 25 / 2.1 * (speed - own)
    leg.tibialPeakGravities = max(2, leg.tibialPeakGravities + 2 * (speed - own))
    leg.footImpactGravities *= power(speed / own, 1.2)
    return leg
  }

  /// A leg of somebody who walks; what a walk does not change stays.
  static func walking(_ leg: Leg, at speed: Double) -> Leg {
    var leg = leg
    leg.strikeDegrees = 20
    leg.retractionDegrees = 3
    leg.heelOffFraction = 0.58
    leg.swingPitchDegrees = -72
    leg.toeOffLagSeconds = 0
    leg.inversionDegrees = 4
    leg.eversionDegrees = 8
    leg.pelvicDropDegrees = 3
    leg.tibialPeakGravities = 1.2 * speed / 1.4
    leg.footImpactGravities = 3 * speed / 1.4
    leg.shankAngleDegrees = 18
    return leg
  }

  /// Share of a stride that a walking foot is on the ground.
  static let walkingDutyFactor = 0.61
}
