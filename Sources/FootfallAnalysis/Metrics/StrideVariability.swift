import FootfallSignal

/// The coefficient of variation of stride time, with slow drift and event noise taken out.
///
/// - Needs: three minutes of running at 100 Hz or more.
/// - Source: science.md 2.4; the noise of two events, 2σ², is subtracted from the variance.
struct StrideVariability {
  static let shortestSeconds = 180.0

  /// One standard deviation of a single contact's time within a recording, in seconds: the
  /// foot's from Falbriard 2018 (2 ms), the others' from the sweeps in Docs/methods.
  static func eventNoiseSeconds(at placement: Placement) -> Double {
    switch placement {
    case .foot, .heel, .insole: 0.002
    case .shank: 0.004
    default: 0.006
    }
  }

  func estimate(from streams: [StreamAnalysis]) -> Estimate {
    let id = MetricID.strideTimeCV
    guard let definition = MetricCatalogue.definition(of: id) else {
      return .withheld(id, because: .notDetected)
    }
    let grading = Grading(definition: definition)
    var refusals: [ReasonCode] = []
    for stream in StreamRanking(definition: definition).placements(of: streams).joined() {
      if let reason = grading.refusal(for: stream) {
        refusals.append(reason)
      } else if let found = estimate(of: stream, grading) {
        return found
      } else {
        refusals.append(.tooFewStrides)
      }
    }
    return .withheld(id, because: refusals.first ?? .notRunning)
  }

  private func estimate(of stream: StreamAnalysis, _ grading: Grading) -> Estimate? {
    // With both feet in one stream every stride overlaps the next; every other one is one foot's.
    let known = stream.strides.filter { $0.strideSeconds != nil }
    let strides =
      stream.seesBothFeet
      ? stride(from: 0, to: known.count, by: 2).map { known[$0] } : known
    guard stream.runningSeconds >= Self.shortestSeconds,
      strides.count >= grading.definition.minimumCount / 2, let method = stream.method
    else { return nil }
    let times = strides.map(\.contact.initialContactSeconds)
    let periods = strides.compactMap(\.strideSeconds)
    let mean = periods.reduce(0, +) / Double(periods.count)
    let noise = Self.eventNoiseSeconds(at: stream.recording.placement)
    let variance = Self.varianceAroundLine(times, periods) - 2 * noise * noise
    guard variance > 0 else { return nil }
    let value = 100 * variance.squareRoot() / mean
    let u = value / (2 * Double(periods.count)).squareRoot()
    let (grade, reason) = grading.confidence(for: stream, count: periods.count)
    return .measured(
      .strideTimeCV, value: value, interval95: (value - 1.96 * u)...(value + 1.96 * u),
      count: periods.count, confidence: min(grade, .moderate), reason: reason,
      method: method + "+detrended")
  }

  /// The variance of y around its least-squares line over x.
  static func varianceAroundLine(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    guard x.count > 2 else { return 0 }
    let mx = x.reduce(0, +) / n
    let my = y.reduce(0, +) / n
    var sxx = 0.0
    var sxy = 0.0
    var syy = 0.0
    for (a, b) in zip(x, y) {
      sxx += (a - mx) * (a - mx)
      sxy += (a - mx) * (b - my)
      syy += (b - my) * (b - my)
    }
    return max(0, (sxx > 0 ? syy - sxy * sxy / sxx : syy) / (n - 2))
  }
}
