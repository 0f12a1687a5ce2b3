import FootfallSignal

/// Pelvis, thigh and shank of one leg, read together: how the joints between them bend sideways.
///
/// The contacts are the shank's; each segment stands against the vertical of its own stride, and
/// zero is how the runner stood. Joint angles are differences between the segments at one instant,
/// so the clocks have to agree: the thigh must be ahead when the shank's foot lands and behind when
/// it leaves, a thigh is more ahead than behind over a stride (half a stride off, everything is
/// mirrored), and a pelvis that finds contacts of its own must find these.
///
/// - Needs: angular rate and acceleration of all three at 100 Hz or more, three seconds of standing,
///   a known side, and one clock.
/// - Delay: the recording.
/// - Source: science.md 2.12, the tier of three sensors.
struct LegChain {
  /// Moments of a contact, from landing to toe-off, that are looked at.
  static let moments = 21
  /// How far the thigh's lower end is ahead of its upper at landing, at least, in degrees; runners
  /// land with 20 to 35.
  static let leastLandingDegrees = 8.0
  /// How far apart a pelvis and a shank may find one landing, in seconds.
  static let largestClockSeconds = 0.040

  /// What one contact showed, in degrees.
  struct Contact {
    let stride: Stride
    /// The peak of the thigh against the pelvis, toward the midline.
    let hipAdduction: Double
    /// The peak of the knee inward of the line from hip to ankle.
    let kneeValgus: Double
  }

  let contacts: [Contact]

  /// Why a leg's sensors do not make a chain.
  struct Refusal: Error {
    let reason: ReasonCode
  }

  /// - Throws: what is missing, first of all a sensor.
  init(_ side: Side, in streams: [StreamAnalysis]) throws(Refusal) {
    func worn(_ place: Placement, _ side: Side) -> StreamAnalysis? {
      streams.first { $0.recording.placement == place && $0.recording.side == side }
    }
    let pelvis = streams.first { $0.recording.placement == .sacrum }
    guard let pelvis, let thigh = worn(.thigh, side), let shank = worn(.shank, side) else {
      throw Refusal(reason: .channelMissing)
    }
    guard !shank.strides.isEmpty else { throw Refusal(reason: .notDetected) }
    try Self.compareClocks(pelvis, shank)
    let parts = try [
      SegmentRolls(leg: thigh, shank.strides), SegmentRolls(leg: shank, shank.strides),
      SegmentRolls(
        pelvis: pelvis, shank.strides, isTurned: Self.takesBackForFront(pelvis, shank)),
    ]
    let (landing, leaving) = (parts[0].pitches(first: true), parts[0].pitches(first: false))
    guard let ahead = Statistics.median(landing), let behind = Statistics.median(leaving),
      ahead > Self.leastLandingDegrees, behind < ahead - Self.leastLandingDegrees,
      parts[0].isMostlyAhead
    else { throw Refusal(reason: .timebaseUntrusted) }
    let sign: Double = side == .left ? -1 : 1
    contacts = shank.strides.compactMap { stride in
      let key = stride.contact.initialContactSeconds
      guard let thigh = parts[0].rolls[key], let shank = parts[1].rolls[key],
        let pelvis = parts[2].rolls[key]
      else { return nil }
      func peak(_ a: [Double], _ b: [Double]) -> Double {
        zip(a, b).map { sign * ($0 - $1) }.max() ?? 0
      }
      return Contact(
        stride: stride, hipAdduction: peak(thigh, pelvis), kneeValgus: peak(thigh, shank))
    }
    guard !contacts.isEmpty else { throw Refusal(reason: .timebaseUntrusted) }
  }

  /// Whether the pelvis calls this leg's contacts those of the other one.
  ///
  /// It names sides by its roll about forward, so sides that are swapped are a forward that points
  /// backward. The shank knows better which leg it is on.
  private static func takesBackForFront(
    _ pelvis: StreamAnalysis, _ shank: StreamAnalysis
  ) -> Bool {
    let votes = shank.strides.compactMap { stride -> Int? in
      let time = stride.contact.initialContactSeconds
      let near = pelvis.strides.map(\.contact).min {
        abs($0.initialContactSeconds - time) < abs($1.initialContactSeconds - time)
      }
      guard let near, near.side != .unknown,
        abs(near.initialContactSeconds - time) < largestClockSeconds
      else { return nil }
      return near.side == stride.contact.side ? 1 : -1
    }
    return votes.reduce(0, +) < 0
  }

  private static func compareClocks(
    _ pelvis: StreamAnalysis, _ shank: StreamAnalysis
  ) throws(Refusal) {
    let steps = pelvis.strides.map(\.contact.initialContactSeconds)
    let apart = shank.strides.compactMap { stride in
      steps.map { abs($0 - stride.contact.initialContactSeconds) }.min()
    }
    guard let middle = Statistics.median(apart) else { return }
    if middle > largestClockSeconds { throw Refusal(reason: .timebaseUntrusted) }
  }
}

