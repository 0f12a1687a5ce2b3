import FootfallSignal

/// What a shank sensor measured, on one grid whatever rate it came at.
///
/// Each sensor is counted in units of its liveliest axis, so that neither unit nor gain matters.
/// All that is done here and later keeps the six channels of a moment together (`SixLanes`): the
/// same step for all of them costs little more than for one.
struct ShankGrid {
  static let rate = SampleRate(hertz: 250)

  /// The axes of the accelerometer, then those of the gyroscope, which without one are zero.
  let rows: [SixLanes]
  /// Whether there is a gyroscope.
  let rotates: Bool

  var count: Int { rows.count }

  /// `nil` without acceleration, or where there is nothing but silence.
  ///
  /// - Parameter limit: the largest length of the acceleration, in root mean squares; longer
  ///   vectors keep their direction and lose the rest. What a sensor's own range cuts off is
  ///   then cut off in every sensor.
  init?(_ window: Segment, limit: Double?) {
    guard let measured = window.acceleration else { return nil }
    var rows = SixLanes.rows(
      first: measured.components.map(\.samples),
      second: window.angularVelocity?.components.map(\.samples) ?? [])
    if measured.rate.hertz > Self.rate.hertz {
      // A faster sensor may hold what the grid cannot show.
      rows = Butterworth(.lowPass(Self.rate.hertz / 4), order: 2)
        .sections(at: measured.rate).zeroPhase(rows)
    }
    rows = EvenSpline.resampled(rows, from: measured.rate, to: Self.rate)

    let power = rows.reduce(0) { $0 + ($1 * $1).sums.first }
    guard power > 0 else { return nil }
    if let limit {
      let longest = limit * (power / Double(rows.count)).squareRoot()
      for i in rows.indices {
        let length = (rows[i] * rows[i]).sums.first.squareRoot()
        if length > longest {
          rows[i] = SixLanes(first: longest / length, second: 1) * rows[i]
        }
      }
    }
    let spread = Self.spread(rows)
    let scale = SixLanes(
      first: spread.first > 0 ? 1 / spread.first : 1,
      second: spread.second > 0 ? 1 / spread.second : 1)
    for i in rows.indices { rows[i] = scale * rows[i] }
    self.rows = rows
    rotates = window.angularVelocity != nil
  }

  /// The largest standard deviation among the axes of each sensor.
  private static func spread(_ rows: [SixLanes]) -> (first: Double, second: Double) {
    let mean = 1 / Double(rows.count) * rows.reduce(.zero, +)
    let squares = rows.reduce(SixLanes.zero) { sum, row in
      sum + (row - mean) * (row - mean)
    }
    let spreads = (0..<6).map { (squares[$0] / Double(rows.count)).squareRoot() }
    return (spreads[..<3].max() ?? 0, spreads[3...].max() ?? 0)
  }

  /// The rows without what is faster than a frequency in Hz; nothing moves in time.
  ///
  /// Second order, forward and backward, corner as published (science.md 1.3).
  func lowPass(_ hertz: Double) -> [SixLanes] {
    Self.sections(hertz).zeroPhase(rows)
  }

  /// The same with a corner for each sensor.
  func lowPass(acceleration: Double, rotation: Double) -> [SixLanes] {
    SecondOrderSections.zeroPhase(
      rows, first: Self.sections(acceleration), second: Self.sections(rotation))
  }

  static func lowPass(_ samples: [Double], _ hertz: Double) -> [Double] {
    sections(hertz).zeroPhase(samples)
  }

  private static func sections(_ hertz: Double) -> SecondOrderSections {
    Butterworth(.lowPass(hertz), order: 2).sections(at: rate)
  }

  /// The change from sample to sample: central differences, one-sided at the ends.
  static func slope(_ samples: [Double]) -> [Double] {
    guard samples.count > 1 else { return samples.map { _ in 0 } }
    return samples.indices.map { i in
      let (a, b) = (max(0, i - 1), min(samples.count - 1, i + 1))
      return (samples[b] - samples[a]) / Double(b - a)
    }
  }

  /// The length of the acceleration's change from row to row, whichever way its axes point.
  static func jerk(_ rows: [SixLanes]) -> [Double] {
    guard rows.count > 1 else { return rows.map { _ in 0 } }
    return rows.indices.map { i in
      let (a, b) = (max(0, i - 1), min(rows.count - 1, i + 1))
      let slope = 1 / Double(b - a) * (rows[b] - rows[a])
      return (slope * slope).sums.first.squareRoot()
    }
  }

  /// The component along a direction in the lanes.
  static func projected(_ rows: [SixLanes], on direction: SixLanes) -> [Double] {
    rows.map { ($0 * direction).sum }
  }
}
