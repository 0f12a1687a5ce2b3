import FootfallSignal

/// When a foot leaves the ground, for each of its landings.
struct FootToeOffs {
  /// In samples of the window, one per landing; `nil` where the push-off is not seen whole.
  let moments: [Double?]
  /// Whether acceleration had a say; the same for all strides of a window, so that they compare.
  let usesAcceleration: Bool

  init(
    of rotation: FootRotation, landings: [FootRotation.Landing], in window: Segment,
    by detector: FootDetector
  ) {
    let rate = window.rate
    let pitch = rotation.pitchRate
    let drop = pitch.negated
    let push = landings.map { Self.pushOff(after: $0, in: drop, stride: rotation.stride) }
    let alone = push.map { $0.map(pitch.vertex) }
    guard
      let forward = Self.forward(
        of: window, rotation: rotation, landings: landings, push: push, by: detector)
    else {
      (moments, usesAcceleration) = (alone, false)
      return
    }

    let fall = forward.negated
    let bottoms = push.map { push -> Double? in
      guard let push else { return nil }
      let tops = fall.maxima(from: Double(push), to: Double(push) + 0.12 * rotation.stride)
      return fall.highest(of: tops).map(fall.vertex)
    }
    let gaps = zip(alone, bottoms).compactMap { mark, bottom in
      mark.flatMap { mark in bottom.map { $0 - mark } }
    }
    guard 2 * gaps.count > push.count(where: { $0 != nil }), let usual = Statistics.median(gaps)
    else {
      (moments, usesAcceleration) = (alone, false)
      return
    }
    let tolerance = 0.030 * rate.hertz
    moments = zip(alone, bottoms).map { mark, bottom in
      mark.map { mark in
        let own = bottom.map { $0 - mark } ?? usual
        return mark + detector.accelerationShare * (abs(own - usual) > tolerance ? usual : own)
      }
    }
    usesAcceleration = true
  }

  /// The minimum of pitch rate in push-off: the first deep one, for some feet turn toes-down once
  /// more and faster in early swing.
  ///
  /// - Parameter drop: the pitch rate, upside down.
  private static func pushOff(
    after landing: FootRotation.Landing, in drop: FootCurve, stride: Double
  ) -> Int? {
    let hertz = drop.rate.hertz
    let low = landing.index + 0.080 * hertz
    let high = min(landing.index + 0.450 * hertz, landing.cycleEnd - 0.05 * stride)
    let first = max(0, Int(low.rounded(.up)) - 1)
    let last = min(drop.count - 1, Int(high.rounded(.down)) + 1)
    guard first < last else { return nil }
    let least = 100 * Double.pi / 180
    let tops = drop.maxima(from: low, to: high).filter {
      drop.prominence(of: $0, within: first...last) >= least
    }
    guard let deepest = drop.highest(of: tops) else { return nil }
    return tops.first { drop[$0] >= 0.4 * drop[deepest] }
  }

  /// Acceleration along the foot, heel to toe; `nil` without an accelerometer in the gyroscope's
  /// axes.
  ///
  /// Up is the mean direction of the load at mid-stance, 30 to 60 % of the way from landing to
  /// push-off. Which of the two ways along the foot is forward shows before landing: the foot is
  /// slowed down.
  private static func forward(
    of window: Segment, rotation: FootRotation, landings: [FootRotation.Landing], push: [Int?],
    by detector: FootDetector
  ) -> FootCurve? {
    guard let raw = window.acceleration, raw.axes == window.angularVelocity?.axes,
      raw.axes.count == 3
    else { return nil }
    let acceleration = Butterworth(.lowPass(detector.cornerHertz), order: 2).zeroPhase(raw)
    var midStance: [Range<Int>] = []
    var lateSwing: [Range<Int>] = []
    for (landing, push) in zip(landings, push) {
      let start = Int(landing.index)
      // A landing may lie before the window, where only its swing's end was due.
      if start > 0 { lateSwing.append(max(0, start - Int(0.15 * rotation.stride))..<start) }
      guard let push, push > start else { continue }
      let length = Double(push - start)
      midStance.append((start + Int(0.3 * length))..<(start + Int(0.6 * length) + 1))
    }
    let plane = FootSagittalPlane(
      of: acceleration, across: rotation.mediolateral, standing: midStance, slowing: lateSwing)
    return plane.map {
      FootCurve(acceleration.projected(on: $0.forward).samples, rate: window.rate)
    }
  }
}
