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
  /// What grew or changed in the last run against the 30 days before it: of `distance`, `pace`
  /// and `surface`, in that order.
  public let changes: [String]

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
    changes = Self.changes(
      of: runs.filter { $0.day == today },
      against: runs.filter {
        (1...30).contains(today.number - $0.day.number)
      })
  }

  private static func changes(
    of last: [TrainingLog.Entry], against before: [TrainingLog.Entry]
  ) -> [String] {
    guard !before.isEmpty else { return [] }
    var changes: [String] = []
    let longest = before.map(\.kilometers).max() ?? 0
    if (last.map(\.kilometers).max() ?? 0) > longest * notedRatio { changes.append("distance") }
    if let fastest = before.compactMap(\.pace).min(), let pace = last.compactMap(\.pace).min(),
      pace < fastest
    {
      changes.append("pace")
    }
    let known = Set(before.compactMap { $0.surface?.lowercased() })
    if !known.isEmpty,
      last.contains(where: { $0.surface.map { !known.contains($0.lowercased()) } ?? false })
    {
      changes.append("surface")
    }
    return changes
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
    var parts: [String] = []
    if let ratio, let longestKilometers {
      parts.append(
        "the last run was \(km(lastKilometers)), \((ratio * 100).rounded() / 100) times the "
          + "longest of the 30 days before (\(km(longestKilometers)))")
      let growth = weekBefore > 0 ? ", \(Self.percent(week / weekBefore - 1))" : ""
      parts.append("\(km(week)) in the last 7 days, \(km(weekBefore)) in the 7 before\(growth)")
    } else {
      parts.append(
        "no run in the 30 days before the last one (\(km(lastKilometers))): take it as a new "
          + "start")
    }
    parts.append("\(restDays) of the last 7 days without a run")
    if changes.count > 1 {
      parts.append(
        "\(changes.joined(separator: " and ")) changed at once; one at a time is advised")
    }
    return parts.joined(separator: "; ")
  }

  /// `+12 %`, `-5 %`.
  private static func percent(_ share: Double) -> String {
    let rounded = Int((share * 100).rounded())
    return "\(rounded > 0 ? "+" : "")\(rounded) %"
  }
}
