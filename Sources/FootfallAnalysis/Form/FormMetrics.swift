import FootfallSignal

/// The metrics of form, each from the place that sees it best: what stands in for it or is
/// withheld says so.
///
/// A metric of the catalogue that nothing here can find is withheld as well, so that a report
/// tells the reason instead of leaving it out.
struct FormMetrics {
  let streams: [StreamAnalysis]

  /// Metrics whose estimate is a middle over readings of strides.
  static let perStride: [MetricID] = [
    .footStrikeAngle, .strikeIndex, .eversionExcursion, .inversionAtContact,
    .peakEversionVelocity, .pressureExcursion, .medialLoadShare,
    .tibialRotation, .legLineAngle, .shankFrontalRate, .swingPathExcursion, .pelvicDrop,
    .brakingCue, .shankAngle,
    .peakTibialAcceleration, .peakTibialResultant, .verticalOscillation, .strideLength, .speed,
  ]

  func estimates() -> [Estimate] { Self.perStride.flatMap(estimates) }

  func estimates(of id: MetricID) -> [Estimate] {
    guard let definition = MetricCatalogue.definition(of: id) else { return [] }
    let grading = Grading(definition: definition)
    var firstRefusal: ReasonCode?
    for group in StreamRanking(definition: definition).placements(of: streams) {
      var parts: [FormPart] = []
      var refusal: ReasonCode?
      for stream in group {
        switch FormPart.of(id, in: stream, grading) {
        case .success(let part): parts.append(part)
        case .failure(let refused): refusal = refusal ?? refused.reason
        }
      }
      guard !parts.isEmpty else {
        firstRefusal = firstRefusal ?? refusal
        continue
      }
      return estimates(of: parts, grading)
    }
    return [.withheld(id, because: firstRefusal ?? .notDetected)]
  }

  private func estimates(of parts: [FormPart], _ grading: Grading) -> [Estimate] {
    let id = grading.definition.id
    let sides = [Side.left, .right].filter { side in
      parts.contains { $0.series.readings.contains { $0.side == side } }
    }
    let only = sides.count == 1 && id != .speed ? sides.first : nil
    let whole = estimate(of: parts, side: only, grading)
    guard sides.count == 2, id != .speed, whole.value != nil else { return [whole] }
    let legs = sides.map { side in
      estimate(
        of: parts.map { $0.of(side) }.filter { !$0.series.readings.isEmpty }, side: side, grading)
    }
    return [together(legs, grading) ?? whole] + legs
  }

  /// Both legs as one value, where it is known what part of the uncertainty they share: the other
  /// part came with putting on two sensors, and their mean has half of its square.
  private func together(_ legs: [Estimate], _ grading: Grading) -> Estimate? {
    let known = legs.compactMap { leg in
      leg.value.flatMap { value in leg.interval95.map { (value, ($0.upperBound - value) / 1.96) } }
    }
    guard let shared = grading.definition.ofPerson, known.count == 2 else { return nil }
    let value = (known[0].0 + known[1].0) / 2
    let square = (known[0].1 * known[0].1 + known[1].1 * known[1].1) / 2
    let half = 1.96 * (shared * shared + max(0, square - shared * shared) / 2).squareRoot()
    let weakest = legs[0].confidence <= legs[1].confidence ? legs[0] : legs[1]
    return .measured(
      grading.definition.id, value: value, interval95: (value - half)...(value + half),
      count: legs[0].count + legs[1].count, confidence: weakest.confidence,
      reason: weakest.reason, method: "\(weakest.method ?? "")+both-legs")
  }

  private func estimate(of parts: [FormPart], side: Side?, _ grading: Grading) -> Estimate {
    let id = grading.definition.id
    let values = parts.flatMap { $0.series.readings.map(\.value) }
    guard let first = parts.first,
      let aggregate = first.series.isShare ? Aggregate(meanOf: values) : Aggregate(values)
    else {
      return .withheld(id, side: side, because: .tooFewStrides)
    }
    let feet = Set(parts.flatMap { $0.series.readings.map(\.side) }).count
    let perFoot = values.count / max(1, feet)
    guard perFoot >= grading.definition.minimumCount else {
      return .withheld(
        id, side: side, because: .tooFewStrides, count: values.count,
        method: first.series.method)
    }
    let graded = parts.map { $0.grade(grading, count: perFoot) }
    let worst = graded.min { $0.0 < $1.0 } ?? (.low, nil)
    let own =
      parts.map { part in
        part.series.uncertainty
          ?? grading.methodUncertainty(
            of: part.stream, value: aggregate.middle,
            else: 0.25 * abs(aggregate.middle))
      }.max() ?? 0
    let u = (own * own + aggregate.standardError * aggregate.standardError).squareRoot()
    return .measured(
      id, side: side, value: aggregate.middle,
      interval95: (aggregate.middle - 1.96 * u)...(aggregate.middle + 1.96 * u),
      count: values.count, confidence: worst.0, reason: worst.1, method: first.series.method)
  }
}

/// One stream's readings of a metric, which nothing speaks against.
struct FormPart {
  struct Refusal: Error {
    let reason: ReasonCode
  }

  let stream: StreamAnalysis
  let series: FormSeries

  static func of(
    _ id: MetricID, in stream: StreamAnalysis, _ grading: Grading
  ) -> Result<FormPart, Refusal> {
    if let reason = grading.refusal(for: stream) { return .failure(Refusal(reason: reason)) }
    guard let series = stream.form.first(where: { $0.metric == id }) else {
      return .failure(Refusal(reason: .notDetected))
    }
    if series.highestClass == .withheld {
      return .failure(Refusal(reason: series.reason ?? .notDetected))
    }
    guard !series.readings.isEmpty else { return .failure(Refusal(reason: .tooFewStrides)) }
    return .success(FormPart(stream: stream, series: series))
  }

  /// Only the contacts of one foot.
  func of(_ side: Side) -> FormPart {
    FormPart(
      stream: stream,
      series: FormSeries(
        series.metric, readings: series.readings.filter { $0.side == side },
        uncertainty: series.uncertainty, highestClass: series.highestClass,
        reason: series.reason, method: series.method, isShare: series.isShare))
  }

  /// The class that stream and method allow together, and what lowered it.
  func grade(_ grading: Grading, count: Int) -> (Confidence, ReasonCode?) {
    let (grade, reason) = grading.confidence(for: stream, count: count)
    return series.highestClass < grade
      ? (series.highestClass, series.reason) : (grade, reason ?? nil)
  }
}
