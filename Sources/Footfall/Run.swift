public import FootfallAnalysis
public import FootfallInput
public import FootfallReport
public import FootfallRisk
public import FootfallSignal

/// One run of one athlete, from one to several files that were recorded at the same time.
public struct Run: Sendable {
  /// In the order of the files.
  public let files: [ImportResult]

  public init(files: [ImportResult]) {
    self.files = files
  }

  /// Reads the files.
  ///
  /// - Throws: every file's failure, where one or more gave nothing, or why they are not files of
  ///   one run; a run is all of its files.
  public init(reading files: [InputFile]) throws(FileRefusals) {
    var results: [ImportResult] = []
    var failures: [ImportFailure] = []
    for file in files {
      do {
        results.append(try RecordingReader(answers: file.answers).read(path: file.path))
      } catch {
        failures.append(error)
      }
    }
    guard failures.isEmpty else { throw FileRefusals(failures) }
    do {
      self.files = try FileSet(results).joined()
    } catch {
      throw FileRefusals([error])
    }
  }

  public var recordings: [Recording] { files.flatMap(\.recordings) }

  /// What devices worked out themselves, where files hold no samples.
  public var summaries: [DeviceSummary] { files.compactMap(\.summary) }

  /// Warnings and notes of all files.
  public var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) }

  /// Finds the running, the contacts and the metrics.
  ///
  /// - Parameter facts: what the athlete said of mass, height and speed.
  public func analyze(facts: RunnerFacts = RunnerFacts()) -> RunAnalysis {
    RunAnalyzer().analyze(recordings, summaries: summaries, facts: facts)
  }

  /// Analyzes the run and holds it against the factors of the catalogue.
  ///
  /// - Parameters:
  ///   - metersPerSecond: the speed, where the athlete knows it.
  ///   - earlier: other runs of the same athlete, against which this one is held.
  ///   - sameSpeed: whether the athlete says that they had the same speed as this one.
  ///   - athlete: what the athlete says about themself.
  ///   - log: the runs up to this one.
  public func report(
    metersPerSecond: Double? = nil, earlier: [Run] = [], sameSpeed: Bool = false,
    athlete: AthleteProfile? = nil, log: TrainingLog? = nil
  ) -> Report {
    let facts = RunnerFacts(
      massKilograms: athlete?.massKilograms, heightMeters: athlete?.heightMeters,
      metersPerSecond: metersPerSecond)
    let before = earlier.map {
      $0.analyze(
        facts: RunnerFacts(
          massKilograms: athlete?.massKilograms, heightMeters: athlete?.heightMeters))
    }
    let analysis = analyze(facts: facts)
      .held(against: before, metersPerSecond: metersPerSecond, sameSpeed: sameSpeed)
    let speed = metersPerSecond ?? analysis[.speed]?.value
    return Report(
      version: footfallVersion, analysis: analysis,
      observations: RiskAssessor().observations(
        for: analysis.estimates, metersPerSecond: metersPerSecond,
        earlier: before.map {
          Session(estimates: $0.estimates, metersPerSecond: sameSpeed ? speed : nil)
        }, athlete: athlete, log: log),
      diagnostics: diagnostics.map(ReportDiagnostic.init), metersPerSecond: metersPerSecond,
      athlete: athlete)
  }

  /// What was understood of the files, without analyzing them.
  public var check: CheckReport {
    CheckReport(
      version: footfallVersion, streams: files.flatMap(\.checkedStreams), summaries: summaries,
      diagnostics: diagnostics.map(ReportDiagnostic.init))
  }
}
