/// How a foot moves, and a sensor on it.
struct FootMotion: SegmentMotion {
  let smoothingPasses = 2

  private let contacts: [Contact]
  private let runner: Runner
  private let foot: Foot
  private let lever: Vector3
  private let usualInversion: Double
  private var index = -1
  private var cycle: FootCycle?

  /// - Parameter lever: from the back of the heel on the ground to the sensor, along the foot's
  ///   axes, in m.
  init(_ timeline: Timeline, foot: Foot, lever: Vector3) {
    contacts = timeline.contacts(of: foot)
    runner = timeline.runner
    self.foot = foot
    self.lever = lever
    usualInversion = timeline.runner.leg(foot).inversionDegrees
  }

  mutating func knot(at seconds: Double) -> Knot {
    seek(seconds)
    guard let cycle else { return Knot() }
    let pitch = cycle.pitch(at: seconds)
    let attitude = attitude(in: cycle, at: seconds, pitch: pitch)
    return Knot(
      position: cycle.heel(at: seconds, pitch: pitch) + attitude.rotation.toWorld(lever),
      attitude: attitude)
  }

  /// The place of the middle between the malleoli, for the segments above.
  mutating func ankle(at seconds: Double) -> Vector3 {
    seek(seconds)
    guard let cycle else { return .zero }
    let pitch = cycle.pitch(at: seconds)
    let attitude = attitude(in: cycle, at: seconds, pitch: pitch)
    return cycle.heel(at: seconds, pitch: pitch)
      + attitude.rotation.toWorld(Vector3(forward: 0.045, up: 0.08))
  }

  /// The contact that a time belongs to, and the one after it.
  mutating func contacts(at seconds: Double) -> (current: Contact, next: Contact?)? {
    seek(seconds)
    return cycle.map { ($0.contact, $0.next) }
  }

  mutating func transient(at seconds: Double) -> Vector3 {
    seek(seconds)
    guard let cycle else { return .zero }
    var push = Vector3.zero
    for contact in [cycle.contact, cycle.next].compactMap({ $0 }) {
      push += Impact.ofFoot(contact, at: seconds)
    }
    return push
  }

  private func attitude(in cycle: FootCycle, at seconds: Double, pitch: Double) -> Attitude {
    let leg = cycle.contact.leg
    let everted = cycle.eversion(at: seconds)
    let turned = -leg.toeOutDegrees + 0.35 * (everted + usualInversion)
    return Attitude(
      yaw: (foot.sign * turned).radians, pitch: (pitch + cycle.slope(at: seconds)).radians,
      roll: (-foot.sign * everted).radians)
  }

  private mutating func seek(_ seconds: Double) {
    if let cycle, cycle.covers(seconds) { return }
    guard !contacts.isEmpty else { return }
    if index < 0 || seconds < contacts[index].initialContact {
      // The last contact that has begun, or the first of all.
      var (low, high) = (0, contacts.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if contacts[middle].initialContact <= seconds { low = middle } else { high = middle }
      }
      index = low
    }
    while index + 1 < contacts.count, contacts[index + 1].initialContact <= seconds { index += 1 }
    cycle = FootCycle(
      contact: contacts[index], previous: index > 0 ? contacts[index - 1] : nil,
      next: index + 1 < contacts.count ? contacts[index + 1] : nil,
      foot: runner.footMeters)
  }
}
