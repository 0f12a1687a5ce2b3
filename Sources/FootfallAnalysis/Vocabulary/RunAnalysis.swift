public import FootfallSignal

/// What was found in one run: one to several recordings of the same runner at the same time.
public struct RunAnalysis: Sendable {
  /// One per recording, in the order given.
  public let streams: [StreamAnalysis]
  /// One per device's summary, in the order given.
  public let summaries: [SummaryAnalysis]
  /// Metrics of the run, in the catalogue's order; withheld ones included.
  public let estimates: [Estimate]
  /// How the clocks of sensors on both legs lie to one another.
  public let clocks: [ClockTie]

  public init(
    streams: [StreamAnalysis], summaries: [SummaryAnalysis] = [], estimates: [Estimate],
    clocks: [ClockTie] = []
  ) {
    self.streams = streams
    self.summaries = summaries
    self.estimates = estimates
    self.clocks = clocks
  }

  /// Whether there was nothing to look at.
  public var isEmpty: Bool { streams.isEmpty && summaries.isEmpty }

  public subscript(metric: MetricID, side: Side? = nil) -> Estimate? {
    estimates.first { $0.metric == metric && $0.side == side }
  }
}

/// What was found in one recording.
public struct StreamAnalysis: Sendable {
  public let recording: Recording
  /// What the wearer did, in order of time; covers every segment.
  public let bouts: [ActivityBout]
  /// In order of initial contact.
  public let strides: [Stride]
  /// The detector that found them; `nil` where the placement has none.
  public let method: String?
  /// Whether this one stream shows the contacts of both feet.
  public let seesBothFeet: Bool
  public let spectral: SpectralCadence?
  /// What the strides showed besides their times, a series a metric.
  public let form: [FormSeries]

  /// - Parameter seesBothFeet: `nil` for what the placement says.
  public init(
    recording: Recording, bouts: [ActivityBout], strides: [Stride], method: String?,
    spectral: SpectralCadence?, form: [FormSeries] = [], seesBothFeet: Bool? = nil
  ) {
    self.recording = recording
    self.bouts = bouts
    self.strides = strides
    self.method = method
    self.seesBothFeet = seesBothFeet ?? !recording.placement.isOnOneLeg
    self.spectral = spectral
    self.form = form
  }

  /// Time spent running, in seconds.
  public var runningSeconds: Double {
    bouts.filter { $0.activity == .running }.reduce(0) { $0 + $1.seconds }
  }
}
