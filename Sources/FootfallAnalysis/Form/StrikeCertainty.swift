import FootfallSignal
import Glibc

/// How sure the class of the usual landing is: the share of the angle's uncertainty that lies
/// within the class.
///
/// The interval comes from the second published pair of edges, −0.8° and 7.4°: between both the
/// literature itself does not agree.
///
/// - Source: science.md 2.6; A. Altman & I. Davis (2012), doi:10.1016/j.gaitpost.2011.09.104;
///   S. Mo et al. (2023) for the other edges.
struct StrikeCertainty {
  static let otherEdges = (forefoot: -0.8, rearfoot: 7.4)

  /// Of the foot-strike angle, by side.
  let angles: [Estimate]

  func estimates() -> [Estimate] { angles.map(estimate) }

  private func estimate(_ angle: Estimate) -> Estimate {
    guard let value = angle.value, let interval = angle.interval95 else {
      return .withheld(
        .footStrikeCertainty, side: angle.side, because: angle.reason ?? .notDetected,
        count: angle.count)
    }
    let deviation = (interval.upperBound - interval.lowerBound) / (2 * 1.96)
    let category = FootStrikeMetrics.category(value)
    func share(_ edges: (forefoot: Double, rearfoot: Double)) -> Double {
      let low = Self.below(edges.forefoot, mean: value, deviation: deviation)
      let high = Self.below(edges.rearfoot, mean: value, deviation: deviation)
      return 100 * (category == 1 ? 1 - high : category == 2 ? high - low : low)
    }
    let (own, other) = (share(FootStrikeMetrics.edges), share(Self.otherEdges))
    return .measured(
      .footStrikeCertainty, side: angle.side, value: own,
      interval95: min(own, other)...max(own, other), count: angle.count,
      confidence: angle.confidence, reason: angle.reason, method: angle.method ?? "")
  }

  /// The share of a normal distribution below an edge.
  static func below(_ edge: Double, mean: Double, deviation: Double) -> Double {
    guard deviation > 0 else { return mean < edge ? 1 : 0 }
    return 0.5 * erfc((mean - edge) / (deviation * 2.0.squareRoot()))
  }
}
