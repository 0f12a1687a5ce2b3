import FootfallAnalysis
import FootfallSignal

/// What lowers the trust in the files: gaps, clipping, and what the reader noticed.
struct QualityList {
  /// A line, and the code in front of it where there is one.
  struct Item {
    let label: String?
    let words: String
  }

  private(set) var items: [Item] = []

  /// Gaps and clipping stand here only where the reader said nothing of that file.
  init(_ report: Report) {
    let names = report.fileNames
    for recording in report.analysis.streams.map(\.recording)
    where !report.diagnostics.contains(where: { $0.file == recording.name }) {
      items += recording.flaws.map { Item(label: nil, words: "\(names(recording.name)): \($0)") }
    }
    for summary in report.analysis.summaries {
      items += SummaryWords(summary).flaws.map {
        Item(label: nil, words: "\(names(summary.summary.name)): \($0)")
      }
    }
    items += report.diagnostics.map { diagnostic in
      Item(
        label: "\(diagnostic.severity.rawValue)[\(diagnostic.code)]",
        words: diagnostic.words(file: names(diagnostic.file)))
    }
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
