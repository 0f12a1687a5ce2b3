import FootfallAnalysis

/// How the pelvis moves, and a sensor on it.
struct PelvisMotion: SegmentMotion {
  let smoothingPasses = 2

  private let timeline: Timeline
  private let lever: Vector3
  private var index = -1
  private var force: StepForce?

  /// - Parameter lever: from the middle of the pelvis to the sensor, along its axes, in m.
  init(_ timeline: Timeline, lever: Vector3) {
    self.timeline = timeline
    self.lever = lever
  }

  mutating func knot(at seconds: Double) -> Knot {
    seek(seconds)
    let attitude = attitude(at: seconds)
    return Knot(
      position: attitude.rotation.toWorld(lever), acceleration: acceleration(at: seconds),
      attitude: attitude)
  }

  mutating func transient(at seconds: Double) -> Vector3 {
    seek(seconds)
    guard index >= 0 else { return .zero }
    var sum = Vector3.zero
    for contact in timeline.contacts[
      max(0, index - 1)...min(index + 1, timeline.contacts.count - 1)]
    {
      sum += PelvisLanding(contact).acceleration(at: seconds)
    }
    return sum
  }

  /// The acceleration of the middle of the pelvis, in m/s² of the world's axes.
  mutating func acceleration(at seconds: Double) -> Vector3 {
    seek(seconds)
    guard index >= 0 else { return .zero }
    let contact = timeline.contacts[index]
    switch contact.activity {
    case .running: return running(contact, at: seconds)
    case .walking: return walking(contact, at: seconds)
    default: return .zero
    }
  }

  private func running(_ contact: Contact, at seconds: Double) -> Vector3 {
    let forward = surge(contact, at: seconds)
    guard let force, seconds < contact.toeOff else {
      return Vector3(forward: forward, up: -standardGravity)
    }
    let share = (seconds - contact.initialContact) / (contact.toeOff - contact.initialContact)
    let sideways = 0.18 + 2 * max(0, contact.stepWidthMeters)
    return Vector3(
      forward: forward,
      up: force.force(at: seconds) - standardGravity,
      right: -contact.foot.sign * sideways * standardGravity * sine(.pi * share))
  }

  /// How the pelvis moves back and forth within a step: forward over the standing leg, most so at
  /// the middle of the contact, and backward in flight, when the legs change places below it.
  ///
  /// In five people 0.10 to 0.22 g for each m/s, most forward 0.39 to 0.53 of the contact after it
  /// began (Docs/realism.md).
  private func surge(_ contact: Contact, at seconds: Double) -> Double {
    let next = index + 1 < timeline.contacts.count ? timeline.contacts[index + 1] : nil
    let step = next.map { $0.initialContact - contact.initialContact } ?? contact.stepSeconds
    let middle = (contact.initialContact + contact.toeOff) / 2
    let share = min(contact.initialContact + step, seconds) - middle
    return 0.12 * standardGravity * contact.speed * cosine(2 * .pi * share / step)
  }

  private func walking(_ contact: Contact, at seconds: Double) -> Vector3 {
    let share = (seconds - contact.initialContact) / contact.stepSeconds
    guard share < 1.2 else { return .zero }
    let size = standardGravity * power(contact.speed / 1.4, 1.5)
    return Vector3(
      forward: size * -0.14 * sine(2 * .pi * (share - 0.04)),
      up: size
        * (0.15 * cosine(2 * .pi * (share - 0.12)) + 0.04 * cosine(4 * .pi * (share - 0.08))),
      right: size * -contact.foot.sign * 0.08 * sine(.pi * min(1, share)))
  }

  /// Drop to the side in the air, turn with the stride, tilt with the step.
  func attitude(at seconds: Double) -> Attitude {
    guard index >= 0 else { return PelvisMotion.standing }
    let contact = timeline.contacts[index]
    guard contact.activity != .still, contact.stepSeconds > 0 else { return PelvisMotion.standing }
    let step = min(1, (seconds - contact.initialContact) / contact.stepSeconds)
    let loaded =
      contact.activity == .walking
      ? 1 : (contact.toeOff - contact.initialContact) / contact.stepSeconds
    let stance = min(1, step / loaded)
    let drop = sine(.pi * stance)
    let from = turn(contact, after: index > 0 ? timeline.contacts[index - 1] : nil)
    let tilt = contact.activity == .walking ? -2 : PelvisMotion.runningTilt
    let next = index + 1 < timeline.contacts.count ? timeline.contacts[index + 1] : nil
    let to = next.map { turn($0, after: contact) } ?? -from
    return Attitude(
      yaw: (from + (to - from) * (1 - cosine(.pi * step)) / 2).radians,
      pitch: PelvisMotion.standing.pitch + (tilt * sine(2 * .pi * step)).radians,
      roll: (-contact.foot.sign * contact.leg.pelvicDropDegrees * drop * drop).radians)
  }

  /// The yaw at an initial contact, in degrees: the landing leg's side is ahead.
  private func turn(_ contact: Contact, after previous: Contact?) -> Double {
    let isMoving = contact.activity != .still && previous?.activity != .still
    return isMoving ? 6 * contact.foot.sign : 0
  }

  /// To either side of the mean, in degrees, backward first: four runners' pelvis turned back at
  /// 52 to 97 °/s after landing, and forward at 40 to 104 °/s in the later half of the contact.
  private static let runningTilt = 3.5

  /// Tilted forward by 5°.
  static let standing = Attitude(pitch: -5 * Double.pi / 180)

  private mutating func seek(_ seconds: Double) {
    let contacts = timeline.contacts
    if index >= 0, seconds >= contacts[index].initialContact,
      index + 1 == contacts.count || seconds < contacts[index + 1].initialContact
    {
      return
    }
    guard !contacts.isEmpty else { return }
    var (low, high) = (0, contacts.count)
    if index >= 0, seconds >= contacts[index].initialContact { low = index }
    while high - low > 1 {
      let middle = (low + high) / 2
      if contacts[middle].initialContact <= seconds { low = middle } else { high = middle }
    }
    index = low
    force =
      contacts[low].activity == .running
      ? StepForce(
        contacts[low], previous: low > 0 ? contacts[low - 1] : nil,
        next: low + 1 < contacts.count ? contacts[low + 1] : nil) : nil
  }
}
