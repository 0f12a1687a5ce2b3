/// Why a metric is withheld, or stands in a lower class than its placement allows.
public enum ReasonCode: String, Hashable, Sendable, Codable, CaseIterable {
  /// This placement does not see the quantity.
  case siteCannotSee = "SITE_CANNOT_SEE"
  /// Sampled too slowly for it.
  case rateTooLow = "RATE_TOO_LOW"
  /// The sensor ran into the end of its range too often.
  case saturated = "SATURATED"
  /// Time stamps are too irregular, or two clocks are not tied together.
  case timebaseUntrusted = "TIMEBASE_UNTRUSTED"
  /// How the sensor lies on the segment is not known well enough.
  case alignmentUnknown = "ALIGNMENT_UNKNOWN"
  /// Too few steps or strides.
  case tooFewStrides = "TOO_FEW_STRIDES"
  /// The two ways to count steps disagree, or the speed changed too much.
  case notSteady = "NOT_STEADY"
  /// No running was found.
  case notRunning = "NOT_RUNNING"
  /// Defined for rearfoot landings only.
  case strikeNotRearfoot = "STRIKE_NOT_REARFOOT"
  /// Needs a known, level ground.
  case gradeUnknown = "GRADE_UNKNOWN"
  /// Nothing to compare with: no wearable measures it.
  case noReference = "NO_REFERENCE"
  /// No study supports the claim.
  case noEvidence = "NO_EVIDENCE"
  /// Left and right are mirror images here, and which one it is was not said.
  case sideUnknown = "SIDE_UNKNOWN"
  /// It needs the runner's mass, height or speed, which was not given.
  case profileMissing = "PROFILE_MISSING"
  /// The channel that it needs was not recorded.
  case channelMissing = "CHANNEL_MISSING"
  /// The method that it rests on found nothing that it could trust.
  case notDetected = "NOT_DETECTED"
  /// A device worked it out by a method of its own, and wrote only the result.
  case deviceValue = "DEVICE_VALUE"
  /// Only a device's own summary is there, which does not tell it, and no samples to find it in.
  case summaryOnly = "SUMMARY_ONLY"
}
