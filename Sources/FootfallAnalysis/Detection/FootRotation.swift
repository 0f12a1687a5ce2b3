import FootfallSignal

/// How a foot turns over its strides: pitch rate, energy, and the cycles from swing to swing.
struct FootRotation {
  /// A landing, in samples of the window, and the swing that led to it.
  struct Landing: Hashable {
    let index: Double
    /// When the next swing's middle is due.
    let cycleEnd: Double
  }

  /// Toes-up positive, in rad/s.
  let pitchRate: FootCurve
  /// What the rotation's energy gains per second, in rad²/s³.
  let gain: FootCurve
  /// The mediolateral direction in the gyroscope's own axes; pitch rate is the rate along it.
  let mediolateral: [Double]
  /// One stride, in samples.
  let stride: Double
  let impact: FootImpact?
  /// Middles of swing, in samples, with one more on either side where the window may hold
  /// a landing whose swing it does not show.
  let swings: [Double]

  /// `nil` where there is no angular rate or the foot does not turn over and over.
  init?(_ window: Segment, impact: FootImpact?, by detector: FootDetector) {
    guard let gyroscope = window.angularVelocity, window.count > 8 else { return nil }
    let filter = Butterworth(.lowPass(detector.cornerHertz), order: 2)
    let rotation = filter.zeroPhase(gyroscope)
    let axis = PrincipalAxes(rotation).directions[0]
    let energy = FootCurve.square(of: rotation)
    let unsigned = FootCurve(rotation.projected(on: axis).samples, rate: window.rate)
    guard let period = unsigned.period(in: detector.strideSeconds) else { return nil }
    let sign = Self.toesUp(
      unsigned,
      unrest: Self.unrest(
        energy: energy, acceleration: window.acceleration.map { filter.zeroPhase($0) }),
      period: period)

    pitchRate = sign < 0 ? unsigned.negated : unsigned
    mediolateral = axis.map { $0 * sign }
    gain = energy.slope
    self.impact = impact
    stride = period * window.rate.hertz

    // Falbriard's re-implementation takes 0.6 of the stride frequency; 1.2 gives cleaner maxima.
    let slow = pitchRate.lowPassed(1.2 / period)
    let middles = slow.maxima(apart: 0.6 * stride).filter { slow[$0] > 0 }.map(slow.vertex)
    guard let first = middles.first, let last = middles.last else { return nil }
    swings = [first - stride] + middles + [last + stride]
  }

  /// +1 where the curve is toes-up positive, else −1.
  ///
  /// Each stride has a vote: after its calmest 8 %, which is in mid-stance, the heel rises and the
  /// toes go down, whatever the strike and the speed.
  private static func toesUp(_ curve: FootCurve, unrest: FootCurve, period: Double) -> Double {
    let calm = unrest.smoothed(seconds: 0.08 * period)
    let stride = max(4, curve.rate.samples(in: period))
    var votes = 0
    for start in Swift.stride(from: 0, through: max(0, curve.count - 14 * stride / 10), by: stride)
    {
      let end = min(start + stride, curve.count)
      guard let quiet = (start..<end).min(by: { (calm[$0], $0) < (calm[$1], $1) }) else { continue }
      let after = min(curve.count, quiet + 3 * stride / 10)
      let turned = curve.samples[quiet..<after].reduce(0, +)
      votes += turned < 0 ? 1 : -1
    }
    return votes < 0 ? -1 : 1
  }

  /// How far a foot is from standing: it neither turns nor reads anything but gravity.
  ///
  /// A foot that turns back in mid-swing does not turn either for a moment, but is thrown about by
  /// several g. Both parts count by their own means, so that neither unit matters.
  ///
  /// - Source: I. Skog et al., IEEE Trans. Biomed. Eng. 57 (2010), doi:10.1109/TBME.2010.2060723.
  /// - Differs: rotation alone where there is no accelerometer.
  private static func unrest(energy: FootCurve, acceleration: VectorSignal<Acceleration>?)
    -> FootCurve
  {
    func relative(_ samples: [Double]) -> [Double] {
      let mean = samples.reduce(0, +) / Double(max(1, samples.count))
      return mean > 0 ? samples.map { $0 / mean } : samples
    }
    let turning = relative(energy.samples)
    guard let acceleration else { return FootCurve(turning, rate: energy.rate) }
    let shaking = relative(
      acceleration.norm.samples.map { length in
        let free = length - Acceleration.standardGravity
        return free * free
      })
    return FootCurve(zip(turning, shaking).map { $0 + $1 }, rate: energy.rate)
  }

