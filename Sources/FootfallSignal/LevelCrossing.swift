/// Where a signal passes a level.
public struct LevelCrossing: Hashable, Sendable {
  public enum Direction: String, Hashable, Sendable, Codable {
    /// From below the level to the level or above.
    case up
    /// From the level or above to below.
    case down
  }

  /// The recording's index, with a fraction by linear interpolation.
  public let index: Double
  public let direction: Direction

  public init(index: Double, direction: Direction) {
    self.index = index
    self.direction = direction
  }
}

extension Signal {
  /// Where the signal passes a level, in order of time; directions alternate.
  ///
  /// A sample on the level counts as above it, so touching the level from above is no crossing.
  public func crossings(of level: Double) -> [LevelCrossing] {
    var found: [LevelCrossing] = []
    for i in samples.indices.dropFirst() {
      let (before, after) = (samples[i - 1], samples[i])
      guard (before >= level) != (after >= level) else { continue }
      found.append(
        LevelCrossing(
          index: Double(start + i - 1) + (level - before) / (after - before),
          direction: after >= level ? .up : .down))
    }
    return found
  }

  /// The recording's indices, with fractions, where the signal passes a level in one direction.
  public func crossings(of level: Double, _ direction: LevelCrossing.Direction) -> [Double] {
    crossings(of: level).filter { $0.direction == direction }.map(\.index)
  }
}
