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
  /// The axis that the shank swings about, positive in swing; `nil` without a gyroscope.
  let swingAxis: [Double]?

  /// `nil` where nothing repeats, or fewer than two strides are seen.
  init?(_ grid: ShankGrid) {
    let rotates = !grid.rotation.isEmpty
    let slow = ShankGrid.lowPass(rotates ? grid.rotation : grid.acceleration, 10).map { channel in
      let mean = channel.reduce(0, +) / Double(channel.count)
      return channel.map { $0 - mean }
    }
    guard let stride = Self.stride(slow) else { return nil }
    self.stride = stride
    let pace = 1.2 * ShankGrid.rate.hertz / stride
    let wave: [Double]
    if rotates {
      let axis = Self.swingAxis(slow)
      swingAxis = axis
      wave = ShankGrid.lowPass(ShankGrid.projected(slow, on: axis), pace)
    } else {
      swingAxis = nil
      wave = ShankGrid.lowPass(ShankGrid.jerk(ShankGrid.lowPass(grid.acceleration, 40)), pace)
    }
    marks = PeakFinder(height: .atLeast(0), distance: max(1, Int(0.6 * stride)))
      .indices(in: wave).map(Double.init)
    guard marks.count >= 2 else { return nil }
    // A stride that the window cuts off may still hold a whole contact.
    if marks[0] > 0.55 * stride {
      marks.insert(marks[0] - stride, at: 0)
    }
    if let last = marks.last, last + stride < Double(grid.count) + 0.45 * stride {
      marks.append(last + stride)
    }
  }

  /// The lag at which the channels together repeat best; of lags nearly as good, the shortest.
  ///
  /// Below the shortest stride that the gates let through, so that a maximum there is seen whole.
  private static func stride(_ channels: [[Double]]) -> Double? {
    let count = channels[0].count
    let shortest = ShankGrid.rate.samples(in: 0.40)
    let longest = min(ShankGrid.rate.samples(in: 1.10), 2 * count / 3)
    guard longest > shortest else { return nil }
    // The channels hold nothing above 10 Hz: every fourth sample tells as much.
    func likeness(_ lag: Int) -> Double {
      var (sum, terms) = (0.0, 0.0)
      for channel in channels {
        var i = 0
        while i + lag < count {
          sum += channel[i] * channel[i + lag]
          terms += 1
          i += 4
        }
      }
      return sum / terms
    }
    let power = likeness(0)
    guard power > 0 else { return nil }
    let curve = (shortest...longest).map { likeness($0) / power }
    let peaks = PeakFinder().indices(in: curve)
    guard let best = peaks.map({ curve[$0] }).max(), best >= 0.4,
      let first = peaks.first(where: { curve[$0] >= 0.85 * best })
    else { return nil }
    return Double(shortest + first)
  }

  /// The direction with the most rotation, turned so that the swing is positive: the swing is
  /// the shorter and faster of the two ways.
  private static func swingAxis(_ channels: [[Double]]) -> [Double] {
    let vector = VectorSignal<AngularVelocity>(
      axes: Array(Axis.allCases.prefix(channels.count)),
      components: channels.map { Signal($0, rate: ShankGrid.rate) })
    let axis = PrincipalAxes(vector).directions[0]
    let lean = ShankGrid.projected(channels, on: axis).reduce(0) { $0 + $1 * $1 * $1 }
    return lean < 0 ? axis.map { -$0 } : axis
  }
}
