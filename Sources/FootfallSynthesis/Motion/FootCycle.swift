import FootfallAnalysis

/// One foot from a contact to the next: its pitch, roll, yaw and place as functions of time.
///
/// Key points are those of the specification, which gives them as shares of a running stride;
/// what lies in the swing is kept as a share of the swing, so that a walk and the steps between a
/// walk and a run can use them too.
struct FootCycle: Sendable {
  let contact: Contact
  let next: Contact?
  private let landing: Hermite
  private let approach: Hermite?
  private let roll: Hermite
  private let forward: SwingCurve?
  private let height: SwingCurve?
  private let across: Hermite?
  private let push: PushOff
  private let recoveryEnd: Double
  private let approachPitch: Double
  private let foot: Double

  /// The way of the heel through a swing: shares of it, of the way to the next contact, and of
  /// the greatest height.
  ///
  /// Running: the mean of six legs of four runners at 2.5 to 4.5 m/s, whose optical markers were
  /// made into virtual sensors and those integrated from foot-flat to foot-flat.
  private struct SwingPath {
    let shares: [Double]
    let reach: [Double]
    let height: [Double]

    static let running = SwingPath(
      shares: [0.15, 0.35, 0.55, 0.75, 0.90], reach: [0.097, 0.27, 0.48, 0.739, 0.935],
      height: [0.71, 0.98, 0.78, 0.24, 0.05])
    static let walking = SwingPath(
      shares: [0.25, 0.55, 0.85], reach: [0.14, 0.56, 0.93], height: [1, 0.47, 0.12])

    /// The greatest height of the heel, in m.
    static func top(_ activity: Activity, at speed: Double) -> Double {
      activity == .running ? 0.05 + 0.13 * speed : 0.155
    }
  }

  init(contact: Contact, previous: Contact?, next: Contact?, foot: Double) {
    self.contact = contact
    self.next = next
    self.foot = foot
    let begin = contact.spanStart
    let span = contact.span
    let leg = contact.leg
    landing = FootCycle.landing(of: contact, after: previous)
    approach = next.map { FootCycle.landing(of: $0, after: contact) }
    let swing = (next?.initialContact ?? contact.toeOff + 1) - contact.toeOff
    let push = PushOff(contact, swing: swing)
    self.push = push
    let strideSpan = swing + span
    recoveryEnd =
      contact.toeOff + swing - (next.map(FootCycle.approachShare(of:)) ?? 0) * strideSpan
    approachPitch = approach?.value(at: recoveryEnd) ?? 0

    let inverted = contact.activity == .still ? 0 : leg.inversionDegrees
    let nextInverted = next.map { $0.activity == .still ? 0 : $0.leg.inversionDegrees } ?? 0
    let everted = leg.eversionDegrees - leg.inversionDegrees
    var rolls: [(Double, Double)] = [(begin, -inverted)]
    if contact.activity == .still {
      rolls.append((begin + 0.2, 0))
      if contact.toeOff.isFinite { rolls.append((contact.toeOff - 0.3 * span, 0)) }
    } else {
      rolls.append((begin + leg.peakEversionFraction * span, everted))
      rolls.append((begin + 0.75 * span, everted - 6))
    }
    if contact.toeOff.isFinite {
      rolls.append((contact.toeOff, -inverted - 2))
      rolls.append((contact.toeOff + 0.3 * swing, -inverted - 4))
      rolls.append((contact.toeOff + swing - 0.1 * strideSpan, -nextInverted - 1))
      rolls.append((contact.toeOff + swing, -nextInverted))
    }
    roll = Hermite(monotone: rolls)

    guard let next, contact.toeOff.isFinite else {
      (forward, height, across) = (nil, nil, nil)
      return
    }
    let isWalk = contact.activity != .running && next.activity != .running
    let path = isWalk ? SwingPath.walking : .running
    let top = SwingPath.top(isWalk ? .walking : .running, at: max(contact.speed, next.speed))
    let length = next.heel.forward - contact.heel.forward
    let arriving =
      FootCycle.sole(next.leg.strikeDegrees, foot: foot) + FootCycle.unsettled(next, at: 0)
    var points: [(share: Double, value: Vector3)] = []
    for (index, share) in path.shares.enumerated() {
      let isLast = index == path.shares.count - 1
      points.append(
        (
          share,
          Vector3(
            forward: path.reach[index] * length,
            up: path.height[index] * top + (isLast ? arriving.up : 0))
        ))
    }
    let leaving = FootCycle.rolling(push, at: contact.toeOff, foot: foot)
    let arrival = FootCycle.arrivalVelocity(next)
    func curve(_ part: (Vector3) -> Double, end: Double) -> SwingCurve {
      SwingCurve(
        from: contact.toeOff, seconds: swing,
        start: .init(
          value: part(leaving.place), slope: part(leaving.velocity),
          bend: part(leaving.acceleration)),
        end: .init(
          value: end, slope: part(arrival), bend: -part(arrival) / FootCycle.settling),
        near: points.map { ($0.share, part($0.value)) })
    }
    forward = curve({ $0.forward }, end: length + arriving.forward)
    height = curve({ $0.up }, end: arriving.up)
    let start = contact.heel.right
    let end = next.heel.right
    // A foot that lands across the mid-line has to pass the other leg on its way.
    let arc = 0.02 + 0.0075 * max(0, -contact.stepWidthMeters / 0.01)
    across = Hermite(monotone: [
      (contact.toeOff, start),
      (contact.toeOff + 0.5 * swing, (start + end) / 2 + contact.foot.sign * arc),
      (next.initialContact, end),
    ])
  }

