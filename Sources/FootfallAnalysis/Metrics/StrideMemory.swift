import FootfallSignal

/// The long-range order of stride times, of the longest run without a break.
///
/// - Needs: 300 strides of one foot in a row at 100 Hz or more, of which at most 3 % were rejected.
/// - Source: science.md 2.4; the scatter of the exponent at finite length, 1.2/√N, from
///   Scripts/sweeps/dfa.py.
struct StrideMemory {
  static let leastDetermination = 0.95
  static let largestShareRejected = 0.03

  func estimate(from streams: [StreamAnalysis]) -> Estimate {
    let id: MetricID = "dfa-alpha"
    guard let definition = MetricCatalogue.definition(of: id) else {
      return .withheld(id, because: .notDetected)
    }
    let grading = Grading(definition: definition)
    var first: Estimate?
    for stream in StreamRanking(definition: definition).placements(of: streams).joined() {
      let found =
        grading.refusal(for: stream).map { .withheld(id, because: $0) }
        ?? estimate(id, of: stream, grading)
      if found.value != nil { return found }
      first = first ?? found
    }
    return first ?? .withheld(id, because: .notRunning)
  }

  private func estimate(
    _ id: MetricID, of stream: StreamAnalysis, _ grading: Grading
  ) -> Estimate {
    let bouts = Set(stream.strides.map(\.bout)).sorted().map { bout in
      stream.strides.filter { $0.bout == bout }
    }
    let longest = bouts.max { $0.count < $1.count } ?? []
    // With both feet in one stream every stride overlaps the next; every other one is one foot's.
    let series =
      stream.seesBothFeet
      ? stride(from: 0, to: longest.count, by: 2).map { longest[$0] } : longest
    let times = series.compactMap(\.strideSeconds)
    let rejected = Double(series.count - times.count)
    guard let method = stream.method else { return .withheld(id, because: .notDetected) }
    guard times.count >= grading.definition.minimumCount,
      rejected <= Self.largestShareRejected * Double(series.count)
    else {
      return .withheld(id, because: .tooFewStrides, count: times.count, method: method)
    }
    guard let found = DetrendedFluctuation(of: times),
      found.determination >= Self.leastDetermination
    else { return .withheld(id, because: .notSteady, count: times.count, method: method) }
    let (grade, reason) = grading.confidence(for: stream, count: times.count)
    let u = 1.2 / Double(times.count).squareRoot()
    return .measured(
      id, value: found.exponent,
      interval95: (found.exponent - 1.96 * u)...(found.exponent + 1.96 * u), count: times.count,
      confidence: min(grade, .moderate), reason: reason, method: method + "+dfa")
  }
}
