import FootfallSignal

/// How a shank stood and turned in one contact.
struct ShankTurn {
  /// Where in the contact inward rotation is looked for (science.md 2.9).
  static let rotationShare = 0.60

  let stride: Stride
  /// Ankle ahead of the knee at initial contact, in degrees against the vertical.
  let contactDegrees: Double
  /// The rate of that angle, in °/s.
  let contactRate: Double
  /// Knee outside the ankle at 40 % of the contact, in degrees against the vertical.
  let lineDegrees: Double
  /// Inward rotation from initial contact to its furthest, in degrees.
  let rotationDegrees: Double

  /// - Parameter sign: +1 for the right leg, −1 for the left.
  init?(
    _ motion: SixAxes, _ cycle: ShankBout.Cycle, by known: ShankAxes, sign: Double
  ) {
    let (stance, next) = (cycle.stance, cycle.next)
    let first = Int(stance.contact)
    guard next.middle > stance.middle + 2, first < stance.middle else { return nil }
    guard let up = cycle.meanForce?.unit else { return nil }
    let axes = known.axes
    let turning = StrapDown(motion, range: first..<stance.middle + 1, anchor: stance.middle)
    let angles = turning.range.prefix(2).map { axes.angles(of: turning[$0], vertical: up) }
    let landing = angles[0].toward(angles[1], stance.contact - Double(first))
    stride = stance.stride
    contactDegrees = landing.pitch.degrees
    contactRate = ((angles[1].pitch - angles[0].pitch) * motion.rate.hertz).degrees
    lineDegrees = sign * axes.angles(of: .identity, vertical: up).roll.degrees

    // Over a stride the shank does not turn about its length: what is left is bias.
    let rates = (stance.middle..<next.middle).map { motion.angularVelocity[$0].dot(known.long) }
    let bias = rates.reduce(0, +) / Double(rates.count)
    let end = Int(stance.contact + Self.rotationShare * (stance.toeOff - stance.contact))
    var (turned, furthest) = (0.0, 0.0)
    for i in first..<max(first, end) {
      let rate = 0.5 * (motion.angularVelocity[i] + motion.angularVelocity[i + 1]).dot(known.long)
      turned += sign * (rate - bias) * motion.rate.period
      furthest = max(furthest, turned)
    }
    rotationDegrees = furthest.degrees
  }
}
