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
    case methods
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
    } else if id == "methods" {
      subject = .methods
    } else {
      return nil
    }
  }

  /// Every id that can be explained, in the order of the catalogues.
  public static var ids: [String] {
    MetricCatalogue.all.map(\.id.rawValue) + FactorCatalogue.all.map(\.id)
      + ReasonCode.allCases.map(\.rawValue) + ["methods", "sources"]
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
    page.line("  " + "methods".padded(to: 28) + "published ways to find contacts, by author")
    page.line("  sources")
    return page.text
  }

  public func text(width: Int = 80, isColored: Bool = false) -> String {
    var page = TextPage(width: width, isColored: isColored)
    for block in blocks {
      switch block {
      case .title(let title): page.line(title, .heading)
      case .gap: page.line()
      case .words(let words, let indent): page.paragraph(words, indent: indent)
      case .drawing(let lines): for line in lines { page.line("    " + line) }
      case .row(let label, let words): page.paragraph(words, label: label.padded(to: 12))
      case .reference(let words): page.paragraph(words, indent: 14, .faint)
      case .item(let label, let words): page.paragraph(words, label: label)
      }
    }
    return page.text
  }

  /// A part of an explanation, for whatever it is written as.
  enum Block: Hashable {
    case title(String)
    case gap
    case words(String, indent: Int)
    case drawing([String])
    case row(String, String)
    case reference(String)
    case item(String, String)
  }

  var blocks: [Block] {
    switch subject {
    case .metric(let metric): Self.blocks(metric)
    case .factor(let factor): Self.blocks(factor)
    case .reason(let reason):
      [
        .title(reason.rawValue), .gap, .words(ReasonWords(reason).why, indent: 2),
        .words(ReasonWords(reason).help, indent: 2),
      ]
    case .sources: Self.sourceBlocks
    case .methods: Self.methodBlocks
    }
  }

  private static var sourceBlocks: [Block] {
    [
      .title("Where it all comes from [sources]"), .gap,
      .words("Five popular articles on inner-knee pain name the features:", indent: 0),
    ] + SourceArticle.allCases.map { .item("\($0.rawValue)  ", $0.title) } + [
      .gap, .words("What studies found is cited from:", indent: 0),
    ] + Bibliography.all.map { .item("- ", $0.full) }
  }

  private static var methodBlocks: [Block] {
    var blocks: [Block] = [
      .title("Published ways to find contacts [methods]"), .gap,
      .words(
        "For comparison with the method of record: `footfall validate --method <name>`. They are "
          + "written from their descriptions, and no offset is taken out.", indent: 0),
    ]
    for placement in Placement.allCases {
      let methods = PublishedMethod.all.filter { $0.placement == placement }
      if !methods.isEmpty { blocks += [.gap, .words("\(placement.words):", indent: 0)] }
      for method in methods {
        blocks += [
          .row(method.name, "contact: \(method.initialContact)"),
          .reference(method.toeOff.map { "toe-off: \($0)" } ?? "toe-off: none"),
          .reference(method.source + (method.needsGyroscope ? "; needs a gyroscope" : "")),
        ]
      }
    }
    return blocks
  }

  private static func blocks(_ metric: MetricDefinition) -> [Block] {
    let unit = metric.unit == "1" ? "no unit" : metric.unit
    var blocks: [Block] = [
      .title("\(metric.title) [\(metric.id)], \(unit)"), .gap,
      .words(metric.definition, indent: 2),
    ]
    if !metric.drawing.isEmpty { blocks += [.gap, .drawing(metric.drawing)] }
    blocks += [.gap, .row("how", metric.measurement)]
    let seen = metric.placements(.supported).map(\.words)
    let proxies = metric.placements(.proxy).map(\.words)
    if !seen.isEmpty { blocks.append(.row("seen on", Numbers.list(seen))) }
    if !proxies.isEmpty { blocks.append(.row("hint only", Numbers.list(proxies))) }
    if seen.isEmpty && proxies.isEmpty {
      blocks.append(.row("seen on", "no wearable on its own"))
    }
    blocks += [
      .row(
        "sampling",
        "\(Numbers.plain(metric.hardFloorHertz)) a second at least, better "
          + Numbers.plain(metric.recommendedHertz)),
      .row(
        "needs",
        metric.minimumCount > 1
          ? "\(metric.minimumCount) steps or strides of one foot at least"
          : "one window of the spectrum at least"),
    ]
    for usual in metric.usual {
      let speed = usual.speed.map {
        " at \(Numbers.plain($0.lowerBound)) to \(Numbers.plain($0.upperBound)) m/s"
      }
      blocks.append(
        .row(
          "usual",
          "\(Numbers.plain(usual.range.lowerBound)) to \(Numbers.plain(usual.range.upperBound))"
            + "\(speed ?? "") (\(usual.population); \(usual.source))"))
    }
    if let ofPerson = metric.ofPerson {
      blocks.append(
        .row(
          "stays",
          "\(Numbers.plain(ofPerson)) \(metric.unit) of the uncertainty (one standard deviation) is "
            + "your own way of standing: the rest averages out over legs and runs"))
    }
    blocks.append(.row("source", metric.source))
    let read = FactorCatalogue.all.filter { $0.measurements.contains(metric.id) }
    if !read.isEmpty { blocks.append(.row("read by", Numbers.list(read.map(\.id)))) }
    return blocks
  }

  private static func blocks(_ factor: RiskFactor) -> [Block] {
    var blocks: [Block] = [
      .title("\(factor.title) [\(factor.id)]"), .gap,
      .row("articles", factor.chain.joined(separator: "; ") + "."),
    ]
    if factor.articles.isEmpty {
      blocks.append(.row("named by", "none of them; added by this project"))
    }
    blocks += factor.articles.map { .row("named by", "\($0.rawValue)  \($0.title)") }
    switch factor.visibility {
    case .bySensor(let placements):
      blocks += [
        .row("seen by", "a sensor on \(Numbers.list(placements.map(\.words), "or"))"),
        .row("reads", Numbers.list(factor.measurements.map(\.rawValue))),
      ]
    case .askedOfAthlete(let question):
      blocks.append(.row("known to", "you only: \(question)"))
    case .notMeasurable(let whoCan): blocks.append(.row("seen by", "no wearable; \(whoCan)"))
    }
    if let rule = factor.rule {
      blocks.append(.row("noted", rule.noted.words))
      if let marked = rule.marked { blocks.append(.row("marked", marked.words)) }
      if rule.isOfBothLegs {
        blocks.append(
          .row("judged", "both legs together where both wear a sensor, else the one that does"))
      }
      if let speed = rule.minimumSpeed {
        blocks.append(.row("only", "from \(Numbers.plain(speed)) m/s on"))
      }
    } else {
      blocks.append(.row("noted", "never: the literature gives no edge"))
    }
    blocks.append(.gap)
    for evidence in factor.evidence {
      blocks.append(
        .row(
          "grade \(evidence.grade.rawValue)",
          "\(evidence.statement) (\(evidence.design.rawValue), \(evidence.population))"))
      if let citation = evidence.citation.flatMap(Bibliography.citation) {
        blocks.append(.reference(citation.full))
      }
    }
    blocks += [.row("but note", factor.notSaid), .gap]
    blocks += (factor.advice + factor.drills).map {
      .row("to try", "\($0.text) [\($0.origin)]")
    }
    if !factor.seenWith.isEmpty { blocks.append(.row("read with", Numbers.list(factor.seenWith))) }
    return blocks + [.gap, .words(SafetyBlock.lead, indent: 2)]
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
        + (condition.method.map { " by \($0)" } ?? "")
    }
    let head = count < conditions.count ? "at least \(count) of: " : ""
    return head + parts.joined(separator: count < conditions.count ? "; " : " and ")
      + ", with the whole uncertainty beyond it"
  }
}
