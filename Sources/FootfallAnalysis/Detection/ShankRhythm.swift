import FootfallSignal

/// How long a stride lasts, and one mark per stride, wherever in the stride it lies.
///
/// - Source: science.md 1.6, 1 and 2; marks without a gyroscope lie in the impact, where the
///   envelope of the jerk has its one maximum per stride.
struct ShankRhythm {
  /// In samples of the grid.
  let stride: Double
  /// Places on the grid, in order of time; the first and the last may lie a little outside.
  var marks: [Double]
  /// The direction in the lanes that the shank swings about, positive in swing; `nil` without a
  /// gyroscope.
  let swingAxis: SixLanes?

  /// `nil` where nothing repeats, or fewer than two strides are seen.
  ///
  /// - Parameters:
  ///   - slow: the grid without what is faster than 10 Hz, in the lanes of the gyroscope or, where
  ///     there is none, of the accelerometer.
  ///   - jerk: that of the grid; used without a gyroscope only.
  init?(_ grid: ShankGrid, slow: [SixLanes], jerk: [Double]) {
    let channels = (grid.rotates ? 3..<6 : 0..<3).map { lane in
      Trend.constant.removed(from: slow.map { $0[lane] })
    }
    guard
      let stride = RepeatFinder(channels).best(
        within: ShankGrid.rate.samples(in: 0.40)...ShankGrid.rate.samples(in: 1.10))
    else { return nil }
    self.stride = Double(stride)
    let pace = 1.2 * ShankGrid.rate.hertz / self.stride
    let wave: [Double]
    if grid.rotates {
      let (axis, turning) = Self.swing(channels)
      swingAxis = SixLanes(SIMD2.zero, SIMD2(0, axis[0]), SIMD2(axis[1], axis[2]))
      wave = ShankGrid.lowPass(turning, pace)
    } else {
      swingAxis = nil
      wave = ShankGrid.lowPass(jerk, pace)
    }
    marks = PeakFinder(height: .atLeast(0), distance: max(1, Int(0.6 * self.stride)))
      .indices(in: wave).map(Double.init)
    guard marks.count >= 2 else { return nil }
    // A stride that the window cuts off may still hold a whole contact.
    if marks[0] > 0.55 * self.stride {
      marks.insert(marks[0] - self.stride, at: 0)
    }
    if let last = marks.last, last + self.stride < Double(grid.count) + 0.45 * self.stride {
      marks.append(last + self.stride)
    }
  }

  /// The direction with the most rotation, turned so that the swing is positive (the swing is the
  /// shorter and faster of the two ways), and the rotation about it.
  private static func swing(_ channels: [[Double]]) -> (axis: [Double], turning: [Double]) {
    let axis = PrincipalAxes(
      symmetric: channels.map { one in
        channels.map { other in one.span.product(other.span) / Double(one.count) }
      }
    ).directions[0]
    let (x, y, z) = (channels[0], channels[1], channels[2])
    let turning = x.indices.map { axis[0] * x[$0] + axis[1] * y[$0] + axis[2] * z[$0] }
    let lean = turning.reduce(0) { $0 + $1 * $1 * $1 }
    return lean < 0 ? (axis.map { -$0 }, turning.map { -$0 }) : (axis, turning)
  }
}
