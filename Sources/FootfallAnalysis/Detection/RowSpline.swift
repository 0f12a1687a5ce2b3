import FootfallSignal

/// The natural spline through even rows: `SacrumSpline` for six channels side by side.
///
/// - Needs: samples whose content lies well below half their rate.
/// - Source: W. H. Press et al. (2007), Numerical Recipes, 3rd ed., 3.3 (natural spline).
enum RowSpline {
  /// The curve from the first row to the last at another rate.
  static func resampled(
    _ rows: [SixLanes], from rate: SampleRate, to other: SampleRate
  ) -> [SixLanes] {
    guard rows.count > 1 else { return rows }
    let bends = bends(of: rows)
    // A hair more, so that rounding does not lose a sample that falls on the end.
    let last = Int(rate.seconds(rows.count - 1) * other.hertz + 1e-6)
    let end = Double(rows.count - 1)
    return (0...last).map { k in
      let position = other.seconds(k) * rate.hertz
      guard position < end else { return rows[rows.count - 1] }
      let i = Int(position)
      let b = position - Double(i)
      let a = 1 - b
      return a * rows[i] + b * rows[i + 1]
        + ((a * a * a - a) / 6 * bends[i] + (b * b * b - b) / 6 * bends[i + 1])
    }
  }

  /// Second derivatives at the rows, in units of the spacing.
  private static func bends(of rows: [SixLanes]) -> [SixLanes] {
    // Each inner row: bend before + 4 bend + bend after = 6 second differences. The factors of
    // the elimination hang on the place alone and soon stay as they are.
    let gains = (1..<60).reduce(into: [0.0]) { gains, _ in
      gains.append(1 / (4 - gains[gains.count - 1]))
    }
    func gain(_ i: Int) -> Double { gains[min(i, gains.count - 1)] }
    var bends = [SixLanes](repeating: .zero, count: rows.count)
    for i in 1..<max(1, rows.count - 1) {
      let bend = rows[i - 1] - 2 * rows[i] + rows[i + 1]
      bends[i] = gain(i) * (6 * bend - bends[i - 1])
    }
    for i in stride(from: rows.count - 2, to: 0, by: -1) {
      bends[i] = bends[i] - gain(i) * bends[i + 1]
    }
    return bends
  }
}
