import FootfallSignal

extension ShankMeanStride {
  /// Contact and toe-off with the help of a gyroscope; the marks are mid-swing.
  ///
  /// The end of the free swing, where the shank stops turning forward, says to within some
  /// hundredths of a second where the foot lands. Near it, the jerk has a quiet moment before
  /// the impact and a maximum in it. Initial contact is the mean of what the three say, each
  /// after its lead; of the last two only where they lie close to what the first says.
  ///
  /// Toe-off is near the moment in which the shank's turning changes fastest: released from the
  /// ground, it is flung backward and up.
  func contact(about swingAxis: [Double], leads: ShankDetector.Leads) -> Contact? {
    let turning = ShankGrid.projected(grid.rotation, on: swingAxis)
    guard let end = swingEnd(mean(ShankGrid.lowPass(turning, 15))) else { return nil }
    let samples = { ShankGrid.rate.hertz * $0 }
    let expected = end + samples(leads.swingEnd)
    var found = [(raw: end, corrected: expected)]
    let cues = [
      (curve: jerk(below: 20).map { -$0 }, lead: samples(leads.quiet)),
      (curve: jerk(below: 30), lead: samples(leads.peak)),
    ]
    for cue in cues {
      let nearest = maxima(of: cue.curve, in: cue.curve.indices)
        .map { refined($0, in: cue.curve) }
        .min { abs($0 + cue.lead - expected) < abs($1 + cue.lead - expected) }
      if let nearest, abs(nearest + cue.lead - expected) <= samples(0.025) {
        found.append((nearest, nearest + cue.lead))
      }
    }
    let contact = found.reduce(0) { $0 + $1.corrected } / Double(found.count)
    let release = ShankGrid.slope(mean(ShankGrid.lowPass(turning, 10))).map { -$0 }
    let toeOff = maxima(of: release, in: range(after: contact, 0.18, 0.52))
      .max { release[$0] < release[$1] }
      .map { refined($0, in: release) }
    guard let toeOff else { return nil }
    return Contact(
      initialContact: contact, toeOff: toeOff + samples(leads.release),
      rawInitialContact: found.reduce(0) { $0 + $1.raw } / Double(found.count),
      rawToeOff: toeOff
    ).moved(by: Double(-markIndex))
  }

  /// Where the rate first falls through zero after mid-swing.
  private func swingEnd(_ rate: [Double]) -> Double? {
    let after = markIndex..<(rate.count - 1)
    guard let last = after.first(where: { rate[$0] >= 0 && rate[$0 + 1] < 0 }) else { return nil }
    return Double(last) + rate[last] / (rate[last] - rate[last + 1])
  }
}
