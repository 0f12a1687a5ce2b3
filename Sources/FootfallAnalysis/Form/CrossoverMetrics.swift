import FootfallSignal

/// Whether the feet land apart or on one line: from a plate, else as far as the slant of the shank
/// tells.
///
/// With hips W apart and a leg of length L, the step is W − 2 L sin α wide: a slant of 5.2° already
/// means feet on one line, and 3° of uncertainty are ten centimeters. So the sign is told where it
/// is clear, and no width (science.md 2.10, P1).
struct CrossoverMetrics {
  /// The slant that means one line, with a margin, in degrees (science.md 2.10).
  static let lineDegrees = 5.5

  /// In the order of the metric's categories, from 1.
  enum Landing: Int {
    case apart = 1
    case undetermined, crossing
  }

  let streams: [StreamAnalysis]

  func estimates() -> [Estimate] {
    let widths = StepWidthMetrics(streams: streams).estimates()
    // A plate measures what a shin only hints at.
    if widths.contains(where: { $0.value != nil }) { return widths }
    let hints = hints()
    if widths.count > 1, hints.allSatisfy({ $0.value == nil }) { return widths }
    return widths.filter { $0.metric == .stepWidth } + hints
  }

  private func hints() -> [Estimate] {
    let angles = FormMetrics(streams: streams).estimates(of: .legLineAngle)
    let seen = angles.contains { $0.value != nil }
    // A shoe shows supporting signs only: no class from them.
    let onShank = streams.contains { $0.recording.placement == .shank }
    guard seen || onShank else {
      return [MetricID.crossoverClass, .crossoverShare].map(refusal)
    }
    return angles.map(landing) + angles.map(share)
  }

  private func refusal(_ id: MetricID) -> Estimate {
    let grading = MetricCatalogue.definition(of: id).map(Grading.init)
    let reasons = streams.compactMap { grading?.refusal(for: $0) }
    return .withheld(
      id, because: reasons.count == streams.count ? reasons.first ?? .notDetected : .noReference)
  }

  private func landing(_ angle: Estimate) -> Estimate {
    guard let interval = angle.interval95 else {
      return .withheld(
        .crossoverClass, side: angle.side, because: angle.reason ?? .notDetected,
        count: angle.count)
    }
    let low: Landing = interval.lowerBound > Self.lineDegrees ? .crossing : .apart
    let high: Landing = interval.upperBound < Self.lineDegrees ? .apart : .crossing
    let value: Landing = low == high ? low : .undetermined
    return .measured(
      .crossoverClass, side: angle.side, value: Double(value.rawValue),
      interval95: Double(low.rawValue)...Double(high.rawValue), count: angle.count,
      confidence: .low, reason: angle.reason, method: angle.method ?? "")
  }

  /// The share of contacts beyond the line; its interval moves all by the angle's own.
  private func share(_ angle: Estimate) -> Estimate {
    guard let value = angle.value, let interval = angle.interval95 else {
      return .withheld(
        .crossoverShare, side: angle.side, because: angle.reason ?? .notDetected,
        count: angle.count)
    }
    let all = streams.flatMap(\.form).filter { $0.metric == .legLineAngle }.flatMap(\.readings)
      .filter { angle.side == nil || $0.side == angle.side }.map(\.value)
    func percent(shiftedBy shift: Double) -> Double {
      100 * Double(all.count { $0 + shift > Self.lineDegrees }) / Double(max(1, all.count))
    }
    let half = interval.upperBound - value
    return .measured(
      .crossoverShare, side: angle.side, value: percent(shiftedBy: 0),
      interval95: percent(shiftedBy: -half)...percent(shiftedBy: half), count: all.count,
      confidence: .low, reason: angle.reason, method: angle.method ?? "")
  }
}
