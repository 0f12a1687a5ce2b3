import FootfallSignal

/// The metrics that are a time, or a ratio of times, within a stride.
///
/// Where several sensors were worn, the one that sees a metric best gives it: both feet of one
/// placement together, and each foot on its own beside that.
struct TemporalMetrics {
  /// A metric's values per stride, in the metric's own unit.
  struct Quantity {
    let id: MetricID
    let values: @Sendable (StrideSeries) -> [Double]
    /// Whether a sensor on one leg gives it only by taking the runner to be symmetric.
    var takesSymmetry = false
  }

  static let quantities: [Quantity] = [
    Quantity(id: .stepTime, values: { $0.step.map { $0 * 1000 } }, takesSymmetry: true),
    Quantity(id: .strideTime, values: { $0.stride.map { $0 * 1000 } }),
    Quantity(id: .contactTime, values: { $0.contact.map { $0 * 1000 } }),
    Quantity(id: .flightTime, values: { $0.flight.map { $0 * 1000 } }, takesSymmetry: true),
    Quantity(id: .swingTime, values: { $0.swing.map { $0 * 1000 } }),
    Quantity(id: .dutyFactor, values: { $0.dutyFactor }),
  ]

  func estimates(from streams: [StreamAnalysis]) -> [Estimate] {
    Self.quantities.flatMap { quantity in
      MetricCatalogue.definition(of: quantity.id).map {
        estimates(of: quantity, as: $0, from: streams)
      } ?? []
    }
  }

  private func estimates(
    of quantity: Quantity, as definition: MetricDefinition, from streams: [StreamAnalysis]
  ) -> [Estimate] {
    let grading = Grading(definition: definition)
    let ranked = StreamRanking(definition: definition).placements(of: streams)
    var firstRefusal: ReasonCode?
    for group in ranked {
      if let reason = group.lazy.compactMap({ grading.refusal(for: $0) }).first {
        firstRefusal = firstRefusal ?? reason
        continue
      }
      let whole = estimate(
        of: quantity, grading, from: group, side: group.count == 1 ? group[0].knownSide : nil)
      guard whole.value != nil else {
        firstRefusal = firstRefusal ?? whole.reason
        continue
      }
      guard Set(group.map(\.recording.side)) == [.left, .right] else { return [whole] }
      return [whole]
        + [Side.left, .right].map { side in
          estimate(
            of: quantity, grading, from: group.filter { $0.recording.side == side }, side: side)
        }
    }
    return [.withheld(quantity.id, because: firstRefusal ?? .notDetected)]
  }

  private func estimate(
    of quantity: Quantity, _ grading: Grading, from group: [StreamAnalysis], side: Side?
  ) -> Estimate {
    let id = quantity.id
    let stream = group[0]
    let both = stream.seesBothFeet
    let values = group.flatMap {
      quantity.values(StrideSeries(strides: $0.strides, seesBothFeet: $0.seesBothFeet))
    }
    let method = group.compactMap(\.method).first
    guard let aggregate = Aggregate(values), let method else {
      return .withheld(id, side: side, because: .notDetected)
    }
    let perFoot = values.count / (both ? 2 : group.count)
    guard perFoot >= grading.definition.minimumCount else {
      return .withheld(
        id, side: side, because: .tooFewStrides, count: values.count, method: method)
    }
    let (grade, reason) = grading.confidence(for: stream, count: perFoot)
    // Half a sample per event, rounded evenly, is 0.41 samples for an interval (science.md 1.1).
    let sampling = 410 * stream.recording.rate.period / Double(values.count).squareRoot()
    let own = grading.methodUncertainty(of: stream, value: aggregate.middle, else: sampling)
    let u = (own * own + aggregate.standardError * aggregate.standardError).squareRoot()
    let symmetric = quantity.takesSymmetry && !both
    return .measured(
      id, side: side, value: aggregate.middle,
      interval95: (aggregate.middle - 1.96 * u)...(aggregate.middle + 1.96 * u),
      count: values.count, confidence: symmetric ? min(grade, .moderate) : grade,
      reason: reason, method: symmetric ? method + "+symmetry" : method)
  }
}
