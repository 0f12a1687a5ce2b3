public import FootfallSignal

/// Finds ground contacts in a stretch of running.
///
/// A detector is a value: parameters in the initializer, data in the method. It is handed
/// windows of some 4 to 15 s without a gap, may look at the whole window, and keeps nothing
/// between calls; longer stretches reach it in overlapping blocks (see `ContactBlocks`).
public protocol ContactDetector: Sendable {
  /// The name printed as the method of what rests on it, for example `shank-impact`.
  var method: String { get }

  /// Whether one sensor sees the contacts of both feet (sacrum) or of its own foot only (shank).
  var seesBothFeet: Bool { get }

  /// The contacts in a window, in order of time; empty where the window has none or lacks a
  /// channel that the detector needs.
  ///
  /// Sides are `.unknown` unless the detector itself can tell them.
  func contacts(in window: Segment) -> [GroundContact]
}
