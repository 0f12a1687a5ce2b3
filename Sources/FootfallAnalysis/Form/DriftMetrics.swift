import FootfallSignal

/// What changed from the first to the last tenth of a long run.
///
/// A change below what the sensor can tell, or whose interval holds zero, is in class low.
struct DriftMetrics {
  static let metrics: [MetricID] = [
    .stepTime, .contactTime, .dutyFactor, .strideLength, .footStrikeAngle, .pelvicDrop,
    .peakTibialAcceleration, .verticalOscillation,
  ]

  let streams: [StreamAnalysis]
  /// Estimates that are there already: what is withheld has no drift.
  let found: [Estimate]

  func estimates() -> [Estimate] { Self.metrics.compactMap(estimate) }

  /// `nil` where the metric has no value in this run.
  private func estimate(_ metric: MetricID) -> Estimate? {
    guard let definition = MetricCatalogue.definition(of: metric.drift),
      let base = found.first(where: { $0.metric == metric && $0.value != nil })
    else { return nil }
    let grading = Grading(definition: definition)
    let ranked = StreamRanking(definition: definition).placements(of: streams).joined()
    guard let stream = ranked.first(where: { grading.refusal(for: $0) == nil }) else { return nil }
    let readings = MetricReadings.of(metric, in: stream)
    let speeds = stream.form.first { $0.metric == .speed }?.readings ?? []
    guard let trend = RunTrend(readings, speeds: metric == .strideLength ? [] : speeds) else {
      return .withheld(
        metric.drift, because: .tooFewStrides, count: readings.count, method: base.method)
    }
    let isAngle = definition.unit == "°"
    guard isAngle || trend.median > 0 else { return nil }
    let scale = isAngle ? 1 : 100 / trend.median
    let isClear =
      abs(trend.change) > trend.detectable && !trend.interval.contains(0)
    let margin = max(trend.detectable, trend.interval.upperBound - trend.change)
    let below = max(trend.detectable, trend.change - trend.interval.lowerBound)
    return .measured(
      metric.drift, value: scale * trend.change,
      interval95: scale * (trend.change - below)...scale * (trend.change + margin),
      count: trend.count, confidence: isClear ? min(base.confidence, .moderate) : .low,
      reason: base.reason, method: "\(base.method ?? "")+minutes")
  }
}