  /// Whether this cycle is in force at a time.
  func covers(_ time: Double) -> Bool {
    time >= contact.initialContact && time < (next?.initialContact ?? .infinity)
  }

  /// Pitch over the ground in degrees, toes up.
  func pitch(at time: Double) -> Double {
    if time < push.start { return landing.value(at: time) }
    if time < push.end { return push.pitch(at: time) }
    guard let approach else { return contact.leg.swingPitchDegrees }
    if time >= recoveryEnd { return approach.value(at: time) }
    let share = (time - push.end) / (recoveryEnd - push.end)
    let low = contact.leg.swingPitchDegrees
    return low + (approachPitch - low) * (1 - cosine(.pi * share)) / 2
  }

  /// The slope that the foot goes along, in degrees.
  func slope(at time: Double) -> Double {
    guard let next, next.slopeDegrees != contact.slopeDegrees, time > contact.toeOff else {
      return contact.slopeDegrees
    }
    let share = min(1, (time - contact.toeOff) / (next.initialContact - contact.toeOff))
    return contact.slopeDegrees + share * (next.slopeDegrees - contact.slopeDegrees)
  }

  /// Roll in degrees, in the direction of eversion.
  func eversion(at time: Double) -> Double { roll.value(at: time) }

  /// The place of the back of the heel.
  func heel(at time: Double, pitch: Double) -> Vector3 {
    guard time >= contact.toeOff, let forward, let height, let across else {
      return contact.heel + FootCycle.sole(pitch, foot: foot)
        + FootCycle.unsettled(contact, at: time - contact.initialContact)
    }
    let way = forward.value(at: time)
    let length = (next?.heel.forward ?? contact.heel.forward) - contact.heel.forward
    let rise = (next?.heel.up ?? contact.heel.up) - contact.heel.up
    return Vector3(
      forward: contact.heel.forward + way,
      up: contact.heel.up + height.value(at: time) + (length > 0 ? rise * way / length : 0),
      right: across.value(at: time))
  }

  /// Where the back of the heel is over its flat place, while a foot at this pitch stands on the
  /// heel (toes up) or rolls over the ball toward the toes (toes down).
  private static func sole(_ pitch: Double, foot: Double) -> Vector3 {
    guard pitch < 0 else { return .zero }
    let angle = -pitch.radians
    let (s, c) = (sine(angle), cosine(angle))
    return Vector3(
      forward: foot * (ball * (1 - c) + roll * (s - angle * c)),
      up: foot * (ball * s + roll * (angle * s + c - 1)))
  }

  /// Where the heel is, how fast it moves and how that changes, as the foot rolls over its toes.
  private static func rolling(
    _ push: PushOff, at time: Double, foot: Double
  ) -> (place: Vector3, velocity: Vector3, acceleration: Vector3) {
    let step = 0.001
    func place(_ late: Double) -> Vector3 { sole(push.pitch(at: time + late), foot: foot) }
    let (before, now, after) = (place(-step), place(0), place(step))
    return (
      now, 1 / (2 * step) * (after - before), 1 / (step * step) * (after + before - 2 * now)
    )
  }

  /// From the heel to the ball, and how far the pivot moves toward the toes with each radian of
  /// heel rise, as shares of the foot's length.
  private static let ball = 0.648
  private static let roll = 0.43

  /// How fast the heel still moves when it touches, in m/s.
  private static func arrivalVelocity(_ contact: Contact) -> Vector3 {
    switch contact.activity {
    case .running: Vector3(forward: 0.4 * contact.speed, up: -0.17 * contact.speed)
    case .walking: Vector3(forward: 0.2 * contact.speed, up: -0.15 * contact.speed)
    default: .zero
    }
  }

  /// How long the sole gives way after a landing, in seconds.
  private static let settling = 0.040

  /// How far the heel is from its place on the ground while the sole gives way: it comes to rest
  /// evenly.
  private static func unsettled(_ contact: Contact, at late: Double) -> Vector3 {
    guard late < settling else { return .zero }
    let share = 1 - late / settling
    return -settling / 2 * share * share * arrivalVelocity(contact)
  }

  /// How long before initial contact the toes are highest, as a share of the stride.
  private static func approachShare(of contact: Contact) -> Double {
    contact.activity == .running ? 0.095 : 0.035
  }

  /// The pitch from late swing to foot-flat.
  private static func landing(of contact: Contact, after previous: Contact?) -> Hermite {
    guard contact.initialContact.isFinite else { return Hermite(monotone: [(0, 0)]) }
    let time = contact.initialContact
    guard contact.activity != .still else {
      return Hermite(monotone: [
        (time - 0.1, 8), (time - 0.09, 8), (time, 4), (time + 0.1, 0), (time + 0.12, 0),
      ])
    }
    let leg = contact.leg
    let stride = previous.map { time - $0.toeOff + $0.span } ?? 2 * contact.stepSeconds
    let flat =
      contact.activity == .walking ? 0.13 : leg.strikeDegrees > 3 ? 0.040 : 0.030
    let high = leg.strikeDegrees + leg.retractionDegrees
    let share = approachShare(of: contact)
    return Hermite(monotone: [
      (time - share * stride, high), (time - 0.95 * share * stride, high),
      (time - 0.32 * share * stride, leg.strikeDegrees + 0.6 * leg.retractionDegrees),
      (time, leg.strikeDegrees), (time + flat, 0), (time + flat + 0.01, 0),
    ])
  }
}
