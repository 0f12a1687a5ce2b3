import FootfallSignal

/// Finds channels that ran into the end of their range.
///
/// - Source: the ranges are those that devices are sold with (science.md 1.2).
enum SaturationFinder {
  /// Full scales in g.
  private static let accelerationRanges = [2.0, 4, 8, 16, 24, 32, 64, 100, 200]
  /// Full scales in deg/s.
  private static let rotationRanges = [250.0, 500, 1000, 2000, 4000]

  /// Fewer may be a chance (formats M70).
  private static let fewestSamples = 5

  static func find(in segments: [Segment]) -> [Saturation] {
    var found: [Saturation] = []
    for axis in Axis.allCases {
      let pieces = segments.compactMap { $0.acceleration?[axis]?.samples }
      let scales = accelerationRanges.map { $0 * Unit.standardGravity.factor }
      if let clip = clip(pieces, scales) {
        found.append(
          Saturation(
            kind: .acceleration, axis: axis, limit: clip.limit, samples: clip.samples,
            longestRun: clip.longest))
      }
    }
    for axis in Axis.allCases {
      let pieces = segments.compactMap { $0.angularVelocity?[axis]?.samples }
      let scales = rotationRanges.map { $0 * Unit.degreesPerSecond.factor }
      if let clip = clip(pieces, scales) {
        found.append(
          Saturation(
            kind: .angularVelocity, axis: axis, limit: clip.limit, samples: clip.samples,
            longestRun: clip.longest))
      }
    }
    return found
  }

  /// Runs of two samples and more within 0.5 % of the largest value, when that lies within 2 %
  /// of a range.
  private static func clip(
    _ pieces: [[Double]], _ scales: [Double]
  ) -> (limit: Double, samples: Int, longest: Int)? {
    let largest = Extent(of: pieces).magnitude
    guard scales.contains(where: { abs(largest - $0) <= 0.02 * $0 }) else { return nil }
    var samples = 0
    var longest = 0
    for piece in pieces {
      var run = 0
      var sign = 0.0
      for value in piece + [0] {
        if abs(value) >= 0.995 * largest, run == 0 || value * sign > 0 {
          run += 1
          sign = value
          continue
        }
        if run >= 2 {
          samples += run
          longest = max(longest, run)
        }
        run = abs(value) >= 0.995 * largest ? 1 : 0
        sign = value
      }
    }
    return samples >= fewestSamples ? (largest, samples, longest) : nil
  }

  static func facts(_ clipped: Saturation, of count: Int) -> [String: String] {
    let isAcceleration = clipped.kind == .acceleration
    let unit: Unit = isAcceleration ? .standardGravity : .degreesPerSecond
    return [
      "kind": isAcceleration ? "acceleration" : "angular rate",
      "axis": clipped.axis?.rawValue ?? "",
      "limit": Facts.number(clipped.limit / unit.factor, digits: 1) + " " + unit.words,
      "share": Facts.number(100 * Double(clipped.samples) / Double(count), digits: 1),
      "run": String(clipped.longestRun),
    ]
  }
}
