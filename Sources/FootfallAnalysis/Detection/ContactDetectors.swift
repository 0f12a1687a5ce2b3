import FootfallSignal

/// Which detector is used where.
enum ContactDetectors {
  /// The method of record for what a recording holds, or `nil` where its placement shows no
  /// contacts or it was sampled too slowly.
  static func ofRecord(for recording: Recording) -> (any ContactDetector)? {
    let detector = ofRecord(
      for: recording.placement, rate: recording.rate,
      hasGyroscope: recording.segments.allSatisfy { $0.angularVelocity != nil },
      hasLoad: recording.segments.allSatisfy { $0.footLoad != nil })
    return detector is LoadDetector ? LoadDetector(for: recording) : detector
  }

  /// An author's method where one is asked for, else the method of record.
  static func chosen(_ author: String?, for recording: Recording) -> (any ContactDetector)? {
    guard let author else { return ofRecord(for: recording) }
    return PublishedMethod.named(author, for: recording.placement)
  }

  /// The same for a recording that is still being made.
  static func ofRecord(
    for placement: Placement, rate: SampleRate, hasGyroscope: Bool, hasLoad: Bool
  ) -> (any ContactDetector)? {
    guard rate.hertz >= RunAnalyzer.slowestForContactsHertz * 0.99 else { return nil }
    switch placement {
    case .foot, .heel:
      return hasGyroscope ? FootDetector() : FootAccelerationDetector()
    case .shank:
      return ShankDetector()
    case .sacrum:
      return SacrumDetector()
    case .insole:
      return hasLoad ? LoadDetector() : nil
    case .thigh, .chest, .wrist, .arm, .pocket:
      return nil
    }
  }
}