  /// One landing per cycle that shows one, in order of time.
  ///
  /// Where the rotation gains energy in two steps, the larger may be the wrong one: retraction
  /// before a midfoot lands, say. A step counts for less the further it is from where the impact
  /// tells that the landing was; without impacts, from where this runner's landings are.
  func landings() -> [Landing] {
    let windows = swings.dropLast().map { window(afterSwing: $0) }
    if let impacts = impact?.landings(in: windows) {
      return landings(at: impacts, seen: windows.map { $0 != nil })
    }
    let firsts = windows.map { $0.flatMap { gain.highest(of: rises(in: $0)) } }
    let phases = zip(swings, firsts).compactMap { swing, top in
      top.map { gain.vertex(at: $0) - swing }
    }
    guard let usual = Statistics.median(phases) else { return [] }
    return zip(swings, swings.dropFirst()).enumerated().compactMap { k, cycle in
      let top = step(near: cycle.0 + usual, reach: 0.05 * stride, half: 0.02 * stride)
      return (top ?? firsts[k]).map { Landing(index: gain.vertex(at: $0), cycleEnd: cycle.1) }
    }
  }

  /// The landings that impacts tell of, at their steps of energy if most have one within 12 ms.
  ///
  /// All or none: landings of which some are a step and some an impact scatter by what lies
  /// between the two.
  ///
  /// - Parameter seen: whether the swing before each is in the window.
  private func landings(at impacts: [Double?], seen: [Bool]) -> [Landing] {
    let hertz = gain.rate.hertz
    let steps = impacts.map { due in
      due.flatMap { step(near: $0, reach: 0.012 * hertz, half: 0.010 * hertz) }
    }
    let byStep = 2 * steps.count { $0 != nil } > impacts.count { $0 != nil }
    let moments = zip(impacts, steps).map { due, step in byStep ? step.map(gain.vertex) : due }
    let phases = zip(swings, moments).compactMap { swing, moment in moment.map { $0 - swing } }
    guard let usual = Statistics.median(phases) else { return [] }
    return zip(swings, swings.dropFirst()).enumerated().compactMap { k, cycle in
      let expected = cycle.0 + usual
      func isUsual(_ moment: Double) -> Bool { abs(moment - expected) <= 0.06 * stride }
      if let moment = moments[k], isUsual(moment) {
        return Landing(index: moment, cycleEnd: cycle.1)
      }
      // A stride without a step of its own, or with a shock that is not the landing's. One at the
      // window's start whose swing is not seen counts only if a step tells of it.
      let due = impacts[k].flatMap { isUsual($0) ? $0 : nil } ?? expected
      let near = step(near: due, reach: 0.025 * hertz, half: 0.010 * hertz).map(gain.vertex)
      guard near != nil || seen[k] else { return nil }
      return Landing(index: byStep ? near ?? due : due, cycleEnd: cycle.1)
    }
  }

  /// The step of energy within `reach` of a moment that has most weight: its gain, which counts
  /// by half at a distance of `half`, all in samples.
  private func step(near due: Double, reach: Double, half: Double) -> Int? {
    func weight(_ index: Int) -> Double {
      let distance = (Double(index) - due) / half
      return gain[index] / (1 + distance * distance)
    }
    return rises(in: (due - reach)...(due + reach)).max { a, b in
      (weight(a), -a) < (weight(b), -b)
    }
  }

  /// Where a landing is looked for: around and after the end of a swing's toes-up rotation.
  ///
  /// A tenth of the swing's rate is its end: a forefoot that never turns toes-down before landing
  /// has no crossing of zero there.
  private func window(afterSwing swing: Double) -> ClosedRange<Double>? {
    guard swing >= 0 else { return nil }
    let start = Int(swing.rounded(.up))
    let end = min(pitchRate.count - 1, Int(swing + 0.6 * stride))
    guard start < end, let fastest = (start...end).map({ pitchRate[$0] }).max() else { return nil }
    let level = 0.1 * fastest
    let last = (start..<end).first { pitchRate[$0] > level && pitchRate[$0 + 1] <= level }
    guard let last else { return nil }
    let drop = pitchRate[last] - pitchRate[last + 1]
    let crossing = Double(last) + (pitchRate[last] - level) / drop
    return (crossing - 0.02 * stride)...(crossing + 0.14 * stride)
  }

  private func rises(in range: ClosedRange<Double>) -> [Int] {
    gain.maxima(from: range.lowerBound, to: range.upperBound).filter { gain[$0] > 0 }
  }
}
