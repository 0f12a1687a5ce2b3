import FootfallAnalysis
import FootfallSignal

extension Drawing {
  /// Left against right, a row for each metric that has both.
  static let sides = Kind(
    id: "sides", title: "Left against right",
    metrics: [MetricID.contactTime.asymmetry, .contactTime]
  ) { report in
    let rows = report.sideRows.prefix(8)
    guard !rows.isEmpty else { return nil }
    var svg = SVG(height: 30 + 32 * Double(rows.count))
    let middle = 180.0
    svg.text("more on the left", middle - 12, 14, .end)
    svg.text("more on the right", middle + 12, 14, .start)
    for (index, row) in rows.enumerated() {
      let top = 22 + 32 * Double(index)
      let reach = 100 * min(max(row.share, -1), 1)
      svg.text(row.title, middle, top + 9, .middle, "t")
      svg.rectangle(middle - 100, top + 14, 200, 10, radius: 5, "zone")
      svg.rectangle(
        reach < 0 ? middle + reach : middle, top + 14, reach.magnitude, 10, radius: 2,
        (row.isClear ? "fill " : "open ") + (reach < 0 ? "left" : "right"))
      svg.line(middle, top + 12, middle, top + 26, "axis")
      svg.text(row.left.shortValue, middle - 108, top + 23, .end, "k")
      svg.text(row.right.shortValue, middle + 108, top + 23, .start, "k")
    }
    let clear = rows.filter(\.isClear).map(\.title)
    return (
      svg,
      "A full bar is a difference of 10 % or 10°. "
        + (clear.isEmpty
          ? "No difference is larger than its uncertainty (open bars)."
          : "Larger than its uncertainty (filled): \(Numbers.list(clear)).")
        + " It does not tell which side is the better one."
    )
  }
}

/// A metric of both legs.
private struct SideRow {
  let title: String
  let left: Estimate
  let right: Estimate
  /// Right minus left, as a share of a full bar.
  let share: Double
  /// Whether the two intervals together are smaller than the difference.
  let isClear: Bool

  init?(_ definition: MetricDefinition, left: Estimate, right: Estimate) {
    guard let a = left.value, let b = right.value, let ia = left.interval95,
      let ib = right.interval95
    else { return nil }
    self.left = left
    self.right = right
    title = definition.title.loweredFirst
    let mean = (a.magnitude + b.magnitude) / 2
    let full = definition.unit.hasPrefix("°") ? 10 : mean / 10
    guard full > 0 else { return nil }
    share = (b - a) / full
    let (u, v) = (ia.upperBound - ia.lowerBound, ib.upperBound - ib.lowerBound)
    isClear = (b - a) * (b - a) > (u * u + v * v) / 4
  }
}

extension Estimate {
  /// With its unit, where that is short enough to stand beside a bar.
  fileprivate var shortValue: String {
    let text = valueWithUnit
    return text.count <= 9 ? text : String(text.prefix { $0 != " " })
  }
}

extension Report {
  fileprivate var sideRows: [SideRow] {
    MetricCatalogue.all.compactMap { definition in
      // A stride is as long on the left as on the right; classes, and how sure they are, are not
      // subtracted.
      let isComparable =
        ![.strideTime, .stepTime, .cadence, .footStrikeCertainty].contains(definition.id)
        && definition.category(of: 1) == nil && !definition.id.rawValue.hasSuffix("-share")
      guard isComparable,
        let left = analysis[definition.id, .left], let right = analysis[definition.id, .right]
      else { return nil }
      return SideRow(definition, left: left, right: right)
    }
  }
}
