import FootfallAnalysis
import FootfallSignal

/// How often intervals hold the truth.
struct CoverageTable {
  /// What one metric did over all runs.
  private struct Row {
    var count = 0
    var withheld = 0
    var held = 0
    var error = 0.0
    var size = 0.0
    var width = 0.0

    mutating func add(_ result: RandomRun.Result) {
      guard let value = result.found?.value, let interval = result.found?.interval95 else {
        withheld += 1
        return
      }
      count += 1
      held += interval.contains(result.truth) ? 1 : 0
      error += value - result.truth
      size += abs(value - result.truth)
      width += (interval.upperBound - interval.lowerBound) / 2
    }

    var share: String { "\((1000 * Double(held) / Double(max(1, count))).rounded() / 10) %" }

    func mean(_ sum: Double) -> String {
      "\((1000 * sum / Double(max(1, count))).rounded() / 1000)"
    }
  }

  private var rows: [String: [Wearing: Row]] = [:]

  mutating func add(_ result: RandomRun.Result, _ wearing: Wearing) {
    rows[name(result.metric, result.place, result.isHabit), default: [:]][wearing, default: Row()]
      .add(result)
  }

  private func name(_ metric: MetricID, _ place: Placement?, _ isHabit: Bool) -> String {
    metric.rawValue + (place.map { ", \($0.rawValue)" } ?? "") + (isHabit ? ", habit" : "")
  }

  func text(_ wearings: [Wearing]) -> String {
    var text =
      "| metric | values | withheld | holds the truth, mounted | mean error | mean size of error "
      + "| holds the truth, slipping | mean size of error | mean half-width | unit |\n"
      + "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|\n"
    let places: [Placement?] = [nil] + Placement.allCases.map { $0 }
    for definition in MetricCatalogue.all {
      for (place, isHabit) in places.map({ ($0, false) }) + [(nil, true)] {
        guard let row = rows[name(definition.id, place, isHabit)], let a = row[.mounted],
          let b = row[.slipping]
        else { continue }
        let title =
          definition.title.lowercased() + (place.map { ", \($0.rawValue)" } ?? "")
          + (isHabit ? ", of the runner by habit" : "")
        text +=
          "| \(title) | \(a.count) | \(a.withheld) | \(a.share) | \(a.mean(a.error)) | "
          + "\(a.mean(a.size)) | \(b.share) | \(b.mean(b.size)) | \(b.mean(b.width)) | "
          + "\(definition.unit) |\n"
      }
    }
    return text
  }
}
