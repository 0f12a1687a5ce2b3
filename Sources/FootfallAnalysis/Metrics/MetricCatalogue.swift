import FootfallSignal

/// Every metric that Footfall knows, in the order in which a report lists them.
///
/// An entry is the one place where a metric's floors, places and uncertainty are written down
/// (science.md 4 and 5). Adding a metric is adding an entry to one of these lists.
public enum MetricCatalogue {
  public static let all: [MetricDefinition] = timing + foot + frontal + impact + motion

  private static let places: [MetricID: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })

  /// Estimates in the order of the catalogue; differences and changes stand after all others,
  /// and estimates of one metric keep their order.
  static func ordered(_ estimates: [Estimate]) -> [Estimate] {
    func place(_ estimate: Estimate) -> Int { places[estimate.metric] ?? all.count }
    return estimates.enumerated().sorted { a, b in
      (place(a.element), a.offset) < (place(b.element), b.offset)
    }.map(\.element)
  }

  /// A range of a gyroscope, in rad/s.
  static func degreesPerSecond(_ value: Double) -> Double { value * .pi / 180 }

  /// A range of an accelerometer, in m/s².
  static func standardGravities(_ value: Double) -> Double { value * Acceleration.standardGravity }

  private static let byID: [MetricID: MetricDefinition] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.id, $0) })

  /// The entry of a metric; `asymmetry.` and `drift.` ids are derived from their metric's entry.
  public static func definition(of id: MetricID) -> MetricDefinition? {
    if let entry = byID[id] { return entry }
    let parts = id.rawValue.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let base = byID[MetricID(rawValue: parts[1])] else { return nil }
    switch parts[0] {
    case "asymmetry": return asymmetry(of: base)
    case "drift": return drift(of: base)
    default: return nil
    }
  }
}

extension MetricID {
  /// The id of the difference between the feet in this metric.
  public var asymmetry: MetricID { MetricID(rawValue: "asymmetry.\(rawValue)") }
  /// The id of the change of this metric over a run.
  public var drift: MetricID { MetricID(rawValue: "drift.\(rawValue)") }
}
