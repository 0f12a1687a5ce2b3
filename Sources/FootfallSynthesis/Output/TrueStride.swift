public import FootfallAnalysis

/// One contact, the swing after it, and every metric that has a truth.
public struct TrueStride: Hashable, Sendable {
  public let foot: Foot
  public let activity: Activity
  /// Seconds of the run.
  public let initialContactSeconds: Double
  public let toeOffSeconds: Double
  /// To the next contact of the same foot; `nil` at the end.
  public let strideSeconds: Double?
  /// To the next contact of the other foot; `nil` at the end.
  public let stepSeconds: Double?
  public let metersPerSecond: Double
  /// From this place of the foot to its next; `nil` at the end.
  public let strideMeters: Double?
  public let stepWidthMeters: Double
  public let strikeDegrees: Double
  public let inversionAtContactDegrees: Double
  public let eversionExcursionDegrees: Double
  public let peakEversionDegreesPerSecond: Double
  public let tibialRotationDegrees: Double
  public let shankAngleDegrees: Double
  public let legLineDegrees: Double
  public let pelvicDropDegrees: Double
  public let peakTibialGravities: Double
  /// Peak of the smooth part of the vertical force; `nil` in a walk.
  public let peakForceBodyWeights: Double?
  /// `nil` in a walk.
  public let oscillationMeters: Double?
  /// Where the load begins under the foot, in percent of its length from the heel.
  public let strikeIndexPercent: Double
  /// Share of the impulse under the inner side of the foot, in percent.
  public let medialLoadPercent: Double
  /// Center-of-pressure excursion index, in percent of the foot's width; `nil` unless the foot
  /// lands on the heel.
  public let excursionIndexPercent: Double?
  /// Peak force over the way down in stance, and over the shortening of the leg, in kN/m; `nil` in
  /// a walk.
  public let verticalStiffness: Double?
  public let legStiffness: Double?

  public var contactSeconds: Double { toeOffSeconds - initialContactSeconds }
  /// From toe-off to the other foot's contact; below zero while both feet are down.
  public var flightSeconds: Double? { stepSeconds.map { $0 - contactSeconds } }

  /// A metric that strides have: its id, its unit and where to read it.
  struct Metric: Sendable {
    let id: MetricID
    let unit: String
    let value: @Sendable (TrueStride) -> Double?
  }

  static let metrics: [Metric] = [
    Metric(id: .stepTime, unit: "ms") { $0.stepSeconds.map { 1000 * $0 } },
    Metric(id: .strideTime, unit: "ms") { $0.strideSeconds.map { 1000 * $0 } },
    Metric(id: .contactTime, unit: "ms") { 1000 * $0.contactSeconds },
    Metric(id: .flightTime, unit: "ms") { $0.flightSeconds.map { 1000 * $0 } },
    Metric(id: .swingTime, unit: "ms") { stride in
      stride.strideSeconds.map { 1000 * ($0 - stride.contactSeconds) }
    },
    Metric(id: .dutyFactor, unit: "%") { stride in
      stride.strideSeconds.map { 100 * stride.contactSeconds / $0 }
    },
    Metric(id: "speed", unit: "m/s") { $0.metersPerSecond },
    Metric(id: "stride-length", unit: "m") { $0.strideMeters },
    Metric(id: "step-width", unit: "cm") { 100 * $0.stepWidthMeters },
    Metric(id: "foot-strike-angle", unit: "°") { $0.strikeDegrees },
    Metric(id: "inversion-at-contact", unit: "°") { $0.inversionAtContactDegrees },
    Metric(id: "eversion-excursion", unit: "°") { $0.eversionExcursionDegrees },
    Metric(id: "peak-eversion-velocity", unit: "°/s") { $0.peakEversionDegreesPerSecond },
    Metric(id: "tibial-rotation-excursion", unit: "°") { $0.tibialRotationDegrees },
    Metric(id: "shank-angle-at-contact", unit: "°") { $0.shankAngleDegrees },
    Metric(id: "leg-line-angle", unit: "°") { $0.legLineDegrees },
    Metric(id: "pelvic-drop", unit: "°") { $0.pelvicDropDegrees },
    Metric(id: "peak-tibial-acceleration", unit: "g") { $0.peakTibialGravities },
    Metric(id: "vertical-oscillation", unit: "cm") { $0.oscillationMeters.map { 100 * $0 } },
    Metric(id: "vertical-stiffness", unit: "kN/m") { $0.verticalStiffness },
    Metric(id: "leg-stiffness", unit: "kN/m") { $0.legStiffness },
    Metric(id: "strike-index", unit: "%") { $0.strikeIndexPercent },
    Metric(id: "medial-load-share", unit: "%") { $0.medialLoadPercent },
    Metric(id: "cpei", unit: "%") { $0.excursionIndexPercent },
  ]
}
