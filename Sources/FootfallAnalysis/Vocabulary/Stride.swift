public import FootfallSignal

/// One row of `strides`: a contact, and the time to the next contact of the same foot.
///
/// A sacrum gives one per step. Times are seconds of the recording's own clock.
public struct Stride: Hashable, Sendable {
  public let placement: Placement
  public let contact: GroundContact
  /// To the next initial contact of the same foot; `nil` at the end of a bout, beside a gap or
  /// where a contact between was missed.
  public let strideSeconds: Double?
  /// To the next initial contact of the other foot, where one sensor sees both; else `nil`.
  public let stepSeconds: Double?
  /// The bout it belongs to, counted from zero over the recording.
  public let bout: Int

  public init(
    placement: Placement, contact: GroundContact, strideSeconds: Double?, stepSeconds: Double?,
    bout: Int
  ) {
    self.placement = placement
    self.contact = contact
    self.strideSeconds = strideSeconds
    self.stepSeconds = stepSeconds
    self.bout = bout
  }

  /// From toe-off to the next contact of the same foot, in seconds.
  public var swingSeconds: Double? {
    guard let strideSeconds, let contactSeconds = contact.seconds else { return nil }
    return strideSeconds - contactSeconds
  }
}
