import FootfallAnalysis
import FootfallSignal

/// The rows of the numbers: title, value, interval, class, count.
struct MetricTable {
  let width: Int

  var header: String {
    "  " + "".padded(to: 27) + "value".aligned(to: 8) + " ".padded(to: 11)
      + "95 % interval".aligned(to: 16) + "  " + "class".padded(to: 8) + "from".aligned(to: 6)
  }

  /// The parts of a row; `nil` where the metric is withheld.
  func cells(_ estimate: Estimate) -> (value: String, unit: String, interval: String)? {
    guard let value = estimate.value, let interval = estimate.interval95 else { return nil }
    let definition = MetricCatalogue.definition(of: estimate.metric)
    let decimals = definition?.decimals ?? 2
    let words = [value, interval.lowerBound, interval.upperBound].compactMap {
      definition?.category(of: $0)
    }
    if words.count == 3 {
      let isSure = words[0] == words[1] && words[1] == words[2]
      return (
        words[0], "",
        isSure ? "" : words[1] == words[2] ? words[1] : "\(words[1]) to \(words[2])"
      )
    }
    return (
      Numbers.fixed(value, decimals: decimals),
      definition.map { $0.unit == "1" ? "" : $0.unit } ?? "",
      "\(Numbers.fixed(interval.lowerBound, decimals: decimals)) to "
        + Numbers.fixed(interval.upperBound, decimals: decimals)
    )
  }

  /// - Parameter isPart: whether the row of both sides together stands above it.
  func rows(_ estimate: Estimate, isPart: Bool) -> [String] {
    guard let cells = cells(estimate) else { return [] }
    let rest =
      cells.value.aligned(to: 8) + " " + cells.unit.padded(to: 10)
      + cells.interval.aligned(to: 16) + "  " + estimate.confidence.rawValue.padded(to: 8)
      + Numbers.count(estimate.count).aligned(to: 6)
    let side = estimate.side.flatMap { $0 == .unknown ? nil : $0.rawValue }
    let name = isPart ? side.map { "    \($0)" } ?? estimate.name : estimate.name
    return name.count <= 27 && rest.count + 29 <= width
      ? ["  " + name.padded(to: 27) + rest] : ["  " + name, rest.aligned(to: width)]
  }

  /// What is usual: at the speed of the run, or for slow and fast; `nil` where it is not known.
  func usual(of metric: MetricID, speed: Double?) -> String? {
    guard let definition = MetricCatalogue.definition(of: metric) else { return nil }
    let ranges = definition.usual
    guard let first = ranges.first else { return nil }
    func words(_ range: ClosedRange<Double>) -> String {
      "\(Numbers.plain(range.lowerBound)) to \(Numbers.plain(range.upperBound))"
    }
    if let speed, let match = ranges.first(where: { $0.speed?.contains(speed) ?? false }),
      let band = match.speed
    {
      return "usual: \(words(match.range)) at \(words(band)) m/s"
    }
    guard ranges.count > 1 else {
      return "usual: \(words(first.range))" + (first.speed.map { " at \(words($0)) m/s" } ?? "")
    }
    if speed != nil { return nil }
    guard let last = ranges.last else { return nil }
    return "usual: \(words(first.range)) at a slow pace, \(words(last.range)) at a fast one"
  }
}
