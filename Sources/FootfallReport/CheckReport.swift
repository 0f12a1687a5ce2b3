public import FootfallSignal

/// What was understood of the files, before anything is analyzed.
public struct CheckReport: Sendable {
  /// A channel group of a stream: the components of one quantity.
  public struct Channel: Hashable, Sendable {
    /// `acceleration`, `angularVelocity` or `load`.
    public let role: String
    /// The unit after reading, which is ours.
    public let unit: String
    /// The names of the file's columns, in the order of the components.
    public let columns: [String]
    /// Samples at the end of the range, over all components.
    public let saturated: Int

    public init(role: String, unit: String, columns: [String], saturated: Int) {
      self.role = role
      self.unit = unit
      self.columns = columns
      self.saturated = saturated
    }
  }

  public struct Stream: Sendable {
    public let recording: Recording
    public let channels: [Channel]
    /// Whether it is known where the sensor was worn.
    public private(set) var isPlaced = true

    public init(recording: Recording, channels: [Channel]) {
      self.recording = recording
      self.channels = channels
    }

    /// The same, where it is not known where the sensor was worn.
    public var unplaced: Stream {
      var stream = self
      stream.isPlaced = false
      return stream
    }
  }

  public let version: String
  public let streams: [Stream]
  /// What devices worked out themselves.
  public let summaries: [DeviceSummary]
  public let diagnostics: [ReportDiagnostic]
  /// How many files gave nothing, or have something left to answer.
  public let refused: Int

  public init(
    version: String, streams: [Stream], summaries: [DeviceSummary] = [],
    diagnostics: [ReportDiagnostic], refused: Int = 0
  ) {
    self.refused = refused
    self.version = version
    self.streams = streams
    self.summaries = summaries
    self.diagnostics = diagnostics
  }

  public static let schema = "footfall-check/1"

  public var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "version": .string(version),
      "streams": .array(streams.map(\.json)),
      "summaries": .array(summaries.map(\.json)),
      "diagnostics": .array(diagnostics.map(\.json)),
    ]
  }
}

extension CheckReport.Stream {
  fileprivate var json: JSONValue {
    [
      "file": .string(recording.name),
      "placement": .string(isPlaced ? recording.placement.rawValue : "unknown"),
      "side": .string(recording.side.rawValue),
      "rate_hz": .number(recording.rate.hertz),
      "samples": .integer(recording.sampleCount),
      "duration_s": .number(recording.durationSeconds.toMicroseconds),
      "time_source": .string(recording.timeSource.rawValue),
      "gaps": .array(
        recording.gaps.map { gap in
          [
            "start_s": .number(gap.startSeconds.toMicroseconds),
            "end_s": .number(gap.endSeconds.toMicroseconds),
            "seconds": .number(gap.seconds.toMicroseconds),
          ]
        }),
      "channels": .array(
        channels.map { channel in
          [
            "role": .string(channel.role), "unit": .string(channel.unit),
            "columns": .array(channel.columns.map { .string($0) }),
            "saturated": .integer(channel.saturated),
          ]
        }),
    ]
  }
}

extension DeviceSummary {
  fileprivate var json: JSONValue {
    [
      "file": .string(name),
      "pace": .string(pace.rawValue),
      "rows": .integer(seconds.count),
      "duration_s": .number(durationSeconds.toMicroseconds),
      "pauses": .array(
        pauses.map { pause in
          [
            "start_s": .number(pause.startSeconds.toMicroseconds),
            "end_s": .number(pause.endSeconds.toMicroseconds),
          ]
        }),
      "channels": .array(
        channels.map { channel in
          [
            "quantity": .string(channel.quantity.rawValue), "unit": .string(channel.quantity.unit),
            "side": .string(channel.side.rawValue), "device": .string(channel.device),
            "column": .string(channel.column), "values": .integer(channel.values.count),
          ]
        }),
    ]
  }
}
