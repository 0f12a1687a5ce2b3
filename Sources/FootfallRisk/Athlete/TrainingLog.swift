/// The runs of the past weeks, in order of their days.
public struct TrainingLog: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let day: Day
    public let kilometers: Double
    public let minutes: Double?
    /// As the athlete wrote it, for example `trail`.
    public let surface: String?

    public init(day: Day, kilometers: Double, minutes: Double? = nil, surface: String? = nil) {
      self.day = day
      self.kilometers = kilometers
      self.minutes = minutes
      self.surface = surface
    }

    /// In minutes for a kilometer; `nil` where the time is not known.
    var pace: Double? {
      minutes.flatMap { $0 > 0 && kilometers > 0 ? $0 / kilometers : nil }
    }
  }

  /// What a distance is counted in, where the log does not say.
  public enum DistanceUnit: String, Hashable, Sendable, CaseIterable {
    case km, mi, m

    var kilometers: Double {
      switch self {
      case .km: 1
      case .mi: 1.609344
      case .m: 0.001
      }
    }
  }

  /// Why a log cannot be used.
  public struct Problem: Error, Hashable, Sendable {
    /// Counted from one.
    public let line: Int
    public let message: String
  }

  public let entries: [Entry]

  /// - Parameter entries: in any order; those of one day keep theirs.
  public init(_ entries: [Entry]) {
    self.entries = entries.indices.sorted { a, b in
      let (x, y) = (entries[a].day, entries[b].day)
      return x == y ? a < b : x < y
    }.map { entries[$0] }
  }
}
