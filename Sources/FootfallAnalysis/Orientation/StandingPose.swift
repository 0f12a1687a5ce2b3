import FootfallSignal

/// What an accelerometer read while the wearer stood still.
///
/// - Source: science.md 1.5: three seconds of quiet standing.
struct StandingPose {
  static let shortestSeconds = 3.0
  /// How far the specific force may scatter in each axis, in m/s²: quiet standing, not fidgeting.
  static let largestScatter = 0.5

  /// The mean specific force in the quietest three seconds of a rest, in m/s², in the sensor's
  /// axes; `nil` without a rest.
  static func force(in recording: Recording, bouts: [ActivityBout]) -> Vector3? {
    var best: (scatter: Double, force: Vector3)?
    for bout in bouts where bout.activity == .still && bout.seconds >= shortestSeconds {
      guard let segment = recording.segments.first(where: { $0.range.overlaps(bout.range) }),
        let motion = SixAxes(segment, range: bout.range.clamped(to: segment.range)),
        !motion.acceleration.isEmpty
      else { continue }
      let window = recording.rate.samples(in: shortestSeconds)
      guard motion.count >= window else { continue }
      for start in Swift.stride(from: 0, through: motion.count - window, by: max(1, window / 3)) {
        let part = motion.acceleration[start..<start + window]
        let mean = (1 / Double(window)) * part.reduce(.zero, +)
        let square = part.reduce(0) { $0 + ($1 - mean).squaredLength } / Double(window)
        let scatter = square.squareRoot()
        if scatter < largestScatter, scatter < best?.scatter ?? .infinity,
          abs(mean.length / Acceleration.standardGravity - 1) < 0.1
        {
          best = (scatter, mean)
        }
      }
    }
    return best?.force
  }
}
