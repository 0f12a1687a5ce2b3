public import FootfallAnalysis
import FootfallSignal

/// A named case: who ran how with which devices, what a tool has to find, and what it has to
/// refuse.
public struct Scenario: Sendable {
  /// `S01` to `S30`; `plain` for the run that is no test of anything.
  public let id: String
  /// A few words, kebab-case.
  public let name: String
  /// What the case is there for.
  public let point: String
  /// One run; more where runs are compared.
  public var takes: [Take]
  /// What must not get a value, and the reason that must be given.
  public let refusals: [Refusal]

  /// One run of a scenario, and the files that its devices wrote.
  public struct Take: Sendable {
    /// The folder of its files; empty where a scenario has one run.
    public let name: String
    public var runner: Runner
    public var course: Course
    public var seed: UInt64
    public var files: [File]

    /// The run itself.
    public var run: SyntheticRun { SyntheticRun(runner: runner, course: course, seed: seed) }
  }

  public struct Refusal: Hashable, Sendable {
    public let metric: MetricID
    public let reason: ReasonCode
  }

  init(
    _ id: String, _ name: String, _ point: String, takes: [Take],
    refusals: [(MetricID, ReasonCode)] = []
  ) {
    self.id = id
    self.name = name
    self.point = point
    self.takes = takes
    self.refusals = refusals.map { Refusal(metric: $0.0, reason: $0.1) }
  }

  /// How near to the truth a tool has to come with these files.
  public var tolerances: [Tolerance] {
    let placements = takes.flatMap(\.files).compactMap(\.placement)
    return Tolerance.targets.filter { tolerance in
      placements.contains(tolerance.placement)
        && !refusals.contains { $0.metric == tolerance.metric }
    }
  }

  /// The plain run, then every scenario.
  public static var listed: [Scenario] { [plain] + all }

  /// The scenario with an id or a name; `nil` where there is none.
  public static func named(_ text: String) -> Scenario? {
    let text = text.lowercased()
    return listed.first { $0.id.lowercased() == text || $0.name == text }
  }
}
