import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis

/// Asks how often the interval that a metric states holds the truth, over random runs.
@main struct Coverage {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.compactMap { Int($0) }.first ?? 500
    let tellsMisses = arguments.contains("--misses")
    var rows: [MetricID: Row] = [:]
    for seed in 1...count {
      for (metric, side, truth, estimate) in RandomRun(seed: UInt64(seed)).results() {
        var row = rows[metric] ?? Row()
        row.add(truth: truth, estimate: estimate)
        if tellsMisses, let value = estimate?.value, let interval = estimate?.interval95,
          !interval.contains(truth)
        {
          print("run \(seed): \(metric) \(side.rawValue) \(value), true \(truth)")
        }
        rows[metric] = row
      }
    }
    print(
      "| metric | values | withheld | interval holds the truth | mean error | "
        + "mean size of error | mean half-width | unit |")
    print("|---|--:|--:|--:|--:|--:|--:|---|")
    for definition in MetricCatalogue.all {
      guard let row = rows[definition.id] else { continue }
      print("| \(definition.title.lowercased()) | \(row.text(unit: definition.unit)) |")
    }
  }
}

/// What one metric did over all runs.
struct Row {
  var count = 0
  var withheld = 0
  var held = 0
  var error = 0.0
  var size = 0.0
  var width = 0.0

  mutating func add(truth: Double, estimate: Estimate?) {
    guard let value = estimate?.value, let interval = estimate?.interval95 else {
      withheld += 1
      return
    }
    count += 1
    held += interval.contains(truth) ? 1 : 0
    error += value - truth
    size += abs(value - truth)
    width += interval.upperBound - value
  }

  func text(unit: String) -> String {
    func mean(_ sum: Double) -> String { rounded(sum / Double(max(1, count))) }
    let share = (1000 * Double(held) / Double(max(1, count))).rounded() / 10
    return
      "\(count) | \(withheld) | \(share) % | \(mean(error)) | \(mean(size)) | \(mean(width)) | "
      + unit
  }

  private func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}
