/// Reads every row of a table as its plan says, and holds every row against the plan.
///
/// A row is taken whole or left out whole and counted; no number is changed.
struct TableReader {
  let plan: ImportPlan
  let lines: Lines
  /// Cells of the header, to know it again when it is repeated.
  let header: [String]
  /// Whether rows end with a delimiter, so that their last cell is empty.
  let hasClosingDelimiter: Bool

  /// Rows that may be left out before the file counts as damaged, as a share of all rows.
  static let repairBudget = 0.01
  /// The share for rows that were cut off at the end.
  static let tailBudget = 0.05
  static let columnLimit = 4096

  /// - Throws: `E204`, `E212`, `E111`, `E112`, `E214`, `E102` for what cannot be repaired.
  func read(_ findings: inout Findings) throws(Diagnostic) -> Table {
    var reading = Reading(reader: self, findings: findings)
    let csv = CSVReader(delimiter: plan.dialect.delimiterByte)
    var comments: [Int] = []
    let outcome = csv.rows(
      of: lines, from: plan.firstDataLine - 1,
      skipping: { line in
        guard TablePreamble.isComment(lines[line]) else { return false }
        comments.append(line + 1)
        return true
      },
      body: { row in reading.take(row) })
    for line in comments { reading.findings.note("W107", line: line) }
    findings = reading.findings
    if case .openQuote(let line) = outcome {
      throw openQuote(line: line, findings.file)
    }
    if let failure = reading.failure { throw failure }
    try reading.close()
    findings = reading.findings
    return reading.table
  }

  private func openQuote(line: Int, _ file: String) -> Diagnostic {
    let cells = lines.text(line - 1).split(
      separator: plan.delimiter, omittingEmptySubsequences: false)
    let cell = cells.lastIndex { $0.trimmed.hasPrefix("\"") } ?? 0
    return Diagnostic(
      "E111", at: .init(file: file, line: line, column: cell + 1),
      excerpt: .init(line: lines.text(line - 1), cell: cell, delimiter: plan.delimiter))
  }
}

extension ImportPlan {
  var delimiter: Character { dialect.delimiter.first ?? "," }
}

