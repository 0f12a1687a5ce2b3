import FootfallSignal
import Glibc

/// How the fluctuation of a series grows with the length of the stretch that is looked at.
///
/// The series without its mean is added up; in stretches of n values a straight line is taken out,
/// and what is left is F(n). The exponent is the slope of log F over log n: 0.5 for values that know
/// nothing of each other, towards 1 for values that remember.
///
/// - Needs: 64 values that are not all the same.
/// - Source: C.-K. Peng et al. (1994), doi:10.1103/PhysRevE.49.1685; windows and the required R²
///   from science.md 2.4.
public struct DetrendedFluctuation: Hashable, Sendable {
  public let exponent: Double
  /// The share of log F's variance that the line explains.
  public let determination: Double

  /// Sixteen lengths from 4 to a quarter of the series, evenly spaced as logarithms.
  static let lengths = 16

  /// `nil` for too short a series, or one without fluctuation.
  public init?(of values: [Double]) {
    guard values.count >= 64, let mean = Statistics.mean(values) else { return nil }
    var sum = 0.0
    let profile = values.map { value -> Double in
      sum += value - mean
      return sum
    }
    var points: [(x: Double, y: Double)] = []
    var before = 0
    for k in 0..<Self.lengths {
      let share = Double(k) / Double(Self.lengths - 1)
      let length = Int((4 * pow(Double(values.count) / 16, share)).rounded())
      guard length > before else { continue }
      before = length
      var squares = 0.0
      let stretches = profile.count / length
      for stretch in 0..<stretches {
        let part = Array(profile[(stretch * length)..<((stretch + 1) * length)])
        squares += Trend.linear.removed(from: part).reduce(0) { $0 + $1 * $1 }
      }
      let fluctuation = (squares / Double(stretches * length)).squareRoot()
      guard fluctuation > 0 else { return nil }
      points.append((log(Double(length)), log(fluctuation)))
    }
    guard points.count >= 12, let mx = Statistics.mean(points.map(\.x)),
      let my = Statistics.mean(points.map(\.y))
    else { return nil }
    let sxx = points.reduce(0) { $0 + ($1.x - mx) * ($1.x - mx) }
    let sxy = points.reduce(0) { $0 + ($1.x - mx) * ($1.y - my) }
    let syy = points.reduce(0) { $0 + ($1.y - my) * ($1.y - my) }
    exponent = sxy / sxx
    determination = syy > 0 ? sxy * sxy / (sxx * syy) : 0
  }
}
