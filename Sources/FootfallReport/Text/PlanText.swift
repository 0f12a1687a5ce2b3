public import FootfallRisk

/// A plan back to running as text, or why there is none.
public struct PlanText: Sendable {
  public var width: Int
  public var isColored: Bool

  public init(width: Int = 80, isColored: Bool = false) {
    self.width = width
    self.isColored = isColored
  }

  /// - Parameters:
  ///   - plan: `nil` where the athlete told of symptoms; then the words on safety stand alone.
  ///   - athlete: what was told.
  public func text(of plan: ReturnPlan?, for athlete: AthleteProfile) -> String {
    var page = TextPage(width: width, isColored: isColored)
    page.line("A way back to running", .heading)
    page.line()
    guard let plan else {
      let told = athlete.symptoms.map(\.words)
      let what = told.isEmpty ? "pain" : Numbers.list(told)
      page.paragraph(
        "You told of \(what). The articles begin a return only once nothing hurts (S2), so there "
          + "is no plan now.", indent: 0, .strong)
      TextReport(width: width, isColored: isColored).safety(on: &page)
      return page.text
    }
    page.paragraph(
      "What the articles advise, for somebody in whom nothing hurts. It is not advice for you in "
        + "person; a physiotherapist can give that.", indent: 0)
    page.heading("First")
    for stage in ReturnPlan.stages {
      page.paragraph(
        "\(stage.words) [\(stage.articles.map(\.rawValue).joined(separator: ", "))]",
        label: stage.title.padded(to: 20))
    }
    page.heading("Then, week by week")
    page.line("  week    km in all    \(Numbers.count(plan.runsPerWeek, "run")) of", .faint)
    for week in plan.weeks {
      page.line(
        "  " + String(week.number).aligned(to: 4)
          + Numbers.fixed(week.kilometers, decimals: 1).aligned(to: 13)
          + (Numbers.fixed(week.run, decimals: week.run < 1 ? 2 : 1) + " km").aligned(to: 14))
    }
    if plan.weeks.count == ReturnPlan.longestWeeks {
      page.paragraph("The table ends after a year.")
    }
    page.heading("All the while")
    for rule in ReturnPlan.rules {
      page.paragraph("\(rule.text) [\(rule.origin)]", label: "- ")
    }
    page.line()
    page.paragraph(ReturnPlan.evidence)
    TextReport(width: width, isColored: isColored).safety(on: &page)
    return page.text
  }
}
