public import FootfallAnalysis
public import FootfallRisk
import FootfallSignal

/// Everything that a report of one run shows; how it looks is up to the format.
public struct Report: Sendable {
  /// The version of the program that made it.
  public let version: String
  public let analysis: RunAnalysis
  /// One per factor, in the order of reading.
  public let observations: [Observation]
  public let diagnostics: [ReportDiagnostic]
  /// The speed that the athlete gave, in m/s.
  public let metersPerSecond: Double?
  /// What the athlete says, where a profile was given.
  public let athlete: AthleteProfile?

  public init(
    version: String, analysis: RunAnalysis, observations: [Observation],
    diagnostics: [ReportDiagnostic] = [], metersPerSecond: Double? = nil,
    athlete: AthleteProfile? = nil
  ) {
    self.athlete = athlete
    self.version = version
    self.analysis = analysis
    self.observations = observations
    self.diagnostics = diagnostics
    self.metersPerSecond = metersPerSecond
  }

  /// The speed that the usual ranges are looked up for, in m/s: given, else measured.
  var speed: Double? { metersPerSecond ?? analysis["speed"]?.value }

  /// The places that sensors were worn at, each once, in the catalogue's order.
  var placements: [Placement] {
    let worn = Set(analysis.streams.map(\.recording.placement))
    return Placement.allCases.filter(worn.contains)
  }

  /// Time of one activity, in seconds, of the stream that saw most of it.
  func seconds(of activity: Activity) -> Double {
    (analysis.streams.map(\.bouts) + analysis.summaries.map(\.bouts)).map { bouts in
      bouts.filter { $0.activity == activity }.reduce(0) { $0 + $1.seconds }
    }.max() ?? 0
  }

  /// The short name of a file: without its folders, where no two files then share a name.
  var fileNames: (String) -> String {
    func last(_ path: String) -> String {
      path.split(separator: "/").last.map(String.init) ?? path
    }
    let paths = Set(
      analysis.streams.map(\.recording.name) + analysis.summaries.map(\.summary.name)
        + diagnostics.map(\.file))
    let isClear = Set(paths.map(last)).count == paths.count
    return { isClear ? last($0) : $0 }
  }

  /// Whether the words on safety go first, and nothing is suggested.
  var needsCareFirst: Bool { athlete?.needsCareFirst ?? false }

  /// What may be suggested: nothing where nothing was raised or care goes first.
  func advice(for observation: Observation) -> [RiskFactor.Advice] {
    guard observation.level != .none, !needsCareFirst else { return [] }
    return observation.factor.advice + observation.factor.drills
  }

  /// What was noted or marked, marked first.
  var raised: [Observation] { observations.filter { $0.level != .none } }

  /// Metrics of the catalogue without an estimate that the worn sensors could see.
  var notComputed: [MetricDefinition] {
    catalogueRest.filter { definition in
      placements.contains { definition.site($0).support != .cannotSee }
    }
  }

  /// Metrics of the catalogue that none of the worn sensors sees.
  var unseen: [MetricDefinition] {
    catalogueRest.filter { definition in
      !placements.contains { definition.site($0).support != .cannotSee }
    }
  }

  private var catalogueRest: [MetricDefinition] {
    let known = Set(
      analysis.estimates.filter { $0.reason != .siteCannotSee || $0.value != nil }.map(\.metric))
    return MetricCatalogue.all.filter { !known.contains($0.id) }
  }
}
