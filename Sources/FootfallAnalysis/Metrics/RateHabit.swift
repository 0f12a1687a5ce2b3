import FootfallSignal
import Glibc

/// How far the rate of one run may lie from the rate that the runner keeps by habit.
///
/// Step and stride times remember one another for very long, so their mean wanders: over n strides
/// it keeps the share n^(2α − 2) of the variance of single ones. A recording's own scatter lacks
/// just that share, because its mean went along. Of the run itself the mean says all there is;
/// this is for what is said of the runner from it, such as a difference between two runs.
///
/// - Needs: strides; without them, how long the run was and how variable runners are.
/// - Source: S. Meardon et al. (2011), doi:10.1016/j.gaitpost.2010.09.020: α = 0.96 in healthy
///   runners and 0.79 after an injury.
struct RateHabit {
  /// Between the healthy and the injured.
  static let exponent = 0.9

  /// One standard deviation, as a share of the mean; zero where nothing is known.
  let share: Double

  /// - Parameter strideSeconds: the strides of one foot, or of both by turns.
  init(strideSeconds: [Double], seesBothFeet: Bool) {
    let count = seesBothFeet ? strideSeconds.count / 2 : strideSeconds.count
    guard let middle = Statistics.median(strideSeconds), middle > 0,
      let deviation = Statistics.medianAbsoluteDeviation(strideSeconds)
    else {
      share = 0
      return
    }
    share = 1.4826 * deviation / middle * Self.kept(count)
  }

  /// - Parameter variability: what strides scatter by, as a share of their mean.
  init(strides: Int, variability: Double) {
    share = variability * Self.kept(strides)
  }

  /// By what the scatter within the run is multiplied.
  private static func kept(_ strides: Int) -> Double {
    guard strides > 2 else { return 0 }
    let kept = pow(Double(strides), 2 * exponent - 2)
    return (kept / (1 - kept)).squareRoot()
  }
}

extension RunAnalysis {
  /// One standard deviation of how far a metric of this run may lie from the runner's habit, in
  /// its own unit; zero for metrics of which that is not known.
  public func habitDeviation(of estimate: Estimate) -> Double {
    let rates: [MetricID] = [.cadence, .cadenceSpectral, .stepTime, .strideTime]
    guard let value = estimate.value, rates.contains(estimate.metric) else { return 0 }
    let seen = streams.filter { !$0.strides.isEmpty }.max { $0.strides.count < $1.strides.count }
    if let seen {
      let times = seen.strides.compactMap(\.strideSeconds)
      return value * RateHabit(strideSeconds: times, seesBothFeet: seen.seesBothFeet).share
    }
    let usual = MetricCatalogue.definition(of: .strideTimeCV)?.usual.first?.range
    let running = (streams.map(\.runningSeconds) + summaries.map(\.runningSeconds)).max() ?? 0
    guard let usual, let rate = self[.cadence]?.value else { return 0 }
    let middle = (usual.lowerBound + usual.upperBound) / 2
    return value
      * RateHabit(strides: Int(running * rate / 120), variability: middle / 100).share
  }
}
