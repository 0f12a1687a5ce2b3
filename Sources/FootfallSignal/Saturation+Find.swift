extension Saturation {
  /// Full scales that accelerometers are built with, in standard gravities.
  static let accelerometerScales: [Double] = [2, 4, 8, 16, 24, 32, 64, 100, 200]
  /// Full scales that gyroscopes are built with, in degrees per second.
  static let gyroscopeScales: [Double] = [250, 500, 1000, 2000, 4000]

  /// The axes on which an accelerometer ran into its full scale.
  ///
  /// A sample is clipped when it and a neighbor of the same sign lie within 0.5 % of the axis'
  /// largest magnitude, and that magnitude lies within 2 % of a known full scale.
  ///
  /// - Parameter signals: the stretches of one recording between its gaps, with the sensor's own
  ///   axes; turned into others, a clipped axis no longer shows.
  /// - Returns: one entry per clipped axis, in the order of the axes; empty where none is.
  /// - Source: full scales of common parts; the two shares are engineering defaults.
  public static func find(in signals: [VectorSignal<Acceleration>]) -> [Saturation] {
    find(signals, .acceleration, accelerometerScales.map { $0 * Acceleration.standardGravity })
  }

  /// The axes on which a gyroscope ran into its full scale, by the same rule.
  public static func find(in signals: [VectorSignal<AngularVelocity>]) -> [Saturation] {
    find(signals, .angularVelocity, gyroscopeScales.map { $0 * .pi / 180 })
  }

  /// The axes on which an accelerometer ran into its full scale, in a single stretch.
  public static func find(in signal: VectorSignal<Acceleration>) -> [Saturation] {
    find(in: [signal])
  }

  /// The axes on which a gyroscope ran into its full scale, in a single stretch.
  public static func find(in signal: VectorSignal<AngularVelocity>) -> [Saturation] {
    find(in: [signal])
  }

  private static func find<Q: Quantity>(
    _ signals: [VectorSignal<Q>], _ kind: Kind, _ scales: [Double]
  ) -> [Saturation] {
    (signals.first?.axes ?? []).compactMap { axis -> Saturation? in
      let stretches = signals.compactMap { $0[axis]?.samples }
      let largest = stretches.joined().reduce(0) { max($0, abs($1)) }
      guard let limit = scales.first(where: { abs(largest - $0) <= 0.02 * $0 }) else { return nil }

      let found = stretches.flatMap { runs(in: $0, from: 0.995 * largest) }.filter { $0 >= 2 }
      guard let longest = found.max() else { return nil }
      return Saturation(
        kind: kind, axis: axis, limit: limit, samples: found.reduce(0, +), longestRun: longest)
    }
  }

  /// The lengths of runs of samples of one sign that are no smaller than a magnitude.
  private static func runs(in samples: [Double], from magnitude: Double) -> [Int] {
    var found: [Int] = []
    var previous = 0.0
    for sample in samples where abs(sample) >= magnitude || previous != 0 {
      let clipped = abs(sample) >= magnitude ? sample : 0
      if clipped * previous > 0 {
        found[found.count - 1] += 1
      } else if clipped != 0 {
        found.append(1)
      }
      previous = clipped
    }
    return found
  }
}
