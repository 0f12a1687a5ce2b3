import FootfallAnalysis

/// The vertical load under one foot over one contact, and how the zones of the sole share it.
struct FootLoad: Sendable {
  let contact: Contact
  let strike: Strike
  private let step: StepForce?
  private let weight: Double
  private let heelHit: Double
  private let renormal: Double
  private let tilt: [Double]

  /// - Parameters:
  ///   - previous: the contact of the other foot before, for the flight.
  ///   - next: the contact of the other foot after.
  init(_ contact: Contact, previous: Contact?, next: Contact?, mass: Double) {
    self.contact = contact
    weight = mass * standardGravity
    let isRunning = contact.activity == .running
    strike = contact.activity == .walking ? .rearfoot : Strike(degrees: contact.leg.strikeDegrees)
    step = isRunning ? StepForce(contact, previous: previous, next: next) : nil
    // The hit under the heel comes on top; the whole is scaled to keep its impulse.
    heelHit = isRunning && strike == .rearfoot ? 0.9 * weight : 0
    let hitImpulse = heelHit * FootLoad.hitWidth * (2 * Double.pi).squareRoot()
    let impulse = (step?.peak ?? 0) * mass * 2 / .pi * contact.span
    renormal = impulse > 0 ? impulse / (impulse + hitImpulse) : 1
    let pronation = max(-1, min(1, (contact.leg.eversionDegrees - 10) / 12))
    tilt = InsoleZone.all.map { exponential(1.8 * pronation * $0.medial) }
  }

  private static let hitWidth = 0.010
  private static let hitCenter = 0.026
  /// How both feet carry a wearer who stands, zone by zone.
  private static let standing = [0.24, 0.24, 0.02, 0.08, 0.12, 0.11, 0.12, 0.04, 0.03]

  /// In N; zero in the air.
  func newtons(at seconds: Double) -> Double {
    guard seconds > contact.initialContact, seconds < contact.toeOff else { return 0 }
    let late = seconds - contact.initialContact
    if let step {
      let z = (late - FootLoad.hitCenter) / FootLoad.hitWidth
      let hit = heelHit * exponential(-z * z / 2) * min(1, late / 0.005)
      return renormal * (weight / standardGravity * step.force(at: seconds) + hit)
    }
    guard contact.activity == .walking else {
      let rise = min(1, late / 0.3)
      let fall = min(1, (contact.toeOff - seconds) / 0.3)
      return weight / 2 * max(0, min(rise, fall))
    }
    // Two humps whose mean over a duty factor of 0.61 is half of the weight.
    let share = late / (contact.toeOff - contact.initialContact)
    return weight * (1.17 * sine(.pi * share) + 0.36 * sine(3 * .pi * share))
  }

  /// The load of each zone, in N, in the order of `InsoleZone.all`.
  func zones(at seconds: Double) -> [Double] {
    let total = newtons(at: seconds)
    guard total > 0 else { return [Double](repeating: 0, count: InsoleZone.all.count) }
    if contact.activity == .still { return FootLoad.standing.map { total * $0 } }
    let share = (seconds - contact.initialContact) / (contact.toeOff - contact.initialContact)
    var zones = [Double](repeating: 0, count: InsoleZone.all.count)
    var sum = 0.0
    for (index, zone) in InsoleZone.all.enumerated() {
      zones[index] = tilt[index] * zone.course(of: strike).load(at: share)
      sum += zones[index]
    }
    guard sum > 0 else { return zones }
    for index in zones.indices { zones[index] *= total / sum }
    return zones
  }
}
