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
  func contact(leads: ShankDetector.Leads) -> Contact? {
    guard let envelope = impactEnvelope else { return nil }
    let place = impact(in: envelope)
    let onMeanJerk = [12.0, 20, 30].flatMap { hertz in
      let jerk = jerk(below: hertz)
      return [0.15, 0.25].compactMap { onset(of: jerk, near: place, share: $0) }
    }
    let onEnvelope = [0.10, 0.15].compactMap { onset(of: envelope, near: place, share: $0) }
    let onsets = [onMeanJerk, onEnvelope].compactMap { Self.average($0) }
    guard let onset = Self.average(onsets), let dip = dip(after: onset) else { return nil }
    return Contact(
      initialContact: onset, toeOff: dip + ShankGrid.rate.hertz * leads.dip,
      rawInitialContact: onset, rawToeOff: dip
    ).moved(by: Double(-markIndex))
  }

  /// The envelope of the strides' jerk; `nil` where smoothing has left no impact to be seen.
  private var impactEnvelope: [Double]? {
    func power(below hertz: Double) -> [Double] {
      ShankGrid.jerk(ShankGrid.lowPass(grid.acceleration, hertz)).map { $0 * $0 }
    }
    let lively = power(below: 40)
    let slow = power(below: 12).reduce(0, +)
    guard lively.reduce(0, +) >= 1.5 * slow else { return nil }
    return ShankGrid.lowPass(mean(lively), 16)
  }

  /// Where to look for the impact: at the mark, or a contact time before it.
  ///
  /// Contact is shorter than swing. So of two bursts that close, the first is the impact, even
  /// where the second, when the foot leaves, is the larger one and got the mark.
  private func impact(in envelope: [Double]) -> Double {
    let mark = Double(markIndex)
    guard let peak = highest(in: envelope, range(after: mark, -0.13, 0.13)) else { return mark }
    let earlier = maxima(of: envelope, in: range(after: Double(peak), -0.36, -0.20))
      .max { envelope[$0] < envelope[$1] }
    guard let earlier, envelope[earlier] >= 0.33 * envelope[peak] else { return mark }
    return mark + Double(earlier - peak)
  }

  /// Where a curve, followed back from its burst near a place, first comes below a share of it.
  private func onset(of curve: [Double], near place: Double, share: Double) -> Double? {
    guard let peak = highest(in: curve, range(after: place, -0.13, 0.13)) else { return nil }
    let level = share * curve[peak]
    let last = max(0, peak - Int(0.15 * stride))
    guard let below = (last..<peak).last(where: { curve[$0] <= level }) else { return nil }
    return Double(below) + (level - curve[below]) / (curve[below + 1] - curve[below])
  }

  private func highest(in curve: [Double], _ range: Range<Int>) -> Int? {
    range.clamped(to: curve.indices).max { curve[$0] < curve[$1] }
  }

  private func dip(after onset: Double) -> Double? {
    let mean = grid.acceleration.map { $0.reduce(0, +) }
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return nil }
    let axial = ShankGrid.projected(grid.acceleration, on: mean.map { -$0 / length })
    let dips = [8.0, 12.0].compactMap { hertz -> Double? in
      let curve = self.mean(ShankGrid.lowPass(axial, hertz))
      return maxima(of: curve, in: range(after: onset, 0.25, 0.50))
        .max { curve[$0] < curve[$1] }
        .map { refined($0, in: curve) }
    }
    return Self.average(dips)
  }

  private static func average(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
