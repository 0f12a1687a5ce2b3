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
    let braking = alike(feet.map { $0.flatMap { brakingEdge(from: $0, in: curves) } }, feet, curves)
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

  /// - Parameter expected: from the start of the window; no edge further from it than the landings
  ///   of a runner differ.
  private func brakingEdge(
    from foot: Foot, near expected: Double? = nil, in curves: SacrumCurves
  ) -> BrakingEdge? {
    guard let forward = curves.forwardJerk else { return nil }
    let first = max(1, foot.start - curves.samples(in: 0.03))
    let end = min(forward.count - 1, foot.start + curves.samples(in: 0.05) + 1)
    guard first < end else { return nil }
    var range = first..<end
    if let expected {
      let reach = Self.landingScatter
      let last = curves.samples(in: expected + reach) + 1
      range = range.clamped(to: curves.samples(in: expected - reach) - 1..<last + 1)
    }
    guard let steepest = forward.minimum(in: range),
      let rise = curves.verticalJerk.maximum(in: first..<end).map({ curves.verticalJerk[$0] }),
      steepest > range.lowerBound, steepest < range.upperBound - 1, forward[steepest] < 0, rise > 0
    else { return nil }
    return BrakingEdge(
      seconds: curves.seconds(at: forward.refinedExtremum(at: steepest).index),
      jerk: (rise * -forward[steepest]).squareRoot())
  }

  /// How far a braking edge may lie from where the runner's others do, behind the foot of the rise,
  /// in seconds. 10 to 15 ms are alike in the sweep; within a run they scatter by 1 to 5 ms.
  private static let landingScatter = 0.015

  /// The edges, of which those that lie elsewhere than the runner's others are looked for again
  /// where these lie: a landing that brakes twice has two edges.
  private func alike(
    _ edges: [BrakingEdge?], _ feet: [Foot?], _ curves: SacrumCurves
  ) -> [BrakingEdge?] {
    let begin = { (foot: Foot) in curves.seconds(at: Double(foot.start)) }
    let delays = zip(edges, feet).compactMap { edge, foot in
      edge.flatMap { edge in foot.map { edge.seconds - begin($0) } }
    }
    guard let usual = Statistics.median(delays) else { return edges }
    return zip(edges, feet).map { edge, foot in
      guard let edge, let foot else { return edge }
      let expected = begin(foot) + usual
      guard abs(edge.seconds - expected) > Self.landingScatter else { return edge }
      return brakingEdge(from: foot, near: expected, in: curves) ?? edge
    }
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
