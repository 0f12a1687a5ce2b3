public import FootfallAnalysis
public import FootfallSignal

/// Runs against the first of them, metric by metric, at one speed.
///
/// A difference counts only beyond the smallest change that could not be chance: with standard
/// errors a and b that is 1.96 √(a² + b²), which for equal ones is the MDC95 = 1.96 √2 SEM of
/// science. What is known to be the same in both is not counted: the part of an error that is of
/// the person, and, where the sensors stayed on, all but what studies of such changes found. Of
/// most metrics neither is known, and the bound is wide. What is the runner's own and still differs
/// from run to run, a rate that wanders, is counted as well (`RunAnalysis.habitDeviation`).
public struct RunComparison: Sendable {
  /// Beyond this difference of speed runs are not compared, in m/s (science.md 1.7).
  public static let speedTolerance = 0.2

  public struct Run: Sendable {
    public let name: String
    public let report: Report

    public init(name: String, report: Report) {
      self.name = name
      self.report = report
    }
  }

  /// Why two runs cannot be compared.
  public enum Refusal: Error, Hashable, Sendable {
    /// The speed of a run is not known, and it was not said that all had one.
    case speedUnknown(run: String)
    case speedsDiffer(run: String, metersPerSecond: Double, first: Double)
  }

  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// Larger than chance.
    case changed
    /// Not larger than chance.
    case withinNoise = "within-noise"
    /// One of the two is withheld.
    case notMeasured = "not-measured"
    /// Two methods, or two places on the body: their difference is not the runner's.
    case otherMethod = "other-method"
  }

  /// A metric of one run against the first run.
  public struct Change: Hashable, Sendable {
    public let value: Estimate?
    public let difference: Double?
    /// The smallest difference that is not chance.
    public let smallest: Double?
    public let verdict: Verdict
  }

  public struct Row: Hashable, Sendable {
    public let metric: MetricID
    public let side: Side?
    /// Of the first run.
    public let base: Estimate
    /// Of the other runs, in their order.
    public let changes: [Change]
  }

  public let runs: [Run]
  public let rows: [Row]
  /// Whether the caller said that the speed was the same, instead of a number.
  public let speedIsSaid: Bool
  /// Whether the caller said that the sensors stayed on between the runs.
  public let mountingIsSaid: Bool

  /// - Parameters:
  ///   - sameSpeed: whether the runs had one speed, where no number tells.
  ///   - sameMounting: whether no sensor was taken off or moved between the runs.
  /// - Precondition: two runs or more.
  public init(
    _ runs: [Run], sameSpeed: Bool = false, sameMounting: Bool = false
  ) throws(Refusal) {
    precondition(runs.count > 1, "a comparison has two runs or more")
    self.runs = runs
    speedIsSaid = sameSpeed
    mountingIsSaid = sameMounting
    if !sameSpeed {
      var first: Double?
      for run in runs {
        guard let speed = run.report.speed else { throw .speedUnknown(run: run.name) }
        let base = first ?? speed
        guard (speed - base).magnitude <= Self.speedTolerance + 1e-9 else {
          throw .speedsDiffer(run: run.name, metersPerSecond: speed, first: base)
        }
        first = base
      }
    }
    rows = runs[0].report.analysis.estimates.filter { $0.value != nil }.map { base in
      Row(
        metric: base.metric, side: base.side, base: base,
        changes: runs.dropFirst().map {
          Self.change(
            base, of: runs[0], in: $0, at: sameMounting ? runs[0].report.placements : nil)
        })
    }
  }

  /// - Parameter places: where the sensors stayed; `nil` where they were put on anew.
  private static func change(
    _ base: Estimate, of first: Run, in run: Run, at places: [Placement]?
  ) -> Change {
    let other = run.report.analysis[base.metric, base.side]
    guard let a = base.value, let b = other?.value, let ia = base.interval95,
      let ib = other?.interval95
    else {
      return Change(value: other, difference: nil, smallest: nil, verdict: .notMeasured)
    }
    let definition = MetricCatalogue.definition(of: base.metric)
    let isClass = definition?.category(of: a) != nil
    guard base.method == other?.method, !isClass else {
      return Change(value: other, difference: nil, smallest: nil, verdict: .otherMethod)
    }
    let halves = [ia, ib].map { ($0.upperBound - $0.lowerBound) / 2 }
    let seen = definition.map { smallestChange($0, halves, at: places, value: a) } ?? 0
    let habits = [
      first.report.analysis.habitDeviation(of: base),
      other.map(run.report.analysis.habitDeviation) ?? 0,
    ]
    let smallest = habits.reduce(seen * seen) { $0 + 1.96 * 1.96 * $1 * $1 }.squareRoot()
    return Change(
      value: other, difference: b - a, smallest: smallest,
      verdict: (b - a).magnitude > smallest ? .changed : .withinNoise)
  }

  /// The smallest difference that is not chance, from half the widths of two 95 % intervals.
  private static func smallestChange(
    _ definition: MetricDefinition, _ halves: [Double], at places: [Placement]?, value: Double
  ) -> Double {
    let shared = 1.96 * (definition.ofPerson ?? 0)
    func rest(_ part: Double) -> Double {
      halves.reduce(0) { $0 + max(0, $1 * $1 - part * part) }
    }
    let anew = rest(shared).squareRoot()
    let site = places?.map(definition.site).first { $0.ofChange != nil }
    guard let site, let change = site.ofChange?.size(at: value) else { return anew }
    // What an interval holds beyond its method's part is that run's own scatter.
    let scatter = rest(1.96 * (site.uncertainty?.size(at: value) ?? 0))
    return min(anew, (1.96 * 1.96 * change * change + scatter).squareRoot())
  }

  /// The rows in which a run differs from the first by more than chance.
  public var changed: [Row] {
    rows.filter { $0.changes.contains { $0.verdict == .changed } }
  }
}

extension RunComparison {
  public static let schema = "footfall-comparison/1"

  /// For programs; `null` where nothing can be said.
  public var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "same_speed_said": .bool(speedIsSaid), "same_mounting_said": .bool(mountingIsSaid),
      "runs": .array(
        runs.map { run in
          ["name": .string(run.name), "speed_mps": .optional(run.report.speed)]
        }),
      "metrics": .array(
        rows.map { row in
          [
            "id": .string(row.metric.rawValue), "side": .optional(row.side?.rawValue),
            "unit": .string(MetricCatalogue.definition(of: row.metric)?.unit ?? "1"),
            "base": .optional(row.base.value),
            "changes": .array(
              row.changes.map { change in
                [
                  "value": .optional(change.value?.value),
                  "difference": .optional(change.difference),
                  "smallest": .optional(change.smallest),
                  "verdict": .string(change.verdict.rawValue),
                ]
              }),
          ]
        }),
    ]
  }
}
