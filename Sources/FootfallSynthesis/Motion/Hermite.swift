/// A smooth line through points; before the first and after the last it keeps their value.
struct Hermite: Sendable {
  private let times: [Double]
  private let values: [Double]
  private let slopes: [Double]

  /// A line that never leaves the range between two neighboring points.
  ///
  /// Flat at both ends. Points that are not later than the one before are left out.
  ///
  /// - Source: F. Fritsch and J. Butland, SIAM J. Sci. Stat. Comput. 5 (1984),
  ///   doi:10.1137/0905021.
  init(monotone points: [(Double, Double)]) {
    let points = Hermite.rising(points)
    var slopes = [Double](repeating: 0, count: points.count)
    for i in slopes.indices.dropFirst().dropLast() {
      let (h0, h1) = (points[i].0 - points[i - 1].0, points[i + 1].0 - points[i].0)
      let (d0, d1) = ((points[i].1 - points[i - 1].1) / h0, (points[i + 1].1 - points[i].1) / h1)
      if d0 * d1 > 0 {
        let (w0, w1) = (2 * h1 + h0, h1 + 2 * h0)
        slopes[i] = (w0 + w1) / (w0 / d0 + w1 / d1)
      }
    }
    self.init(points, slopes: slopes)
  }

  /// The line of least bending with given slopes at its ends: a clamped cubic spline.
  init(clamped points: [(Double, Double)], firstSlope: Double, lastSlope: Double) {
    let points = Hermite.rising(points)
    let count = points.count
    var diagonal = [Double](repeating: 1, count: count)
    var upper = [Double](repeating: 0, count: count)
    var slopes = [Double](repeating: 0, count: count)
    slopes[0] = firstSlope
    for i in 1..<max(1, count - 1) {
      let (h0, h1) = (points[i].0 - points[i - 1].0, points[i + 1].0 - points[i].0)
      let (d0, d1) = ((points[i].1 - points[i - 1].1) / h0, (points[i + 1].1 - points[i].1) / h1)
      let ratio = h1 / diagonal[i - 1]
      diagonal[i] = 2 * (h0 + h1) - ratio * upper[i - 1]
      upper[i] = h0
      slopes[i] = 3 * (h1 * d0 + h0 * d1) - ratio * slopes[i - 1]
    }
    if count > 1 { slopes[count - 1] = lastSlope }
    for i in (0..<max(0, count - 1)).reversed() {
      slopes[i] = (slopes[i] - upper[i] * slopes[i + 1]) / diagonal[i]
    }
    self.init(points, slopes: slopes)
  }

  private init(_ points: [(Double, Double)], slopes: [Double]) {
    precondition(!points.isEmpty, "a line has a point")
    times = points.map(\.0)
    values = points.map(\.1)
    self.slopes = slopes
  }

  private static func rising(_ points: [(Double, Double)]) -> [(Double, Double)] {
    var kept: [(Double, Double)] = []
    for point in points where kept.last.map({ point.0 > $0.0 + 1e-9 }) ?? true {
      kept.append(point)
    }
    return kept
  }

  func value(at time: Double) -> Double {
    guard time > times[0] else { return values[0] }
    guard time < times[times.count - 1] else { return values[values.count - 1] }
    var i = 0
    while times[i + 1] <= time { i += 1 }
    let width = times[i + 1] - times[i]
    let s = (time - times[i]) / width
    let (a, b) = (1 - s, s)
    return a * a * (1 + 2 * s) * values[i] + b * b * (3 - 2 * s) * values[i + 1]
      + width * s * a * (a * slopes[i] - b * slopes[i + 1])
  }
}
