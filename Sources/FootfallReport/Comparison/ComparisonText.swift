import FootfallAnalysis
import FootfallSignal

extension RunComparison {
  /// For people; only what is larger than chance is put into words.
  public func text(width: Int = 80, isColored: Bool = false) -> String {
    var page = TextPage(width: width, isColored: isColored)
    page.line("Runs compared, each with the first", .heading)
    page.line()
    for (index, run) in runs.enumerated() {
      let speed = run.report.speed.map { ", \(Numbers.plain($0)) m/s" } ?? ""
      page.paragraph(shortName(run) + speed, label: "\(Self.letter(index))  ")
    }
    if speedIsSaid { page.paragraph("All at one speed, as you say.") }
    if mountingIsSaid { page.paragraph("The sensors stayed on between them, as you say.") }
    page.heading("In short")
    for sentence in sentences { page.paragraph(sentence, indent: 0, .strong) }
    page.heading("Numbers")
    page.line(
      "  " + "".padded(to: 34) + "A".aligned(to: 10)
        + "difference".aligned(to: 13) + "smallest".aligned(to: 11) + "", .faint)
    for row in rows where row.changes.contains(where: { $0.difference != nil }) {
      let decimals = MetricCatalogue.definition(of: row.metric)?.decimals ?? 2
      func fixed(_ value: Double?) -> String {
        value.map { Numbers.fixed($0, decimals: decimals) } ?? "-"
      }
      for (index, change) in row.changes.enumerated() where change.difference != nil {
        let name = index == 0 ? row.base.name + Self.unit(of: row) : ""
        let mark = change.verdict == .changed ? " *" : ""
        let head = runs.count > 2 ? "\(Self.letter(index + 1)) " : ""
        let isZero = fixed(change.difference) == fixed(0)
        let sign = (change.difference ?? 0) > 0 && !isZero ? "+" : ""
        let numbers =
          (index == 0 ? fixed(row.base.value) : "").aligned(to: 10)
          + (head + sign + fixed(change.difference)).aligned(to: 13)
          + fixed(change.smallest).aligned(to: 11) + mark
        if name.count <= 34 {
          page.line("  " + name.padded(to: 34) + numbers)
        } else {
          page.line("  " + name)
          page.line("  " + "".padded(to: 34) + numbers)
        }
      }
    }
    page.line()
    page.paragraph(Self.legend)
    return page.text
  }

  /// The unit behind a name, in brackets.
  private static func unit(of row: Row) -> String {
    guard let unit = MetricCatalogue.definition(of: row.metric)?.unit, unit != "1" else {
      return ""
    }
    return " (\(unit))"
  }

  static let legend =
    "* larger than chance: beyond the smallest difference that both uncertainties together leave "
    + "open. A difference does not tell what it comes from: shoe, ground, the day, and the way "
    + "the sensor sits change together."

  /// Whether a metric of both feet stands for this one of a side: it changed as well, or this one
  /// did not.
  func isPart(_ row: Row) -> Bool {
    guard row.side != nil, let whole = rows.first(where: { $0.metric == row.metric }),
      whole.side == nil
    else { return false }
    return isTold(whole) || !isTold(row)
  }

  /// Whether another run differs by more than chance, and by more than the printed digits hide.
  func isTold(_ row: Row) -> Bool { row.changes.contains { isTold($0, of: row) } }

  private func isTold(_ change: Change, of row: Row) -> Bool {
    let decimals = MetricCatalogue.definition(of: row.metric)?.decimals ?? 2
    let shown = change.difference.map { Numbers.fixed($0.magnitude, decimals: decimals) }
    return change.verdict == .changed && shown != Numbers.fixed(0, decimals: decimals)
  }

  /// What changed, or that nothing did.
  public var sentences: [String] {
    let told = runs.dropFirst().enumerated().compactMap { index, run -> String? in
      let parts = rows.compactMap { row -> String? in
        let change = row.changes[index]
        guard isTold(change, of: row), !isPart(row), let difference = change.difference else {
          return nil
        }
        let definition = MetricCatalogue.definition(of: row.metric)
        let unit = definition.map { $0.unit == "1" ? "" : " \($0.unit)" } ?? ""
        let size = Numbers.fixed(difference.magnitude, decimals: definition?.decimals ?? 2)
        return "\(row.base.name.loweredFirst) is \(size)\(unit) \(difference > 0 ? "more" : "less")"
      }
      guard !parts.isEmpty else { return nil }
      return "In \(shortName(run)), \(Numbers.list(parts))."
    }
    return told.isEmpty
      ? ["No difference is larger than chance."] : Array(told)
  }

  /// Without its folders, where no two runs then share a name.
  func shortName(_ run: Run) -> String {
    func last(_ path: String) -> String {
      path.split(separator: "/").last.map(String.init) ?? path
    }
    return Set(runs.map { last($0.name) }).count == runs.count ? last(run.name) : run.name
  }

  /// A, B, C, and numbers behind Z.
  static func letter(_ index: Int) -> String {
    guard index < 26, let scalar = Unicode.Scalar(65 + UInt32(index)) else { return "\(index + 1)" }
    return String(Character(scalar))
  }
}
