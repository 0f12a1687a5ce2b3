import FootfallAnalysis

/// How what the legs carry moves: the chest, an upper arm, a wrist.
///
/// It shares the pelvis' acceleration to a degree and swings with the stride on top of that.
struct CarriedMotion: SegmentMotion {
  let smoothingPasses = 3

  private var pelvis: PelvisMotion
  private let timeline: Timeline
  private let way: Carriage
  private let side: Foot
  private let lever: Vector3
  private var index = -1

  /// - Parameter lever: from the spine at the shoulders (chest), the shoulder (arm) or the elbow
  ///   (wrist) to the sensor, along the segment's axes, in m.
  init(_ timeline: Timeline, way: Carriage, foot side: Foot, lever: Vector3) {
    self.timeline = timeline
    self.way = way
    self.side = side
    self.lever = lever
    pelvis = PelvisMotion(timeline, lever: .zero)
  }

  mutating func knot(at seconds: Double) -> Knot {
    let middle = pelvis.acceleration(at: seconds)
    let attitude = attitude(at: seconds)
    return Knot(
      position: attitude.rotation.toWorld(lever),
      acceleration: Vector3(
        forward: way.horizontalShare * middle.forward, up: way.verticalShare * middle.up,
        right: way.horizontalShare * middle.right),
      attitude: attitude)
  }

  mutating func transient(at seconds: Double) -> Vector3 {
    let hit = pelvis.transient(at: seconds)
    return Vector3(forward: way.impactShare * hit.forward, up: way.impactShare * hit.up)
  }

  private mutating func attitude(at seconds: Double) -> Attitude {
    seek(seconds)
    guard index >= 0 else { return Attitude(pitch: way.pitchDegrees.radians) }
    let contact = timeline.contacts[index]
    let next = index + 1 < timeline.contacts.count ? timeline.contacts[index + 1] : nil
    let from = swing(contact, after: index > 0 ? timeline.contacts[index - 1] : nil)
    let to = next.map { swing($0, after: contact) } ?? -from
    let isMoving = contact.activity != .still && contact.stepSeconds > 0
    let step = isMoving ? min(1, (seconds - contact.initialContact) / contact.stepSeconds) : 0
    let swung = isMoving ? from + (to - from) * (1 - cosine(.pi * step)) / 2 : 0
    let second = isMoving ? way.secondShare * way.swingDegrees * sine(2 * .pi * step) : 0
    let alongStride = Attitude(
      yaw: (way.swingsAboutUp ? side.sign * swung : 0).radians,
      pitch: (way.pitchDegrees + (way.swingsAboutUp ? 0 : swung) + second).radians)
    return alongStride + Attitude(yaw: (way.swingsAboutUp ? 0 : side.sign * 15.0).radians)
  }

  /// Where the swing stands at an initial contact: back when the leg of the same side is ahead.
  private func swing(_ contact: Contact, after previous: Contact?) -> Double {
    guard contact.activity != .still, previous?.activity != .still else { return 0 }
    let size = contact.activity == .running ? way.swingDegrees : 0.6 * way.swingDegrees
    return contact.foot == side ? -size : size
  }

  private mutating func seek(_ seconds: Double) {
    let contacts = timeline.contacts
    guard !contacts.isEmpty else { return }
    if index < 0 || seconds < contacts[index].initialContact {
      var (low, high) = (0, contacts.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if contacts[middle].initialContact <= seconds { low = middle } else { high = middle }
      }
      index = low
    }
    while index + 1 < contacts.count, contacts[index + 1].initialContact <= seconds { index += 1 }
  }
}

/// How much of the pelvis' motion reaches a part of the upper body, and how that part swings.
struct Carriage: Sendable {
  let verticalShare: Double
  let horizontalShare: Double
  let impactShare: Double
  /// Mean pitch, and swing to either side of it at the stride's frequency, in degrees.
  let pitchDegrees: Double
  let swingDegrees: Double
  /// The swing at the step's frequency, as a share of that at the stride's.
  let secondShare: Double
  /// Whether the swing turns about up (chest) and not about right (arms).
  let swingsAboutUp: Bool

  static let chest = Carriage(
    verticalShare: 0.95, horizontalShare: 0.6, impactShare: 0.6, pitchDegrees: -8,
    swingDegrees: 5, secondShare: 0.2, swingsAboutUp: true)
  static let arm = Carriage(
    verticalShare: 0.85, horizontalShare: 0.5, impactShare: 0.5, pitchDegrees: -10,
    swingDegrees: 22, secondShare: 0.15, swingsAboutUp: false)
  static let wrist = Carriage(
    verticalShare: 0.7, horizontalShare: 0.5, impactShare: 0.4, pitchDegrees: 15,
    swingDegrees: 35, secondShare: 0.2, swingsAboutUp: false)
}
