import FootfallSignal

/// Takes rows of cells and holds each against the plan: both roads end here.
///
/// A row is taken whole or left out whole and counted; no number is changed.
struct RowSink {
  let plan: ImportPlan
  /// Cells of the header, to know it again when it is repeated.
  let header: [String]
  /// Whether rows end with a delimiter, so that their last cell is empty.
  let hasClosingDelimiter: Bool
  var findings: Findings
  var table = Table(columns: [])
  private(set) var failure: Diagnostic?
  /// Short rows since the last whole one, which may turn out to be a cut end.
  private(set) var shortRows: [Int] = []
  /// Lengths of the last cells of the last rows, by row modulo their number: to know a cut one.
  var lastLengths = InlineArray<32, Int>(repeating: 0)
  let decimal: UInt8
  let timeSlot: Int?
  private let rowEnd: UInt8?
  private let isLong: Bool
  private(set) var timeOrigin: Int64?
  private var repaired = 0
  private let repairLimit: Int?
  /// Blank lines since the last row: behind the last one they say nothing.
  private var blankLines: [Int] = []
  private var lastLine = 0

  /// Rows that may be left out before the file counts as damaged, as a share of all rows.
  static let repairBudget = 0.01
  /// The share for rows that were cut off at the end.
  static let tailBudget = 0.05
  static let columnLimit = 4096
  /// Rows before the last one that its last cell is compared with.
  private static let compared = 20

  init(
    plan: ImportPlan, header: [String], hasClosingDelimiter: Bool, repairLimit: Int?,
    findings: Findings
  ) {
    self.plan = plan
    self.repairLimit = repairLimit
    self.header = header
    self.hasClosingDelimiter = hasClosingDelimiter
    self.findings = findings
    decimal = plan.dialect.decimal.rawValue.utf8.first ?? 0x2E
    rowEnd = plan.dialect.rowEnd?.utf8.first
    isLong = plan.isLong
    timeSlot = plan.columns.firstIndex {
      $0.role == .time && $0.stream == ImportPlan.Column.everyStream
    }
  }

  /// Whether the stamps are written times, not numbers.
  var hasWrittenTime: Bool { timeSlot.map { plan.columns[$0].clock == .text } ?? false }

  /// Takes a row, or says stop.
  ///
  /// - Parameters:
  ///   - isUnclosedEnd: the row is the last line and no line end closes it.
  ///   - text: the line as it stands in the file.
  mutating func take(
    _ row: CSVRow, into cursor: inout ColumnCursor, isUnclosedEnd: Bool, text: () -> String
  ) -> Bool {
    noteBlankLines()
    do throws(Diagnostic) {
      try add(row, &cursor, isUnclosedEnd, text)
      return true
    } catch {
      failure = error
      return false
    }
  }

  private mutating func add(
    _ row: CSVRow, _ cursor: inout ColumnCursor, _ isUnclosedEnd: Bool, _ text: () -> String
  ) throws(Diagnostic) {
    if row.count > Self.columnLimit {
      throw Diagnostic(
        "E112", at: .init(file: findings.file, line: row.line),
        facts: ["cells": String(row.count), "limit": String(Self.columnLimit)])
    }
    if isHeader(row) {
      findings.note("W109", line: row.line)
      if table.breaks.last != cursor.rowCount { table.breaks.append(cursor.rowCount) }
      return
    }
    if row.count != plan.width, !isOnlyTrailing(row), isOtherHeader(row), cursor.rowCount > 0 {
      throw Diagnostic(
        "E203", at: .init(file: findings.file, line: row.line), facts: ["row": Self.spelled(row)])
    }
    if row.count < plan.width, !isOnlyTrailing(row) {
      shortRows.append(row.line)
      return
    }
    if row.count > plan.width {
      guard (plan.width..<row.count).allSatisfy({ row[$0].isEmpty }) else {
        throw Diagnostic(
          "E212", at: .init(file: findings.file, line: row.line, column: plan.width + 1),
          facts: ["cells": String(row.count), "expected": String(plan.width)],
          excerpt: .init(line: text(), cell: plan.width, delimiter: plan.delimiter))
      }
      findings.note("W110", line: row.line)
    }
    flushShortRows()
    try addCells(of: row, &cursor, isUnclosedEnd, text)
  }

  /// Short rows before a whole one were no cut end.
  mutating func flushShortRows() {
    for line in shortRows { findings.note("W108", line: line) }
    repaired += shortRows.count
    shortRows.removeAll(keepingCapacity: true)
  }

