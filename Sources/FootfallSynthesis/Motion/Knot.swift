/// Where a sensor is at one instant of the grid that its motion is built on.
struct Knot: Sendable {
  /// The sensor's place in the world, in m; its acceleration follows from it.
  var position = Vector3.zero
  /// Acceleration of the world that is known without a place, in m/s².
  var acceleration = Vector3.zero
  var attitude = Attitude()

  static func + (a: Knot, b: Knot) -> Knot {
    Knot(
      position: a.position + b.position, acceleration: a.acceleration + b.acceleration,
      attitude: a.attitude + b.attitude)
  }

  static func * (scale: Double, a: Knot) -> Knot {
    Knot(
      position: scale * a.position, acceleration: scale * a.acceleration,
      attitude: scale * a.attitude)
  }
}

/// How one sensor's segment moves, asked knot by knot.
protocol SegmentMotion: Sendable {
  /// Passes of the binomial filter that rounds its corners.
  var smoothingPasses: Int { get }

  /// The knot at a time; times come in rising order, and may start again anywhere.
  mutating func knot(at seconds: Double) -> Knot

  /// What a hit adds to the acceleration, in m/s² along the world's axes.
  ///
  /// Kept out of the knots: it is sharper than they are. Over a stride it adds up to nothing, so
  /// the mean specific force stays gravity's, as it is on any body that runs on and on.
  mutating func transient(at seconds: Double) -> Vector3

  /// What a sensor reads at evenly spaced times.
  mutating func readings(from start: Double, count: Int, spacing: Double) -> [Reading]
}

extension SegmentMotion {
  // Asked through the protocol, so that a sensor of any segment pays for one look-up per piece.
  mutating func readings(from start: Double, count: Int, spacing: Double) -> [Reading] {
    let end = start + Double(count - 1) * spacing
    let curve = SmoothCurve(of: &self, from: start, to: end)
    var readings: [Reading] = []
    readings.reserveCapacity(count)
    for i in 0..<count {
      let time = start + Double(i) * spacing
      let state = curve.state(at: time)
      var reading = state.reading
      reading.acceleration += state.attitude.rotation.toBody(transient(at: time))
      readings.append(reading)
    }
    return readings
  }
}
