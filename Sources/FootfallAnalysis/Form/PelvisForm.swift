import FootfallSignal

/// What a sensor on the trunk shows of each step, besides its times.
///
/// The drop is the roll of the pelvis in a contact against quiet standing; without standing,
/// against its mean over the stride, which hides what both sides have in common. The vertical is
/// the mean specific force over a whole stride.
///
/// - Needs: acceleration at 50 Hz or more; angular rate in the same three axes for the drop.
/// - Delay: the recording; the directions are those of all its strides.
/// - Source: science.md 2.11 and 2.14; J. Asgari & D. Heller (2025), doi:10.3390/s25020315, for
///   what a sensor at the sacrum can show.
/// - Differs: the vertical way is integrated over each stride as if it were periodic, which is the
///   division of its harmonics by −ω² with all of them kept.
struct PelvisForm {
  private let first: LegBout?
  private let cycles: [PelvisCycle]
  private let standing: Vector3?

  /// - Parameter standing: up in the sensor's axes while the wearer stood.
  init(_ bouts: [LegBout], standing: Vector3?) {
    let full = bouts.filter {
      !$0.motion.acceleration.isEmpty && !$0.motion.angularVelocity.isEmpty
    }
    first = full.first
    cycles = full.flatMap { bout in
      Cores.map(bout.cycles, grain: 64) {
        PelvisCycle(bout.motion, from: $0.stance, to: $0.next)
      }.compactMap(\.self)
    }
    self.standing = standing
  }

  /// How hard the trunk is slowed in a contact, on average over the contact, in g.
  func braking(forward: FoundForward?) -> FormSeries {
    let method = "stride-vertical"
    guard let first else {
      return .refused(.brakingCue, because: .channelMissing, method: method)
    }
    let found = forward.flatMap { $0.isCertain ? $0.direction : nil }
    guard let ahead = first.motion.isOfBody ? Vector3(1, 0, 0) : found else {
      return .refused(.brakingCue, because: .alignmentUnknown, method: method)
    }
    return FormSeries(
      .brakingCue,
      readings: cycles.map { cycle in
        .init(
          seconds: cycle.stride.contact.initialContactSeconds, side: cycle.stride.contact.side,
          value: cycle.braking(along: ahead))
      }, highestClass: .low, reason: .alignmentUnknown, method: method)
  }

  /// Where forward may be backward, the drop of each contact without its side: both turn about with
  /// forward, so that the size stays.
  func drop(forward: FoundForward?) -> FormSeries {
    let method = "stride-vertical"
    guard let first else {
      return .refused(.pelvicDrop, because: .channelMissing, method: method)
    }
    guard !cycles.isEmpty else {
      return .refused(.pelvicDrop, because: .tooFewStrides, method: method)
    }
    let ahead = first.motion.isOfBody ? Vector3(1, 0, 0) : forward?.direction
    let isCertain = first.motion.isOfBody || forward?.isCertain == true
    let up = standing ?? cycles.reduce(Vector3.zero) { $0 + $1.meanUp }
    guard let ahead, let axes = BodyAxes(up: up, forward: ahead) else {
      return .refused(.pelvicDrop, because: .alignmentUnknown, method: method)
    }
    let readings = cycles.compactMap { cycle -> FormSeries.Reading? in
      let named = cycle.stride.contact.side
      let side = isCertain ? named : cycle.rollsRight(axes) ? .right : .left
      guard side != .unknown else { return nil }
      return .init(
        seconds: cycle.stride.contact.initialContactSeconds, side: isCertain ? side : .unknown,
        value: cycle.drop(axes, sign: side == .left ? -1 : 1).degrees)
    }
    guard !readings.isEmpty else {
      return .refused(.pelvicDrop, because: .sideUnknown, method: method)
    }
    let isLow = standing == nil || !isCertain
    return FormSeries(
      .pelvicDrop, readings: readings, highestClass: isLow ? .low : .high,
      reason: standing == nil ? .alignmentUnknown : isCertain ? nil : .sideUnknown,
      method: method + (standing == nil ? "+mean" : "+standing") + (isCertain ? "" : "+unsided"))
  }
}

/// One stride of the pelvis from one contact on, with the roll in that contact.
struct PelvisCycle {
  let stride: Stride
  /// Where up was on average, in the sensor's axes.
  let meanUp: Vector3
  private let up: Vector3
  /// In the axes of the first sample, m/s²; gravity in it is level with `up`.
  private let forces: [Vector3]
  private let turning: StrapDown
  private let contact: Range<Int>

  init?(_ motion: SixAxes, from stance: LegBout.Stance, to next: LegBout.Stance) {
    let (first, end) = (Int(stance.contact.rounded()), Int(next.contact.rounded()))
    guard end > first + 2 else { return nil }
    let whole = AnchoredStride(motion, from: first, to: end)
    guard let up = whole.meanForce.unit else { return nil }
    var sum = Vector3.zero
    for i in first..<end { sum += whole.turning[i].inverse.rotate(up) }
    stride = stance.stride
    meanUp = (1 / Double(end - first)) * sum
    self.up = up
    forces = whole.forces
    turning = whole.turning
    contact = first..<max(first + 1, min(Int(stance.toeOff), end))
  }

  /// Backward acceleration, mean over the contact, in g; what pushes forward counts as nothing.
  ///
  /// - Parameter forward: ahead on average over the run, in the sensor's axes.
  func braking(along forward: Vector3) -> Double {
    var sum = 0.0
    for (k, i) in contact.enumerated() {
      guard let ahead = turning[i].rotate(forward).without(up).unit else { continue }
      sum += max(0, -forces[k].dot(ahead))
    }
    return sum / (Double(contact.count) * Acceleration.standardGravity)
  }

  /// Whether the pelvis rolls to the right in the later half of the contact, as over a right leg.
  func rollsRight(_ axes: BodyAxes) -> Bool {
    func roll(_ i: Int) -> Double { axes.angles(of: turning[i], vertical: up).roll }
    return roll(contact.lowerBound + contact.count / 2) < roll(contact.upperBound - 1)
  }

  /// The largest drop toward the swinging side in the contact, in radians.
  func drop(_ axes: BodyAxes, sign: Double) -> Double {
    contact.map { -sign * axes.angles(of: turning[$0], vertical: up).roll }.max() ?? 0
  }
}
