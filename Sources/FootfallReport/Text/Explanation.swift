import FootfallAnalysis
import FootfallRisk
import FootfallSignal

/// What there is to say about a metric, a factor or a reason code.
public struct Explanation: Sendable {
  private enum Subject {
    case metric(MetricDefinition)
    case factor(RiskFactor)
    case reason(ReasonCode)
    case sources
  }

  private let subject: Subject

  /// `nil` where nothing has this id.
  public init?(of id: String) {
    if let metric = MetricCatalogue.definition(of: MetricID(rawValue: id)) {
      subject = .metric(metric)
    } else if let factor = FactorCatalogue.factor(id) {
      subject = .factor(factor)
    } else if let reason = ReasonCode(rawValue: id.uppercased()) {
      subject = .reason(reason)
    } else if id == "sources" {
      subject = .sources
    } else {
      return nil
    }
  }

  /// Every id that can be explained, in the order of the catalogues.
  public static var ids: [String] {
    MetricCatalogue.all.map(\.id.rawValue) + FactorCatalogue.all.map(\.id)
      + ReasonCode.allCases.map(\.rawValue) + ["sources"]
  }

  /// The list of what can be explained.
  public static func index(width: Int = 80, isColored: Bool = false) -> String {
    var page = TextPage(width: width, isColored: isColored)
    page.line("What can be explained")
    page.heading("Metrics")
    for metric in MetricCatalogue.all {
      page.line("  " + metric.id.rawValue.padded(to: 28) + metric.title)
    }
    page.paragraph(
      "asymmetry.<metric> is the difference between the feet, drift.<metric> the change over a "
        + "run.")
    page.heading("Features that articles name")
    for factor in FactorCatalogue.all {
      page.line("  " + factor.id.padded(to: 28) + factor.title)
    }
    page.heading("Reasons for withholding a number")
    for reason in ReasonCode.allCases { page.line("  " + reason.rawValue) }
    page.heading("Where it all comes from")
    page.line("  sources")
    return page.text
  }

  public func text(width: Int = 80, isColored: Bool = false) -> String {
    var page = TextPage(width: width, isColored: isColored)
    switch subject {
    case .metric(let metric): write(metric, on: &page)
    case .factor(let factor): write(factor, on: &page)
    case .reason(let reason): write(reason, on: &page)
    case .sources: writeSources(on: &page)
    }
    return page.text
  }

  private func writeSources(on page: inout TextPage) {
    page.line("Where it all comes from [sources]", .heading)
    page.line()
    page.paragraph("Five popular articles on inner-knee pain name the features:", indent: 0)
    for article in SourceArticle.allCases {
      page.paragraph(article.title, label: "\(article.rawValue)  ")
    }
    page.line()
    page.paragraph("What studies found is cited from:", indent: 0)
    for citation in Bibliography.all { page.paragraph(citation.full, label: "- ") }
  }

  private func write(_ metric: MetricDefinition, on page: inout TextPage) {
    let unit = metric.unit == "1" ? "no unit" : metric.unit
    page.line("\(metric.title) [\(metric.id)], \(unit)", .heading)
    page.line()
    page.paragraph(metric.definition)
    if !metric.drawing.isEmpty {
      page.line()
      for line in metric.drawing { page.line("    " + line) }
    }
    page.line()
    func row(_ label: String, _ words: String) {
      page.paragraph(words, label: label.padded(to: 12))
    }
    row("how", metric.measurement)
    let seen = metric.placements(.supported).map(\.words)
    let proxies = metric.placements(.proxy).map(\.words)
    if !seen.isEmpty { row("seen on", Numbers.list(seen)) }
    if !proxies.isEmpty { row("hint only", Numbers.list(proxies)) }
    if seen.isEmpty && proxies.isEmpty { row("seen on", "no wearable on its own") }
    row(
      "sampling",
      "\(Numbers.plain(metric.hardFloorHertz)) a second at least, better "
        + Numbers.plain(metric.recommendedHertz))
    row("needs", "\(metric.minimumCount) of one foot at least")
    for usual in metric.usual {
      let speed = usual.speed.map {
        " at \(Numbers.plain($0.lowerBound)) to \(Numbers.plain($0.upperBound)) m/s"
      }
      row(
        "usual",
        "\(Numbers.plain(usual.range.lowerBound)) to \(Numbers.plain(usual.range.upperBound))"
          + "\(speed ?? "") (\(usual.population); \(usual.source))")
    }
    row("source", metric.source)
    let read = FactorCatalogue.all.filter { $0.measurements.contains(metric.id) }
    if !read.isEmpty { row("read by", Numbers.list(read.map(\.id))) }
  }

  private func write(_ factor: RiskFactor, on page: inout TextPage) {
    page.line("\(factor.title) [\(factor.id)]", .heading)
    page.line()
    func row(_ label: String, _ words: String) {
      page.paragraph(words, label: label.padded(to: 12))
    }
    row("articles", factor.chain.joined(separator: "; ") + ".")
    if factor.articles.isEmpty {
      row("named by", "none of them; added by this project")
    }
    for article in factor.articles {
      row("named by", "\(article.rawValue)  \(article.title)")
    }
    switch factor.visibility {
    case .bySensor(let placements):
      row("seen by", "a sensor on \(Numbers.list(placements.map(\.words), "or"))")
      row("reads", Numbers.list(factor.measurements.map(\.rawValue)))
    case .askedOfAthlete(let question): row("known to", "you only: \(question)")
    case .notMeasurable(let whoCan): row("seen by", "no wearable; \(whoCan)")
    }
    if let rule = factor.rule {
      row("noted", rule.noted.words)
      if let marked = rule.marked { row("marked", marked.words) }
      if let speed = rule.minimumSpeed { row("only", "from \(Numbers.plain(speed)) m/s on") }
    } else {
      row("noted", "never: the literature gives no edge")
    }
    page.line()
    for evidence in factor.evidence {
      row(
        "grade \(evidence.grade.rawValue)",
        "\(evidence.statement) (\(evidence.design.rawValue), \(evidence.population))")
      if let citation = evidence.citation.flatMap(Bibliography.citation) {
        page.paragraph(citation.full, indent: 14, .faint)
      }
    }
    row("but note", factor.notSaid)
    page.line()
    for advice in factor.advice + factor.drills {
      let sources =
        advice.articles.map(\.rawValue)
        + advice.citations.compactMap { Bibliography.citation($0)?.short }
      row("to try", "\(advice.text) [\(sources.joined(separator: ", "))]")
    }
    if !factor.seenWith.isEmpty { row("read with", Numbers.list(factor.seenWith)) }
    page.line()
    page.paragraph(SafetyBlock.lead)
  }

  private func write(_ reason: ReasonCode, on page: inout TextPage) {
    let words = ReasonWords(reason)
    page.line(reason.rawValue, .heading)
    page.line()
    page.paragraph(words.why)
    page.paragraph(words.help)
  }
}

extension RiskRule.Requirement {
  /// The conditions in words.
  var words: String {
    let parts = conditions.map { condition in
      let definition = MetricCatalogue.definition(of: condition.metric)
      let unit = definition.map { $0.unit == "1" ? "" : " \($0.unit)" } ?? ""
      return "\(condition.metric) \(condition.direction == .above ? "above" : "below") "
        + "\(Numbers.plain(condition.edge))\(unit)"
    }
    let head = count < conditions.count ? "at least \(count) of: " : ""
    return head + parts.joined(separator: count < conditions.count ? "; " : " and ")
      + ", with the whole uncertainty beyond it"
  }
}
