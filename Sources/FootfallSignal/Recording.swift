/// What one sensor wrote during one session, in our units, on an even grid between gaps.
///
/// Behind this type there is no other unit, no uneven spacing inside a segment and no NaN:
/// whoever makes a recording sees to that, and nobody after it checks again.
public struct Recording: Hashable, Sendable {
  /// A name for messages, for example the file's name.
  public let name: String
  public let placement: Placement
  public let side: Side
  public let rate: SampleRate
  public let timeSource: TimeSource
  /// Stretches without a gap, in order of time; at least one, none empty.
  public let segments: [Segment]
  /// Channels that touched the end of their range, in order of role.
  public let saturation: [Saturation]
  /// How much the time stamps scattered around the even grid, as a share of the period: the
  /// median absolute deviation of their differences, times 1.4826 (science.md 1.1).
  public let jitter: Double

  public init(
    name: String, placement: Placement, side: Side, rate: SampleRate, timeSource: TimeSource,
    segments: [Segment], saturation: [Saturation] = [], jitter: Double = 0
  ) {
    precondition(!segments.isEmpty, "a recording has at least one segment")
    self.name = name
    self.placement = placement
    self.side = side
    self.rate = rate
    self.timeSource = timeSource
    self.segments = segments
    self.saturation = saturation
    self.jitter = jitter
  }

  /// The holes between segments, in order of time.
  public var gaps: [Gap] {
    zip(segments, segments.dropFirst()).map { before, after in
      Gap(startSeconds: before.lastSeconds, endSeconds: after.startSeconds)
    }
  }

  /// Samples that were recorded, over all segments.
  public var sampleCount: Int { segments.reduce(0) { $0 + $1.count } }

  /// From the first sample to the last, gaps included, in seconds.
  public var durationSeconds: Double {
    (segments.last?.lastSeconds ?? 0) - (segments.first?.startSeconds ?? 0)
  }
}

/// A hole in a recording: no sample strictly between the two times.
public struct Gap: Hashable, Sendable {
  /// Time of the last sample before the hole, in seconds of the recording's clock.
  public let startSeconds: Double
  /// Time of the first sample after it, in seconds.
  public let endSeconds: Double

  public init(startSeconds: Double, endSeconds: Double) {
    self.startSeconds = startSeconds
    self.endSeconds = endSeconds
  }

  public var seconds: Double { endSeconds - startSeconds }
}

/// What the time of a recording stands on, most trusted first.
public enum TimeSource: String, Hashable, Sendable, Codable, CaseIterable {
  case counter, tick, column, arrival, declaredRate, givenRate
}
