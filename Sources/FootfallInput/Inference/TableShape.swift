/// Where the table begins in a text, and the rows of names and units above it.
struct TableShape {
  /// Counted from one.
  var headerLines: [Int]
  /// Counted from one.
  var firstDataLine: Int
  /// Cells of most rows.
  var width: Int
  /// One per column; shorter where the header is.
  var names: [String]
  /// What a row of units says, one per column.
  var units: [String]?
  /// Samples per second of each column, where a row of the header gives them.
  var rates: [Double?] = []
  /// What a format says that the columns mean, where it does not take their names.
  var meanings: [String?] = []
  /// Whether blanks are all that parts the cells, so that an empty one leaves no trace.
  var isPartedByBlanks = false
  /// Cells of the first row.
  var firstRow: [String]

  /// Rows above the first data line that are looked at.
  private static let headerLimit = 4

  /// - Throws: `E102` where no line looks like data, `E107` where numbers and columns both use
  ///   the comma.
  static func find(
    in lines: Lines, _ dialect: ImportPlan.Dialect, after firstLine: Int, file: String
  ) throws(Diagnostic) -> TableShape {
    let decimal = dialect.decimal.rawValue.utf8.first ?? 0x2E
    func cells(_ line: Int) -> [String]? {
      let bytes =
        TablePreamble.isComment(lines[line])
        ? TablePreamble.withoutLeader(lines[line]) : lines[line]
      return CSVReader.cells(of: bytes, delimiter: dialect.delimiterByte)
    }
    func looksLikeData(_ row: [String]) -> Bool {
      let kinds = row.map { CellKind($0.utf8, decimal: decimal) }
      let numbers = kinds.count { $0 == .number }
      let times = row.count { ClockText.looksLikeTime($0) }
      let known = kinds.count { $0 != .text } + times
      return numbers > 0 && 10 * known >= 6 * row.count && 5 * (numbers + times) >= row.count
    }
    var widths: [Int] = []
    var first: Int?
    for line in firstLine..<lines.count {
      guard !TablePreamble.isComment(lines[line]), let row = cells(line), row.count > 1,
        looksLikeData(row)
      else { continue }
      let following = (line..<min(lines.count, line + 13)).compactMap { next -> [String]? in
        TablePreamble.isComment(lines[next]) ? nil : cells(next)
      }.filter { !$0.isEmpty }
      let width = mode(following.map(\.count))
      let fitting = following.count { abs($0.count - width) <= 1 && looksLikeData($0) }
      if abs(row.count - width) <= 1, 10 * fitting >= 8 * following.count {
        first = line
        widths = following.map(\.count)
        break
      }
    }
    guard let first, let firstRow = cells(first) else {
      let header = (firstLine..<lines.count).first { (cells($0)?.count ?? 0) > 1 }
      throw Diagnostic("E102", at: .init(file: file, line: header.map { $0 + 1 }))
    }
    var shape = TableShape(
      headerLines: [], firstDataLine: first + 1, width: mode(widths), names: [], units: nil,
      firstRow: firstRow)
    shape.isPartedByBlanks = dialect.delimiter == " "
    shape.collectHeader(above: first, downTo: firstLine, cells: cells, looksLikeData: looksLikeData)
    if dialect.delimiter == ",", dialect.decimal == .point {
      try shape.refuseCommaAsBoth(lines, from: first, file: file)
    }
    return shape
  }

  /// Walks up from the data over rows of units, names and devices.
  private mutating func collectHeader(
    above first: Int, downTo top: Int, cells: (Int) -> [String]?,
    looksLikeData: ([String]) -> Bool
  ) {
    var rows = HeaderRows()
    var line = first - 1
    if line > top, cells(line)?.isEmpty == true { line -= 1 }
    let lowest = line
    while line >= top, lowest - line < Self.headerLimit, let row = cells(line), !row.isEmpty {
      let filled = row.count { !$0.isEmpty }
      let isPreamble = row.count == 1 && width > 1 || row[0].trimmed.hasSuffix(":")
      let isRule = filled == 1 && row[0].count > 3 && row[0].allSatisfy { $0 == "-" || $0 == "=" }
      let isSparse = 8 * filled < width || filled < 2 && width > 2
      // A row of devices may end before the last names.
      let isShortOfDevices = row.count < width && !rows.names.isEmpty && 3 * filled < width
      if isPreamble || isRule || isSparse || looksLikeData(row)
        || abs(row.count - width) > 1 && !isShortOfDevices || !rows.take(row, width: width)
      {
        break
      }
      headerLines.insert(line + 1, at: 0)
      line -= 1
    }
    names = rows.names
    units = rows.units
    rates = rows.rates
    if names.isEmpty, let units, units.contains(where: { !$0.isEmpty }) { names = units }
  }

  /// Whether all rows end with a byte, as far as can be seen.
  func endsRows(of lines: Lines, with byte: UInt8) -> Bool {
    let rows = (firstDataLine - 1..<lines.count).prefix(200).map { lines[$0] }
      .filter { !$0.isEmpty }
    return !rows.isEmpty && rows.allSatisfy { $0.last == byte }
  }

  /// Numbers with decimal commas in a table with commas fall apart into whole numbers.
  private func refuseCommaAsBoth(_ lines: Lines, from first: Int, file: String) throws(Diagnostic) {
    var rows: [[String]] = []
    for line in first..<min(lines.count, first + 200) {
      if let row = CSVReader.cells(of: lines[line], delimiter: 0x2C), row.count == width {
        // One point or word is enough to see that the comma parts the cells.
        guard row.joined().utf8.allSatisfy({ $0 < 0x3A && $0 != 0x2E }) else { return }
        rows.append(row)
      }
    }
    guard rows.count >= 3 else { return }
    var header = names.count { !$0.isEmpty }
    if header == 0, first > 0,
      let above = CSVReader.cells(of: lines[first - 1], delimiter: 0x2C), above.count > 1
    {
      header = above.count { CellKind($0.utf8, decimal: 0x2E) == .text }
    }
    let isWiderThanHeader = header > 1 && width > header + 1
    let hasFractions = (1..<width).contains { column in
      let texts = rows.map { $0[column] }.filter { !$0.isEmpty }
      let lengths = Set(texts.map(\.count))
      return texts.count >= 3 && lengths.count == 1 && (lengths.first ?? 0) >= 3
        && texts.contains { $0.hasPrefix("0") } && Set(texts).count > 1
    }
    if isWiderThanHeader || header == 0 && hasFractions {
      throw Diagnostic(
        "E107", at: .init(file: file, line: first + 1),
        facts: ["cells": String(width), "names": String(header)])
    }
  }

  private static func mode(_ values: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
