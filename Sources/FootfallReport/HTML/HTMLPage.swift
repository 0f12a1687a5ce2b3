import FootfallAnalysis
import FootfallRisk
import FootfallSignal

/// What the templates of the page are filled with.
struct HTMLPage {
  typealias Content = [String: Any]

  private let report: Report
  /// Counted from one, where a page holds several runs; it keeps their anchors apart.
  private let number: Int?

  init(_ report: Report, number: Int? = nil) {
    self.report = report
    self.number = number
  }

  var content: Content {
    [
      "style": HTMLStyle.sheet, "pageTitle": "report on a run",
      "version": report.version,
      "intendedUse": SafetyBlock.intendedUse,
      "runs": [run],
    ]
  }

  /// One run of the page.
  var run: Content {
    let absent = Drawing.absent(from: report)
    let drawings = Drawing.drawings(of: report)
    let list = FactorList(report)
    let quality = QualityList(report).items
    let isEmpty = report.analysis.isEmpty
    var run: Content = [
      "anchor": number.map { "run\($0)-" } ?? "",
      "title": number.map { "Run \($0)" } ?? (isEmpty ? "No report yet" : "Report on a run"),
      "facts": facts,
      "sentences": Headline(report).sentences,
      "tiles": tiles,
      "cards": cards,
      "hasCards": !report.raised.isEmpty,
      "drawings": drawings.map {
        ["id": $0.id, "title": $0.title, "svg": $0.svg, "caption": $0.caption]
      },
      "absent": absent.map {
        ["title": Self.joined($0.titles), "why": $0.why]
      },
      "hasAbsent": !absent.isEmpty,
      "rows": rows,
      "lowered": lowered,
      "recordings": recordings,
      "quality": quality.map {
        [
          "label": HTMLTemplates.optional($0.label ?? ""), "words": $0.words,
          "help": HTMLTemplates.optional($0.help?.capitalizedFirst ?? ""),
        ] as Content
      },
      "raised": list.raised.map(full),
      "groups": list.groups.map(group),
      "grades": list.grades.map { ["letter": $0.rawValue, "meaning": $0.meaning] },
      "introduction": FactorList.introduction,
      "sources": sources,
    ]
    run["unmeasured"] = isEmpty ? [] : unmeasured
    run["isSound"] = quality.isEmpty
    run["isEmpty"] = isEmpty
    run["hasRun"] = !isEmpty
    run["hasDrawings"] = !drawings.isEmpty || !absent.isEmpty
    run["isMany"] = drawings.count > 6
    run["hasRows"] = report.analysis.estimates.contains { $0.value != nil }
    run["hasUnmeasured"] = !isEmpty && !unmeasured.isEmpty
    run["speedUnknown"] = report.speed == nil
    if report.needsCareFirst {
      run["care"] = ["words": CareFirst.words(report), "safety": safety] as Content
    } else {
      run["safety"] = safety
    }
    return run
  }

  /// Titles in one line; those of drawings hold commas themselves.
  private static func joined(_ titles: [String]) -> String {
    titles.prefix(1).joined() + titles.dropFirst().map { "; \($0.loweredFirst)" }.joined()
  }

  // MARK: the top

  private var facts: [String] {
    var facts = report.analysis.streams.map(\.recording.place).unique
    facts += report.analysis.summaries.map { SummaryWords($0).devices }.unique
    let running = report.seconds(of: .running)
    if running > 0 { facts.append("\(Numbers.duration(running)) of running") }
    if let speed = report.speed {
      facts.append("\(Numbers.plain((speed * 100).rounded() / 100)) m/s")
    }
    return facts
  }

