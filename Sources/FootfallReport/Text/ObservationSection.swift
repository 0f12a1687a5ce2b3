import FootfallAnalysis
import FootfallRisk
import FootfallSignal

/// The factors that articles name, each with what this run shows of it.
struct ObservationSection {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  func write(on page: inout TextPage) {
    page.heading("What articles on inner-knee pain name")
    page.paragraph(
      "Popular articles name the features below. The letter tells how much stands behind a link "
        + "to injury; often it is little. An observation is not about you being hurt or safe.")
    for observation in report.observations where observation.level != .none {
      page.line()
      full(observation, on: &page)
    }
    group("Measured, nothing noted", on: &page) { observation in
      guard case .measured(.none) = observation.state else { return nil }
      return readings(of: observation)
    }
    group("Measured, shown without judging", on: &page) { observation in
      guard case .information(let why) = observation.state else { return nil }
      return "\(readings(of: observation)). \(why.sentence(for: observation.factor))"
    }
    group("Not in this recording", on: &page) { observation in
      guard observation.state == .notMeasured,
        case .bySensor(let placements) = observation.factor.visibility
      else { return nil }
      let worn = report.placements.contains { placements.contains($0) }
      let estimates = report.analysis.estimates
      let isWithheld = observation.factor.measurements.contains { metric in
        estimates.contains { $0.metric == metric && $0.reason != .siteCannotSee }
      }
      return worn
        ? (isWithheld ? "its numbers were withheld, see above" : "not yet computed by this version")
        : "seen by a sensor on \(Numbers.list(placements.map(\.words), "or"))"
    }
    group("Known only to you", on: &page) { observation in
      guard observation.state == .askedOfAthlete,
        case .askedOfAthlete(let question) = observation.factor.visibility
      else { return nil }
      return question
    }
    group("Not measurable by a wearable", on: &page) { observation in
      guard observation.state == .notMeasurable,
        case .notMeasurable(let whoCan) = observation.factor.visibility
      else { return nil }
      return whoCan
    }
    page.line()
    let used = EvidenceGrade.allCases.filter { grade in
      report.observations.contains { $0.factor.grade == grade }
    }
    for grade in used { page.paragraph(grade.meaning, label: "\(grade.rawValue)  ") }
    page.paragraph(
      "`footfall explain` with a name in brackets gives its evidence; `footfall explain sources` "
        + "names the articles S0 to S4 and the studies.")
  }

  private func full(_ observation: Observation, on page: inout TextPage) {
    let factor = observation.factor
    let sides = observation.sides.filter { $0 != .unknown }.map(\.rawValue)
    let side = sides.isEmpty ? "" : ", " + Numbers.list(sides)
    page.paragraph(
      "\(factor.title)\(side) [\(factor.id)]",
      label: "\(observation.level.rawValue.uppercased())  ", .strong)
    page.paragraph(readings(of: observation) + ".", indent: 4, label: "measured  ")
    page.paragraph(factor.chain.joined(separator: "; ") + ".", indent: 4, label: "articles  ")
    for evidence in factor.evidence {
      let source = evidence.citation.flatMap { Bibliography.citation($0)?.short }
      page.paragraph(
        "\(evidence.grade.rawValue): \(evidence.statement) "
          + "(\(evidence.design.rawValue), \(evidence.population)"
          + (source.map { "; \($0)" } ?? "") + ")",
        indent: 4, label: "evidence  ")
    }
    page.paragraph(factor.notSaid, indent: 4, label: "but note  ")
    for advice in observation.advice {
      let sources =
        advice.articles.map(\.rawValue)
        + advice.citations.compactMap { Bibliography.citation($0)?.short }
      page.paragraph(
        "\(advice.text) [\(sources.joined(separator: ", "))]", indent: 4, label: "to try    ")
    }
    let others = factor.seenWith.compactMap { FactorCatalogue.factor($0)?.title.loweredFirst }
    if !others.isEmpty {
      page.paragraph(Numbers.list(others) + ".", indent: 4, label: "read with ")
    }
  }

  private func group(
    _ title: String, on page: inout TextPage, _ words: (Observation) -> String?
  ) {
    let rows = report.observations.compactMap { observation in
      words(observation).map { (observation.factor, $0) }
    }
    guard !rows.isEmpty else { return }
    page.line()
    page.paragraph(title, .strong)
    for (factor, text) in rows {
      page.paragraph(
        "\(factor.title) [\(factor.id)]: \(text)", indent: 2, label: "\(factor.grade.rawValue)  ")
    }
  }

  private func readings(of observation: Observation) -> String {
    observation.readings.map { estimate in
      guard let value = estimate.value else { return "" }
      let definition = MetricCatalogue.definition(of: estimate.metric)
      let unit = definition.map { $0.unit == "1" ? "" : " \($0.unit)" } ?? ""
      return estimate.name.loweredFirst + " "
        + Numbers.fixed(value, decimals: definition?.decimals ?? 2) + unit
    }.joined(separator: ", ")
  }
}

extension Observation.WhyOnlyInformation {
  /// Why no level is given.
  func sentence(for factor: RiskFactor) -> String {
    switch self {
    case .noRule: "The literature gives no edge to judge it by."
    case .speedUnknown:
      "It can be judged from \(Numbers.plain(factor.rule?.minimumSpeed ?? 0)) m/s on, and the "
        + "speed is not known."
    case .tooSlow:
      "It can be judged from \(Numbers.plain(factor.rule?.minimumSpeed ?? 0)) m/s on, and this "
        + "run was slower."
    case .partsMissing: "Too little of it was measured, or not surely enough, to judge it."
    }
  }
}
