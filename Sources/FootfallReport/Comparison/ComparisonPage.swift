import FootfallAnalysis
import FootfallRisk
import FootfallSignal

extension RunComparison {
  /// One self-contained page: what changed, and a small drawing for each metric.
  public var html: String {
    let told = rows.filter { $0.changes.contains { $0.difference != nil } }
    let rest = told.filter { row in !row.changes.contains { $0.verdict == .changed } }
    let drawings = changed.compactMap(drawing)
    let content: [String: Any] = [
      "style": HTMLStyle.sheet, "pageTitle": "runs compared",
      "intendedUse": SafetyBlock.intendedUse,
      "sentences": sentences,
      "legend": Self.legend,
      "speedIsSaid": speedIsSaid, "mountingIsSaid": mountingIsSaid,
      "version": runs.first?.report.version ?? "",
      "runs": runs.enumerated().map { index, run in
        [
          "letter": Self.letter(index), "name": shortName(run),
          "speed": HTMLTemplates.optional(
            run.report.speed.map { "\(Numbers.plain($0)) m/s" } ?? ""),
        ]
      },
      "drawings": drawings, "hasDrawings": !drawings.isEmpty,
      "others": runs.indices.dropFirst().map { ["letter": Self.letter($0)] },
      "rest": rest.map(cells), "hasRest": !rest.isEmpty,
    ]
    return HTMLTemplates.library.text(of: "comparison", content)
  }

  /// A row of what did not change.
  private func cells(_ row: Row) -> [String: Any] {
    let decimals = MetricCatalogue.definition(of: row.metric)?.decimals ?? 2
    return [
      "title": row.base.name, "base": row.base.valueWithUnit,
      "interval": MetricTable(width: 80).cells(row.base)?.interval ?? "",
      "changes": row.changes.map { change -> [String: Any] in
        guard let difference = change.difference, let smallest = change.smallest else {
          return ["value": "–", "difference": ""]
        }
        let sign = difference > 0 ? "+" : ""
        return [
          "value": change.value?.valueWithUnit ?? "–",
          "difference": sign + Numbers.fixed(difference, decimals: decimals) + ", chance to "
            + Numbers.fixed(smallest, decimals: decimals),
        ]
      },
    ]
  }

  /// `nil` where no other run has a value to set beside it.
  private func drawing(_ row: Row) -> [String: Any]? {
    guard row.changes.contains(where: { $0.difference != nil }) else { return nil }
    let all: [(estimate: Estimate, isChanged: Bool)] =
      [(row.base, false)]
      + row.changes.compactMap { change in
        change.value.map { ($0, change.verdict == .changed) }
      }.filter { $0.0.value != nil }
    let bounds = all.compactMap(\.estimate.interval95)
    guard let low = bounds.map(\.lowerBound).min(), let high = bounds.map(\.upperBound).max(),
      high > low
    else { return nil }
    func x(_ value: Double) -> Double { 36 + 176 * (value - low) / (high - low) }
    var svg = SVG(height: 18 + 26 * Double(all.count))
    if let base = row.base.value {
      svg.line(x(base), 6, x(base), 10 + 26 * Double(all.count), "guide")
    }
    for (index, item) in all.enumerated() {
      guard let value = item.estimate.value, let interval = item.estimate.interval95 else {
        continue
      }
      let y = 22 + 26 * Double(index)
      let tone = item.isChanged ? "right" : "both"
      svg.text(Self.letter(index), 14, y + 4, .start, "k")
      svg.line(x(interval.lowerBound), y, x(interval.upperBound), y, "whisker \(tone)")
      svg.circle(x(value), y, 5, "dot \(tone)")
      svg.text(
        item.estimate.valueWithUnit + (item.isChanged ? " *" : ""), 232, y + 4, .start, "k")
    }
    let words = all.enumerated().map { index, item in
      "\(Self.letter(index)) \(item.estimate.valueWithInterval)"
    }.joined(separator: "; ")
    let isChanged = all.contains { $0.isChanged }
    return [
      "title": row.base.name,
      "svg": svg.markup(title: "\(row.base.name): \(words)"),
      "caption": words + (isChanged ? ". Larger than chance where marked." : ". Within chance."),
    ]
  }
}