/// How one segment leans to the right through each contact, in degrees against the vertical.
private struct SegmentRolls {
  /// By the time of the landing.
  let rolls: [Double: [Double]]
  /// The lower end ahead, at landing and at toe-off, in degrees.
  private let ends: [(landing: Double, leaving: Double)]
  /// Whether the lower end is ahead on average over the strides.
  let isMostlyAhead: Bool

  func pitches(first: Bool) -> [Double] { ends.map { first ? $0.landing : $0.leaving } }

  init(leg stream: StreamAnalysis, _ strides: [Stride]) throws(LegChain.Refusal) {
    let (bouts, standing) = try Self.read(stream, strides)
    guard let known = ShankAxes(bouts, standing: standing), known.source == .standing else {
      throw LegChain.Refusal(reason: .alignmentUnknown)
    }
    self.init(bouts, known.axes)
  }

  init(
    pelvis stream: StreamAnalysis, _ strides: [Stride], isTurned: Bool
  ) throws(LegChain.Refusal) {
    let (bouts, standing) = try Self.read(stream, strides)
    let isOfBody = bouts[0].leg.motion.isOfBody
    let running = stream.bouts.first { $0.activity == .running }
    let forward = running.flatMap { bout -> FoundForward? in
      stream.recording.segments.first { $0.range.overlaps(bout.range) }.flatMap {
        FormAnalyzer.direction(in: $0, range: bout.range.clamped(to: $0.range))
      }
    }
    let found = forward.flatMap { $0.isCertain ? $0.direction : nil }
    guard let ahead = isOfBody ? Vector3(1, 0, 0) : found,
      let axes = BodyAxes(up: standing, forward: isTurned && !isOfBody ? -ahead : ahead)
    else { throw LegChain.Refusal(reason: .alignmentUnknown) }
    self.init(bouts, axes)
  }

  private init(_ bouts: [ShankBout], _ axes: BodyAxes) {
    var rolls: [Double: [Double]] = [:]
    var ends: [(landing: Double, leaving: Double)] = []
    var lean = 0.0
    for bout in bouts {
      for cycle in bout.cycles {
        guard let up = cycle.meanForce?.unit else { continue }
        let stance = cycle.stance
        let stride = StrapDown(
          bout.leg.motion, range: stance.middle..<cycle.next.middle, anchor: stance.middle)
        for i in stride.range { lean += stride[i].inverse.rotate(up).dot(axes.forward) }
        let (first, last) = (Int(stance.contact), Int(stance.toeOff) + 1)
        guard (first..<last).contains(stance.middle) else { continue }
        let turning = StrapDown(bout.leg.motion, range: first..<last + 1, anchor: stance.middle)
        let angles = (0..<LegChain.moments).map { k in
          let share = Double(k) / Double(LegChain.moments - 1)
          let place = stance.contact + share * (stance.toeOff - stance.contact)
          let i = min(max(first, Int(place)), last - 1)
          let (a, b) = (
            axes.angles(of: turning[i], vertical: up), axes.angles(of: turning[i + 1], vertical: up)
          )
          return a.toward(b, place - Double(i))
        }
        rolls[stance.stride.contact.initialContactSeconds] = angles.map(\.roll.degrees)
        if let landing = angles.first, let leaving = angles.last {
          ends.append((landing.pitch.degrees, leaving.pitch.degrees))
        }
      }
    }
    self.rolls = rolls
    self.ends = ends
    isMostlyAhead = lean > 0
  }

  /// The stretches that hold contacts, and up in the sensor's axes while the wearer stood.
  private static func read(
    _ stream: StreamAnalysis, _ strides: [Stride]
  ) throws(LegChain.Refusal) -> ([ShankBout], Vector3) {
    let standing = StandingPose.force(in: stream.recording, bouts: stream.bouts)?.unit
    guard let standing else { throw LegChain.Refusal(reason: .alignmentUnknown) }
    let bouts = stream.recording.segments.compactMap { segment in
      let within = strides.filter { stride in
        segment.startSeconds < stride.contact.initialContactSeconds
          && stride.contact.initialContactSeconds < segment.lastSeconds
      }
      return within.isEmpty ? nil : LegBout(segment, range: segment.range, strides: within)
    }
    let full = bouts.filter {
      !$0.motion.acceleration.isEmpty && !$0.motion.angularVelocity.isEmpty && !$0.cycles.isEmpty
    }
    guard !full.isEmpty else {
      throw LegChain.Refusal(reason: bouts.isEmpty ? .timebaseUntrusted : .channelMissing)
    }
    return (full.map(ShankBout.init), standing)
  }
}
