/// A person who runs: how fast, how often, with which legs, and how evenly.
///
/// The numbers hold at `metersPerSecond`. A course may ask for another speed; then cadence and
/// contact time follow the laws that `init` takes its own defaults from.
public struct Runner: Hashable, Sendable {
  public var metersPerSecond: Double
  /// Both feet.
  public var stepsPerMinute: Double
  public var massKilograms = 70.0
  public var heightMeters = 1.75
  /// From foot to foot across the line of travel; below zero the feet cross it.
  public var stepWidthMeters = 0.04
  public var left: Leg
  public var right: Leg
  /// The foot whose contact comes first.
  public var firstSide = Foot.right
  public var variability = Variability()
  public var fatigue = Fatigue.none

  /// - Parameters:
  ///   - metersPerSecond: 2.0 to 5.5 is running.
  ///   - stepsPerMinute: of both feet; follows the speed where it is not given.
  ///   - contactSeconds: of both legs; follows the speed where it is not given.
  public init(
    metersPerSecond: Double = 3, stepsPerMinute: Double? = nil, contactSeconds: Double? = nil,
    strike: Strike = .rearfoot
  ) {
    self.metersPerSecond = metersPerSecond
    self.stepsPerMinute =
      stepsPerMinute ?? 171 + Gait.stepsPerMinutePerSpeed * (metersPerSecond - 3.8)
    left = Leg(strike: strike, at: metersPerSecond)
    if let contactSeconds { left.contactSeconds = contactSeconds }
    right = left
  }

  /// Changes both legs alike.
  public mutating func bothLegs(_ change: (inout Leg) -> Void) {
    change(&left)
    change(&right)
  }

  func leg(_ foot: Foot) -> Leg { foot == .left ? left : right }

  /// The runner seen in a mirror: left and right change places.
  public var mirrored: Runner {
    var mirrored = self
    swap(&mirrored.left, &mirrored.right)
    mirrored.firstSide = firstSide.other
    return mirrored
  }

  /// From hip to ground, in m.
  ///
  /// - Source: J.-B. Morin and others, J. Appl. Biomech. 21 (2005), doi:10.1123/jab.21.2.167.
  var legMeters: Double { 0.53 * heightMeters }

  /// From the heel to the toes, in m.
  var footMeters: Double { 0.15 * heightMeters }

  /// Across the ball of the foot, in m.
  ///
  /// - Source: R. Drillis and R. Contini, Body segment parameters (1966).
  var footWidthMeters: Double { 0.055 * heightMeters }

  /// Between the hips, in m.
  var hipMeters: Double { 0.10 * heightMeters }
}

/// One of the two feet.
public enum Foot: String, Hashable, Sendable, Codable, CaseIterable {
  case left, right

  public var other: Foot { self == .left ? .right : .left }

  /// −1 for the left, +1 for the right: the sign of its direction along the body's right axis.
  var sign: Double { self == .left ? -1 : 1 }
}

/// How much steps differ from one another. Everything is a standard deviation.
public struct Variability: Hashable, Sendable {
  /// Of the step time, as a share of it.
  public var stepTime = 0.015
  /// How long the step times remember: the detrended-fluctuation exponent, above 0, below 1.
  public var exponent = 0.9
  /// Of the contact time, as a share of it, beyond what follows from the step time.
  public var contactTime = 0.01
  /// Of the impacts, as a share of them.
  public var impact = 0.10
  /// Of the foot's and the leg's angles, in degrees.
  public var angleDegrees = 0.8
  /// Of the place across the line of travel, in m.
  public var stepWidthMeters = 0.008

  public init() {}

  /// Every step like the one before.
  public static var none: Variability {
    var none = Variability()
    none.stepTime = 0
    none.contactTime = 0
    none.impact = 0
    none.angleDegrees = 0
    none.stepWidthMeters = 0
    return none
  }
}

/// How a runner changes over an hour of running.
public struct Fatigue: Hashable, Sendable {
  /// Shares of the first value, per hour.
  public var contactTime: Double
  public var cadence: Double
  public var tibialPeak: Double
  /// Degrees per hour.
  public var pelvicDropDegrees: Double

  public init(
    contactTime: Double = 0, cadence: Double = 0, tibialPeak: Double = 0,
    pelvicDropDegrees: Double = 0
  ) {
    self.contactTime = contactTime
    self.cadence = cadence
    self.tibialPeak = tibialPeak
    self.pelvicDropDegrees = pelvicDropDegrees
  }

  public static let none = Fatigue()
  /// What the literature finds in a long run at constant speed.
  public static let ordinary = Fatigue(
    contactTime: 0.04, cadence: -0.015, tibialPeak: 0.15, pelvicDropDegrees: 1)
}
