public import FootfallSignal

/// The whole way from recordings of one run to its estimates.
///
/// The same recordings give the same analysis, bit for bit; nothing here knows a clock, a locale,
/// a file or a random number.
public struct RunAnalyzer: Sendable {
  /// Contacts are looked for from this rate up, in Hz (science.md 4.1, cadence by peaks).
  public static let slowestForContactsHertz = 50.0

  public var activity: ActivityFinder
  public var spectral: SpectralCadenceMethod
  public var blocks: ContactBlocks
  public var assembly: StrideAssembly
  /// The author whose published method finds the contacts; `nil` for the methods of record. A
  /// placement that has none of this name shows no contacts.
  public var author: String?

  public init(
    activity: ActivityFinder = ActivityFinder(),
    spectral: SpectralCadenceMethod = SpectralCadenceMethod(),
    blocks: ContactBlocks = ContactBlocks(), assembly: StrideAssembly = StrideAssembly(),
    author: String? = nil
  ) {
    self.activity = activity
    self.spectral = spectral
    self.blocks = blocks
    self.assembly = assembly
    self.author = author
  }

  /// Analyzes what was recorded at the same time, on the same runner.
  ///
  /// What samples show goes before what a device says of itself, metric by metric.
  ///
  /// - Parameters:
  ///   - summaries: what devices worked out themselves.
  ///   - facts: what the athlete said; metrics that need more of it are withheld.
  public func analyze(
    _ recordings: [Recording], summaries: [DeviceSummary] = [], facts: RunnerFacts = RunnerFacts()
  ) -> RunAnalysis {
    let summed = summaries.map(SummaryAnalyzer().analyze)
    guard !recordings.isEmpty || summaries.isEmpty else {
      return RunAnalysis(
        streams: [], summaries: summed, estimates: SummaryEstimates(summaries: summed).all())
    }
    let streams = recordings.map(analyze)
    let times =
      CadenceMetrics().estimates(from: streams)
      + TemporalMetrics().estimates(from: streams)
      + [StrideVariability().estimate(from: streams), StrideMemory().estimate(from: streams)]
    let shown = times + FormEstimates(streams: streams, facts: facts, times: times).all
    let measured = Set(shown.filter { $0.value != nil }.map(\.metric))
    let stated = SummaryEstimates(summaries: summed).stated().filter {
      $0.value != nil && !measured.contains($0.metric)
    }
    let filled = Set(stated.map(\.metric))
    return RunAnalysis(
      streams: streams, summaries: summed,
      estimates: MetricCatalogue.ordered(
        shown.filter { !filled.contains($0.metric) } + stated),
      clocks: ClockTie.ties(among: streams))
  }

  /// Analyzes one recording on its own.
  public func analyze(_ recording: Recording) -> StreamAnalysis {
    let bouts = activity.bouts(in: recording)
    let running = bouts.filter { $0.activity == .running }
    let detector = ContactDetectors.chosen(author, for: recording)
    var strides: [Stride] = []
    if let detector {
      for (number, bout) in running.enumerated() {
        strides += self.strides(of: bout, number: number, in: recording, by: detector)
      }
    }
    return StreamAnalysis(
      recording: recording, bouts: bouts, strides: strides, method: detector?.method,
      spectral: spectral.cadence(of: recording, during: running),
      form: FormAnalyzer().series(of: recording, bouts: bouts, strides: strides),
      seesBothFeet: detector?.seesBothFeet)
  }

  private func strides(
    of bout: ActivityBout, number: Int, in recording: Recording, by detector: some ContactDetector
  ) -> [Stride] {
    guard
      let segment = recording.segments.first(where: { $0.range.overlaps(bout.range) })
    else { return [] }
    let contacts = blocks.contacts(in: segment, range: bout.range, by: detector).map {
      recording.placement.isOnOneLeg ? $0.assigned(to: recording.side) : $0
    }
    return assembly.strides(
      from: contacts, placement: recording.placement, seesBothFeet: detector.seesBothFeet,
      bout: number)
  }
}
