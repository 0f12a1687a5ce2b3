import FootfallSignal

/// Which detector is used where.
enum ContactDetectors {
  /// The method of record for what a recording holds, or `nil` where its placement shows no
  /// contacts or it was sampled too slowly.
  static func ofRecord(for recording: Recording) -> (any ContactDetector)? {
    guard recording.rate.hertz >= RunAnalyzer.slowestForContactsHertz * 0.99 else { return nil }
    let hasGyroscope = recording.segments.allSatisfy { $0.angularVelocity != nil }
    switch recording.placement {
    case .foot, .heel:
      return hasGyroscope ? FootDetector() : FootAccelerationDetector()
    case .shank:
      return ShankDetector()
    case .sacrum:
      return SacrumDetector()
    case .insole:
      return recording.segments.allSatisfy { $0.load != nil } ? LoadDetector(for: recording) : nil
    case .thigh, .chest, .wrist, .arm, .pocket:
      return nil
    }
  }
}
