import FootfallSignal

/// A sensor's motion over one whole stride, seen from the axes that it had at the stride's start.
///
/// Start and end are the same moment of the step cycle. There the segment lies and moves as it
/// did, so over the stride its mean specific force is gravity alone: that is up, without a filter
/// and without an instant at which anything would have to be still.
struct AnchoredStride {
  let turning: StrapDown
  /// Specific force in the anchor's axes, m/s²; one per sample.
  let forces: [Vector3]
  /// Mean specific force over the stride, in the anchor's axes.
  let meanForce: Vector3

  /// - Parameters:
  ///   - start: local index of the anchor.
  ///   - end: local index of the same moment a stride later.
  ///   - residual: the rotation to take back; the stride's own where it is `nil`.
  init(_ motion: SixAxes, from start: Int, to end: Int, residual: Vector3? = nil) {
    let raw = StrapDown(motion, range: start..<end + 1, anchor: start)
    let turning = raw.corrected(by: residual ?? raw.residual)
    let forces = (start...end).map { turning[$0].rotate(motion.acceleration[$0]) }
    var sum = 0.5 * (forces[0] + forces[forces.count - 1])
    for force in forces.dropFirst().dropLast() { sum += force }
    self.turning = turning
    self.forces = forces
    meanForce = (1 / Double(end - start)) * sum
  }

  /// The mean specific force alone, over the stride between two local indices, and the rotation
  /// that was taken back for it.
  static func mean(
    _ motion: SixAxes, from start: Int, to end: Int
  ) -> (force: Vector3, residual: Vector3) {
    let raw = StrapDown(motion, range: start..<end + 1, anchor: start)
    let residual = raw.residual
    func force(_ i: Int) -> Vector3 {
      raw.corrected(by: residual, at: i).rotate(motion.acceleration[i])
    }
    var sum = 0.5 * (force(start) + force(end))
    for i in (start + 1)..<end { sum += force(i) }
    return ((1 / Double(end - start)) * sum, residual)
  }

  var seconds: Double { turning.rate.seconds(forces.count - 1) }

  /// The way from the first sample to each, in m, in the anchor's axes.
  ///
  /// The velocity is zero at both ends: what is left of it at the end is taken back evenly. On a
  /// treadmill that makes it the way over the belt.
  func path(up: Vector3) -> [Vector3] {
    let dt = turning.rate.period
    let weight = Acceleration.standardGravity * up
    var velocity = Vector3.zero
    var velocities = [Vector3.zero]
    velocities.reserveCapacity(forces.count)
    for (before, after) in zip(forces, forces.dropFirst()) {
      velocity += dt * (0.5 * (before + after) - weight)
      velocities.append(velocity)
    }
    let drift = (1 / Double(forces.count - 1)) * velocity
    var place = Vector3.zero
    var path = [Vector3.zero]
    path.reserveCapacity(forces.count)
    for k in 1..<forces.count {
      let a = velocities[k - 1] - Double(k - 1) * drift
      let b = velocities[k] - Double(k) * drift
      place += (0.5 * dt) * (a + b)
      path.append(place)
    }
    return path
  }
}
