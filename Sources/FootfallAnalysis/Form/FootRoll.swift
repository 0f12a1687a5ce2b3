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
  /// The rate of roll at initial contact, in °/s.
  let rollRate: Double
  /// Outer edge down at initial contact against standing, in degrees; `nil` where the pose of
  /// standing is not known.
  let inversionDegrees: Double?
  /// From there to the most everted position, in degrees.
  let excursionDegrees: Double
  /// The fastest rate of eversion on the way there, in °/s.
  let peakRate: Double

  /// - Parameters:
  ///   - axes: against the foot lying flat, forward in the direction of travel.
  ///   - long: the same with forward along the foot.
  ///   - standing: along the foot as well, with up where it was in standing.
  ///   - rollRates: the angular rate about forward, right edge down positive, in rad/s.
  ///   - doubts: what pitch may lend to each of them, one standard deviation.
  ///   - sign: +1 for the right foot, −1 for the left.
  init(
    _ motion: SixAxes, _ stance: FootBout.Stance, axes: BodyAxes, long: BodyAxes,
    standing: BodyAxes?, rollRates: [Double], doubts: [Double], sign: Double
  ) {
    let first = Int(stance.contact)
    let span = stance.toeOff - stance.contact
    let last = max(
      stance.flat, min(Int(stance.contact + Self.readShare * span), motion.count - 1))
    let turning = StrapDown(motion, range: first..<last + 1, anchor: stance.flat)
    func angles(_ body: BodyAxes, _ i: Int) -> SegmentAngles {
      body.angles(of: turning[i], vertical: axes.up)
    }
    let share = stance.contact - Double(first)
    func landing(_ body: BodyAxes) -> SegmentAngles {
      angles(body, first).toward(angles(body, first + 1), share)
    }
    let rolls = turning.range.map { angles(long, $0).roll }
    let everted = rolls.dropFirst().map { -sign * $0 }
    let atContact = -sign * (rolls[0] + share * (rolls[1] - rolls[0]))
    let peak = everted.indices.max { (everted[$0], -$0) < (everted[$1], -$1) } ?? 0

    stride = stance.stride
    strikeDegrees = landing(axes).pitch.degrees
    let pitched = angles(axes, first + 1).pitch - angles(axes, first).pitch
    pitchRate = (pitched * motion.rate.hertz).degrees
    rollRate = ((rolls[1] - rolls[0]) * motion.rate.hertz).degrees
    inversionDegrees = standing.map { (sign * landing($0).roll).degrees }
    excursionDegrees = max(0, everted[peak] - atContact).degrees
    // As the foot slaps down, pitch makes a peak where toe-out is not what it is taken to be: the
    // peak is where the roll is the fastest beyond that doubt.
    func sure(_ i: Int) -> Double { -sign * rollRates[i] - 2 * doubts[i] }
    let fastest = (first...first + 1 + peak).max { (sure($0), -$0) < (sure($1), -$1) }
    peakRate = fastest.map { -sign * rollRates[$0].degrees } ?? 0
  }
}
