import FootfallSignal
import Glibc

/// What a sensor on the shoe shows of each contact, besides its times.
///
/// Angles are taken against the foot lying flat in the same contact, so that neither the tilt of
/// the sensor on the shoe nor a slope enters. Forward is the axis that the file calls so, or else
/// the direction in which the foot travels: over four runners it gave the strike angle within 2°,
/// where the principal axis of rotation was off by up to 8° (Docs/methods/form.md).
///
/// - Needs: angular rate and acceleration in the same three axes at 100 Hz or more.
/// - Delay: the recording; the directions are those of all its strides.
/// - Source: M. Falbriard et al. (2020), doi:10.3389/fbioe.2020.00065, for angles against the
///   foot at mid-stance; science.md 2.6, 2.7, 2.10, 2.16.
/// - Differs: the foot's own length is taken to point `usualToeOutDegrees` outward of its travel,
///   and what a runner differs from that is in the uncertainty of the roll. Landing inversion is
///   against standing, since against flat it would be the excursion over again.
struct FootForm {
  static let metrics: [MetricID] = [
    .footStrikeAngle, .eversionExcursion, .inversionAtContact, .peakEversionVelocity,
    .swingPathExcursion, .strideLength, .speed,
  ]
  /// How far the mean specific force may be from gravity, as a share of it: beyond, the axes do
  /// not belong together or the peaks are cut off.
  static let largestForceError = 0.15
  /// Angles at which a foot can meet the ground, in degrees, with room to spare. Beyond, what was
  /// taken for a landing is another moment of the stride, and nothing that stands on it holds.
  static let landingDegrees = -35.0...50.0
  /// How far feet point outward of their travel, mean and one standard deviation, in degrees
  /// (science.md 10.1).
  static let usualToeOutDegrees = 8.0
  static let toeOutDegrees = 5.0

  let bouts: [FootBout]
  let side: Side
  let saturation: [Saturation]
  /// Mean specific force in quiet standing, in the sensor's axes, m/s².
  let rest: Vector3?

  /// Where up was in quiet standing.
  private var standing: Vector3? { rest?.unit }

  func series() -> [FormSeries] {
    let method = "foot-flat"
    func refused(_ reason: ReasonCode) -> [FormSeries] {
      Self.metrics.map { .refused($0, because: reason, method: method) }
    }
    guard let first = bouts.first, !first.motion.acceleration.isEmpty else {
      return refused(.channelMissing)
    }
    let peaks = bouts.map { ClippedPeaks($0.motion, saturation) }
    let responses = responses(peaks)
    guard let force = Statistics.median(responses.map { SensorErrors().force(of: $0).length })
    else { return refused(.tooFewStrides) }
    let isClipped = saturation.contains { $0.kind == .acceleration }
    guard Self.isGravity(force) else {
      return refused(isClipped ? .saturated : .alignmentUnknown)
    }
    let usual = responses.filter { Self.isGravity(SensorErrors().force(of: $0).length) }
    let errors = SensorErrors(.mean(of: usual), standing: rest)
    let travels = zip(bouts, peaks).flatMap { bout, peaks in
      let motion = errors.corrected(bout.motion)
      return Cores.map(bout.cycles, grain: 64) {
        FootTravel(
          motion, peaks, topShares: errors.topShares, from: $0.stance, to: $0.next)
      }.compactMap(\.self)
    }
    guard let axes = axes(from: travels, trusted: first.motion.isOfBody) else {
      return refused(.alignmentUnknown)
    }
    let name = method + (first.motion.isOfBody ? "+device-axes" : "+travel")
    let rolls = rolls(axes, trusted: first.motion.isOfBody)
    guard let landing = Statistics.median(rolls.map(\.strikeDegrees)),
      Self.landingDegrees.contains(landing)
    else { return refused(.notDetected) }
    return angles(rolls, name) + way(travels, name)
  }

  /// Strides from all over the run, for what they tell of the sensor.
  private func responses(_ peaks: [ClippedPeaks]) -> [StrideResponse] {
    let all = zip(bouts, peaks).flatMap { bout, peaks in
      bout.cycles.map { (bout: bout, peaks: peaks, cycle: $0) }
    }
    let step = max(1, all.count / SensorErrors.mostStrides)
    return Swift.stride(from: 0, to: all.count, by: step).map { place in
      let (bout, peaks, cycle) = all[place]
      return StrideResponse(bout.motion, peaks, from: cycle.stance.flat, to: cycle.next.flat)
    }
  }

  private static func isGravity(_ force: Double) -> Bool {
    abs(force / Acceleration.standardGravity - 1) < largestForceError
  }

  private func axes(from travels: [FootTravel], trusted: Bool) -> BodyAxes? {
    let up = travels.reduce(Vector3.zero) { $0 + ($1.meanForce.unit ?? .zero) }
    let way = travels.reduce(Vector3.zero) { $0 + $1.way }
    return BodyAxes(up: up, forward: trusted ? Vector3(1, 0, 0) : way)
  }

