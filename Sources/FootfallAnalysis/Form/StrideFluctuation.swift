import FootfallSignal
import Glibc

/// The exponent with which stride times wander: detrended fluctuation analysis.
///
/// - Needs: 300 strides of one foot without a break, better 512.
/// - Source: C.-K. Peng et al. (1994), doi:10.1103/PhysRevE.49.1685; science.md 2.4: windows from
///   4 strides to a quarter of all, a straight line in each, a fit of R² 0.95 or more.
struct StrideFluctuation {
  static let fewestStrides = 300
  static let fewestWindows = 12
  static let leastFit = 0.95

  let streams: [StreamAnalysis]

  func estimate() -> Estimate {
    let id = MetricID.dfaAlpha
    guard let definition = MetricCatalogue.definition(of: id) else {
      return .withheld(id, because: .notDetected)
    }
    let grading = Grading(definition: definition)
    let ranked = StreamRanking(definition: definition).placements(of: streams).joined()
    guard let stream = ranked.first(where: { grading.refusal(for: $0) == nil }) else {
      return .withheld(id, because: ranked.first.flatMap(grading.refusal) ?? .notRunning)
    }
    let strides = Self.longest(stream)
    guard strides.count >= Self.fewestStrides, let method = stream.method else {
      return .withheld(id, because: .tooFewStrides, count: strides.count, method: stream.method)
    }
    guard let found = Self.exponent(of: strides) else {
      return .withheld(id, because: .notSteady, count: strides.count, method: method)
    }
    // Over simulated series of known exponent the scatter is near 2/√n of the windows' reach.
    let u = max(found.error, 1.6 / Double(strides.count).squareRoot())
    let (grade, reason) = grading.confidence(for: stream, count: strides.count)
    return .measured(
      id, value: found.exponent,
      interval95: (found.exponent - 1.96 * u)...(found.exponent + 1.96 * u),
      count: strides.count, confidence: min(grade, .moderate), reason: reason,
      method: method + "+dfa1")
  }

  /// The longest series of stride times without a hole; every other one where both feet are seen.
  private static func longest(_ stream: StreamAnalysis) -> [Double] {
    var (best, now): ([Double], [Double]) = ([], [])
    var bout = -1
    for stride in stream.strides {
      guard let seconds = stride.strideSeconds, stride.bout == bout || now.isEmpty else {
        now = stride.strideSeconds.map { [$0] } ?? []
        bout = stride.bout
        continue
      }
      bout = stride.bout
      now.append(seconds)
      if now.count > best.count { best = now }
    }
    guard stream.seesBothFeet else { return best }
    return Swift.stride(from: 0, to: best.count, by: 2).map { best[$0] }
  }

  /// The slope of fluctuation over window in logarithms, and its standard error.
  static func exponent(of values: [Double]) -> (exponent: Double, error: Double)? {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    var sum = 0.0
    let profile = values.map { value -> Double in
      sum += value - mean
      return sum
    }
    var sizes: [Int] = []
    let top = values.count / 4
    guard top > 8 else { return nil }
    for k in 0..<20 {
      let size = Int((4 * pow(Double(top) / 4, Double(k) / 19)).rounded())
      if size != sizes.last { sizes.append(size) }
    }
    guard sizes.count >= fewestWindows else { return nil }
    let points = sizes.compactMap { size -> (x: Double, y: Double)? in
      let power = fluctuation(profile, size)
      return power > 0 ? (log(Double(size)), 0.5 * log(power)) : nil
    }
    guard points.count == sizes.count else { return nil }
    let n = Double(points.count)
    let mx = points.reduce(0) { $0 + $1.x } / n
    let my = points.reduce(0) { $0 + $1.y } / n
    let sxx = points.reduce(0) { $0 + ($1.x - mx) * ($1.x - mx) }
    let sxy = points.reduce(0) { $0 + ($1.x - mx) * ($1.y - my) }
    let syy = points.reduce(0) { $0 + ($1.y - my) * ($1.y - my) }
    guard sxx > 0, syy > 0, sxy * sxy / (sxx * syy) >= leastFit else { return nil }
    let rest = max(0, syy - sxy * sxy / sxx) / (n - 2)
    return (sxy / sxx, (rest / sxx).squareRoot())
  }

  /// The mean square around a straight line in each window of a size.
  private static func fluctuation(_ profile: [Double], _ size: Int) -> Double {
    let x = (0..<size).map(Double.init)
    var total = 0.0
    var windows = 0
    for start in Swift.stride(from: 0, through: profile.count - size, by: size) {
      let part = Array(profile[start..<start + size])
      total += StrideVariability.varianceAroundLine(x, part) * Double(size - 2)
      windows += size
    }
    return total / Double(max(1, windows))
  }
}
