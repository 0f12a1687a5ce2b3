extension TrainingLog {
  /// Reads comma- or semicolon-separated values with a header.
  ///
  /// Needs a date (`date`, or `Activity Date` as exports of activities have it) and a distance:
  /// `distance_km`, `distance_m`, `distance_mi`, or `distance` with its unit given. A duration
  /// (`duration_min`, `duration_s`, or `time` as 0:45:12) and a `surface` may stand beside them.
  /// Where a column tells the kind of activity, only runs are taken. Other columns are left alone.
  ///
  /// - Parameter unit: what `distance` is counted in.
  public init(csv text: String, distanceUnit unit: DistanceUnit? = nil) throws(Problem) {
    // A carriage return with its line feed is one character.
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    guard let head = lines.first, !head.isEmpty else {
      throw Problem(line: 1, message: "the log is empty")
    }
    let columns = try LogColumns(header: head, unit: unit)
    var entries: [Entry] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
      if let entry = try columns.entry(line, number: index + 1) { entries.append(entry) }
    }
    self.init(entries)
  }
}

/// Which column of a log holds what.
private struct LogColumns {
  private let separator: Character
  private let date: Int
  private let distance: Int
  private let kilometers: Double
  private let minutes: Int?
  private let seconds: Int?
  private let clock: Int?
  private let kind: Int?
  private let surface: Int?

  init(header: String, unit: TrainingLog.DistanceUnit?) throws(TrainingLog.Problem) {
    separator = header.contains(";") ? ";" : ","
    let names = Self.cells(of: header, separator).map(Self.columnName)
    func column(_ words: String...) -> Int? {
      words.lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    guard let date = column("date", "activity_date", "start_date", "day") else {
      throw TrainingLog.Problem(line: 1, message: "there is no column `date`")
    }
    self.date = date
    let named = TrainingLog.DistanceUnit.allCases.compactMap { unit in
      column("distance_\(unit.rawValue)").map { ($0, unit) }
    }.first
    if let (column, unit) = named {
      distance = column
      kilometers = unit.kilometers
    } else if let column = column("distance") {
      guard let unit else {
        throw TrainingLog.Problem(
          line: 1,
          message: "the unit of `distance` is not in the log: say --log-unit km, mi or m")
      }
      distance = column
      kilometers = unit.kilometers
    } else {
      throw TrainingLog.Problem(
        line: 1,
        message: "no column names a distance: `distance_km`, `distance_m`, `distance_mi`, or "
          + "`distance` with --log-unit")
    }
    minutes = column("duration_min", "minutes")
    seconds = column("duration_s", "seconds")
    clock = column("time", "duration", "moving_time")
    kind = column("activity_type", "type", "sport")
    surface = column("surface")
  }

  /// `nil` for an activity that is no run.
  func entry(_ line: String, number: Int) throws(TrainingLog.Problem) -> TrainingLog.Entry? {
    let cells = Self.cells(of: line, separator)
    func problem(_ message: String) -> TrainingLog.Problem {
      TrainingLog.Problem(line: number, message: message)
    }
    func cell(_ column: Int?) -> String? {
      column.flatMap { cells.indices.contains($0) && !cells[$0].isEmpty ? cells[$0] : nil }
    }
    guard cells.count > max(date, distance) else { throw problem("the row has too few cells") }
    if let kind = cell(kind), !kind.lowercased().contains("run") { return nil }
    guard let day = Day(cells[date]) else {
      throw problem("`\(cells[date])` is not a day such as 2026-11-21")
    }
    guard let length = Double(cells[distance]), length.isFinite, length >= 0 else {
      throw problem("`\(cells[distance])` is not a distance")
    }
    let time =
      cell(minutes).flatMap { Double($0) } ?? cell(seconds).flatMap { Double($0) }.map { $0 / 60 }
      ?? cell(clock).flatMap(Self.minutes)
    return TrainingLog.Entry(
      day: day, kilometers: length * kilometers, minutes: time.flatMap { $0 > 0 ? $0 : nil },
      surface: cell(surface))
  }

  /// The minutes of `45:12` or `1:02:03`; `nil` for anything else.
  private static func minutes(of clock: String) -> Double? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.map { $0 >= 0 } ?? false }) else {
      return nil
    }
    return parts.compactMap { $0 }.reduce(0) { $0 * 60 + $1 } / 60
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