extension TableReader {
  /// A reading in progress.
  fileprivate struct Reading {
    let reader: TableReader
    var findings: Findings
    var table: Table
    var failure: Diagnostic?
    private let decimal: UInt8
    private let timeColumn: Int?
    private var timeOrigin: Int64?
    /// Short rows since the last whole one, which may turn out to be a cut end.
    private var shortRows: [Int] = []
    private var repaired = 0
    /// Lengths of the last cells of the last rows, to know a cut one.
    private var lastCells: [Int] = []
    private var lastRow: (line: Int, length: Int)?

    init(reader: TableReader, findings: Findings) {
      self.reader = reader
      self.findings = findings
      table = Table(columns: Array(repeating: [], count: reader.plan.columns.count))
      decimal = reader.plan.dialect.decimal.rawValue.utf8.first ?? 0x2E
      timeColumn = reader.plan.columns.firstIndex { $0.role == .time }
    }

    /// Takes a row, or says stop.
    mutating func take(_ row: CSVRow) -> Bool {
      do throws(Diagnostic) {
        try add(row)
        return true
      } catch {
        failure = error
        return false
      }
    }

    private mutating func add(_ row: CSVRow) throws(Diagnostic) {
      let plan = reader.plan
      if row.count > TableReader.columnLimit {
        throw Diagnostic(
          "E112", at: .init(file: findings.file, line: row.line),
          facts: ["cells": String(row.count), "limit": String(TableReader.columnLimit)])
      }
      if row.count > 1, row.count >= reader.header.count, !reader.header.isEmpty,
        row.text(0) == reader.header[0], isHeader(row)
      {
        findings.note("W109", line: row.line)
        if table.breaks.last != table.rowCount { table.breaks.append(table.rowCount) }
        return
      }
      if row.count < plan.width, !isOnlyTrailing(row, missing: plan.width - row.count) {
        shortRows.append(row.line)
        return
      }
      if row.count > plan.width {
        guard (plan.width..<row.count).allSatisfy({ row[$0].isEmpty }) else {
          throw Diagnostic(
            "E212", at: .init(file: findings.file, line: row.line, column: plan.width + 1),
            facts: ["cells": String(row.count), "expected": String(plan.width)],
            excerpt: .init(
              line: reader.lines.text(row.line - 1), cell: plan.width, delimiter: plan.delimiter))
        }
        findings.note("W110", line: row.line)
      }
      for line in shortRows {
        findings.note("W108", line: line)
        repaired += 1
      }
      shortRows.removeAll(keepingCapacity: true)
      try addCells(of: row)
    }

    private mutating func addCells(of row: CSVRow) throws(Diagnostic) {
      let plan = reader.plan
      var values: [Double] = []
      values.reserveCapacity(plan.columns.count)
      for (i, column) in plan.columns.enumerated() {
        let cell = column.index < row.count ? row[column.index] : []
        guard let value = i == timeColumn ? time(cell) : number(cell) else {
          if row.line == reader.lines.count, !reader.lines.endsWithNewline {
            return findings.note("W106", line: row.line)
          }
          let found = String(decoding: cell.prefix(40), as: UTF8.self)
          throw Diagnostic(
            "E204", at: .init(file: findings.file, line: row.line, column: column.index + 1),
            facts: ["column": column.name, "found": found, "expected": column.unit.words],
            excerpt: .init(
              line: reader.lines.text(row.line - 1), cell: column.index,
              delimiter: plan.delimiter))
        }
        values.append(value)
      }
      for i in values.indices {
        if values[i].isNaN, i != timeColumn {
          findings.note(
            "W201", subject: plan.columns[i].name, line: row.line,
            facts: ["column": plan.columns[i].name])
        }
        table.columns[i].append(values[i])
      }
      table.lines.note(row: table.rowCount - 1, line: row.line)
      lastRow = (row.line, row[row.count - 1].count)
      if lastCells.count == 20 { lastCells.removeFirst() }
      lastCells.append(row[row.count - 1].count)
    }

    /// A cell as a number, NaN where it is missing, `nil` where it is neither.
    private func number(_ cell: ArraySlice<UInt8>) -> Double? {
      if let value = DecimalText.value(cell, decimal: decimal) {
        return value.isFinite ? value : nil
      }
      if cell.isEmpty { return .nan }
      let text = String(decoding: cell, as: UTF8.self)
      if CellKind.missingWords.contains(text.lowercased()) || reader.plan.missing.contains(text) {
        return .nan
      }
      return nil
    }

    /// A stamp without the first stamp: whole numbers of any size stay exact.
    private mutating func time(_ cell: ArraySlice<UInt8>) -> Double? {
      if let mark = cell.firstIndex(of: decimal) {
        table.timeDecimals = max(table.timeDecimals, cell.endIndex - mark - 1)
      }
      if let whole = Int64(String(decoding: cell, as: UTF8.self)) {
        let origin = timeOrigin ?? (whole.magnitude > 1 << 20 ? whole : 0)
        timeOrigin = origin
        table.timeOrigin = Double(origin)
        let (rest, isTooLarge) = whole.subtractingReportingOverflow(origin)
        return isTooLarge ? nil : Double(rest)
      }
      guard let value = number(cell) else { return nil }
      if timeOrigin == nil, value.magnitude > 0x1p20, value.magnitude < 0x1p60 {
        timeOrigin = Int64(value)
        table.timeOrigin = Double(Int64(value))
      }
      return value - table.timeOrigin
    }

    private func isHeader(_ row: CSVRow) -> Bool {
      zip(reader.header.indices, reader.header).allSatisfy { row.text($0) == $1 }
    }

    /// Whether only the empty cell behind a closing delimiter is missing.
    private func isOnlyTrailing(_ row: CSVRow, missing: Int) -> Bool {
      missing == 1 && reader.plan.columns.allSatisfy { $0.index < row.count }
        && reader.hasClosingDelimiter
    }

    /// Judges the end of the file and the number of repairs.
    mutating func close() throws(Diagnostic) {
      if let last = lastRow, last.line == reader.lines.count, !reader.lines.endsWithNewline,
        lastCells.count >= 4, lastCells.dropLast().allSatisfy({ $0 > last.length })
      {
        for i in table.columns.indices { table.columns[i].removeLast() }
        findings.note("W106", line: last.line)
      }
      for line in shortRows { findings.note("W105", line: line) }
      let rows = table.rowCount
      guard rows > 0 else {
        throw Diagnostic("E102", at: .init(file: findings.file, line: reader.plan.headerLines.last))
      }
      let total = rows + repaired + shortRows.count
      let isTailTooLong = Double(shortRows.count) > max(1, TableReader.tailBudget * Double(total))
      let isTooMuch = Double(repaired) > max(2, TableReader.repairBudget * Double(total))
      if isTailTooLong || isTooMuch {
        throw Diagnostic(
          "E214",
          at: .init(
            file: findings.file,
            line: findings.all.first { $0.code == "W108" || $0.code == "W105" }?.place.line),
          count: repaired + shortRows.count,
          facts: ["total": String(total), "cells": String(reader.plan.width)])
      }
    }
  }
}
