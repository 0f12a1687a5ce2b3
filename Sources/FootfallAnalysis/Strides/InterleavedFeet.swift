import FootfallSignal

/// Ties the clocks of two feet by their landings: one foot lands in the middle of the other's
/// stride, whatever the clocks say.
///
/// Any whole number of strides could lie between the clocks. But no two strides last the same:
/// laid one stride wrong, the landings of one foot wander about the middles of the other's strides
/// as the stride times do; laid right, only as the steps do. The offset with the smallest scatter
/// is taken where it beats every other by more than chance would; then the line through all
/// landings gives offset and drift.
///
/// - Needs: twelve strides in common; more where the runner is as even as a clock.
/// - Delay: all strides.
/// - Source: none; the premise is that both feet interleave. The error holds what the premise
///   lacks: a healthy runner's step times differ by up to 5.7 % (A. Cartón-Llorente et al. 2024,
///   doi:10.3390/sports12050117).
public struct InterleavedFeet: Hashable, Sendable {
  public var fewestStrides: Int
  /// The share of landings that must lie in a stride of the other foot, near its middle.
  public var matchedShare: Double
  /// How near, in strides.
  public var reach: Double
  /// How much two step times may differ, as a share of their mean.
  public var stepAsymmetry: Double
  /// What one foot's detector may see later than the other's, in seconds.
  public var detectorSeconds: Double

  public init(
    fewestStrides: Int = 12, matchedShare: Double = 0.7, reach: Double = 0.15,
    stepAsymmetry: Double = 0.057, detectorSeconds: Double = 0.004
  ) {
    self.fewestStrides = fewestStrides
    self.matchedShare = matchedShare
    self.reach = reach
    self.stepAsymmetry = stepAsymmetry
    self.detectorSeconds = detectorSeconds
  }

  /// `nil` where too few strides are common to both, or where another offset fits as well.
  public func match(left: [Stride], right: [Stride]) -> ClockTie.Match? {
    let strides = left.compactMap { stride in
      stride.strideSeconds.map {
        let start = stride.contact.initialContactSeconds
        return Interval(start: start, end: start + $0)
      }
    }
    let landings = right.map(\.contact.initialContactSeconds)
    guard strides.count >= fewestStrides, landings.count >= fewestStrides,
      let usual = Statistics.median(strides.map { $0.end - $0.start })
    else { return nil }
    // 120 landings tell strides apart; the rest is reached from there, drift and all.
    let middle = landings.count / 2
    let core = max(0, middle - 60)..<min(landings.count, middle + 60)
    guard
      let first = best(of: strides, landings: landings, core: core, at: middle, usual: usual)
    else { return nil }
    return spread(from: first, core: core, strides: strides, landings: landings, usual: usual)
  }

  private struct Interval {
    let start: Double
    let end: Double
    var middle: Double { (start + end) / 2 }
  }

  /// The line that takes the right clock to the left one.
  private struct Line {
    var offset: Double
    var slope = 0.0
    var middle: Double

    func offset(at time: Double) -> Double { offset + slope * (time - middle) }
  }

  /// How far each landing falls behind the middle of the stride that it lies in; far ones are
  /// left out.
  private func lags(
    of landings: ArraySlice<Double>, along line: Line, in strides: [Interval], usual: Double
  ) -> [(time: Double, lag: Double)] {
    var k = 0
    return landings.compactMap { time in
      let moved = time + line.offset(at: time)
      while k + 1 < strides.count, strides[k + 1].start <= moved { k += 1 }
      guard strides[k].start <= moved, moved < strides[k].end else { return nil }
      let lag = moved - strides[k].middle
      return abs(lag) <= reach * usual ? (time, lag) : nil
    }
  }

