import FootfallAnalysis
import FootfallSignal

/// What lowers the trust in the files: gaps, clipping, and what the reader noticed.
struct QualityList {
  /// A line, and the code in front of it where there is one.
  struct Item {
    let label: String?
    let words: String
    /// What can be done, where files gave nothing.
    var help: String?
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
        words: diagnostic.words(file: names(diagnostic.file)),
        help: report.analysis.isEmpty ? diagnostic.help : nil)
    }
    items += report.analysis.streams.compactMap { stream in
      stream.sideVote.map {
        Item(label: nil, words: "\(names(stream.recording.name)): \($0.words)")
      }
    }
    // Two sensors of one table stand on its clock.
    items += report.analysis.clocks.filter { $0.left != $0.right }
      .map { Item(label: nil, words: $0.words(names)) }
  }
}

extension SideVote {
  fileprivate var words: String {
    "left and right were told by how the pelvis rolls; \(Numbers.count(agreeing)) of "
      + "\(Numbers.count(contacts, "contact")) alternate; that left is left has a certainty of "
      + Numbers.fixed(probability, decimals: 2)
  }
}

extension ClockTie {
  /// What is known of two clocks, in a sentence.
  fileprivate func words(_ names: (String) -> String) -> String {
    let pair = "\(names(left)) and \(names(right))"
    guard let match else {
      return "\(pair): how their clocks lie to one another could not be found in the motion, so "
        + "no time between the feet is measured"
    }
    let ahead = match.offsetSeconds < 0 ? "ahead of" : "behind"
    return "\(pair): the right clock is "
      + "\(Numbers.fixed(abs(match.offsetSeconds), decimals: 3)) s \(ahead) the left "
      + "(± \(Numbers.fixed(match.errorSeconds, decimals: 3)) s) and drifts by "
      + "\(Numbers.fixed(match.partsPerMillion, decimals: 0)) ± "
      + "\(Numbers.fixed(match.partsPerMillionError, decimals: 0)) parts per million, found in "
      + "\(Numbers.count(match.strides, "stride")) whose landings alternate; times between the feet "
      + "ask for ± 0.005 s and are not measured across the two"
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
      "a gap of \(Numbers.gap(gap.seconds)) at "
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
