import FootfallSignal

/// What a sensor on the shank shows of each contact, besides its times.
///
/// The vertical is the mean specific force over the stride that begins at mid-stance, so that it
/// needs no filter; the shank's own length is where up was in quiet standing.
///
/// - Needs: angular rate and acceleration in the same three axes at 100 Hz or more; three seconds
///   of standing for the angles. The shock needs the accelerometer alone.
/// - Delay: the recording; the directions are those of all its strides.
/// - Source: science.md 1.5, 2.9, 2.10 (P1), 2.13, 2.17.
struct ShankForm {
  let bouts: [LegBout]
  let side: Side
  let standing: Vector3?
  let saturation: [Saturation]

  func series() -> [FormSeries] {
    let loaded = bouts.filter { !$0.motion.acceleration.isEmpty }.map(ShankBout.init)
    let known = ShankAxes(loaded, standing: standing)
    return angles(loaded, by: known) + impacts(loaded, by: known)
  }

  private func angles(_ loaded: [ShankBout], by known: ShankAxes?) -> [FormSeries] {
    let method = "mid-stance"
    let ids = [MetricID.tibialRotation, .legLineAngle, .shankFrontalRate, .shankAngle]
    func refused(_ reason: ReasonCode) -> [FormSeries] {
      ids.map { .refused($0, because: reason, method: method) }
    }
    let full = loaded.filter { !$0.leg.motion.angularVelocity.isEmpty }
    guard !full.isEmpty else { return refused(bouts.isEmpty ? .notDetected : .channelMissing) }
    let ofFull = full.count == loaded.count ? known : ShankAxes(full, standing: standing)
    guard let known = ofFull else { return refused(.alignmentUnknown) }
    let sign: Double = side == .left ? -1 : 1
    let turns = full.flatMap { bout in
      Cores.map(bout.cycles, grain: 64) {
        ShankTurn(bout.leg.motion, $0, by: known, sign: sign)
      }.compactMap(\.self)
    }
    guard !turns.isEmpty else { return refused(.tooFewStrides) }
    let name = "\(method)+\(known.source.rawValue)"
    // A contact that is 8 ms off, and 3° of attitude and standing (science.md 3 and 5).
    let turn = 0.008 * (Statistics.median(turns.map { abs($0.contactRate) }) ?? 0)
    let sagittal: FormSeries =
      known.source == .stance
      ? .refused(.shankAngle, because: .alignmentUnknown, method: name)
      : FormSeries(
        .shankAngle, readings: readings(turns, \.stride) { $0.contactDegrees },
        uncertainty: (9 + turn * turn).squareRoot(),
        highestClass: known.source == .standing ? .high : .low,
        reason: known.source == .standing ? nil : .alignmentUnknown, method: name)
    guard side != .unknown else {
      return [sagittal]
        + [MetricID.tibialRotation, .legLineAngle, .shankFrontalRate].map {
          .refused($0, because: .sideUnknown, method: name)
        }
    }
    let line: FormSeries =
      known.source == .standing
      ? FormSeries(
        .legLineAngle, readings: readings(turns, \.stride) { $0.lineDegrees }, method: name)
      : .refused(.legLineAngle, because: .alignmentUnknown, method: name)
    return [
      FormSeries(
        .tibialRotation, readings: readings(turns, \.stride) { $0.rotationDegrees },
        highestClass: .low, reason: known.source == .standing ? nil : .alignmentUnknown,
        method: name), line,
      FormSeries(
        .shankFrontalRate, readings: readings(turns, \.stride) { $0.inwardRate },
        highestClass: .low, reason: known.source == .standing ? nil : .alignmentUnknown,
        method: name), sagittal,
    ]
  }

  private func impacts(_ loaded: [ShankBout], by known: ShankAxes?) -> [FormSeries] {
    let ids = [MetricID.peakTibialAcceleration, .peakTibialResultant]
    let method = "shank-peak"
    let limit = saturation.filter { $0.kind == .acceleration }.map(\.limit).min()
    let up = known?.axes.up ?? standing ?? ShankAxes.stanceUp(loaded)
    let source = known?.source ?? (standing == nil ? .stance : .standing)
    let peaks = ShankImpact.peaks(in: loaded.map(\.leg), up: up, limit: limit)
    guard !peaks.isEmpty else {
      return ids.map { .refused($0, because: .channelMissing, method: method) }
    }
    let clipped = peaks.count { $0.isClipped }
    guard Double(clipped) <= ShankImpact.clippedShare * Double(peaks.count) else {
      return ids.map { .refused($0, because: .saturated, method: method) }
    }
    return [
      FormSeries(
        .peakTibialAcceleration,
        readings: peaks.compactMap { peak in peak.axial.map { reading(peak.stride, $0) } },
        highestClass: source == .standing ? .high : .low,
        reason: source == .standing ? nil : .alignmentUnknown,
        method: "\(method)+\(source.rawValue)"),
      FormSeries(
        .peakTibialResultant, readings: peaks.map { reading($0.stride, $0.resultant) },
        method: method),
    ]
  }

  private func reading(_ stride: Stride, _ value: Double) -> FormSeries.Reading {
    .init(seconds: stride.contact.initialContactSeconds, side: side, value: value)
  }

  private func readings<Part>(
    _ parts: [Part], _ stride: (Part) -> Stride, _ value: (Part) -> Double
  ) -> [FormSeries.Reading] {
    parts.map { reading(stride($0), value($0)) }
  }
}
