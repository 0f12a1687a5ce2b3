import FootfallSignal

/// The metrics that a device's summary states, and why it states no others.
///
/// A value is the mean of the middle four fifths of the seconds of running: a watch writes whole
/// numbers, whose median would be one of them.
struct SummaryEstimates {
  /// Seconds of running, or steps, from which a mean counts as full.
  static let fullCount = 60
  static let fewestReadings = 10

  let summaries: [SummaryAnalysis]

  /// What the summaries state; nothing of metrics that none of them tells.
  func stated() -> [Estimate] {
    var found: [Estimate] = []
    for analysis in summaries {
      for series in analysis.series where !found.contains(where: { $0.metric == series.metric }) {
        found += estimates(of: series, in: analysis)
      }
      found += drifts(of: analysis, found)
      found += asymmetry(of: analysis, found)
    }
    return found
  }

  /// All metrics of the catalogue: the others are withheld, and why.
  func all() -> [Estimate] {
    let found = stated()
    let known = Set(found.map(\.metric))
    let ran = summaries.contains { $0.runningSeconds > 0 }
    return MetricCatalogue.ordered(
      found
        + MetricCatalogue.all.filter { !known.contains($0.id) }.map { definition in
          let isTold = SummaryMetric.all.contains { $0.metric == definition.id }
          return .withheld(
            definition.id,
            because: definition.id == .stepWidth
              ? .noReference : isTold && !ran ? .notRunning : .summaryOnly)
        })
  }

  private func estimates(of series: FormSeries, in analysis: SummaryAnalysis) -> [Estimate] {
    let sides: [Side?] = [nil, .left, .right].filter { side in
      side == nil || series.readings.contains { $0.side == side }
    }
    let whole = series.readings.filter { $0.side == .unknown }
    return sides.compactMap { side in
      let readings =
        side.map { side in series.readings.filter { $0.side == side } }
        ?? (whole.isEmpty ? series.readings : whole)
      return estimate(series, readings.map(\.value), side: side)
    }
  }

  private func estimate(_ series: FormSeries, _ values: [Double], side: Side?) -> Estimate? {
    guard let entry = SummaryMetric.all.first(where: { $0.metric == series.metric }) else {
      return nil
    }
    guard values.count >= Self.fewestReadings, let aggregate = Aggregate(values) else {
      return .withheld(
        series.metric, side: side, because: values.isEmpty ? .notRunning : .tooFewStrides,
        count: values.count, method: series.method)
    }
    let value = Self.middle(values)
    let own = entry.uncertainty.size(at: value)
    let u = (own * own + aggregate.standardError * aggregate.standardError).squareRoot()
    let isFull = values.count >= Self.fullCount
    return .measured(
      series.metric, side: side, value: value, interval95: (value - 1.96 * u)...(value + 1.96 * u),
      count: values.count, confidence: isFull ? series.highestClass : .low,
      reason: isFull ? series.reason : .tooFewStrides, method: series.method)
  }

  /// The mean without the lowest and the highest tenth.
  static func middle(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let cut = sorted.count / 10
    let kept = sorted[cut..<(sorted.count - cut)]
    return kept.reduce(0, +) / Double(kept.count)
  }

  /// What changed over a long run, by the trend that strides are held against too.
  private func drifts(of analysis: SummaryAnalysis, _ found: [Estimate]) -> [Estimate] {
    let speeds = analysis.series.first { $0.metric == .speed }?.readings ?? []
    // A stride is as long as the speed makes it.
    return DriftMetrics.metrics.filter { $0 != .strideLength }.compactMap { metric -> Estimate? in
      guard let series = analysis.series.first(where: { $0.metric == metric }),
        let base = found.first(where: { $0.metric == metric && $0.side == nil && $0.value != nil })
      else { return nil }
      let whole = series.readings.filter { $0.side == .unknown }
      let readings = whole.isEmpty ? series.readings : whole
      guard let trend = RunTrend(readings, speeds: speeds),
        trend.median > 0
      else {
        return .withheld(
          metric.drift, because: .tooFewStrides, count: readings.count, method: base.method)
      }
      let scale = 100 / trend.median
      let above = max(trend.detectable, trend.interval.upperBound - trend.change)
      let below = max(trend.detectable, trend.change - trend.interval.lowerBound)
      return .measured(
        metric.drift, value: scale * trend.change,
        interval95: scale * (trend.change - below)...scale * (trend.change + above),
        count: trend.count, confidence: .low, reason: .deviceValue,
        method: "\(base.method ?? "")+minutes")
    }
  }

  /// The feet against each other. What a device is off by in both feet drops out; two points stay
  /// for what it does not.
  private func asymmetry(of analysis: SummaryAnalysis, _ found: [Estimate]) -> [Estimate] {
    let metric = MetricID.contactTime.asymmetry
    guard !found.contains(where: { $0.metric == metric }) else { return [] }
    func side(_ side: Side) -> Estimate? {
      found.first { $0.metric == .contactTime && $0.side == side && $0.value != nil }
    }
    let value: Double
    let count: Int
    let method: String
    if let left = side(.left), let right = side(.right), let a = left.value,
      let b = right.value, a + b > 0
    {
      value = 200 * (b - a) / (a + b)
      (count, method) = (min(left.count, right.count), left.method ?? "device")
    } else if let series = analysis.series.first(where: { $0.metric == metric }),
      series.readings.count >= Self.fewestReadings
    {
      value = Self.middle(series.readings.map(\.value))
      (count, method) = (series.readings.count, series.method)
    } else {
      return []
    }
    return [
      .measured(
        metric, value: value,
        interval95: (value - 1.96 * Self.balancePoints)...(value + 1.96 * Self.balancePoints),
        count: count, confidence: .low, reason: .deviceValue, method: method)
    ]
  }

  /// One standard deviation of a difference between the feet, in percent: half a point of balance.
  static let balancePoints = 2.0
}