  private var tiles: [Content] {
    let wanted: [MetricID] = [
      .cadence, .contactTime, .flightTime, "vertical-oscillation", "stride-length",
      "peak-tibial-acceleration", .speed,
    ]
    return wanted.compactMap { id in
      report.analysis[id].flatMap { $0.value == nil ? nil : $0 } ?? report.measured(id).first
    }.compactMap { estimate -> Content? in
      guard let cells = MetricTable(width: 80).cells(estimate) else { return nil }
      return [
        "title": estimate.name, "value": cells.value, "unit": cells.unit,
        "interval": cells.interval, "class": estimate.confidence.rawValue,
        "dots": estimate.confidence.dots,
      ]
    }.prefix(4).map { $0 }
  }

  /// At most three observations, the most marked first, with one cue each.
  private var cards: [Content] {
    report.raised.prefix(3).map { observation in
      var card: Content = [
        "id": observation.factor.id,
        "level": observation.level.rawValue,
        "Level": observation.level.rawValue.capitalizedFirst,
        "mark": observation.level.mark,
        "title": observation.titleWithSides,
        "reading": observation.readingWords.capitalizedFirst,
        "grade": observation.factor.grade.rawValue,
        "meaning": observation.factor.grade.meaning,
        "note": observation.factor.notSaid,
      ]
      if let advice = report.advice(for: observation).first {
        card["cue"] = ["text": advice.text, "origin": advice.origin] as Content
      }
      return card
    }
  }

  // MARK: the numbers

  /// A row for each metric: the value of both feet, then those of the sides.
  private var rows: [Content] {
    let measured = report.analysis.estimates.filter { $0.value != nil }
    return measured.map(\.metric).unique.map { metric in
      let estimates = measured.filter { $0.metric == metric }
      let classes = estimates.map(\.confidence.rawValue).unique
      var row: Content = [
        "name": estimates.first?.title ?? metric.rawValue,
        "values": estimates.map(value),
        "dots": estimates.first?.confidence.dots ?? "",
        "class": classes.count == 1
          ? classes[0]
          : estimates.map { "\($0.sideTitle) \($0.confidence.rawValue)" }.joined(separator: ", "),
        "count": estimates.first?.side == nil
          ? Numbers.count(estimates.first?.count ?? 0)
          : estimates.map { Numbers.count($0.count) }.joined(separator: " + "),
        "bar": RangeBar(estimates, speed: report.speed)?.markup ?? "",
      ]
      if let usual = MetricTable(width: 80).usual(of: metric, speed: report.speed) {
        row["usual"] = usual
      }
      return row
    }
  }

  private func value(_ estimate: Estimate) -> Content {
    let cells = MetricTable(width: 80).cells(estimate)
    let isPart = estimate.side != nil && report.analysis[estimate.metric]?.value != nil
    let unit = cells?.unit ?? ""
    var value: Content = [
      "number": cells?.value ?? "", "unit": unit.isEmpty || unit == "°" ? unit : " \(unit)",
      "interval": cells?.interval ?? "",
    ]
    if let interval = cells?.interval, !interval.isEmpty { value["between"] = interval }
    if estimate.side != nil && estimate.side != .unknown { value["side"] = estimate.sideTitle }
    value[isPart ? "part" : "whole"] = true
    return value
  }

  /// Why values stand in a lower class, once for each reason.
  private var lowered: [String] {
    let measured = report.analysis.estimates.filter { $0.value != nil && $0.reason != nil }
    return ReasonCode.allCases.compactMap { reason in
      let titles = measured.filter { $0.reason == reason }.map(\.title.loweredFirst).unique
      guard !titles.isEmpty else { return nil }
      let words = ReasonWords(reason)
      return "\(Numbers.list(titles).capitalizedFirst): a lower class. \(words.why) \(words.help)"
    }
  }

  private var unmeasured: [Content] {
    let list = UnmeasuredList(report)
    var items: [Content] = list.groups.map { ["title": $0.heading, "words": $0.sentences] }
    if !list.unseen.isEmpty {
      let places = Numbers.list(report.placements.map(\.words), "or")
      items.append([
        "title": "Not seen by a sensor on \(places)",
        "words": list.unseen.joined(separator: "; ").capitalizedFirst + ".",
      ])
    }
    if !list.notComputed.isEmpty {
      items.append([
        "title": "Not computed for this run",
        "words": list.notComputed.joined(separator: "; ").capitalizedFirst + ".",
      ])
    }
    return items
  }

