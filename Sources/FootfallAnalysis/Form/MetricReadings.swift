import FootfallSignal

/// A metric's values contact by contact, whether it is a time or form.
enum MetricReadings {
  /// From every stream that shows it, in order of time within each.
  static func of(_ metric: MetricID, in streams: [StreamAnalysis]) -> [FormSeries.Reading] {
    streams.flatMap { of(metric, in: $0) }
  }

  static func of(_ metric: MetricID, in stream: StreamAnalysis) -> [FormSeries.Reading] {
    if let series = stream.form.first(where: { $0.metric == metric }) { return series.readings }
    guard let quantity = TemporalMetrics.quantities.first(where: { $0.id == metric }) else {
      return []
    }
    return stream.strides.compactMap { stride in
      let alone = StrideSeries(strides: [stride], seesBothFeet: stream.seesBothFeet)
      return quantity.values(alone).first.map {
        .init(
          seconds: stride.contact.initialContactSeconds, side: stride.contact.side, value: $0)
      }
    }
  }
}
