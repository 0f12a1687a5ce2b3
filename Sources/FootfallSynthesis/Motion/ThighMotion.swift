import FootfallAnalysis

/// How a thigh moves, and a sensor on it or in a trouser pocket.
///
/// It hangs from the pelvis and takes part of its leg's impact.
struct ThighMotion: SegmentMotion {
  let smoothingPasses = 4

  private var pelvis: PelvisMotion
  private var foot: FootMotion
  private let side: Foot
  private let lever: Vector3
  private let hip: Vector3
  private var cycle: (contact: Contact, flexion: Hermite)?

  /// - Parameter lever: from the hip to the sensor, along the thigh's axes, in m.
  init(_ timeline: Timeline, foot side: Foot, lever: Vector3) {
    pelvis = PelvisMotion(timeline, lever: .zero)
    foot = FootMotion(timeline, foot: side, lever: .zero)
    self.side = side
    self.lever = lever
    hip = Vector3(up: -0.05, right: side.sign * timeline.runner.hipMeters / 2)
  }

  mutating func knot(at seconds: Double) -> Knot {
    let attitude = attitude(at: seconds)
    let pelvisAttitude = pelvis.knot(at: seconds).attitude
    return Knot(
      position: pelvisAttitude.rotation.toWorld(hip) + attitude.rotation.toWorld(lever),
      acceleration: pelvis.acceleration(at: seconds), attitude: attitude)
  }

  /// Half of what the shank gets, later by 4 ms, along the thigh as it lands.
  mutating func transient(at seconds: Double) -> Vector3 {
    guard let contacts = foot.contacts(at: seconds) else { return .zero }
    var sum = Vector3.zero
    for contact in [contacts.current, contacts.next].compactMap({ $0 })
    where contact.activity != .still {
      let hit =
        0.5 * contact.leg.tibialPeakGravities * Impact.pulse(after: contact, at: seconds - 0.004)
      let lean = Self.landing(contact).radians
      sum += hit * Vector3(forward: -sine(lean), up: cosine(lean))
    }
    return standardGravity * sum
  }

  /// Knee ahead of the hip at initial contact, in degrees.
  private static func landing(_ contact: Contact) -> Double {
    switch contact.activity {
    case .still: 0
    case .walking: 24
    default: 28
    }
  }

  private mutating func attitude(at seconds: Double) -> Attitude {
    guard let contacts = foot.contacts(at: seconds) else { return Attitude() }
    if cycle?.contact.initialContact != contacts.current.initialContact {
      cycle = (contacts.current, Self.flexion(contacts.current, next: contacts.next))
    }
    let roll =
      contacts.current.activity == .still
      ? 0 : 0.4 * contacts.current.leg.hipAdductionDegrees * Self.load(contacts.current, seconds)
    return Attitude(
      pitch: (cycle?.flexion.value(at: seconds) ?? 0).radians, roll: (side.sign * roll).radians)
  }

  /// From 0 to 1 and back over a contact.
  private static func load(_ contact: Contact, _ seconds: Double) -> Double {
    let share = (seconds - contact.spanStart) / contact.span
    guard share > 0, share < 1 else { return 0 }
    let rise = sine(.pi * share)
    return rise * rise
  }

  /// Knee ahead of the hip, in degrees.
  private static func flexion(_ contact: Contact, next: Contact?) -> Hermite {
    let (begin, span) = (contact.spanStart, contact.span)
    let isStanding = contact.activity == .still
    let isWalking = contact.activity != .running
    var points: [(Double, Double)] = [(begin, landing(contact))]
    if !isStanding {
      points.append((begin + 0.5 * span, isWalking ? 6 : 14))
      if isWalking { points.append((begin + 0.85 * span, -12)) }
    } else {
      points.append((begin + 0.2, 0))
    }
    if contact.toeOff.isFinite {
      let swing = (next?.initialContact ?? contact.toeOff + 0.5) - contact.toeOff
      let landing = next.map(Self.landing) ?? 0
      let high = isWalking ? 28.0 : 36 + 8 * (contact.speed - 3)
      points += [
        (contact.toeOff, isWalking ? -5 : -16),
        (contact.toeOff + 0.12 * swing, isWalking ? 2 : -18),
        (contact.toeOff + 0.75 * swing, high), (contact.toeOff + swing, landing),
      ]
    }
    return Hermite(monotone: points)
  }
}
