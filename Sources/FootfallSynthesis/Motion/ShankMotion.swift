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

  /// What one contact sends up the shank.
  private struct AxialImpact {
    let contact: Contact
    var push: SteadyPush
    /// The pulse at its size, along the shank as it lies when the hit arrives, in m/s².
    var hit = Vector3.zero

    func acceleration(at seconds: Double) -> Vector3 {
      Impact.pulse(after: contact, at: seconds) * hit + push.acceleration(at: seconds)
    }
  }

  /// The share of the ground's force that reaches the sensor in stance, and the fall that pays it
  /// back over the stride: the shank goes nowhere by it.
  private struct SteadyPush {
    static let share = 0.55
    var force: StepForce?
    /// Of the same foot, from this contact to the next; `nil` where either is no running.
    var stride: Range<Double>?

    func acceleration(at seconds: Double) -> Vector3 {
      guard let force else { return .zero }
      var sum = force.force(at: seconds)
      if let stride, stride.contains(seconds) {
        let share = (seconds - stride.lowerBound) / (stride.upperBound - stride.lowerBound)
        // Half of gravity on average, the half of the steps that is this leg's.
        sum -= standardGravity * 0.5 * (1 - cosine(2 * .pi * share))
      }
      return Vector3(up: Self.share * sum)
    }
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
    var sum = Vector3.zero
    let pairs: [(Contact?, Contact?)] = [(contacts.current, contacts.next), (contacts.next, nil)]
    for (contact, next) in pairs {
      guard let contact, contact.activity != .still, seconds > contact.initialContact - 0.12 else {
        continue
      }
      sum += impact(of: contact, next: next).acceleration(at: seconds)
    }
    return sum
  }

  private mutating func impact(of contact: Contact, next: Contact?) -> AxialImpact {
    if let index = impacts.firstIndex(where: {
      $0.contact.initialContact == contact.initialContact
    }) {
      if impacts[index].push.stride == nil {
        impacts[index].push.stride = Self.stride(contact, next: next)
      }
      return impacts[index]
    }
    var push = SteadyPush(stride: Self.stride(contact, next: next))
    if contact.activity == .running, let index = timeline.index(of: contact) {
      let contacts = timeline.contacts
      push.force = StepForce(
        contact, previous: index > 0 ? contacts[index - 1] : nil,
        next: index + 1 < contacts.count ? contacts[index + 1] : nil)
    }
    let impact = scaled(AxialImpact(contact: contact, push: push))
    if impacts.count > 2 { impacts.removeFirst() }
    impacts.append(impact)
    return impact
  }

  private static func stride(_ contact: Contact, next: Contact?) -> Range<Double>? {
    guard let next, contact.activity == .running, next.activity == .running else { return nil }
    return contact.initialContact..<next.initialContact
  }

  /// With a hit that lets the axial acceleration above gravity peak at the leg's value between
  /// −10 and +75 ms.
  private func scaled(_ impact: AxialImpact) -> AxialImpact {
    var copy = self
    let contact = impact.contact
    let start = contact.initialContact - 0.010
    let curve = SmoothCurve(of: &copy, from: start, to: start + 0.085)
    let arrival = curve.state(at: contact.initialContact + Impact.arrival).attitude
    let way = arrival.rotation.toWorld(Vector3(up: 1))
    let grid = (0...85).map { start + 0.001 * Double($0) }
    var rest: [Double] = []
    var pulse: [Double] = []
    for time in grid {
      let state = curve.state(at: time)
      let rotation = state.attitude.rotation
      let push = rotation.toBody(impact.push.acceleration(at: time)).up
      rest.append((state.reading.acceleration.up + push) / standardGravity - 1)
      pulse.append(Impact.pulse(after: contact, at: time) * rotation.toBody(way).up)
    }
    let goal = contact.leg.tibialPeakGravities
    var (low, high) = (0.0, 3 * goal + 10)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      var peak = -Double.infinity
      for i in grid.indices { peak = max(peak, rest[i] + middle * pulse[i]) }
      if peak < goal { low = middle } else { high = middle }
    }
    var impact = impact
    impact.hit = low * standardGravity * way
    return impact
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

  /// Of the way from toe-off to the first point of `runningSwing`: a leg that has left the ground
  /// goes on gaining speed for 80 to 110 ms.
  private static let earlySwing: [(share: Double, part: Double)] = [(0.07, 0.215), (0.14, 0.59)]

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
        let (release, flung) = (46 - angle, ShankCycle.runningSwing[0].part * top - nextAngle)
        leans.append((contact.toeOff, release))
        for (share, part) in ShankCycle.earlySwing {
          leans.append((contact.toeOff + share * swing, release + part * (flung - release)))
        }
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
