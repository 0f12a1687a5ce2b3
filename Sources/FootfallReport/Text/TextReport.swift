import FootfallAnalysis
import FootfallRisk
import FootfallSignal

/// A report for people: plain text that fits a terminal.
public struct TextReport: Sendable {
  public var width: Int
  public var isColored: Bool

  public init(width: Int = 80, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  public func text(of report: Report) -> String {
    var page = TextPage(width: width, isColored: isColored)
    let name = "Footfall \(report.version)"
    let kind = "report on a run"
    page.line(name + kind.aligned(to: width - name.count), .heading)
    page.line()
    if report.needsCareFirst {
      page.paragraph(CareFirst.words(report), indent: 0, .strong)
      safety(on: &page)
      page.heading("In short")
    }
    for sentence in Headline(report).sentences { page.paragraph(sentence, indent: 0, .strong) }
    recordings(of: report, on: &page)
    numbers(of: report, on: &page)
    unmeasured(of: report, on: &page)
    quality(of: report, on: &page)
    ObservationSection(report).write(on: &page)
    if !report.needsCareFirst { safety(on: &page) }
    return page.text
  }

  private func recordings(of report: Report, on page: inout TextPage) {
    page.heading("What was recorded")
    for stream in report.analysis.streams {
      let recording = stream.recording
      var facts = [
        recording.place,
        "\(Numbers.plain((recording.rate.hertz * 10).rounded() / 10)) samples a second",
        Numbers.duration(recording.durationSeconds),
      ]
      if let method = stream.contactMethod { facts.append("contacts by \(method)") }
      page.line("  \(report.fileNames(recording.name))")
      page.paragraph(facts.joined(separator: ", "), indent: 4)
      let parts = Activity.allCases.compactMap { activity -> String? in
        let seconds = stream.bouts.filter { $0.activity == activity }.reduce(0) { $0 + $1.seconds }
        return seconds > 0 ? "\(Numbers.duration(seconds)) \(activity.rawValue)" : nil
      }
      if !parts.isEmpty { page.paragraph(Numbers.list(parts), indent: 4) }
    }
    for summary in report.analysis.summaries {
      let words = SummaryWords(summary)
      page.line("  \(report.fileNames(summary.summary.name))")
      page.paragraph(words.facts, indent: 4)
      for sentence in words.sentences { page.paragraph(sentence, indent: 4) }
    }
    if report.analysis.isEmpty { page.paragraph("Nothing that could be read.") }
    if let speed = report.metersPerSecond {
      page.paragraph("Speed, as you gave it: \(Numbers.plain(speed)) m/s.")
    }
  }

  private func numbers(of report: Report, on page: inout TextPage) {
    let measured = report.analysis.estimates.filter { $0.value != nil }
    guard !measured.isEmpty else { return }
    page.heading("Numbers")
    let table = MetricTable(width: width)
    page.line(table.header, .faint)
    for estimate in measured {
      let whole = report.analysis[estimate.metric]?.value
      for line in table.rows(estimate, isPart: whole != nil) { page.line(line) }
      let stands = estimate.side == nil || whole == nil
      if stands, let usual = table.usual(of: estimate.metric, speed: report.speed) {
        page.paragraph(usual, indent: 6, .faint)
      }
    }
    page.line()
    page.paragraph(
      "The interval holds the true value in 95 of 100 cases. Class high: validated in this "
        + "place on the body; moderate: less sure; low: a hint only.")
    let lowered = measured.filter { $0.reason != nil }
    for reason in ReasonCode.allCases {
      let titles = lowered.filter { $0.reason == reason }.map(\.title.loweredFirst)
        .unique
      guard !titles.isEmpty else { continue }
      let words = ReasonWords(reason)
      page.paragraph(
        "\(Numbers.list(titles).capitalizedFirst): a lower class. \(words.why) \(words.help)")
    }
    if report.speed == nil {
      page.paragraph(
        "What is usual depends on speed. Give it with `--treadmill-speed`, in m/s, to narrow "
          + "the usual ranges.")
    }
  }

  /// The words on safety, the same for everyone.
  func safety(on page: inout TextPage) {
    page.heading("About pain")
    page.paragraph(SafetyBlock.lead)
    page.line()
    for (title, signs) in [
      (SafetyBlock.stopTitle, SafetyBlock.stop), (SafetyBlock.assessTitle, SafetyBlock.assess),
    ] {
      page.paragraph("\(title):", .strong)
      for sign in signs {
        let keys = sign.articles.map(\.rawValue).joined(separator: " ")
        page.paragraph(keys.isEmpty ? sign.text : "\(sign.text) [\(keys)]", indent: 4, label: "- ")
      }
      page.line()
    }
    page.paragraph(SafetyBlock.close)
    page.line()
    page.paragraph(SafetyBlock.intendedUse)
  }
}

extension StreamAnalysis {
  /// The method that found the contacts; `nil` where none were found.
  var contactMethod: String? { strides.isEmpty ? nil : method }
}

extension Recording {
  /// Where it was worn, in words.
  var place: String {
    switch side {
    case .left, .right: "\(side.rawValue) \(placement.rawValue)"
    case .unknown: placement.rawValue
    }
  }
}

extension Estimate {
  /// The metric's title.
  var title: String { MetricCatalogue.definition(of: metric)?.title ?? metric.rawValue }

  /// The metric's title, with its side.
  var name: String {
    switch side {
    case .left: "\(title), left"
    case .right: "\(title), right"
    case .unknown, nil: title
    }
  }
}

extension Estimate {
  /// `281 ms`, `12.3°`; empty where it is withheld.
  var valueWithUnit: String {
    guard let value else { return "" }
    let definition = MetricCatalogue.definition(of: metric)
    let unit = definition.map { $0.unit == "1" ? "" : $0.unit } ?? ""
    return Numbers.fixed(value, decimals: definition?.decimals ?? 2)
      + (unit.isEmpty || unit == "°" ? "" : " ") + unit
  }

  /// `left 281 ms`; without a side where there is none.
  var valueWithSide: String {
    (side.flatMap { $0 == .unknown ? nil : "\($0.rawValue) " } ?? "") + valueWithUnit
  }
}

extension Array where Element: Hashable {
  /// Each once, in the order of first appearance.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
