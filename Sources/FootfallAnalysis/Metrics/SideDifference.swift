import FootfallSignal
import Glibc

/// A metric's right foot against its left, in the ways that studies write it.
///
/// - Source: R. Robinson et al. (1987) for the index; R. A. Zifchock et al. (2008), Gait Posture
///   27:622, for the angle; science.md 2.5 for the noise-aware difference.
public struct SideDifference: Hashable, Sendable {
  public let left: Double
  public let right: Double
  /// One standard deviation of the two values' difference.
  public let uncertainty: Double

  /// Right minus left, in the metric's unit.
  public var difference: Double { right - left }

  /// The difference as a share of the mean, in percent; `nil` unless both are above zero.
  public var indexPercent: Double? {
    left > 0 && right > 0 ? 100 * difference / ((left + right) / 2) : nil
  }

  /// How far the pair lies from the line of equal feet, as a share of a right angle, in percent;
  /// `nil` unless both are above zero. It needs no reference, and a small mean does not blow it up.
  public var anglePercent: Double? {
    left > 0 && right > 0 ? 100 * (45 - atan2(left, right) * 180 / .pi) / 90 : nil
  }

  /// The difference in its own standard deviations; `nil` where there is no uncertainty.
  public var z: Double? { uncertainty > 0 ? difference / uncertainty : nil }

  public init(left: Double, right: Double, uncertainty: Double) {
    self.left = left
    self.right = right
    self.uncertainty = uncertainty
  }
}

extension RunAnalysis {
  /// What stands behind an asymmetry, from the estimates of the single feet; `nil` for any other
  /// metric, and where a foot has no value.
  public func sideDifference(behind asymmetry: MetricID) -> SideDifference? {
    func foot(_ side: Side) -> Estimate? {
      estimates.first { $0.side == side && $0.metric.asymmetry == asymmetry && $0.value != nil }
    }
    guard let left = foot(.left), let right = foot(.right), let a = left.value,
      let b = right.value, let p = left.interval95, let q = right.interval95
    else { return nil }
    let errors = ((p.upperBound - a) / 1.96, (q.upperBound - b) / 1.96)
    return SideDifference(
      left: a, right: b,
      uncertainty: (errors.0 * errors.0 + errors.1 * errors.1).squareRoot())
  }
}
