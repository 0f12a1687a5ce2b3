import FootfallAnalysis
public import FootfallInput
public import FootfallReport
import FootfallRisk
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
  /// - Throws: every file's failure, where one or more gave nothing; a run is all of its files.
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
    self.files = results
  }

  public var recordings: [Recording] { files.flatMap(\.recordings) }

  /// Warnings and notes of all files.
  public var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) }

  /// Finds the running, the contacts and the metrics.
  public func analyze() -> RunAnalysis {
    RunAnalyzer().analyze(recordings)
  }

  /// Analyzes the run and holds it against the factors of the catalogue.
  ///
  /// - Parameter metersPerSecond: the speed, where the athlete knows it.
  public func report(metersPerSecond: Double? = nil) -> Report {
    let analysis = analyze()
    return Report(
      version: footfallVersion, analysis: analysis,
      observations: RiskAssessor().observations(
        for: analysis.estimates, metersPerSecond: metersPerSecond),
      diagnostics: diagnostics.map(ReportDiagnostic.init), metersPerSecond: metersPerSecond)
  }

  /// What was understood of the files, without analyzing them.
  public var check: CheckReport {
    CheckReport(
      version: footfallVersion, streams: files.flatMap(\.checkedStreams),
      diagnostics: diagnostics.map(ReportDiagnostic.init))
  }
}
