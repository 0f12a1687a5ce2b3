import FootfallAnalysis
import FootfallSignal

extension TextReport {
  /// What could not be measured, grouped by why.
  func unmeasured(of report: Report, on page: inout TextPage) {
    let withheld = report.analysis.estimates.filter {
      $0.value == nil && $0.reason != .siteCannotSee
    }
    let unseen = report.unseen
    let notComputed = report.notComputed
    guard !withheld.isEmpty || !unseen.isEmpty || !notComputed.isEmpty,
      !report.analysis.streams.isEmpty
    else { return }
    page.heading("Not measured, and why")
    for group in groups(of: withheld, in: report) {
      page.paragraph(Numbers.list(group.titles).capitalizedFirst, .strong)
      page.paragraph("\(group.words.why) \(group.words.help)", indent: 4)
    }
    guard report.seconds(of: .running) > 0 else { return }
    if !unseen.isEmpty {
      let places = Numbers.list(report.placements.map(\.words), "or")
      page.paragraph("Not seen by a sensor on \(places)", .strong)
      page.paragraph(unseen.map(\.title.loweredFirst).joined(separator: "; ") + ".", indent: 4)
    }
    if !notComputed.isEmpty {
      page.paragraph("Not yet computed by this version", .strong)
      page.paragraph(
        notComputed.map(\.title.loweredFirst).joined(separator: "; ") + ".", indent: 4)
    }
  }

  private struct Group {
    let reason: ReasonCode
    let words: ReasonWords
    var titles: [String]
  }

  private func groups(of withheld: [Estimate], in report: Report) -> [Group] {
    let slowest = report.analysis.streams.min {
      $0.recording.rate.hertz < $1.recording.rate.hertz
    }?.recording
    var groups: [Group] = []
    for estimate in withheld {
      guard let reason = estimate.reason else { continue }
      let words =
        MetricCatalogue.definition(of: estimate.metric).map {
          ReasonWords(reason, of: $0, at: slowest?.placement, hertz: slowest?.rate.hertz)
        } ?? ReasonWords(reason)
      if let same = groups.firstIndex(where: { $0.words == words }) {
        groups[same].titles = (groups[same].titles + [estimate.name.loweredFirst]).unique
      } else {
        groups.append(Group(reason: reason, words: words, titles: [estimate.name.loweredFirst]))
      }
    }
    return groups
  }

  /// What the reader noticed; gaps and clipping, where it said nothing of that file.
  func quality(of report: Report, on page: inout TextPage) {
    page.heading("Data quality")
    var isClean = true
    let names = report.fileNames
    for recording in report.analysis.streams.map(\.recording)
    where !report.diagnostics.contains(where: { $0.file == recording.name }) {
      for fact in recording.flaws {
        page.paragraph("\(names(recording.name)): \(fact)", indent: 2, label: "- ")
        isClean = false
      }
    }
    for diagnostic in report.diagnostics {
      let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code)] "
      page.paragraph(diagnostic.words(file: names(diagnostic.file)), label: label)
      isClean = false
    }
    if isClean { page.paragraph("No gap, no clipping, nothing repaired.") }
  }
}

extension ReportDiagnostic {
  /// File, line and message; the count, unless the message holds it.
  func words(file: String) -> String {
    let place = line.map { "\(file):\($0)" } ?? file
    let isTold = count == 1 || message.contains(String(count))
    return "\(place): \(message)" + (isTold ? "" : " (\(Numbers.count(count)) times)")
  }
}

extension Recording {
  /// What lowers the trust in it, a clause each.
  var flaws: [String] {
    var flaws = gaps.prefix(3).map { gap in
      "a gap of \(Numbers.duration(gap.seconds)) at "
        + "\(Numbers.fixed(gap.startSeconds, decimals: 2)) s; no step is counted across it"
    }
    if gaps.count > 3 { flaws.append("\(gaps.count - 3) more gaps") }
    for clipped in saturation {
      let name = clipped.kind.words
      let axis = clipped.axis.map { " \($0.rawValue)" } ?? ""
      flaws.append(
        "\(name)\(axis) at the end of its range in \(Numbers.count(clipped.samples, "sample"))")
    }
    return flaws
  }
}

extension Saturation.Kind {
  fileprivate var words: String {
    switch self {
    case .acceleration: "acceleration"
    case .angularVelocity: "gyroscope"
    case .load: "load"
    }
  }
}
