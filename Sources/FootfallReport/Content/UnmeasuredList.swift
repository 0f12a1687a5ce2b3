import FootfallAnalysis
import FootfallSignal

/// What a run did not give, grouped by why, the same for every format.
struct UnmeasuredList {
  /// Metrics that are withheld for one reason.
  struct Group {
    let words: ReasonWords
    /// In lower case, each once.
    var titles: [String]

    /// More titles than this are counted, and named behind the reason.
    private static let fewTitles = 16

    /// What is missing, as a title.
    var heading: String {
      titles.count > Self.fewTitles
        ? "\(Numbers.count(titles.count)) numbers that need more"
        : Numbers.list(titles).capitalizedFirst
    }

    /// Why, and what to do.
    var sentences: String {
      "\(words.why) \(words.help)"
        + (titles.count > Self.fewTitles ? " They are: \(titles.joined(separator: "; "))." : "")
    }
  }

  private(set) var groups: [Group] = []
  /// Titles of what the worn sensors do not see; empty where no running was found.
  let unseen: [String]
  /// Titles of what this version does not compute; empty where no running was found.
  let notComputed: [String]

  init(_ report: Report) {
    let ran = report.seconds(of: .running) > 0
    unseen = ran ? report.unseen.map(\.title.loweredFirst) : []
    notComputed = ran ? report.notComputed.map(\.title.loweredFirst) : []
    let slowest = report.analysis.streams.min {
      $0.recording.rate.hertz < $1.recording.rate.hertz
    }?.recording
    for estimate in report.analysis.estimates where estimate.value == nil {
      guard let reason = estimate.reason, reason != .siteCannotSee else { continue }
      let words =
        MetricCatalogue.definition(of: estimate.metric).map {
          ReasonWords(reason, of: $0, at: slowest?.placement, hertz: slowest?.rate.hertz)
        } ?? ReasonWords(reason)
      let title = estimate.name.loweredFirst
      if let same = groups.firstIndex(where: { $0.words == words }) {
        groups[same].titles = (groups[same].titles + [title]).unique
      } else {
        groups.append(Group(words: words, titles: [title]))
      }
    }
  }

  var isEmpty: Bool { groups.isEmpty && unseen.isEmpty && notComputed.isEmpty }
}
