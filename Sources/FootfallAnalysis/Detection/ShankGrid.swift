import FootfallSignal

/// What a shank sensor measured, on one grid whatever rate it came at.
///
/// Acceleration is counted in its own root mean square, so that neither unit nor gain matters.
struct ShankGrid {
  static let rate = SampleRate(hertz: 250)

  /// One array per axis of the sensor, in root mean squares of the vector's length.
  let acceleration: [[Double]]
  /// One array per axis, in rad/s; empty without a gyroscope.
  let rotation: [[Double]]

  var count: Int { acceleration[0].count }

  /// `nil` without acceleration, or where there is nothing but silence.
  ///
  /// - Parameter limit: the largest length of the acceleration, in root mean squares; longer
  ///   vectors keep their direction and lose the rest. What a sensor's own range cuts off is
  ///   then cut off in every sensor.
  init?(_ window: Segment, limit: Double?) {
    guard let measured = window.acceleration else { return nil }
    var axes = measured.components.map(Self.resampled)
    let power = axes.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
    let unit = (power / Double(max(1, axes[0].count))).squareRoot()
    guard unit > 0 else { return nil }
    for i in axes[0].indices {
      let length = axes.reduce(0) { $0 + $1[i] * $1[i] }.squareRoot()
      let kept = min(length, (limit ?? .infinity) * unit)
      for axis in axes.indices where length > 0 {
        axes[axis][i] *= kept / length / unit
      }
    }
    acceleration = axes
    rotation = window.angularVelocity?.components.map(Self.resampled) ?? []
  }

  private static func resampled<Q: Quantity>(_ signal: Signal<Q>) -> [Double] {
    // A faster sensor may hold what the grid cannot show.
    let calm =
      signal.rate.hertz > rate.hertz
      ? Butterworth(.lowPass(rate.hertz / 4), order: 2).zeroPhase(signal) : signal
    return SacrumSpline(calm.samples).resampled(from: signal.rate, to: rate)
  }

  /// All channels, those of each sensor in units of its liveliest axis.
  var balanced: [[Double]] {
    [acceleration, rotation].flatMap { channels in
      let spread = channels.map { Self.spread($0) }.max() ?? 0
      return spread > 0 ? channels.map { $0.map { $0 / spread } } : channels
    }
  }

  private static func spread(_ samples: [Double]) -> Double {
    let mean = samples.reduce(0, +) / Double(samples.count)
    return (samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(samples.count))
      .squareRoot()
  }

  /// Channels without what is faster than a frequency in Hz; nothing moves in time.
  ///
  /// Second order, forward and backward, corner as published (science.md 1.3).
  static func lowPass(_ channels: [[Double]], _ hertz: Double) -> [[Double]] {
    Butterworth(.lowPass(hertz), order: 2).sections(at: rate).zeroPhase(channels)
  }

  static func lowPass(_ samples: [Double], _ hertz: Double) -> [Double] {
    Butterworth(.lowPass(hertz), order: 2).sections(at: rate).zeroPhase(samples)
  }

  /// The change from sample to sample: central differences, one-sided at the ends.
  static func slope(_ samples: [Double]) -> [Double] {
    guard samples.count > 1 else { return samples.map { _ in 0 } }
    return samples.indices.map { i in
      let (a, b) = (max(0, i - 1), min(samples.count - 1, i + 1))
      return (samples[b] - samples[a]) / Double(b - a)
    }
  }

  /// The length of the change of a vector from sample to sample, whichever way its axes point.
  static func jerk(_ channels: [[Double]]) -> [Double] {
    let slopes = channels.map(slope)
    return channels[0].indices.map { i in
      slopes.reduce(0) { $0 + $1[i] * $1[i] }.squareRoot()
    }
  }

  /// The component along a direction in the sensor's axes.
  static func projected(_ channels: [[Double]], on direction: [Double]) -> [Double] {
    channels[0].indices.map { i in
      zip(channels, direction).reduce(0) { $0 + $1.0[i] * $1.1 }
    }
  }
}