  private func best(
    of strides: [Interval], landings: [Double], core: Range<Int>, at middle: Int, usual: Double
  ) -> Line? {
    let fewest = max(fewestStrides, Int(matchedShare * Double(core.count)))
    var fits: [(scatter: Double, line: Line, count: Int)] = []
    for stride in strides {
      var line = Line(offset: stride.middle - landings[middle], middle: landings[middle])
      // The landing in the middle may itself be off: once more about the mean.
      for _ in 0..<2 {
        let lags = lags(of: landings[core], along: line, in: strides, usual: usual)
        guard let shift = Statistics.median(lags.map(\.lag)) else { break }
        line.offset -= shift
      }
      let lags = lags(of: landings[core], along: line, in: strides, usual: usual).map(\.lag)
      guard lags.count >= fewest else { continue }
      fits.append((Statistics.variance(of: lags), line, lags.count))
    }
    fits.sort { ($0.scatter, $0.line.offset) < ($1.scatter, $1.line.offset) }
    guard let best = fits.first else { return nil }
    let rival = fits.first { abs($0.line.offset - best.line.offset) > usual / 2 }
    if let rival, best.scatter > 0 {
      // The logarithm of a ratio of two variances has a standard deviation of 2 / √(n − 1).
      let least = 1.645 * 2 / Double(best.count - 1).squareRoot()
      guard rival.scatter > best.scatter * (1 + least + least * least / 2) else { return nil }
    }
    return best.line
  }

  /// Reaches twice as far each time, with the line through what was reached so far.
  private func spread(
    from start: Line, core: Range<Int>, strides: [Interval], landings: [Double], usual: Double
  ) -> ClockTie.Match? {
    var (line, range) = (start, core)
    while true {
      for _ in 0..<3 {
        let lags = lags(of: landings[range], along: line, in: strides, usual: usual)
        guard lags.count >= fewestStrides, let fit = Fit(lags) else { return nil }
        line.offset = line.offset(at: fit.middle) - fit.mean
        line.slope -= fit.slope
        line.middle = fit.middle
      }
      guard range.count < landings.count else { break }
      let more = range.count / 2 + 1
      range = max(0, range.lowerBound - more)..<min(landings.count, range.upperBound + more)
    }
    let lags = lags(of: landings[...], along: line, in: strides, usual: usual)
    guard lags.count >= fewestStrides, let fit = Fit(lags) else { return nil }
    // A lag is half the difference of two steps, and a step half a stride.
    let asymmetry = stepAsymmetry * usual / 4
    let chance = 1.96 * fit.meanError
    // Landings of one block of the detector share an offset, and the next block may have another.
    let shared = detectorSeconds / 2 * (ContactBlocks().coreSeconds / usual).squareRoot()
    let drift = (fit.slopeVariance + shared * shared / fit.spread).squareRoot()
    return ClockTie.Match(
      offsetSeconds: line.offset(at: fit.middle) - fit.mean, atSeconds: fit.middle,
      errorSeconds: (asymmetry * asymmetry + chance * chance + detectorSeconds * detectorSeconds)
        .squareRoot(),
      partsPerMillion: 1e6 * (line.slope - fit.slope),
      partsPerMillionError: 1e6 * 1.96 * drift,
      strides: lags.count)
  }

  /// The straight line through lags, and how sure it is.
  private struct Fit {
    let middle: Double
    let mean: Double
    let slope: Double
    let meanError: Double
    let slopeVariance: Double
    /// The sum of squares of the times about their middle.
    let spread: Double

    init?(_ lags: [(time: Double, lag: Double)]) {
      let n = Double(lags.count)
      guard n > 2 else { return nil }
      let middle = lags.reduce(0) { $0 + $1.time } / n
      let mean = lags.reduce(0) { $0 + $1.lag } / n
      let spread = lags.reduce(0) { $0 + ($1.time - middle) * ($1.time - middle) }
      guard spread > 0 else { return nil }
      let slope = lags.reduce(0) { $0 + ($1.time - middle) * ($1.lag - mean) } / spread
      let rest = lags.reduce(0) { sum, point in
        let error = point.lag - mean - slope * (point.time - middle)
        return sum + error * error
      }
      let variance = rest / (n - 2)
      self.middle = middle
      self.mean = mean
      self.slope = slope
      meanError = (variance / n).squareRoot()
      slopeVariance = variance / spread
      self.spread = spread
    }
  }
}

extension Statistics {
  /// The mean square about the mean; zero for no values.
  fileprivate static func variance(of values: [Double]) -> Double {
    let n = Double(max(1, values.count))
    let mean = values.reduce(0, +) / n
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
  }
}
