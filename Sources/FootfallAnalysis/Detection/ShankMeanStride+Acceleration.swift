import FootfallSignal

extension ShankMeanStride {
  /// Contact and toe-off from acceleration alone; `nil` without an impact or without a dip.
  ///
  /// Initial contact is the onset of the impact. It is taken several times over, at several
  /// smoothings and shares of the burst, since each alone may halt in a trough of the ringing:
  /// on the jerk of the mean stride, and on the envelope of the strides' own jerk. The latter
  /// rings less and starts earlier in soft landings; the two halves count the same.
  ///
  /// Toe-off is near the dip of the axial component that follows stance: the shank is then
  /// thrown forward, and its specific force along itself is that of a fall.
  ///
  /// - Parameters:
  ///   - below: the grid without what is faster than 12, 20 and 30 Hz.
  ///   - jerk: that of the grid below 40 Hz.
  func contact(
    on grid: ShankGrid, below: (hz12: [SixLanes], hz20: [SixLanes], hz30: [SixLanes]),
    jerk: [Double], leads: ShankDetector.Leads
  ) -> Contact? {
    guard let envelope = impactEnvelope(jerk, slow: ShankGrid.jerk(below.hz12)) else { return nil }
    let place = impact(in: envelope)
    let onMeanJerk = [below.hz12, below.hz20, below.hz30].flatMap { rows in
      let curve = self.jerk(rows, in: offsets)
      return [0.15, 0.25].compactMap { onset(of: curve, near: place, share: $0) }
    }
    let onEnvelope = [0.10, 0.15].compactMap { onset(of: envelope, near: place, share: $0) }
    let onsets = [onMeanJerk, onEnvelope].compactMap(Self.average)
    guard let onset = Self.average(onsets), let dip = dip(after: onset, on: grid) else {
      return nil
    }
    return Contact(
      initialContact: onset, toeOff: dip + ShankGrid.rate.hertz * leads.dip,
      rawInitialContact: onset, rawToeOff: dip)
  }

  /// The envelope of the strides' jerk; `nil` where smoothing has left no impact to be seen.
  private func impactEnvelope(_ jerk: [Double], slow: [Double]) -> Curve? {
    let lively = jerk.map { $0 * $0 }
    guard lively.reduce(0, +) >= 1.5 * slow.reduce(0, { $0 + $1 * $1 }) else { return nil }
    return Curve(
      values: ShankGrid.lowPass(mean(lively, in: offsets).values, 16), start: offsets.lowerBound)
  }

  /// Where to look for the impact: at the mark, or a contact time before it.
  ///
  /// Contact is shorter than swing. So of two bursts that close, the first is the impact, even
  /// where the second, when the foot leaves, is the larger one and got the mark. A mark between
  /// the two has less than half of the stride's largest burst near it.
  private func impact(in envelope: Curve) -> Double {
    guard let near = highest(in: envelope, range(after: 0, -0.13, 0.13)),
      let largest = highest(in: envelope, range(after: 0, -0.5, 0.5))
    else { return 0 }
    let isBetween = envelope[near] < 0.5 * envelope[largest]
    let peak = isBetween ? largest : near
    let earlier = envelope.maxima(in: range(after: Double(peak), -0.36, -0.20))
      .max { envelope[$0] < envelope[$1] }
    guard let earlier, envelope[earlier] >= 0.33 * envelope[peak] else {
      return isBetween ? Double(peak) : 0
    }
    return Double(isBetween ? earlier : earlier - peak)
  }

  /// Where a curve, followed back from its burst near a place, first comes below a share of it.
  private func onset(of curve: Curve, near place: Double, share: Double) -> Double? {
    guard let peak = highest(in: curve, range(after: place, -0.13, 0.13)) else { return nil }
    let level = share * curve[peak]
    let last = max(curve.start, peak - Int(0.15 * stride))
    guard let below = (last..<peak).last(where: { curve[$0] <= level }) else { return nil }
    return Double(below) + (level - curve[below]) / (curve[below + 1] - curve[below])
  }

  private func highest(in curve: Curve, _ range: Range<Int>) -> Int? {
    range.clamped(to: curve.places).max { curve[$0] < curve[$1] }
  }

  private func dip(after onset: Double, on grid: ShankGrid) -> Double? {
    let mean = grid.rows.reduce(.zero, +)
    let length = (mean * mean).sums.first.squareRoot()
    guard length > 0 else { return nil }
    let axial = ShankGrid.projected(
      grid.rows, on: SixLanes(first: -1 / length, second: 0) * mean)
    let dips = [8.0, 12.0].compactMap { hertz -> Double? in
      let curve = self.mean(ShankGrid.lowPass(axial, hertz), in: offsets)
      return curve.maxima(in: range(after: onset, 0.25, 0.50))
        .max { curve[$0] < curve[$1] }
        .map(curve.refined)
    }
    return Self.average(dips)
  }

  private static func average(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
