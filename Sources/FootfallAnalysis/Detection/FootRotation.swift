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
  /// Middles of swing, in samples, with one more on either side where the window may hold
  /// a landing whose swing it does not show.
  let swings: [Double]

  /// `nil` where there is no angular rate or the foot does not turn over and over.
  init?(_ window: Segment, by detector: FootContacts) {
    guard let gyroscope = window.angularVelocity, window.count > 8 else { return nil }
    let filter = Butterworth(.lowPass(detector.cornerHertz), order: 2)
    let rotation = filter.zeroPhase(gyroscope)
    let axis = PrincipalAxes(rotation).directions[0]
    let energy = FootCurve.square(of: rotation)
    let unsigned = FootCurve(rotation.projected(on: axis).samples, rate: window.rate)
    guard let period = unsigned.period(in: detector.strideSeconds) else { return nil }
    let sign = Self.toesUp(unsigned, energy: energy, period: period)

    pitchRate = sign < 0 ? unsigned.negated : unsigned
    mediolateral = axis.map { $0 * sign }
    gain = energy.slope
    stride = period * window.rate.hertz

    // Falbriard's re-implementation takes 0.6 of the stride frequency; 1.2 gives cleaner maxima.
    let slow = pitchRate.lowPassed(1.2 / period)
    let middles = slow.maxima(apart: 0.6 * stride).filter { slow[$0] > 0 }.map(slow.vertex)
    guard let first = middles.first, let last = middles.last else { return nil }
    swings = [first - stride] + middles + [last + stride]
  }

  /// +1 where the curve is toes-up positive, else −1.
  ///
  /// Each stride has a vote: after its quietest 15 %, which is mid-stance, the heel rises and the
  /// toes go down, whatever the strike and the speed.
  private static func toesUp(_ curve: FootCurve, energy: FootCurve, period: Double) -> Double {
    let calm = energy.smoothed(seconds: 0.15 * period)
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

  /// One landing per cycle that shows one, in order of time.
  func landings() -> [Landing] {
    let firsts = swings.dropLast().map { gainTop(afterSwing: $0) }
    let phases = zip(swings, firsts).compactMap { swing, top in
      top.map { (gain.vertex(at: $0) - swing) / stride }
    }
    guard let usual = Self.median(phases) else { return [] }
    // Where the rotation gains energy in two steps, the larger may be the other one in a stride
    // now and then: a step counts for less the further it is from where this runner's landings
    // are, by half at 2 % of the stride. At the window's start the swing is not seen, and the
    // usual phase is all there is.
    return zip(swings, swings.dropFirst()).enumerated().compactMap { k, cycle in
      let due = cycle.0 + usual * stride
      func weight(_ index: Int) -> Double {
        let distance = (Double(index) - due) / (0.02 * stride)
        return gain[index] / (1 + distance * distance)
      }
      let near = rises(from: due - 0.05 * stride, to: due + 0.05 * stride)
      let landing = near.max { a, b in (weight(a), -a) < (weight(b), -b) }
      return (landing ?? firsts[k]).map {
        Landing(index: gain.vertex(at: $0), cycleEnd: cycle.1)
      }
    }
  }

  /// The largest gain around and after the end of a swing's toes-up rotation.
  ///
  /// A tenth of the swing's rate is its end: a forefoot that never turns toes-down before landing
  /// has no crossing of zero there.
  private func gainTop(afterSwing swing: Double) -> Int? {
    guard swing >= 0 else { return nil }
    let start = Int(swing.rounded(.up))
    let end = min(pitchRate.count - 1, Int(swing + 0.6 * stride))
    guard start < end, let fastest = (start...end).map({ pitchRate[$0] }).max() else { return nil }
    let level = 0.1 * fastest
    guard
      let last = (start..<end).first(where: { pitchRate[$0] > level && pitchRate[$0 + 1] <= level })
    else { return nil }
    let step = pitchRate[last] - pitchRate[last + 1]
    let crossing = Double(last) + (pitchRate[last] - level) / step
    return gain.highest(of: rises(from: crossing - 0.02 * stride, to: crossing + 0.14 * stride))
  }

  private func rises(from low: Double, to high: Double) -> [Int] {
    gain.maxima(from: low, to: high).filter { gain[$0] > 0 }
  }

  static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
