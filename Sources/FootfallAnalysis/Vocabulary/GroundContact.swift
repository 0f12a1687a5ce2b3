public import FootfallSignal

/// One foot on the ground, from initial contact to toe-off.
///
/// Times are seconds of the recording's own clock. A detector's systematic offset is taken out
/// by a named correction; what it measured before that is kept beside it.
public struct GroundContact: Hashable, Sendable {
  public let side: Side
  /// When the foot met the ground, corrected.
  public let initialContactSeconds: Double
  /// When the foot left it, corrected; `nil` where the method saw none.
  public let toeOffSeconds: Double?
  /// As measured, before the correction.
  public let rawInitialContactSeconds: Double
  public let rawToeOffSeconds: Double?

  public init(
    side: Side, initialContactSeconds: Double, toeOffSeconds: Double?,
    rawInitialContactSeconds: Double? = nil, rawToeOffSeconds: Double? = nil
  ) {
    self.side = side
    self.initialContactSeconds = initialContactSeconds
    self.toeOffSeconds = toeOffSeconds
    self.rawInitialContactSeconds = rawInitialContactSeconds ?? initialContactSeconds
    self.rawToeOffSeconds = rawToeOffSeconds ?? toeOffSeconds
  }

  /// Contact time, in seconds; `nil` without a toe-off.
  public var seconds: Double? { toeOffSeconds.map { $0 - initialContactSeconds } }

  /// The same contact of a given foot.
  public func assigned(to side: Side) -> GroundContact {
    GroundContact(
      side: side, initialContactSeconds: initialContactSeconds, toeOffSeconds: toeOffSeconds,
      rawInitialContactSeconds: rawInitialContactSeconds, rawToeOffSeconds: rawToeOffSeconds)
  }
}
