import FootfallAnalysis

/// How a shank moves, and a sensor on it.
///
/// It stands on the ankle of the same foot's motion, so the two agree.
struct ShankMotion: SegmentMotion {
  let smoothingPasses = 4

  private var foot: FootMotion
  private let side: Foot
  private let lever: Vector3
  private let runner: Runner
  private let timeline: Timeline
  private var cycle: ShankCycle?
  private var impacts: [AxialImpact] = []

  /// A hit of one contact, scaled so that the peak of the axial acceleration is the leg's.
  private struct AxialImpact {
    let contact: Contact
    let scale: Double
    let force: StepForce?
  }

  /// - Parameter lever: from between the malleoli to the sensor, along the shank's axes, in m.
  init(_ timeline: Timeline, foot side: Foot, lever: Vector3) {
    foot = FootMotion(timeline, foot: side, lever: .zero)
    self.side = side
    self.lever = lever
    self.timeline = timeline
    runner = timeline.runner
  }

  mutating func knot(at seconds: Double) -> Knot {
    let attitude = attitude(at: seconds)
    return Knot(
      position: foot.ankle(at: seconds) + attitude.rotation.toWorld(lever), attitude: attitude)
  }

  private mutating func attitude(at seconds: Double) -> Attitude {
    guard let contacts = foot.contacts(at: seconds) else { return Attitude() }
    if cycle?.contact.initialContact != contacts.current.initialContact {
      cycle = ShankCycle(contact: contacts.current, next: contacts.next)
    }
    guard let cycle else { return Attitude() }
    let width = (runner.hipMeters - contacts.current.stepWidthMeters)
    let inward = arcSine(max(-0.5, min(0.5, width / (2 * runner.legMeters)))).degrees
    return Attitude(
      yaw: (side.sign * cycle.rotation.value(at: seconds)).radians,
      pitch: -cycle.lean.value(at: seconds).radians,
      roll: (side.sign * (inward + cycle.sway.value(at: seconds))).radians)
  }

  mutating func transient(at seconds: Double) -> Vector3 {
    guard let contacts = foot.contacts(at: seconds) else { return .zero }
    var sum = 0.0
    for contact in [contacts.current, contacts.next].compactMap({ $0 })
    where contact.activity != .still && seconds > contact.initialContact - 0.12 {
      let impact = impact(of: contact)
      sum += impact.scale * Impact.pulse(after: contact, at: seconds)
      sum += 0.55 / standardGravity * (impact.force?.force(at: seconds) ?? 0)
    }
    return Vector3(up: sum * standardGravity)
  }

  private mutating func impact(of contact: Contact) -> AxialImpact {
    if let known = impacts.first(where: { $0.contact.initialContact == contact.initialContact }) {
      return known
    }
    var force: StepForce?
    if contact.activity == .running,
      let index = timeline.index(of: contact)
    {
      let contacts = timeline.contacts
      force = StepForce(
        contact, previous: index > 0 ? contacts[index - 1] : nil,
        next: index + 1 < contacts.count ? contacts[index + 1] : nil)
    }
    let impact = AxialImpact(
      contact: contact, scale: scale(of: contact, force: force), force: force)
    if impacts.count > 2 { impacts.removeFirst() }
    impacts.append(impact)
    return impact
  }

  /// What the pulse has to be multiplied by, in standard gravities, so that the axial
  /// acceleration above gravity peaks at the leg's value between −10 and +75 ms.
  private func scale(of contact: Contact, force: StepForce?) -> Double {
    var copy = self
    let start = contact.initialContact - 0.010
    let curve = SmoothCurve(of: &copy, from: start, to: start + 0.085)
    let grid = (0...85).map { start + 0.001 * Double($0) }
    let rest = grid.map {
      curve.state(at: $0).reading.acceleration.up / standardGravity - 1
        + 0.55 / standardGravity * (force?.force(at: $0) ?? 0)
    }
    let pulse = grid.map { Impact.pulse(after: contact, at: $0) }
    let goal = contact.leg.tibialPeakGravities
    var (low, high) = (0.0, 3 * goal + 10)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      var peak = -Double.infinity
      for i in grid.indices { peak = max(peak, rest[i] + middle * pulse[i]) }
      if peak < goal { low = middle } else { high = middle }
    }
    return low
  }
}

/// The shank's angles over one stride, in degrees.
///
/// The lean is the mean of six legs of four runners at 2.5 to 4.5 m/s (optical markers).
private struct ShankCycle {
  let contact: Contact
  /// Knee ahead of the ankle.
  let lean: Hermite
  /// Internal rotation.
  let rotation: Hermite
  /// Knee outside the ankle, beyond what the step width asks for.
  let sway: Hermite

  private static let runningSwing: [(share: Double, part: Double)] = [
    (0.20, 0.75), (0.417, 1), (0.583, 0.76), (0.75, 0.33), (0.833, 0.14), (0.917, -0.015),
  ]

  init(contact: Contact, next: Contact?) {
    self.contact = contact
    let (begin, span, leg) = (contact.spanStart, contact.span, contact.leg)
    let isStanding = contact.activity == .still
    let isWalking = contact.activity != .running
    let angle = isStanding ? 0 : leg.shankAngleDegrees
    var leans: [(Double, Double)] = [(begin, -angle)]
    switch (isStanding, isWalking) {
    case (true, _):
      leans.append((begin + 0.15, 0))
      if contact.toeOff.isFinite { leans.append((contact.toeOff - 0.4 * span, 3)) }
    case (_, true):
      leans += [(begin + 0.2 * span, 0), (begin + 0.5 * span, 9), (begin + 0.8 * span, 24)]
    default:
      leans += [
        (begin + 0.25 * span, 19.5 - angle), (begin + 0.5 * span, 35 - angle),
        (begin + 0.75 * span, 42 - angle),
      ]
    }
    if contact.toeOff.isFinite {
      let swing = (next?.initialContact ?? contact.toeOff + 0.5) - contact.toeOff
      let nextAngle = next.map { $0.activity == .still ? 0 : $0.leg.shankAngleDegrees } ?? 0
      if isWalking {
        leans += [
          (contact.toeOff, 46), (contact.toeOff + 0.25 * swing, 60),
          (contact.toeOff + 0.7 * swing, 12), (contact.toeOff + 0.92 * swing, -nextAngle - 3),
        ]
      } else {
        // Shares of the greatest angle, counted from the next contact's.
        let top = 87 + 12 * (contact.speed - 3)
        leans.append((contact.toeOff, 46 - angle))
        for (share, part) in ShankCycle.runningSwing {
          leans.append((contact.toeOff + share * swing, part * top - nextAngle))
        }
      }
      leans.append((contact.toeOff + swing, -nextAngle))
    }
    lean = Hermite(monotone: leans)
    guard !isStanding else {
      rotation = Hermite(monotone: [(0, 0)])
      sway = rotation
      return
    }
    rotation = Hermite(monotone: [
      (begin, 0),
      (begin + leg.peakEversionFraction * span, leg.tibialCoupling * leg.eversionDegrees),
      (begin + 0.85 * span, 0),
    ])
    sway = Hermite(monotone: [
      (begin, 0), (begin + 0.4 * span, 1.5), (begin + span, 0),
    ])
  }
}
