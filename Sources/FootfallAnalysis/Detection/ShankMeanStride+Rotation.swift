import FootfallSignal

extension ShankMeanStride {
  /// Contact and toe-off with the help of a gyroscope; the marks are mid-swing.
  ///
  /// The end of the free swing, where the shank stops turning forward, says to within some
  /// hundredths of a second where the foot lands. Near it, the jerk has a quiet moment before
  /// the impact and a maximum in it. Initial contact is the mean of what the three say, each
  /// after its lead. The last two count for less the further they lie from what the first says,
  /// and from 25 ms on for nothing: so none of them jumps in or out from one window to the next.
  ///
  /// Toe-off is near the moment in which the shank's turning changes fastest: released from the
  /// ground, it is flung backward and up.
  ///
  /// - Parameters:
  ///   - axis: the direction in the lanes that the shank swings about.
  ///   - below: the grid without what is faster than so many Hz: the rotation below 15, the
  ///     acceleration below 20 beside the rotation below 10, and both below 30.
  func contact(
    about axis: SixLanes, below: (hz15: [SixLanes], hz20and10: [SixLanes], hz30: [SixLanes]),
    leads: ShankDetector.Leads
  ) -> Contact? {
    let turning = ShankGrid.projected(below.hz15, on: axis)
    guard let end = swingEnd(mean(turning, in: 0..<offsets.upperBound)) else { return nil }
    let samples = { ShankGrid.rate.hertz * $0 }
    let expected = end + samples(leads.swingEnd)
    let reach = samples(0.025)
    var found = [(raw: end, corrected: expected, weight: 1.0)]
    let cues = [
      (rows: below.hz20and10, sign: -1.0, lead: samples(leads.quiet)),
      (rows: below.hz30, sign: 1.0, lead: samples(leads.peak)),
    ]
    for cue in cues {
      // Two samples more than reach, so that a maximum there is seen with its neighbors.
      let middle = expected - cue.lead
      let near = Int((middle - reach).rounded(.down)) - 2..<Int((middle + reach).rounded(.up)) + 3
      let jerk = jerk(cue.rows, in: near)
      let curve = cue.sign < 0 ? jerk.negated : jerk
      let nearest = curve.maxima(in: near).map(curve.refined)
        .min { abs($0 - middle) < abs($1 - middle) }
      if let nearest, abs(nearest - middle) <= reach {
        found.append((nearest, nearest + cue.lead, 1 - abs(nearest - middle) / reach))
      }
    }
    let weights = found.reduce(0) { $0 + $1.weight }
    let contact = found.reduce(0) { $0 + $1.weight * $1.corrected } / weights
    let after = range(after: contact, 0.18, 0.52)
    let slow = ShankGrid.projected(below.hz20and10, on: axis)
    let release = slope(slow, in: (after.lowerBound - 1)..<(after.upperBound + 1)).negated
    let toeOff = release.maxima(in: after).max { release[$0] < release[$1] }.map(release.refined)
    guard let toeOff else { return nil }
    return Contact(
      initialContact: contact, toeOff: toeOff + samples(leads.release),
      rawInitialContact: found.reduce(0) { $0 + $1.weight * $1.raw } / weights,
      rawToeOff: toeOff)
  }

  /// Where the rate first falls through zero after mid-swing.
  private func swingEnd(_ rate: Curve) -> Double? {
    let last = rate.places.dropLast().first { rate[$0] >= 0 && rate[$0 + 1] < 0 }
    return last.map { Double($0) + rate[$0] / (rate[$0] - rate[$0 + 1]) }
  }
}
