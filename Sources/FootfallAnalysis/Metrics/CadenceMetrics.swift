import FootfallSignal

/// Cadence counted from contacts and read from the spectrum, each held against the other.
///
/// The event cadence is the mean over the strides that pass the gate, so over an unbroken run it
/// is the number of strides between the first contact and the last by the time between them.
///
/// What is stated is the rate of this run. Where a runner's rate usually lies, 45 s do not tell so
/// well: steps remember one another for long.
///
/// - Source: science.md 2.1.
/// - Differs: the source takes the median stride; over a few seconds that throws information
///   away, and the gate has removed what the median guards against.
struct CadenceMetrics {
  /// Shortest running that gives a cadence, in seconds (architecture.md, overrides).
  static let shortestSeconds = 4.0
  static let fewestSteps = 8
  /// Strides from which the count's uncertainty is the entry's own.
  static let settledStrides = 20.0

  func estimates(from streams: [StreamAnalysis]) -> [Estimate] {
    let spectral = best(.cadenceSpectral, of: streams, by: spectralEstimate)
    let counted = best(.cadence, of: streams, by: countedEstimate)
    guard let rate = spectral.value else { return [counted, spectral] }
    guard let count = counted.value else {
      // Too slow for events, or a place without any: the spectrum alone.
      return [reading(.cadence, from: spectral), spectral]
    }
    let agree = abs(count - rate) <= max(1, 0.01 * rate)
    if agree { return [counted, spectral] }
    if Double(counted.count) / 2 >= Self.settledStrides {
      return [lowered(counted), lowered(spectral)]
    }
    // Few strides, and something is wrong with one of the two. A count that is a little off is
    // within what few strides scatter by; one that is far off has missed or invented steps.
    let close = abs(count - rate) <= 0.04 * rate
    return [
      close ? lowered(counted) : reading(.cadence, from: lowered(spectral)), lowered(spectral),
    ]
  }

  /// The first placement that gives a value, else the reason of the first that was asked.
  private func best(
    _ id: MetricID, of streams: [StreamAnalysis],
    by estimate: (StreamAnalysis, Grading) -> Estimate
  ) -> Estimate {
    guard let definition = MetricCatalogue.definition(of: id) else {
      return .withheld(id, because: .notDetected)
    }
    let grading = Grading(definition: definition)
    let all = StreamRanking(definition: definition).placements(of: streams).flatMap { $0 }
      .map { stream in
        grading.refusal(for: stream).map { .withheld(id, because: $0) }
          ?? estimate(stream, grading)
      }
    return all.filter { $0.value != nil }.max { $0.confidence < $1.confidence }
      ?? all.first ?? .withheld(id, because: .notRunning)
  }

  private func countedEstimate(_ stream: StreamAnalysis, _ grading: Grading) -> Estimate {
    let series = StrideSeries(strides: stream.strides, seesBothFeet: stream.seesBothFeet)
    let strides = series.stride
    let steps = stream.seesBothFeet ? series.step.count : 2 * strides.count
    guard let method = stream.method, !strides.isEmpty else {
      return .withheld(.cadence, because: .notDetected)
    }
    guard steps >= Self.fewestSteps, stream.runningSeconds >= Self.shortestSeconds else {
      return .withheld(.cadence, because: .tooFewStrides, count: steps, method: method)
    }
    let mean = strides.reduce(0, +) / Double(strides.count)
    let value = 120 / mean
    let spread = Aggregate(strides)?.standardError ?? 0
    let perFoot = stream.seesBothFeet ? steps / 2 : strides.count
    let settled = max(1, (Self.settledStrides / Double(max(1, perFoot))).squareRoot())
    let own =
      settled
      * grading.methodUncertainty(of: stream, value: value, else: 0.5)
    let statistical = value * spread / mean
    let u = (own * own + statistical * statistical).squareRoot()
    let (grade, reason) = grading.confidence(for: stream, count: perFoot)
    return .measured(
      .cadence, value: value, interval95: (value - 1.96 * u)...(value + 1.96 * u), count: steps,
      confidence: grade, reason: reason, method: method)
  }

  private func spectralEstimate(_ stream: StreamAnalysis, _ grading: Grading) -> Estimate {
    guard let spectral = stream.spectral, stream.runningSeconds >= Self.shortestSeconds else {
      return .withheld(.cadenceSpectral, because: .notDetected)
    }
    let value = spectral.stepsPerMinute
    let own = grading.methodUncertainty(of: stream, value: value, else: 0.5)
    let half = max(spectral.halfWidth, 1.96 * own)
    let strides = Int(stream.runningSeconds * value / 120)
    let (grade, reason) = grading.confidence(for: stream, count: strides)
    return .measured(
      .cadenceSpectral, value: value, interval95: (value - half)...(value + half),
      count: spectral.windows, confidence: grade, reason: reason,
      method: "spectrum-\(spectral.dominantLine.rawValue)-line")
  }

  /// The same value under another metric's name.
  private func reading(_ id: MetricID, from other: Estimate) -> Estimate {
    guard let value = other.value, let interval = other.interval95 else {
      return .withheld(id, because: other.reason ?? .notDetected)
    }
    return .measured(
      id, value: value, interval95: interval, count: other.count,
      confidence: min(other.confidence, .moderate), reason: other.reason,
      method: other.method ?? "spectrum")
  }

  /// The same value in class low, because the two ways to count disagree.
  private func lowered(_ estimate: Estimate) -> Estimate {
    guard let value = estimate.value, let interval = estimate.interval95 else { return estimate }
    return .measured(
      estimate.metric, value: value, interval95: interval, count: estimate.count,
      confidence: .low, reason: .notSteady, method: estimate.method ?? "")
  }
}
