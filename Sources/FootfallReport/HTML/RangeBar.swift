import FootfallAnalysis

/// Values with their intervals over what is usual, small enough for a row of a table.
///
/// It repeats what the row says in words, so that a screen reader need not hear it.
struct RangeBar {
  let markup: String

  /// - Parameter estimates: of one metric, a line each.
  /// - Returns: `nil` where nothing is known to be usual at this speed.
  init?(_ estimates: [Estimate], speed: Double?) {
    let shown = estimates.filter { $0.value != nil }
    guard let first = shown.first,
      let ranges = MetricCatalogue.definition(of: first.metric)?.usual, !ranges.isEmpty,
      let usual = Self.usual(ranges, speed: speed)
    else { return nil }
    let low = shown.compactMap(\.interval95?.lowerBound).reduce(usual.lowerBound, min)
    let high = shown.compactMap(\.interval95?.upperBound).reduce(usual.upperBound, max)
    let pad = (high - low) * 0.12
    guard pad > 0 else { return nil }
    func x(_ value: Double) -> Double { 4 + 112 * (value - low + pad) / (high - low + 2 * pad) }
    let height = 6 + 10 * Double(shown.count)
    var svg = SVG(width: 120, height: height)
    svg.rectangle(
      x(usual.lowerBound), 2, x(usual.upperBound) - x(usual.lowerBound), height - 4, radius: 3,
      "band")
    for (index, estimate) in shown.enumerated() {
      guard let value = estimate.value, let interval = estimate.interval95 else { continue }
      let y = 8 + 10 * Double(index)
      svg.line(2, y, 118, y, "rule")
      svg.line(x(interval.lowerBound), y, x(interval.upperBound), y, "whisker \(estimate.tone)")
      svg.circle(x(value), y, 3.5, "dot \(estimate.tone)")
    }
    markup =
      "<svg viewBox=\"0 0 120 \(SVG.text(height))\" aria-hidden=\"true\">\(svg.body)</svg>"
  }

  private static func usual(
    _ ranges: [MetricDefinition.ReferenceRange], speed: Double?
  ) -> ClosedRange<Double>? {
    if let speed { return ranges.first { $0.speed?.contains(speed) ?? true }?.range }
    let lows = ranges.map(\.range.lowerBound)
    let highs = ranges.map(\.range.upperBound)
    guard let low = lows.min(), let high = highs.max() else { return nil }
    return low...high
  }
}
