import FootfallSignal

/// An export that is known: how it is recognized, and what its files leave unsaid.
///
/// A format never overrides a unit that the file prints, and where values contradict what it
/// supplies, the question is asked all the same. A new format is a new entry in one of the lists
/// of this folder, with a fixture in the tests; there is no second place to register it.
struct SensorFormat: Sendable {
  /// Stable, kebab-case.
  let id: String
  /// The device or the program, as its maker writes it.
  let name: String
  /// Whether only its header was seen, and no file.
  var isExperimental = false
  /// All of these hold for its files, and for no other format's.
  let marks: [Mark]
  var acceleration: Unit?
  var angularVelocity: Unit?
  var time: Unit?
  /// Samples after which its counter begins anew.
  var counterModulus: Double?
  /// Clock units after which its clock begins anew.
  var clockModulus: Double?
  var placement: Placement?
  /// Numbers that mean a missing force.
  var missingForces: [Double] = []
  /// Gives a table its shape, where the general rules would not find it.
  var reshape: (@Sendable (inout TableShape, Head) -> Void)?
  /// Why its files hold nothing to analyze.
  var refusal: Refusal?
  /// The device, where its files are a summary that it worked out itself.
  var summaryDevice: String?

  /// What a file is instead of a recording of samples.
  struct Refusal: Hashable, Sendable {
    /// Follows "this is …".
    let kind: String
    /// What to export instead.
    let help: String
  }

  /// A sign by which files are recognized. All text is compared in lower case.
  enum Mark: Sendable {
    /// A line of the first 200 begins so, behind quotes and comment leaders.
    case line(String)
    /// A line of the first 200 contains this.
    case text(String)
    /// A line of the first 200 has all of these cells.
    case cells([String])
    /// A line of the first 200 begins so, quotes and all.
    case quoted(String)
    /// The table has no header, and this many columns.
    case headerless(Int)
    /// The first rows fulfil a rule.
    case rows(@Sendable ([[String]]) -> Bool)
    /// The file's name contains this.
    case file(String)
  }

  /// Every format there is. The first whose marks all hold is taken.
  static let known: [SensorFormat] = refused + summaries + motion + phones + soles

  /// The format of a file, or `nil`.
  static func recognize(_ head: Head) -> SensorFormat? {
    known.first { format in format.marks.allSatisfy(head.has) }
  }
}

/// The first lines of a file, as marks are looked for in them.
struct Head: Sendable {
  /// In lower case, without quotes and comment leaders around them.
  let lines: [String]
  let rows: [[String]]
  let quoted: [String]
  let file: String
  /// The lines as bytes, for a search that needs no characters.
  private let text: [UInt8]
  /// Empty for rows of numbers, which no format is known by.
  private let cells: [Set<String>]

  static let limit = 200

  init(_ text: Lines, _ dialect: ImportPlan.Dialect, file: String) {
    var lines: [String] = []
    var rows: [[String]] = []
    var quoted: [String] = []
    var cells: [Set<String>] = []
    for line in 0..<min(Self.limit, text.count) {
      let bare = TablePreamble.withoutLeader(text[line])
      let row = CSVReader.cells(of: bare, delimiter: dialect.delimiterByte) ?? []
      rows.append(row)
      if text[line].allSatisfy(Self.isOfNumbers) {
        // Nothing to make lower, no quote to take off.
        lines.append(String(decoding: bare, as: UTF8.self).trimmed)
        quoted.append(text.text(line))
        cells.append([])
      } else {
        lines.append(
          String(decoding: bare, as: UTF8.self).lowercased().filter { $0 != "\"" }.trimmed)
        quoted.append(text.text(line).lowercased())
        cells.append(Set(row.map { $0.lowercased().trimmed }))
      }
    }
    self.lines = lines
    self.rows = rows
    self.text = Array(lines.joined(separator: "\n").utf8)
    self.cells = cells
    self.quoted = quoted
    self.file = String(file.split(separator: "/").last ?? "").lowercased()
  }

  /// A byte that a row of numbers may have.
  private static func isOfNumbers(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x40 && byte != 0x22 || byte == 0x09
  }

  private func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return part.isEmpty }
    return (0...(text.count - part.count)).contains { start in
      text[start] == first && part.indices.allSatisfy { text[start + $0] == part[$0] }
    }
  }

  func has(_ mark: SensorFormat.Mark) -> Bool {
    switch mark {
    case .line(let start): lines.contains { $0.hasPrefix(start) }
    case .text(let part): holds(Array(part.utf8))
    case .cells(let names): cells.contains { names.allSatisfy($0.contains) }
    case .quoted(let start): quoted.contains { $0.hasPrefix(start) }
    case .headerless(let width):
      rows.first.map { row in
        row.count == width && row.allSatisfy { Self.isValue($0) }
      } ?? false
    case .rows(let rule): rule(rows)
    case .file(let text): file.contains(text)
    }
  }

  /// The line, counted from zero, on which a row with these cells stands.
  func line(with names: [String]) -> Int? {
    rows.firstIndex { row in
      let cells = Set(row.map { $0.lowercased().trimmed })
      return names.allSatisfy(cells.contains)
    }
  }

  static func isValue(_ cell: String) -> Bool {
    CellKind(cell.utf8, decimal: 0x2E) == .number || ClockText.nanoseconds(cell.utf8) != nil
  }
}
