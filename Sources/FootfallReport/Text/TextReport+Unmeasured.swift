import FootfallAnalysis
import FootfallSignal

extension TextReport {
  /// What could not be measured, grouped by why.
  func unmeasured(of report: Report, on page: inout TextPage) {
    let list = UnmeasuredList(report)
    guard !list.isEmpty, !report.analysis.isEmpty else { return }
    page.heading("Not measured, and why")
    for group in list.groups {
      page.paragraph(group.heading, .strong)
      page.paragraph(group.sentences, indent: 4)
    }
    if !list.unseen.isEmpty {
      let places = Numbers.list(report.placements.map(\.words), "or")
      page.paragraph("Not seen by a sensor on \(places)", .strong)
      page.paragraph(list.unseen.joined(separator: "; ") + ".", indent: 4)
    }
    if !list.notComputed.isEmpty {
      page.paragraph("Not yet computed by this version", .strong)
      page.paragraph(list.notComputed.joined(separator: "; ") + ".", indent: 4)
    }
  }

  /// Gaps, clipping and what the reader noticed.
  func quality(of report: Report, on page: inout TextPage) {
    page.heading("Data quality")
    let items = QualityList(report).items
    for item in items { page.paragraph(item.words, label: (item.label ?? "-") + " ") }
    if items.isEmpty { page.paragraph("No gap, no clipping, nothing repaired.") }
  }
}
