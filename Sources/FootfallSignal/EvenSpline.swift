/// The smoothest curve through even points: a cubic between each pair, without a bend at the ends.
///
/// - Needs: samples whose content lies well below half their rate.
/// - Source: W. H. Press et al. (2007), Numerical Recipes, 3rd ed., 3.3 (natural spline).
package enum EvenSpline {
  /// The curve from the first sample to the last at another rate.
  package static func resampled(
    _ samples: [Double], from rate: SampleRate, to other: SampleRate
  ) -> [Double] {
    curve(through: samples, rate, other)
  }

  /// The same for two channels side by side.
  package static func resampled(
    _ rows: [SIMD2<Double>], from rate: SampleRate, to other: SampleRate
  ) -> [SIMD2<Double>] {
    curve(through: rows, rate, other)
  }

  /// The same for six.
  package static func resampled(
    _ rows: [SixLanes], from rate: SampleRate, to other: SampleRate
  ) -> [SixLanes] {
    curve(through: rows, rate, other)
  }

  private static func curve<Point: Lanes>(
    through points: [Point], _ rate: SampleRate, _ other: SampleRate
  ) -> [Point] {
    guard points.count > 1 else { return points }
    let bends = bends(of: points)
    // A hair more, so that rounding does not lose a sample that falls on the end.
    let last = Int(rate.seconds(points.count - 1) * other.hertz + 1e-6)
    let end = Double(points.count - 1)
    let (known, bent) = (points.span, bends.span)
    return (0...last).map { k in
      let position = other.seconds(k) * rate.hertz
      guard position < end else { return points[points.count - 1] }
      let i = Int(position)
      let b = position - Double(i)
      let a = 1 - b
      // Before the end there is a point after this one.
      return unsafe a * known[unchecked: i] + b * known[unchecked: i + 1]
        + ((a * a * a - a) / 6 * bent[unchecked: i] + (b * b * b - b) / 6 * bent[unchecked: i + 1])
    }
  }

  /// Second derivatives at the points, in units of the spacing.
  private static func bends<Point: Lanes>(of points: [Point]) -> [Point] {
    // Each inner point: bend before + 4 bend + bend after = 6 second differences. The factors of
    // the elimination hang on the place alone and soon stay as they are.
    let gains = (1..<60).reduce(into: [0.0]) { gains, _ in
      gains.append(1 / (4 - gains[gains.count - 1]))
    }
    func gain(_ i: Int) -> Double { gains[min(i, gains.count - 1)] }
    var bends = [Point](repeating: 0 * points[0], count: points.count)
    for i in 1..<max(1, points.count - 1) {
      let bend = points[i - 1] - 2 * points[i] + points[i + 1]
      bends[i] = gain(i) * (6 * bend - bends[i - 1])
    }
    for i in stride(from: points.count - 2, to: 0, by: -1) {
      bends[i] = bends[i] - gain(i) * bends[i + 1]
    }
    return bends
  }
}
