/// How often a channel sat at the end of its range.
public struct Saturation: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case acceleration, angularVelocity, load
  }

  public let kind: Kind
  public let axis: Axis?
  /// The range it ran into, in the quantity's own unit (m/s², rad/s, N).
  public let limit: Double
  public let samples: Int
  /// The longest run of clipped samples in a row.
  public let longestRun: Int

  public init(kind: Kind, axis: Axis?, limit: Double, samples: Int, longestRun: Int) {
    self.kind = kind
    self.axis = axis
    self.limit = limit
    self.samples = samples
    self.longestRun = longestRun
  }
}
