import FootfallAnalysis
import FootfallSignal

/// A picture of one thing about the run, with the same thing in words.
struct Drawing {
  let id: String
  let title: String
  let svg: String
  /// What it shows, with every number that stands in it.
  let caption: String

  /// What can be drawn: an entry of `all`.
  struct Kind: Sendable {
    let id: String
    let title: String
    /// What it shows; the first one's absence is the drawing's.
    let metrics: [MetricID]
    /// Whether only a device's summary is drawn so; other runs do not miss it.
    var isOfSummaries = false
    /// `nil` where the run does not hold what it needs.
    let draw: @Sendable (Report) -> (svg: SVG, caption: String)?
  }

  /// In the order of the page.
  static let all: [Kind] = [
    strideCycle, footStrike, rearfootRoll, legLine, pelvis, pressurePath, cadenceOverRun,
    contactOverRun, speedOverRun, cadenceBySpeed, oscillationOverRun, sides,
  ]

  /// Every drawing that the run can fill.
  static func drawings(of report: Report) -> [Drawing] {
    all.compactMap { kind in
      kind.draw(report).map {
        Drawing(
          id: kind.id, title: kind.title, svg: $0.svg.markup(title: "\(kind.title). \($0.caption)"),
          caption: $0.caption)
      }
    }
  }

  /// The others, with why; empty where nothing was measured at all.
  static func absent(from report: Report) -> [(titles: [String], why: String)] {
    guard report.seconds(of: .running) > 0 else { return [] }
    var absent: [(titles: [String], why: String)] = []
    for kind in all where !kind.isOfSummaries && kind.draw(report) == nil {
      let why = kind.metrics.first.map { report.absence(of: $0) } ?? ""
      // What one reason keeps away stands in one line.
      if let same = absent.firstIndex(where: { $0.why == why }) {
        absent[same].titles.append(kind.title)
      } else {
        absent.append(([kind.title], why))
      }
    }
    return absent
  }
}

extension Report {
  /// The values of a metric by side: left and right where both or one is known, else the one of
  /// no side.
  func measured(_ metric: MetricID) -> [Estimate] {
    let all = analysis.estimates.filter { $0.metric == metric && $0.value != nil }
    let sided = [Side.left, .right].compactMap { side in all.first { $0.side == side } }
    return sided.isEmpty ? Array(all.prefix(1)) : sided
  }

  /// Why a metric is not there, in a sentence or two.
  func absence(of metric: MetricID) -> String {
    if let reason = analysis.estimates.first(where: {
      $0.metric == metric && $0.value == nil && $0.reason != .siteCannotSee
    })?.reason {
      let words = ReasonWords(reason)
      return "\(words.why) \(words.help)"
    }
    if !measured(metric).isEmpty { return "The recording holds no single steps to draw." }
    guard let definition = MetricCatalogue.definition(of: metric) else { return "" }
    if placements.contains(where: { definition.site($0).support != .cannotSee }) {
      return "Not computed for this run."
    }
    let places = definition.placements(.supported) + definition.placements(.proxy)
    return "It needs a sensor on \(Numbers.list(places.map(\.words), "or"))."
  }
}

extension Estimate {
  /// `281 ms (266 to 297)`.
  var valueWithInterval: String {
    guard let cells = MetricTable(width: 80).cells(self) else { return "" }
    return "\(valueWithUnit) (\(cells.interval))"
  }

  /// `left 12.3° (8.0 to 16.1)`, without a side where there is none.
  var sideWithInterval: String {
    let known = side.flatMap { $0 == .unknown ? nil : "\($0.rawValue) " } ?? ""
    return known + valueWithInterval
  }
}
