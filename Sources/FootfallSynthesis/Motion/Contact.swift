import FootfallAnalysis

/// One foot on the ground, and what its leg does before, during and after.
struct Contact: Sendable {
  let foot: Foot
  /// How the wearer moves at its initial contact.
  let activity: Activity
  /// Seconds of the run; minus infinity for a foot that stood from the start.
  let initialContact: Double
  /// Seconds of the run; infinity for a foot that stands to the end.
  var toeOff: Double
  /// Where the back of the heel stands while the foot is flat, in m.
  let heel: Vector3
  /// In m/s.
  let speed: Double
  /// To the next initial contact of the other foot.
  var stepSeconds: Double
  /// What the leg does at this very step.
  let leg: Leg
  /// From this foot's place to the other's, across the line of travel, in m.
  let stepWidthMeters: Double
  /// How much the ground rises under it, in degrees.
  let slopeDegrees: Double

  /// Contact time, no longer than 0.9 s, for what is timed by shares of it.
  var span: Double { min(toeOff - initialContact, Contact.longestSpan) }

  /// Along the ground to another contact of the same foot, in m.
  func way(to other: Contact) -> Double {
    let (run, rise) = (other.heel.forward - heel.forward, other.heel.up - heel.up)
    return (run * run + rise * rise).squareRoot()
  }

  static let longestSpan = 0.9

  /// When what is timed by shares of the contact begins; for a foot that stood, before toe-off.
  var spanStart: Double { initialContact.isFinite ? initialContact : toeOff - span }
}
