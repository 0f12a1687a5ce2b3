public import FootfallSignal

/// A contact, or one end of it, as a reference saw it.
public struct ReferenceContact: Hashable, Sendable {
  public let side: Side
  public let initialContactSeconds: Double?
  public let toeOffSeconds: Double?
  /// The speed at this contact; `nil` where it is not known.
  public let metersPerSecond: Double?
  /// The class of its strike, for example `rearfoot`; `nil` where it is not known.
  public let strike: String?

  public init(
    side: Side, initialContactSeconds: Double?, toeOffSeconds: Double?,
    metersPerSecond: Double? = nil, strike: String? = nil
  ) {
    self.side = side
    self.initialContactSeconds = initialContactSeconds
    self.toeOffSeconds = toeOffSeconds
    self.metersPerSecond = metersPerSecond
    self.strike = strike
  }

  /// Contact time, in seconds; `nil` where an end is missing.
  public var seconds: Double? {
    guard let start = initialContactSeconds, let end = toeOffSeconds else { return nil }
    return end - start
  }
}