  private mutating func addCells(
    of row: CSVRow, _ cursor: inout ColumnCursor, _ isUnclosedEnd: Bool, _ text: () -> String
  ) throws(Diagnostic) {
    var values: [Double] = []
    values.reserveCapacity(plan.columns.count)
    for (i, column) in plan.columns.enumerated() {
      guard isOwn(row, column) else {
        values.append(.nan)
        continue
      }
      var cell = column.index < row.count ? row[column.index] : []
      if let rowEnd, column.index == row.count - 1, cell.last == rowEnd { cell.removeLast() }
      let isFoot = column.role == .foot
      guard let value = i == timeSlot ? time(cell) : isFoot ? foot(cell) : number(cell) else {
        if isUnclosedEnd { return findings.note("W106", line: row.line) }
        if isOtherHeader(row) {
          throw Diagnostic(
            "E202", at: .init(file: findings.file, line: row.line),
            facts: [
              "row": Self.spelled(row),
              "header": String(plan.headerLines.last ?? plan.firstDataLine),
            ])
        }
        let isClock = i == timeSlot && hasWrittenTime
        let found = String(decoding: cell.prefix(40), as: UTF8.self)
        throw Diagnostic(
          isClock ? "E210" : "E204",
          at: .init(file: findings.file, line: row.line, column: column.index + 1),
          facts: [
            "column": column.name, "found": found, "expected": column.unit.words,
            "try": Self.advice(on: found),
          ],
          excerpt: .init(line: text(), cell: column.index, delimiter: plan.delimiter))
      }
      if column.rows != nil, column.role == .time {
        table.timeDecimals = max(
          table.timeDecimals, DecimalText.parts(cell, decimal: decimal)?.decimals ?? 0)
      }
      values.append(column.missing?.contains(value) == true ? .nan : value)
    }
    // An empty cell of a summary is how a device says that it has no value now.
    for i in values.indices
    where values[i].isNaN && i != timeSlot && plan.columns[i].role != .summary
      && isOwn(row, plan.columns[i])
    {
      findings.note(
        "W201", subject: plan.columns[i].name, line: row.line,
        facts: ["column": plan.columns[i].name])
    }
    lastLengths[cursor.rowCount & 31] = row[row.count - 1].count
    table.lines.note(row: cursor.rowCount, line: row.line)
    lastLine = row.line
    _ = cursor.append(values)
  }

  /// What to do about a cell that is no number: a mark between thousands is in every large one.
  private static func advice(on found: String) -> String {
    let marks = " ,.'’\u{A0}\u{202F}"
    let groups = found.split(omittingEmptySubsequences: false) { marks.contains($0) }
    let isGrouped =
      groups.count > 1 && groups[1].count == 3 && groups[0] != "0"
      && groups.joined().drop { $0 == "-" }.allSatisfy(\.isNumber) && groups[0].count < 5
    return isGrouped
      ? "export the numbers with a decimal point, and no mark between thousands"
      : "correct the cell, or leave it empty if the sample was lost"
  }

  /// Whether a row is one of those that a column is read in.
  private func isOwn(_ row: CSVRow, _ column: ImportPlan.Column) -> Bool {
    guard isLong, let keys = column.rows else { return true }
    return keys.allSatisfy { key in
      key.index < row.count && row[key.index].elementsEqual(key.text.utf8)
    }
  }

  /// Passes a line without cells.
  mutating func skipBlank(line: Int) { blankLines.append(line) }

  private mutating func noteBlankLines() {
    for line in blankLines { findings.note("N103", line: line) }
    blankLines.removeAll(keepingCapacity: true)
  }

  /// Notes that a row was written past this sink.
  mutating func tookRow(line: Int, timeDecimals: Int) {
    noteBlankLines()
    lastLine = line
    if timeDecimals > table.timeDecimals { table.timeDecimals = timeDecimals }
  }

  /// A cell as a number, NaN where it is missing, `nil` where it is neither.
  private func number(_ cell: ArraySlice<UInt8>) -> Double? {
    if let value = DecimalText.value(cell, decimal: decimal) {
      return value.isFinite ? value : nil
    }
    if cell.isEmpty { return .nan }
    let text = String(decoding: cell, as: UTF8.self)
    let isMissing = CellKind.missingWords.contains(text.lowercased()) || plan.missing.contains(text)
    return isMissing ? .nan : nil
  }

  /// The foot that a cell names: 0 is left, 1 is right, NaN where it is empty.
  private func foot(_ cell: ArraySlice<UInt8>) -> Double? {
    if cell.isEmpty { return .nan }
    return Side(cell: String(decoding: cell, as: UTF8.self)).map { $0 == .left ? 0 : 1 }
  }

