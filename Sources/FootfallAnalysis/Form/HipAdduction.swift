import FootfallSignal

/// The thigh's way toward the midline, as the slant of the shank plus the drop of the pelvis.
///
/// Two medians, so that the sensors need no common clock. With a sensor on the thigh as well
/// `LegChain` finds the joint's own angle.
///
/// - Source: science.md 2.12, the tier of pelvis and shank.
struct HipAdduction {
  let streams: [StreamAnalysis]
  /// Estimates that are there already.
  let found: [Estimate]

  func estimates() -> [Estimate] {
    let sides = [Side.left, .right].compactMap(estimate)
    return sides.isEmpty ? [.withheld(.hipAdduction, because: reason)] : sides
  }

  private func estimate(_ side: Side) -> Estimate? {
    func measured(_ id: MetricID) -> Estimate? {
      found.first { $0.metric == id && $0.side == side && $0.value != nil }
    }
    guard let line = measured(.legLineAngle), let drop = measured(.pelvicDrop),
      let a = line.value, let b = drop.value, let p = line.interval95, let q = drop.interval95
    else { return nil }
    let (half, other) = (p.upperBound - a, q.upperBound - b)
    let width = (half * half + other * other).squareRoot()
    return .measured(
      .hipAdduction, side: side, value: a + b, interval95: (a + b - width)...(a + b + width),
      count: min(line.count, drop.count), confidence: .low,
      reason: line.reason ?? drop.reason, method: "shank-slant+pelvic-drop")
  }

  /// Why there is none: a place that sees nothing of it, or the first half that is missing.
  private var reason: ReasonCode {
    let grading = MetricCatalogue.definition(of: .hipAdduction).map(Grading.init)
    let reasons = streams.compactMap { grading?.refusal(for: $0) }
    if reasons.count == streams.count, let first = reasons.first { return first }
    let places = Set(streams.map(\.recording.placement))
    guard places.contains(.shank), places.contains(.sacrum) else { return .channelMissing }
    return [MetricID.legLineAngle, .pelvicDrop].compactMap { id in
      found.first { $0.metric == id && $0.value == nil }?.reason
    }.first ?? .sideUnknown
  }
}
