import FootfallAnalysis
import FootfallRisk
import FootfallSignal

/// A report as Markdown, to keep beside a training diary or to send on.
public struct MarkdownReport: Sendable {
  public init() {}

  public func text(of report: Report) -> String {
    var page = ""
    func line(_ text: String = "") { page += text + "\n" }
    func section(_ title: String) { page += "\n## \(title)\n\n" }

    line("# Report on a run")
    line()
    if report.needsCareFirst {
      line(CareFirst.words(report))
      safety(to: &page)
      section("In short")
    }
    for sentence in Headline(report).sentences { line("**\(Self.escaped(sentence))**  ") }
    section("What was recorded")
    for stream in report.analysis.streams {
      let recording = stream.recording
      line(
        "- `\(report.fileNames(recording.name))`: \(recording.place), "
          + "\(Numbers.plain((recording.rate.hertz * 10).rounded() / 10)) samples a second, "
          + Numbers.duration(recording.durationSeconds)
          + (stream.runningSeconds > 0
            ? ", \(Numbers.duration(stream.runningSeconds)) of it running" : ""))
    }
    for summary in report.analysis.summaries {
      let words = SummaryWords(summary)
      line("- `\(report.fileNames(summary.summary.name))`: \(words.facts)")
      for sentence in words.sentences { line("  \(Self.escaped(sentence))") }
    }
    numbers(of: report, to: &page)
    unmeasured(of: report, to: &page)
    section("Data quality")
    let quality = QualityList(report).items
    for item in quality {
      line("- " + (item.label.map { "`\($0)` " } ?? "") + Self.escaped(item.words))
    }
    if quality.isEmpty { line("No gap, no clipping, nothing repaired.") }
    factors(of: report, to: &page)
    if !report.needsCareFirst { safety(to: &page) }
    line()
    line("---")
    line()
    line("\(SafetyBlock.intendedUse) Made by Footfall \(report.version).")
    return page
  }

  private func numbers(of report: Report, to page: inout String) {
    let measured = report.analysis.estimates.filter { $0.value != nil }
    guard !measured.isEmpty else { return }
    let table = MetricTable(width: 80)
    page += "\n## Numbers\n\n"
    page += "| what | value | 95 % interval | class | from | usual |\n"
    page += "|---|---:|---:|---|---:|---|\n"
    for estimate in measured {
      guard let cells = table.cells(estimate) else { continue }
      let usual = table.usual(of: estimate.metric, speed: report.speed) ?? ""
      let row = [
        estimate.name, "\(cells.value) \(cells.unit)", cells.interval,
        estimate.confidence.rawValue, Numbers.count(estimate.count),
        usual.hasPrefix("usual: ") ? String(usual.dropFirst(7)) : usual,
      ]
      page += "| " + row.map(Self.escaped).joined(separator: " | ") + " |\n"
    }
  }

  private func unmeasured(of report: Report, to page: inout String) {
    let list = UnmeasuredList(report)
    guard !list.isEmpty, !report.analysis.isEmpty else { return }
    page += "\n## Not measured, and why\n\n"
    for group in list.groups {
      page += "- **\(group.heading).** "
      page += Self.escaped(group.sentences) + "\n"
    }
    if !list.unseen.isEmpty {
      let places = Numbers.list(report.placements.map(\.words), "or")
      page += "- **Not seen by a sensor on \(places):** \(list.unseen.joined(separator: "; ")).\n"
    }
    if !list.notComputed.isEmpty {
      page += "- **Not yet computed by this version:** "
      page += list.notComputed.joined(separator: "; ") + ".\n"
    }
  }

  private func factors(of report: Report, to page: inout String) {
    let list = FactorList(report)
    page += "\n## What articles on inner-knee pain name\n\n\(FactorList.introduction)\n"
    for observation in list.raised {
      let factor = observation.factor
      page += "\n### \(observation.level.rawValue.capitalizedFirst): "
      page += "\(observation.titleWithSides)\n\n"
      page += "Measured: \(observation.readingWords).\n\n"
      page += "The articles: \(factor.chain.joined(separator: "; ")).\n\n"
      for evidence in factor.evidence {
        page += "- Evidence \(evidence.grade.rawValue): "
        page += Self.escaped("\(evidence.statement) (\(evidence.origin))") + "\n"
      }
      page += "\n\(Self.escaped(factor.notSaid))\n"
      let advice = report.advice(for: observation)
      if !advice.isEmpty { page += "\n" }
      for advice in advice { page += "- To try: \(advice.text) (\(advice.origin))\n" }
    }
    for group in list.groups {
      page += "\n### \(group.title)\n\n| grade | feature | |\n|---|---|---|\n"
      for row in group.rows {
        page += "| \(row.factor.grade.rawValue) | \(row.factor.title) (`\(row.factor.id)`) "
        page += "| \(Self.escaped(row.words)) |\n"
      }
    }
    page += "\n"
    for grade in list.grades { page += "- \(grade.rawValue): \(grade.meaning)\n" }
  }

  private func safety(to page: inout String) {
    page += "\n## About pain\n\n\(SafetyBlock.lead)\n"
    for (title, signs) in [
      (SafetyBlock.stopTitle, SafetyBlock.stop), (SafetyBlock.assessTitle, SafetyBlock.assess),
    ] {
      page += "\n**\(title):**\n\n"
      for sign in signs {
        let keys = sign.articles.map(\.rawValue).joined(separator: ", ")
        page += "- \(sign.text)" + (keys.isEmpty ? "" : " (\(keys))") + "\n"
      }
    }
    page += "\n\(SafetyBlock.close)\n"
  }

  /// The text with every character that Markdown reads as its own made plain.
  static func escaped(_ text: String) -> String {
    var result = ""
    // Between backticks nothing but the border of a table has a meaning.
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if (isCode ? "|" : "\\*_|<>#[]").contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