  /// A stamp without the first stamp: whole numbers of any size stay exact.
  private mutating func time(_ cell: ArraySlice<UInt8>) -> Double? {
    if hasWrittenTime { return clock(cell) }
    guard let parts = DecimalText.parts(cell, decimal: decimal) else { return number(cell) }
    table.timeDecimals = max(table.timeDecimals, parts.decimals ?? 0)
    if parts.isWhole {
      let whole = parts.isNegative ? -Int64(parts.digits) : Int64(parts.digits)
      let origin = timeOrigin ?? (whole.magnitude > 1 << 20 ? whole : 0)
      timeOrigin = origin
      table.timeOrigin = Double(origin)
      let (rest, isTooLarge) = whole.subtractingReportingOverflow(origin)
      return isTooLarge ? nil : Double(rest)
    }
    guard let value = number(cell) else { return nil }
    if timeOrigin == nil {
      let isLarge = value.magnitude > 0x1p20 && value.magnitude < 0x1p60
      timeOrigin = isLarge ? Int64(value) : 0
      table.timeOrigin = Double(timeOrigin ?? 0)
    }
    return value - table.timeOrigin
  }

  /// A written time without the first one, in seconds.
  private mutating func clock(_ cell: ArraySlice<UInt8>) -> Double? {
    let order = timeSlot.flatMap { plan.columns[$0].dateOrder }
    guard let stamp = ClockText.nanoseconds(cell, order) else {
      return DecimalText.parts(cell, decimal: decimal) == nil ? number(cell) : nil
    }
    let digits = cell.reversed().drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }.count
    let hasFraction = cell.count { $0 == 0x3A || $0 == 0x2E } >= 3 || cell.contains(0x2E)
    table.timeDecimals = max(table.timeDecimals, hasFraction ? digits : 0)
    let origin = timeOrigin ?? stamp
    timeOrigin = origin
    table.timeOrigin = Double(origin) / 1e9
    let (rest, isTooLarge) = stamp.subtractingReportingOverflow(origin)
    return isTooLarge ? nil : Double(rest) / 1e9
  }

  private func isHeader(_ row: CSVRow) -> Bool {
    guard row.count > 1, row.count >= header.count, !header.isEmpty else { return false }
    return header.indices.allSatisfy { row[$0].elementsEqual(header[$0].utf8) }
  }

  /// Whether a row has words where numbers should be, in every cell that is filled.
  private func isOtherHeader(_ row: CSVRow) -> Bool {
    let filled = (0..<row.count).filter { !row[$0].isEmpty }
    return filled.count >= 2
      && filled.allSatisfy { cell in
        CellKind(row[cell], decimal: decimal) == .text && row[cell].first.map(Self.isLetter) == true
      }
  }

  private static func spelled(_ row: CSVRow) -> String {
    row.texts.prefix(8).joined(separator: " | ")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte > 0x7F
  }

  /// Whether only the empty cell behind a closing delimiter is missing.
  private func isOnlyTrailing(_ row: CSVRow) -> Bool {
    row.count == plan.width - 1 && hasClosingDelimiter
      && plan.columns.allSatisfy { $0.index < row.count }
  }

  /// Judges the end of the file and the number of repairs.
  ///
  /// - Parameter unclosedLine: the last line, where no line end closes it.
  mutating func close(_ cursor: inout ColumnCursor, unclosedLine: Int?) throws(Diagnostic) {
    if let failure { throw failure }
    let last = cursor.rowCount - 1
    if last >= 3, unclosedLine == lastLine {
      let before = (max(0, last - Self.compared + 1)..<last).map { lastLengths[$0 & 31] }
      if before.allSatisfy({ $0 > lastLengths[last & 31] }) {
        cursor.removeLast()
        findings.note("W106", line: lastLine)
      }
    }
    for line in shortRows { findings.note("W105", line: line) }
    guard cursor.rowCount > 0 else {
      throw Diagnostic("E102", at: .init(file: findings.file, line: plan.headerLines.last))
    }
    let total = cursor.rowCount + repaired + shortRows.count
    let isTailTooLong = Double(shortRows.count) > max(1, Self.tailBudget * Double(total))
    let budget = repairLimit.map(Double.init) ?? max(2, Self.repairBudget * Double(total))
    let isTooMuch = Double(repaired) > budget
    guard isTailTooLong || isTooMuch else { return }
    let first = findings.all.first { $0.code == "W108" || $0.code == "W105" }
    throw Diagnostic(
      "E214", at: .init(file: findings.file, line: first?.place.line),
      count: repaired + shortRows.count,
      facts: ["total": String(total), "cells": String(plan.width)])
  }
}

extension ImportPlan {
  var delimiter: Character { dialect.delimiter.first ?? "," }
}

extension DecimalText.Parts {
  /// Whether the text is a whole number that fits 63 bits.
  var isWhole: Bool {
    decimals == nil && !hasExponent && !isCut && exponent == 0 && digits <= Int64.max
  }
}
