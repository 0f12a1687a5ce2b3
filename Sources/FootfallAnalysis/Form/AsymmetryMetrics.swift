import FootfallSignal

/// The difference between the feet, and whether it is more than noise.
///
/// - Source: R. Robinson et al. (1987) for the index; science.md 2.5 for the test: a difference
///   counts where it exceeds 2.58 of its own uncertainties and both the scatter of each foot and
///   the metric's threshold. What does not is given in class low.
struct AsymmetryMetrics {
  /// From where a difference is one: in percent, or in degrees for an angle (science.md 2.5).
  static let thresholds: [(metric: MetricID, size: Double)] = [
    (.contactTime, 4), (.dutyFactor, 4), (.swingTime, 4), (.footStrikeAngle, 5),
    (.eversionExcursion, 4), (.pelvicDrop, 3), (.peakTibialAcceleration, 20),
    (.peakTibialResultant, 20),
  ]

  let streams: [StreamAnalysis]
  /// Estimates that are there already, those of single feet among them.
  let found: [Estimate]

  func estimates() -> [Estimate] { Self.thresholds.compactMap(estimate) }

  /// `nil` unless both feet have a value.
  private func estimate(_ metric: MetricID, _ threshold: Double) -> Estimate? {
    guard let left = side(.left, metric), let right = side(.right, metric),
      let a = left.value, let b = right.value, let p = left.interval95, let q = right.interval95
    else { return nil }
    let isAngle = MetricCatalogue.definition(of: metric)?.unit == "°"
    let mean = (a + b) / 2
    guard isAngle || mean > 0 else { return nil }
    let scale = isAngle ? 1 : 100 / mean
    let u = (0.51 * (p.upperBound - a), 0.51 * (q.upperBound - b))
    let noise = (u.0 * u.0 + u.1 * u.1).squareRoot()
    let value = scale * (b - a)
    let scatter = scale * max(deviation(.left, metric), deviation(.right, metric))
    let isClear = abs(b - a) > 2.58 * noise && abs(value) > max(scatter, threshold)
    let grade = min(left.confidence, right.confidence, .moderate)
    return .measured(
      metric.asymmetry, value: value,
      interval95: (value - 1.96 * scale * noise)...(value + 1.96 * scale * noise),
      count: min(left.count, right.count), confidence: isClear ? grade : .low,
      reason: left.reason ?? right.reason,
      method: "\(left.method ?? "")+\(isClear ? "clear" : "within-noise")")
  }

  private func side(_ side: Side, _ metric: MetricID) -> Estimate? {
    found.first { $0.metric == metric && $0.side == side && $0.value != nil }
  }

  /// One standard deviation of a foot's single contacts, in the metric's unit.
  private func deviation(_ side: Side, _ metric: MetricID) -> Double {
    let values = MetricReadings.of(metric, in: streams).filter { $0.side == side }.map(\.value)
    return 1.4826 * (Statistics.medianAbsoluteDeviation(values) ?? 0)
  }
}
