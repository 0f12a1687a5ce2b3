/// What a log says of its last day, held against the days before.
///
/// - Source: Schuster Brandt Frandsen 2025, doi:10.1136/bjsports-2024-109380, for the single run
///   against the longest of 30 days.
public struct TrainingLoad: Hashable, Sendable {
  /// Above these ratios a run is noted, and marked (reference, small, moderate in the source).
  static let notedRatio = 1.10
  static let markedRatio = 1.30

  /// The longest run of the last day, in km.
  public let lastKilometers: Double
  /// The longest run of the 30 days before it, in km; `nil` where there was none.
  public let longestKilometers: Double?
  /// The last seven days, and the seven before, in km.
  public let week: Double
  public let weekBefore: Double
  /// Days without a run among the last seven.
  public let restDays: Int

  /// `nil` for a log without a run.
  public init?(_ log: TrainingLog) {
    let runs = log.entries.filter { $0.kilometers > 0 }
    guard let today = runs.last?.day else { return nil }
    func sum(_ days: ClosedRange<Int>) -> Double {
      runs.filter { days.contains(today.number - $0.day.number) }
        .reduce(0) { $0 + $1.kilometers }
    }
    lastKilometers = runs.filter { $0.day == today }.map(\.kilometers).max() ?? 0
    longestKilometers =
      runs.filter { (1...30).contains(today.number - $0.day.number) }.map(\.kilometers).max()
    week = sum(0...6)
    weekBefore = sum(7...13)
    let active = Set(runs.map { today.number - $0.day.number }.filter { (0...6).contains($0) })
    restDays = 7 - active.count
  }

  /// The last run over the longest of the 30 days before it; `nil` after a break of 30 days.
  public var ratio: Double? { longestKilometers.map { lastKilometers / $0 } }

  /// `nil` after a break of 30 days: any run is then a new start.
  public var level: Observation.Level? {
    ratio.map { $0 > Self.markedRatio ? .marked : $0 > Self.notedRatio ? .noted : .none }
  }

  /// In words, with its figures.
  var words: String {
    func km(_ value: Double) -> String { "\((value * 10).rounded() / 10) km" }
    let rest = "; \(restDays) of the last 7 days without a run"
    let weeks = "; \(km(week)) in the last 7 days, \(km(weekBefore)) in the 7 before"
    guard let ratio, let longestKilometers else {
      return "no run in the 30 days before the last one (\(km(lastKilometers))): take it as a "
        + "new start" + rest
    }
    return "the last run was \(km(lastKilometers)), \((ratio * 100).rounded() / 100) times the "
      + "longest of the 30 days before (\(km(longestKilometers)))" + weeks + rest
  }
}
