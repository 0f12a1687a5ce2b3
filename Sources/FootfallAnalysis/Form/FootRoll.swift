import FootfallSignal

/// How one foot landed and rolled in one contact, against how it lay when flat.
struct FootRoll {
  /// Heel-rise turns the shoe about an oblique axis; what comes later is not read (science.md 2.7).
  static let readShare = 0.70

  let stride: Stride
  /// Toes up, in degrees.
  let strikeDegrees: Double
  /// The rate of pitch at initial contact, in °/s.
  let pitchRate: Double
  /// Outer edge down at initial contact, in degrees.
  let inversionDegrees: Double
  /// From there to the most everted position, in degrees.
  let excursionDegrees: Double
  /// The fastest rate of eversion on the way there, in °/s.
  let peakRate: Double

  /// - Parameters:
  ///   - rates: the angular rate about forward, toes-right-edge-down positive, in rad/s.
  ///   - sign: +1 for the right foot, −1 for the left.
  init(
    _ motion: SixAxes, _ stance: FootBout.Stance, axes: BodyAxes, rollRates: [Double],
    sign: Double
  ) {
    let first = Int(stance.contact)
    let span = stance.toeOff - stance.contact
    let last = max(
      stance.flat, min(Int(stance.contact + Self.readShare * span), motion.count - 1))
    let turning = StrapDown(motion, range: first..<last + 1, anchor: stance.flat)
    let angles = turning.range.map { axes.angles(of: turning[$0], vertical: axes.up) }
    let share = stance.contact - Double(first)
    let landing = angles[0].toward(angles[1], share)
    let everted = angles.dropFirst().map { -sign * $0.roll }
    let atContact = -sign * landing.roll
    let peak = everted.indices.max { (everted[$0], -$0) < (everted[$1], -$1) } ?? 0

    stride = stance.stride
    strikeDegrees = landing.pitch.degrees
    pitchRate = ((angles[1].pitch - angles[0].pitch) * motion.rate.hertz).degrees
    inversionDegrees = -atContact.degrees
    excursionDegrees = max(0, everted[peak] - atContact).degrees
    let rates = rollRates[first...first + 1 + peak]
    peakRate = (rates.map { -sign * $0 }.max() ?? 0).degrees
  }
}
