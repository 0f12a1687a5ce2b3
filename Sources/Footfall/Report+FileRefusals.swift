import FootfallAnalysis
import FootfallInput
public import FootfallReport
public import FootfallRisk

extension Report {
  /// A report on files that gave nothing: why, and what holds whatever was measured.
  public init(_ refusals: FileRefusals, athlete: AthleteProfile? = nil) {
    self.init(
      version: footfallVersion, analysis: RunAnalysis(streams: [], estimates: []),
      observations: RiskAssessor().observations(for: [], athlete: athlete),
      diagnostics: refusals.failures.flatMap(\.diagnostics).map { ReportDiagnostic($0) },
      athlete: athlete)
  }
}
