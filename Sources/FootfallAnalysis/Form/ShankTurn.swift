import FootfallSignal

/// How a shank stood and turned in one contact.
struct ShankTurn {
  /// Where in the contact inward rotation is looked for (science.md 2.9).
  static let rotationShare = 0.60
  /// Until where in the contact the shin's way inward is looked at (science.md 2.12).
  static let inwardShare = 0.50
  /// The time over which its speed is a mean, in seconds: two samples at the lowest rate.
  static let inwardSeconds = 0.020

  let stride: Stride
  /// Ankle ahead of the knee at initial contact, in degrees against the vertical.
  let contactDegrees: Double
  /// The rate of that angle, in °/s.
  let contactRate: Double
  /// Knee outside the ankle at 40 % of the contact, in degrees against the vertical.
  let lineDegrees: Double
  /// Inward turn of the shin's forward side from initial contact to its furthest, seen from above,
  /// in degrees.
  ///
  /// The rate about the shin's length would take a part of its forward swing for a turn, because a
  /// slanted shin does not swing about an axis across its length: on the simulator a sixth of the
  /// turn was missing.
  let rotationDegrees: Double
  /// The fastest that the knee tips inward over the ankle in the first half of the contact, over
  /// 20 ms, in °/s; below zero where it only tips outward.
  let inwardRate: Double

  /// - Parameter sign: +1 for the right leg, −1 for the left.
  init?(
    _ motion: SixAxes, _ cycle: ShankBout.Cycle, by known: ShankAxes, sign: Double
  ) {
    let (stance, next) = (cycle.stance, cycle.next)
    let first = Int(stance.contact)
    guard next.middle > stance.middle + 2, first < stance.middle else { return nil }
    guard let up = cycle.meanForce?.unit else { return nil }
    let axes = known.axes
    let end = Int(stance.contact + Self.rotationShare * (stance.toeOff - stance.contact))
    let last = max(stance.middle, end)
    let turning = StrapDown(motion, range: first..<last + 1, anchor: stance.middle)
    func angles(_ i: Int) -> SegmentAngles { axes.angles(of: turning[i], vertical: up) }
    let share = stance.contact - Double(first)
    let (before, after) = (angles(first), angles(first + 1))
    let landing = before.toward(after, share)
    stride = stance.stride
    contactDegrees = landing.pitch.degrees
    contactRate = ((after.pitch - before.pitch) * motion.rate.hertz).degrees
    lineDegrees = sign * axes.angles(of: .identity, vertical: up).roll.degrees

    // A stride later the shank points where it did: what is left of its turn is bias.
    let drift = cycle.residual.dot(up) / Double(next.middle - stance.middle)
    rotationDegrees = (first + 1..<max(first + 1, end + 1)).reduce(0) { furthest, i in
      let turned = angles(i).yaw - landing.yaw - drift * (Double(i) - stance.contact)
      return max(furthest, sign * turned.degrees)
    }
    let width = max(1, motion.rate.samples(in: Self.inwardSeconds))
    let half = Int(stance.contact + Self.inwardShare * (stance.toeOff - stance.contact))
    let rolls = (first...max(first + width, half)).map { angles(min($0, last)).roll }
    let inward = zip(rolls, rolls.dropFirst(width)).map { sign * ($0 - $1).degrees }
    inwardRate = (inward.max() ?? 0) / (Double(width) * motion.rate.period)
  }
}
