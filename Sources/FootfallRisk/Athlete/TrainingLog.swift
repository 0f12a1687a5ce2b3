/// The runs of the past weeks, in order of their days.
public struct TrainingLog: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let day: Day
    public let kilometers: Double
    public let minutes: Double?

    public init(day: Day, kilometers: Double, minutes: Double? = nil) {
      self.day = day
      self.kilometers = kilometers
      self.minutes = minutes
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

  /// Reads comma- or semicolon-separated values with a header.
  ///
  /// Needs a column `date` (`2026-11-21`) and one of `distance_km`, `distance_m`, `distance_mi`;
  /// `duration_min` or `duration_s` may stand beside them. Other columns are left alone.
  public init(csv text: String) throws(Problem) {
    // A carriage return with its line feed is one character.
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    guard let head = lines.first, !head.isEmpty else {
      throw Problem(line: 1, message: "the log is empty")
    }
    let separator: Character = head.contains(";") ? ";" : ","
    let names = Self.cells(of: head, separator).map(Self.columnName)
    guard let date = names.firstIndex(of: "date") else {
      throw Problem(line: 1, message: "there is no column `date`")
    }
    let distances: [String: Double] = [
      "distance_km": 1, "distance_m": 0.001, "distance_mi": 1.609344,
    ]
    guard let distance = names.firstIndex(where: { distances[$0] != nil }),
      let kilometers = distances[names[distance]]
    else {
      throw Problem(
        line: 1,
        message: "no column names a distance with its unit: `distance_km`, `distance_m` or "
          + "`distance_mi`")
    }
    let durations: [String: Double] = ["duration_min": 1, "duration_s": 1.0 / 60]
    let duration = names.firstIndex { durations[$0] != nil }
    var entries: [Entry] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
      let cells = Self.cells(of: line, separator)
      func problem(_ message: String) -> Problem { Problem(line: index + 1, message: message) }
      guard cells.count > max(date, distance) else {
        throw problem("the row has too few cells")
      }
      guard let day = Day(cells[date]) else {
        throw problem("`\(cells[date])` is not a day such as 2026-11-21")
      }
      guard let length = Double(cells[distance]), length.isFinite, length >= 0 else {
        throw problem("`\(cells[distance])` is not a distance")
      }
      let minutes = duration.flatMap { column -> Double? in
        guard cells.indices.contains(column), let factor = durations[names[column]] else {
          return nil
        }
        return Double(cells[column]).map { $0 * factor }
      }
      entries.append(Entry(day: day, kilometers: length * kilometers, minutes: minutes))
    }
    self.init(entries)
  }

  /// `Distance (km)` and `distance km` are `distance_km`.
  private static func columnName(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
  }

  /// The cells of a line; a cell in double quotes may hold the separator.
  private static func cells(of line: String, _ separator: Character) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line where character != "\u{FEFF}" {
      switch character {
      case "\"": isQuoted.toggle()
      case separator where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells.map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
