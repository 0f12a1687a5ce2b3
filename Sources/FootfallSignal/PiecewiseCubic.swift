/// A smooth curve through points: between neighbors a cubic, given by values and slopes.
///
/// Before the first and after the last point the outermost cubic goes on.
public struct PiecewiseCubic: Hashable, Sendable {
  /// How the slopes at the points follow from the values.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A spline, smooth up to its bend, that runs straight at both ends.
    case natural
    /// A spline whose two outermost cubics on each side are one. The best for smooth signals.
    case notAKnot
    /// No higher than the higher and no lower than the lower neighbor, for signals with edges.
    ///
    /// - Source: F. N. Fritsch & J. Butland (1984), doi:10.1137/0905021; ends by C. B. Moler.
    case monotone
  }

  public let times: [Double]
  public let values: [Double]
  /// The slope at each point, in the unit of the values per unit of time.
  public let slopes: [Double]

  /// - Precondition: as many values as times; at least one; times ascend strictly.
  public init(times: [Double], values: [Double], kind: Kind) {
    precondition(!times.isEmpty && times.count == values.count, "one value for each time")
    precondition(zip(times, times.dropFirst()).allSatisfy { $0 < $1 }, "times ascend strictly")
    self.times = times
    self.values = values
    let steps = zip(times.dropFirst(), times).map { $0 - $1 }
    let rises = steps.indices.map { (values[$0 + 1] - values[$0]) / steps[$0] }
    slopes =
      switch (kind, times.count) {
      case (_, 1): [0]
      case (_, 2): [rises[0], rises[0]]
      case (.monotone, _): Self.monotone(steps, rises)
      case (.natural, _), (.notAKnot, _): Self.spline(steps, rises, isNatural: kind == .natural)
      }
  }

  /// The curve's values at times in any order; ascending ones go fastest.
  public func values(at queries: [Double]) -> [Double] {
    var k = 0
    return queries.map { time in
      if time < times[k] { k = 0 }
      while k + 2 < times.count, times[k + 1] <= time { k += 1 }
      return value(at: time, in: k)
    }
  }

  private func value(at time: Double, in k: Int) -> Double {
    let from = time - times[k]
    guard k + 1 < times.count else { return values[k] + slopes[k] * from }
    let step = times[k + 1] - times[k]
    let rise = (values[k + 1] - values[k]) / step
    let bend = (slopes[k] + slopes[k + 1] - 2 * rise) / step
    let cubic = bend / step
    let square = (rise - slopes[k]) / step - bend
    return values[k] + from * (slopes[k] + from * (square + from * cubic))
  }

  /// Slopes with which the second derivative is continuous: a system of three diagonals.
  private static func spline(
    _ steps: [Double], _ rises: [Double], isNatural: Bool
  ) -> [Double] {
    let last = steps.count
    var lower = [Double](repeating: 0, count: last + 1)
    var middle = lower
    var upper = lower
    var right = lower
    for i in 1..<last {
      lower[i] = steps[i]
      middle[i] = 2 * (steps[i - 1] + steps[i])
      upper[i] = steps[i - 1]
      right[i] = 3 * (steps[i] * rises[i - 1] + steps[i - 1] * rises[i])
    }
    if isNatural {
      (middle[0], upper[0], right[0]) = (2, 1, 3 * rises[0])
      (lower[last], middle[last], right[last]) = (1, 2, 3 * rises[last - 1])
    } else if last == 2 {
      // Three points have one parabola.
      (middle[0], upper[0], right[0]) = (1, 1, 2 * rises[0])
      (lower[last], middle[last], right[last]) = (1, 1, 2 * rises[1])
    } else {
      let (a, b, y, z) = (steps[0], steps[1], steps[last - 1], steps[last - 2])
      (middle[0], upper[0]) = (b, a + b)
      right[0] = ((a + 2 * (a + b)) * b * rises[0] + a * a * rises[1]) / (a + b)
      (lower[last], middle[last]) = (y + z, z)
      right[last] =
        (y * y * rises[last - 2] + (2 * (y + z) + y) * z * rises[last - 1]) / (y + z)
    }

    for i in 1...last {
      let factor = lower[i] / middle[i - 1]
      middle[i] -= factor * upper[i - 1]
      right[i] -= factor * right[i - 1]
    }
    var slopes = right
    slopes[last] /= middle[last]
    for i in (0..<last).reversed() {
      slopes[i] = (right[i] - upper[i] * slopes[i + 1]) / middle[i]
    }
    return slopes
  }

  /// Weighted harmonic means of the rises on both sides; flat at every turn.
  private static func monotone(_ steps: [Double], _ rises: [Double]) -> [Double] {
    let last = steps.count
    var slopes = [Double](repeating: 0, count: last + 1)
    for i in 1..<last where rises[i - 1] * rises[i] > 0 {
      let before = 2 * steps[i] + steps[i - 1]
      let after = steps[i] + 2 * steps[i - 1]
      slopes[i] = (before + after) / (before / rises[i - 1] + after / rises[i])
    }
    slopes[0] = end(steps[0], steps[1], rises[0], rises[1])
    slopes[last] = end(steps[last - 1], steps[last - 2], rises[last - 1], rises[last - 2])
    return slopes
  }

  /// The slope of the parabola through the outermost three points, held back from overshooting.
  private static func end(_ h: Double, _ next: Double, _ m: Double, _ other: Double) -> Double {
    let slope = ((2 * h + next) * m - h * other) / (h + next)
    if slope * m <= 0 { return 0 }
    return m * other <= 0 && abs(slope) > 3 * abs(m) ? 3 * m : slope
  }
}
