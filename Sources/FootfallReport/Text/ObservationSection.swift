import FootfallAnalysis
import FootfallRisk
import FootfallSignal

/// The factors that articles name, each with what this run shows of it.
struct ObservationSection {
  private let report: Report
  private let list: FactorList

  init(_ report: Report) {
    self.report = report
    list = FactorList(report)
  }

  func write(on page: inout TextPage) {
    page.heading("What articles on inner-knee pain name")
    page.paragraph(FactorList.introduction)
    for observation in list.raised {
      page.line()
      full(observation, on: &page)
    }
    for group in list.groups {
      page.line()
      page.paragraph(group.title, .strong)
      for row in group.rows {
        let factor = row.factor
        page.paragraph(
          "\(factor.title) [\(factor.id)]: \(row.words)", indent: 2,
          label: "\(factor.grade.rawValue)  ")
      }
    }
    page.line()
    for grade in list.grades { page.paragraph(grade.meaning, label: "\(grade.rawValue)  ") }
    page.paragraph(
      "`footfall explain` with a name in brackets gives its evidence; `footfall explain sources` "
        + "names the articles S0 to S4 and the studies.")
  }

  private func full(_ observation: Observation, on page: inout TextPage) {
    let factor = observation.factor
    page.paragraph(
      "\(observation.titleWithSides) [\(factor.id)]",
      label: "\(observation.level.rawValue.uppercased())  ", .strong)
    func row(_ label: String, _ words: String) {
      page.paragraph(words, indent: 4, label: label.padded(to: 10))
    }
    row("measured", observation.readingWords + ".")
    row("articles", factor.chain.joined(separator: "; ") + ".")
    for evidence in factor.evidence {
      row("evidence", "\(evidence.grade.rawValue): \(evidence.statement) (\(evidence.origin))")
    }
    row("but note", factor.notSaid)
    for advice in report.advice(for: observation) {
      row("to try", "\(advice.text) [\(advice.origin)]")
    }
    let others = factor.seenWith.compactMap { FactorCatalogue.factor($0)?.title.loweredFirst }
    if !others.isEmpty { row("read with", Numbers.list(others) + ".") }
  }
}
