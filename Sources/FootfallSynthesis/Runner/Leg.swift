/// What one leg of a runner does at the runner's own speed.
///
/// Angles are degrees, times seconds. The defaults and ranges are those of a recreational runner
/// who lands on the heel.
public struct Leg: Hashable, Sendable {
  /// Time on the ground.
  public var contactSeconds: Double
  /// The pitch of the foot at initial contact; above zero the heel is first.
  public var strikeDegrees: Double
  /// How much further the toes are lifted just before landing.
  public var retractionDegrees: Double
  /// When the heel leaves the ground, as a share of the contact.
  public var heelOffFraction = 0.5
  /// The lowest pitch of the foot, after toe-off.
  public var swingPitchDegrees: Double
  /// How much later than toe-off the foot turns fastest: the four runners whose feet we have turn
  /// fastest 24 ms before to 5 ms after it, 9 ms before on average.
  public var toeOffLagSeconds = -0.010
  /// How far the sole faces inward at initial contact.
  public var inversionDegrees = 6.0
  /// From inversion at contact to the most everted position.
  public var eversionDegrees = 10.0
  /// When eversion peaks, as a share of the contact.
  public var peakEversionFraction = 0.45
  /// How far the toes point outward.
  public var toeOutDegrees = 8.0
  /// Internal rotation of the shank for a degree of eversion.
  public var tibialCoupling = 0.68
  /// How far the pelvis drops toward the other side while this leg carries.
  public var pelvicDropDegrees = 4.0
  /// The knee's angle toward the mid-line seen from the pelvis, at its peak.
  public var hipAdductionDegrees = 10.0
  /// Peak axial acceleration of the shank above gravity, in standard gravities.
  public var tibialPeakGravities: Double
  /// How far the ankle is ahead of the knee at initial contact.
  public var shankAngleDegrees = 5.0
  /// Peak of the foot's impact, in standard gravities.
  public var footImpactGravities: Double
  /// This leg's share of a stride, from its own contact to the other's: 1 is half of it.
  public var stepTimeFactor = 1.0

  /// - Parameter speed: in m/s; sets contact time, push-off and impacts.
  public init(strike: Strike = .rearfoot, at speed: Double = 3) {
    contactSeconds = 0.340 * power(speed / 2.22, -0.69)
    strikeDegrees = strike.degrees
    retractionDegrees = strike.retractionDegrees
    swingPitchDegrees = -85 - 25 * (speed - 2.4) / 2.1
    tibialPeakGravities = max(3, 7.5 + 2 * (speed - 3))
    footImpactGravities = strike.impactGravities * power(speed / 3, 1.2)
  }

  /// Lands in the usual way of a strike.
  mutating func land(_ strike: Strike) {
    footImpactGravities *= strike.impactGravities / Strike(degrees: strikeDegrees).impactGravities
    strikeDegrees = strike.degrees
    retractionDegrees = strike.retractionDegrees
  }
}

/// How a foot lands.
public enum Strike: String, Hashable, Sendable, CaseIterable {
  case rearfoot, midfoot, forefoot

  var degrees: Double {
    switch self {
    case .rearfoot: 15
    case .midfoot: 3
    case .forefoot: -8
    }
  }

  var retractionDegrees: Double {
    switch self {
    case .rearfoot: 8
    case .midfoot: 5
    case .forefoot: 4
    }
  }

  var impactGravities: Double {
    switch self {
    case .rearfoot: 25
    case .midfoot, .forefoot: 15
    }
  }

  /// The class of a foot-strike angle.
  ///
  /// - Source: A. Altman and I. Davis, Gait Posture 35 (2012), doi:10.1016/j.gaitpost.2011.09.104.
  public init(degrees: Double) {
    self = degrees > 8 ? .rearfoot : degrees < -1.6 ? .forefoot : .midfoot
  }
}
