import FootfallSignal

/// Decides, for every metric in the same way, whether a stream can support it and in which class.
///
/// The facts (floors, places, uncertainties) stand in the metric's entry; this is the one place
/// where they are consulted (science.md 1.7, 1.8, 4).
struct Grading {
  let definition: MetricDefinition

  /// Strides of one foot from which a mean counts as full (science.md 1.7).
  static let fullCount = 25
  /// Share of the period that time stamps may scatter by before events are refused
  /// (science.md 4.3).
  static let largestJitter = 0.10
  /// Share of clipped samples above which a class is lowered (science.md 4.1).
  static let clippedShare = 0.01

  /// Why a stream cannot give the metric whatever its strides say; `nil` where it can.
  func refusal(for stream: StreamAnalysis) -> ReasonCode? {
    let recording = stream.recording
    if definition.site(recording.placement).support == .cannotSee { return .siteCannotSee }
    if stream.runningSeconds == 0 { return .notRunning }
    if recording.rate.hertz < definition.hardFloorHertz(at: recording.placement) * 0.99 {
      return .rateTooLow
    }
    if definition.timesEvents, recording.jitter > Self.largestJitter { return .timebaseUntrusted }
    for clipped in recording.saturation {
      guard let range = definition.smallestRange[clipped.kind] else { continue }
      if clipped.limit < 0.98 * range { return .saturated }
    }
    return nil
  }

  /// The class of a value, and what lowered it.
  ///
  /// - Parameter count: strides of one foot.
  func confidence(for stream: StreamAnalysis, count: Int) -> (Confidence, ReasonCode?) {
    let recording = stream.recording
    var grade = definition.site(recording.placement).highestClass
    var reason: ReasonCode?
    func cap(_ limit: Confidence, because code: ReasonCode) {
      if limit < grade {
        grade = limit
        reason = code
      }
    }
    if uncertaintyWithoutGyroscope(of: stream) != nil { cap(.low, because: .channelMissing) }
    if count < Self.fullCount { cap(.low, because: .tooFewStrides) }
    if stream.bouts.contains(where: \.isShort) { cap(.low, because: .tooFewStrides) }
    if recording.rate.hertz < definition.recommendedHertz * 0.99 {
      cap(.moderate, because: .rateTooLow)
    }
    if recording.jitter > Self.largestJitter { cap(.low, because: .timebaseUntrusted) }
    let clipped = recording.saturation.map(\.samples).max() ?? 0
    if Double(clipped) > Self.clippedShare * Double(recording.sampleCount) {
      cap(.moderate, because: .saturated)
    }
    return (grade, reason)
  }

  /// Why none of several recordings shows the metric; `nil` where one may.
  func refusal(forAll streams: [StreamAnalysis]) -> ReasonCode? {
    let reasons = streams.compactMap(refusal)
    guard reasons.count == streams.count else { return nil }
    // What a place that could see it lacks tells more; the order of the files tells nothing.
    return reasons.filter { $0 != .siteCannotSee }.min { $0.rawValue < $1.rawValue }
      ?? reasons.first
  }

  /// One standard deviation of the method itself, in the metric's unit, or a given one where the
  /// entry has none.
  func methodUncertainty(of stream: StreamAnalysis, value: Double, else other: Double) -> Double {
    let known =
      uncertaintyWithoutGyroscope(of: stream)
      ?? definition.site(stream.recording.placement).uncertainty
    return known?.size(at: value) ?? other
  }

  private func uncertaintyWithoutGyroscope(
    of stream: StreamAnalysis
  ) -> MetricDefinition.Uncertainty? {
    let turns = stream.recording.segments.allSatisfy { $0.angularVelocity != nil }
    return turns ? nil : definition.site(stream.recording.placement).withoutGyroscope
  }
}
