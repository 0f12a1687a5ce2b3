/// What the wearer was doing.
public enum Activity: String, Hashable, Sendable, Codable, CaseIterable {
  case running, walking, still
  /// Motion that is neither, or too short to tell.
  case unclear
}

/// A stretch of one activity inside one segment.
public struct ActivityBout: Hashable, Sendable {
  public let activity: Activity
  /// The recording's indices, half-open.
  public let range: Range<Int>
  public let startSeconds: Double
  public let endSeconds: Double
  /// Whether it is running shorter than the ten seconds that a bout normally needs, accepted
  /// because the recording holds no longer one.
  public let isShort: Bool

  public init(
    activity: Activity, range: Range<Int>, startSeconds: Double, endSeconds: Double,
    isShort: Bool = false
  ) {
    self.activity = activity
    self.range = range
    self.startSeconds = startSeconds
    self.endSeconds = endSeconds
    self.isShort = isShort
  }

  public var seconds: Double { endSeconds - startSeconds }
}