  private var recordings: [Content] {
    report.analysis.streams.map { stream in
      let recording = stream.recording
      var facts = [
        recording.place,
        "\(Numbers.plain((recording.rate.hertz * 10).rounded() / 10)) samples a second",
        Numbers.duration(recording.durationSeconds),
      ]
      if stream.runningSeconds > 0 {
        facts.append("\(Numbers.duration(stream.runningSeconds)) of it running")
      }
      if let method = stream.contactMethod { facts.append("contacts by \(method)") }
      return [
        "name": report.fileNames(recording.name), "facts": facts.joined(separator: ", "),
      ]
    }
      + report.analysis.summaries.map { summary in
        let words = SummaryWords(summary)
        return [
          "name": report.fileNames(summary.summary.name),
          "facts": ([words.facts + "."] + words.sentences).joined(separator: " "),
        ]
      }
  }

  // MARK: the factors

  private func full(_ observation: Observation) -> Content {
    let factor = observation.factor
    let others = factor.seenWith.compactMap { FactorCatalogue.factor($0)?.title.loweredFirst }
    let advice = report.advice(for: observation)
    return [
      "id": factor.id, "mark": observation.level.mark,
      "level": observation.level.rawValue,
      "Level": observation.level.rawValue.capitalizedFirst,
      "title": observation.titleWithSides, "reading": observation.readingWords.capitalizedFirst,
      "chain": factor.chain.joined(separator: " → "),
      "evidence": factor.evidence.map {
        ["letter": $0.grade.rawValue, "words": $0.statement, "origin": $0.origin]
      },
      "note": factor.notSaid,
      "advice": advice.map { ["text": $0.text, "origin": $0.origin] },
      "hasAdvice": !advice.isEmpty,
      "others": HTMLTemplates.optional(Numbers.list(others)),
    ]
  }

  private func group(_ group: FactorList.Group) -> Content {
    [
      "title": group.title,
      "rows": group.rows.map {
        [
          "letter": $0.factor.grade.rawValue, "title": $0.factor.title,
          "words": $0.words.capitalizedFirst,
        ]
      },
    ]
  }

  private var sources: [String] {
    let cited = report.raised.flatMap { observation in
      observation.factor.evidence.compactMap(\.citation)
        + report.advice(for: observation).flatMap(\.citations)
    }.unique
    return SourceArticle.allCases.map { "\($0.rawValue): \($0.title) (popular article)." }
      + cited.compactMap { Bibliography.citation($0)?.full }
  }

  private var safety: Content {
    func signs(_ signs: [SafetyBlock.Sign]) -> [Content] {
      signs.map {
        [
          "text": $0.text,
          "keys": HTMLTemplates.optional($0.articles.map(\.rawValue).joined(separator: " ")),
        ]
      }
    }
    return [
      "lead": SafetyBlock.lead, "stopTitle": SafetyBlock.stopTitle,
      "stop": signs(SafetyBlock.stop), "assessTitle": SafetyBlock.assessTitle,
      "assess": signs(SafetyBlock.assess), "close": SafetyBlock.close,
    ]
  }
}

extension Confidence {
  /// One to three filled dots; beside the word, never instead of it.
  fileprivate var dots: String {
    switch self {
    case .withheld: "○○○"
    case .low: "●○○"
    case .moderate: "●●○"
    case .high: "●●●"
    }
  }
}

extension Observation.Level {
  /// A shape of its own for each level.
  fileprivate var mark: String {
    switch self {
    case .none: "○"
    case .noted: "◆"
    case .marked: "▲"
    }
  }
}