  private func rolls(_ axes: BodyAxes, trusted: Bool) -> [FootRoll] {
    let sign: Double = side == .left ? -1 : 1
    let out = trusted || side == .unknown ? 0 : sign * Self.usualToeOutDegrees * .pi / 180
    let ahead = cos(out) * axes.forward + sin(out) * axes.right
    let long = BodyAxes(up: axes.up, forward: ahead) ?? axes
    let upright = standing ?? (trusted ? Vector3(0, 1, 0) : nil)
    let pose = upright.flatMap { BodyAxes(up: $0, forward: ahead) }
    return bouts.flatMap { bout -> [FootRoll] in
      func rates(about axis: Vector3) -> [Double] {
        let raw = Signal<AngularVelocity>(
          bout.motion.angularVelocity.map { $0.dot(axis) }, rate: bout.motion.rate)
        return Butterworth(.lowPass(50), order: 2, corner: .effective).zeroPhase(raw).samples
      }
      let roll = rates(about: long.forward)
      // Where the file names the foot's length, toe-out lends the roll nothing of the pitch.
      let leak = trusted ? 0 : sin(Self.toeOutDegrees * .pi / 180)
      let doubt = rates(about: long.right).map { leak * abs($0) }
      return Cores.map(bout.stances, grain: 64) {
        FootRoll(
          bout.motion, $0, axes: axes, long: long, standing: pose, rollRates: roll, doubts: doubt,
          sign: sign)
      }
    }
  }

  private func angles(_ rolls: [FootRoll], _ method: String) -> [FormSeries] {
    let flat = bouts.flatMap(\.stances).count { $0.isFlat }
    let isFlat = 2 * flat >= rolls.count
    // science.md 5: 3°, and what the foot turns in the 4 ms by which contact may be wrong.
    let turn = 0.004 * (Statistics.median(rolls.map { abs($0.pitchRate) }) ?? 0)
    let base = isFlat ? 3.0 : 6.0
    let strike = FormSeries(
      .footStrikeAngle, readings: readings(of: rolls) { $0.strikeDegrees },
      uncertainty: (base * base + turn * turn).squareRoot(),
      highestClass: isFlat ? .high : .low, method: method)
    guard side != .unknown else {
      return [strike]
        + [MetricID.eversionExcursion, .inversionAtContact, .peakEversionVelocity].map {
          .refused($0, because: .sideUnknown, method: method)
        }
    }
    // Pitch leaks into roll by toe-out: asin(sin δ · sin Δpitch), science.md 1.5.
    let pitch = Statistics.median(rolls.map { abs($0.strikeDegrees) }) ?? 0
    let leak = Self.toeOutDegrees * pitch * .pi / 180
    let early = 0.004 * (Statistics.median(rolls.map { abs($0.rollRate) }) ?? 0)
    let frontal = (16 + leak * leak + early * early).squareRoot()
    let inversion = rolls.compactMap { roll in
      roll.inversionDegrees.map { reading(of: roll, $0) }
    }
    return [
      strike,
      FormSeries(
        .eversionExcursion, readings: readings(of: rolls) { $0.excursionDegrees },
        uncertainty: frontal, highestClass: .low, reason: .alignmentUnknown, method: method),
      inversion.isEmpty
        ? .refused(.inversionAtContact, because: .alignmentUnknown, method: method)
        : FormSeries(
          .inversionAtContact, readings: inversion, uncertainty: frontal, highestClass: .low,
          reason: .alignmentUnknown, method: "\(method)+\(standing == nil ? "up" : "standing")"),
      FormSeries(
        .peakEversionVelocity, readings: readings(of: rolls) { $0.peakRate },
        highestClass: .low, reason: .alignmentUnknown, method: method),
    ]
  }

  private func way(_ travels: [FootTravel], _ method: String) -> [FormSeries] {
    let outward: Double = side == .left ? -1 : 1
    func series(_ metric: MetricID, _ value: (FootTravel) -> Double) -> FormSeries {
      FormSeries(
        metric,
        readings: travels.map {
          .init(
            seconds: $0.stride.contact.initialContactSeconds, side: side, value: value($0))
        }, method: method)
    }
    let bow =
      side == .unknown
      ? FormSeries.refused(.swingPathExcursion, because: .sideUnknown, method: method)
      : series(.swingPathExcursion) { 1000 * outward * $0.bow }
    return [
      bow, series(.strideLength) { $0.meters }, series(.speed) { $0.meters / $0.seconds },
    ]
  }

  private func readings(
    of rolls: [FootRoll], _ value: (FootRoll) -> Double
  ) -> [FormSeries.Reading] {
    rolls.map { reading(of: $0, value($0)) }
  }

  private func reading(of roll: FootRoll, _ value: Double) -> FormSeries.Reading {
    .init(seconds: roll.stride.contact.initialContactSeconds, side: side, value: value)
  }
}
