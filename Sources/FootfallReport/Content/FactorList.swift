import FootfallAnalysis
import FootfallRisk
import FootfallSignal

/// The factors that articles name, sorted by what this run shows of them.
struct FactorList {
  struct Row {
    let factor: RiskFactor
    let words: String
  }

  struct Group {
    let title: String
    let rows: [Row]
  }

  static let introduction =
    "Popular articles name the features below. The letter tells how much stands behind a link "
    + "to injury; often it is little. An observation is not about you being hurt or safe."

  /// What was noted or marked.
  let raised: [Observation]
  /// All others, without empty groups.
  let groups: [Group]
  /// The grades that are shown, best first.
  let grades: [EvidenceGrade]

  init(_ report: Report) {
    let observations = report.observations
    func group(_ title: String, _ words: (Observation) -> String?) -> Group {
      Group(
        title: title,
        rows: observations.compactMap { observation in
          words(observation).map { Row(factor: observation.factor, words: $0) }
        })
    }
    raised = report.raised
    grades = EvidenceGrade.allCases.filter { grade in
      observations.contains { $0.factor.grade == grade }
    }
    groups = [
      group("Measured, nothing noted") {
        $0.state == .measured(.none) ? $0.readingWords : nil
      },
      group("Measured, shown without judging") { observation in
        guard let why = observation.state.why else { return nil }
        return "\(observation.readingWords). \(why.sentence(for: observation.factor))"
      },
      group("What you told") { $0.state == .told ? $0.answer : nil },
      group("Not in this recording") { Self.missing($0, in: report) },
      group("Known only to you") { observation in
        guard observation.state == .askedOfAthlete,
          case .askedOfAthlete(let question) = observation.factor.visibility
        else { return nil }
        return question
      },
      group("Not measurable by a wearable") { observation in
        guard observation.state == .notMeasurable,
          case .notMeasurable(let whoCan) = observation.factor.visibility
        else { return nil }
        return whoCan
      },
    ].filter { !$0.rows.isEmpty }
  }

  private static func missing(_ observation: Observation, in report: Report) -> String? {
    guard observation.state == .notMeasured,
      case .bySensor(let placements) = observation.factor.visibility
    else { return nil }
    guard report.placements.contains(where: placements.contains) else {
      return "seen by a sensor on \(Numbers.list(placements.map(\.words), "or"))"
    }
    let isOfBothLegs = observation.factor.measurements.allSatisfy {
      $0.rawValue.hasPrefix("asymmetry.")
    }
    let sides = Set(report.analysis.streams.map(\.recording.side))
    if isOfBothLegs, !sides.isSuperset(of: [.left, .right]) {
      return "seen with a sensor on each leg"
    }
    let isWithheld = observation.factor.measurements.contains { metric in
      report.analysis.estimates.contains { $0.metric == metric && $0.reason != .siteCannotSee }
    }
    return isWithheld
      ? "its numbers were withheld, see above" : "its numbers could not be computed"
  }
}

extension Observation {
  /// What it read, with units, the sides of a metric together.
  var readingWords: String {
    let numbers = readings.map(\.metric).unique.map { metric in
      let values = readings.filter { $0.metric == metric }
      let title = values.first?.title.loweredFirst ?? ""
      return "\(title) " + values.map(\.valueWithSide).joined(separator: ", ")
    }
    let together =
      runs > 1 ? ["read together with \(Numbers.count(runs - 1, "earlier run"))"] : []
    return (numbers + (answer.map { [$0] } ?? []) + together).joined(separator: "; ")
  }

  /// The title, with the sides on which it was raised.
  var titleWithSides: String {
    let known = sides.filter { $0 != .unknown }.map(\.rawValue)
    return factor.title + (known.isEmpty ? "" : ", " + Numbers.list(known))
  }
}

extension Evidence {
  /// Design, population and source.
  var origin: String {
    let source = citation.flatMap { Bibliography.citation($0)?.short }
    return "\(design.rawValue), \(population)" + (source.map { "; \($0)" } ?? "")
  }
}

extension RiskFactor.Advice {
  /// The articles and publications that give it.
  var origin: String {
    (articles.map(\.rawValue) + citations.compactMap { Bibliography.citation($0)?.short })
      .joined(separator: ", ")
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
