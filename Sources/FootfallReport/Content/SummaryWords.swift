import FootfallAnalysis
import FootfallSignal

/// A device's summary in words, the same for every format.
struct SummaryWords {
  private let analysis: SummaryAnalysis

  init(_ analysis: SummaryAnalysis) {
    self.analysis = analysis
  }

  private var summary: DeviceSummary { analysis.summary }

  /// `the device's own numbers (watch)`.
  var devices: String {
    let names = summary.channels.map(\.device).unique
    return "the \(names.count == 1 ? "device's" : "devices'") own numbers (\(Numbers.list(names)))"
  }

  /// Who wrote it, how often, how long, and what of it was running.
  var facts: String {
    let rows = summary.seconds.count
    var facts = [
      devices,
      summary.pace == .step
        ? Numbers.count(rows, "step") : "\(Numbers.count(rows, "row")), about one a second",
      Numbers.duration(summary.durationSeconds),
    ]
    if let meters = distance { facts.append("\(Numbers.fixed(meters / 1000, decimals: 2)) km") }
    let parts = Activity.allCases.compactMap { activity -> String? in
      let seconds = analysis.bouts.filter { $0.activity == activity }
        .reduce(0) { $0 + $1.seconds }
      return seconds >= 1 ? "\(Numbers.duration(seconds)) \(activity.rawValue)" : nil
    }
    if !parts.isEmpty { facts.append("of it \(Numbers.list(parts))") }
    return facts.joined(separator: ", ")
  }

  /// The way of the whole file, in m.
  private var distance: Double? {
    guard let way = summary.channels.first(where: { $0.quantity == .distance }),
      let first = way.values.first, let last = way.values.last, last > first
    else { return nil }
    return last - first
  }

  /// What the device says besides the metrics.
  var sentences: [String] {
    let numbers = analysis.others.map { other -> String in
      let side = other.side == .unknown ? "" : "\(other.side.rawValue) "
      return "\(other.quantity.title) \(side)\(other.quantity.words(for: other.value))"
    }
    guard !numbers.isEmpty else { return [] }
    return [
      "The file also says, while running, in the middle: \(Numbers.list(numbers)). "
        + "They are shown, not judged."
    ]
  }

  /// Pauses, and devices that do not agree.
  var flaws: [String] {
    var flaws = summary.pauses.prefix(3).map { pause in
      "a pause of \(Numbers.duration(pause.seconds)) at "
        + "\(Numbers.duration(pause.startSeconds)); nothing is counted across it"
    }
    if summary.pauses.count > 3 { flaws.append("\(summary.pauses.count - 3) more pauses") }
    for disagreement in analysis.disagreements {
      guard let definition = MetricCatalogue.definition(of: disagreement.metric) else { continue }
      let parts = zip(disagreement.devices, disagreement.values).map { device, value in
        "\(Numbers.fixed(value, decimals: definition.decimals)) \(definition.unit) by \(device)"
      }
      flaws.append(
        "two devices do not agree on \(definition.title.loweredFirst): \(Numbers.list(parts)); "
          + "the first is reported")
    }
    return flaws
  }
}

extension DeviceSummary.Quantity {
  fileprivate var title: String {
    switch self {
    case .power: "power"
    case .formPower: "form power"
    case .airPower: "air power"
    case .heartRate: "heart rate"
    case .verticalRatio: "vertical ratio"
    case .impact: "impact"
    case .braking: "braking"
    case .pronation: "pronation"
    case .footstrike: "foot strike type"
    default: rawValue
    }
  }

  /// A value in a unit that people use.
  fileprivate func words(for value: Double) -> String {
    switch self {
    case .power, .formPower, .airPower: "\(Numbers.fixed(value, decimals: 0)) W"
    case .heartRate: "\(Numbers.fixed(value, decimals: 0)) beats/min"
    case .verticalRatio: "\(Numbers.fixed(value, decimals: 1)) %"
    case .impact, .braking: "\(Numbers.fixed(value / 9.80665, decimals: 1)) g"
    case .pronation: "\(Numbers.fixed(value * 180 / .pi, decimals: 1))°"
    default: Numbers.fixed(value, decimals: 1)
    }
  }
}
