import FootfallSignal

extension SacrumDetector {
  /// A moment as measured and with its lag taken out, in seconds from the start of the window.
  struct Moment: Hashable {
    let raw: Double
    let corrected: Double
  }

  /// When the foot met the ground, for each rise of the load; `nil` where nothing shows it.
  ///
  /// One lead serves the whole window: a single contact's jerk is noisier than its edge is late.
  /// Where most contacts show no edge, or it is so slow that it is no mark of the landing, the
  /// vertical stands in for all of them, so that a run is not measured by two yardsticks.
  func initialContacts(in curves: SacrumCurves) -> [Moment?] {
    let feet = curves.loadEdges.map { footOfRise(near: $0.rise, in: curves) }
    let braking = feet.map { $0.flatMap { brakingEdge(from: $0.start, in: curves) } }
    let lead = lead(of: braking.compactMap { $0 }, outOf: braking.count)
    return zip(feet, braking).map { foot, edge in
      guard let foot else { return nil }
      if let edge, let lead {
        return Moment(raw: edge.seconds, corrected: edge.seconds - lead)
      }
      return verticalEdge(before: foot.top, notBefore: foot.floor, in: curves)
    }
  }

  private func lead(of edges: [BrakingEdge], outOf count: Int) -> Double? {
    guard 2 * edges.count >= count,
      let lead = Statistics.median(edges.map { brakingLeadG / $0.jerk }),
      lead <= longestLeadSeconds
    else { return nil }
    return lead
  }

  /// The samples about the rise of the vertical at a landing.
  private struct Foot {
    /// Where the vertical last was below 0.5 g; where it never was, its lowest sample.
    let start: Int
    /// Where it rises through 1 g.
    let top: Int
    /// A quarter of a step before that, where the search ends.
    let floor: Int
  }

  /// Where the vertical leaves the level of flight, near a rise of the load.
  ///
  /// The load is smooth and its rise lies up to 30 ms to either side of the vertical's, more so on
  /// slopes, hence 60 ms before and 80 ms after it.
  private func footOfRise(near rise: Int, in curves: SacrumCurves) -> Foot? {
    let vertical = curves.rising
    let before = curves.samples(in: 0.06)
    let range = max(0, rise - before)..<min(vertical.count - 1, rise + curves.samples(in: 0.08))
    let crossing = range.first { vertical[$0] < 1 && vertical[$0 + 1] >= 1 }
    // A window that opens within the rise has seen its beginning pass already.
    guard let top = crossing ?? (rise <= before ? rise : nil) else { return nil }
    let floor = max(0, top - curves.samples(in: curves.stepSeconds / 4))
    let start =
      (floor...top).last { vertical[$0] < 0.5 } ?? vertical.minimum(in: floor..<(top + 1))
    return start.map { Foot(start: $0, top: top, floor: floor) }
  }

  /// The steepest fall of the forward acceleration near the foot of the vertical's rise.
  private struct BrakingEdge {
    /// From the start of the window.
    let seconds: Double
    /// The mean jerk of the landing, in g/s: the geometric mean of its steepest vertical rise and
    /// of its steepest braking. The higher it is, the sooner after contact comes the edge.
    let jerk: Double
  }

  private func brakingEdge(from foot: Int, in curves: SacrumCurves) -> BrakingEdge? {
    guard let forward = curves.forwardJerk else { return nil }
    let first = max(1, foot - curves.samples(in: 0.03))
    let end = min(forward.count - 1, foot + curves.samples(in: 0.05) + 1)
    guard first < end, let steepest = forward.minimum(in: first..<end),
      let rise = curves.verticalJerk.maximum(in: first..<end).map({ curves.verticalJerk[$0] }),
      steepest > first, steepest < end - 1, forward[steepest] < 0, rise > 0
    else { return nil }
    return BrakingEdge(
      seconds: curves.seconds(at: forward.refinedExtremum(at: steepest).index),
      jerk: (rise * -forward[steepest]).squareRoot())
  }

  /// The vertical itself through 0.5 g.
  private func verticalEdge(
    before top: Int, notBefore floor: Int, in curves: SacrumCurves
  ) -> Moment? {
    let vertical = curves.vertical
    guard let below = (floor...top).last(where: { vertical[$0] < 0.5 }),
      below + 1 < vertical.count
    else { return nil }
    let (low, high) = (vertical[below], vertical[below + 1])
    let raw = curves.seconds(at: Double(below) + (0.5 - low) / (high - low))
    return Moment(raw: raw, corrected: raw - riseLeadSeconds)
  }
}
