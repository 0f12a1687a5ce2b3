/// Reads every row of a table as its plan says, on one of two roads that give the same table.
struct TableReader {
  let plan: ImportPlan
  let header: [String]
  let hasClosingDelimiter: Bool
  /// Rows that may be left out before the file counts as damaged, where the user said so.
  var repairLimit: Int?
  var sharing = SharedRows.Sharing()

  /// What the reading needs to know of the text besides its rows.
  struct Result {
    var table: Table
    var endings: LineEndings
  }

  /// The road for everything: libcsv splits the cells.
  ///
  /// - Throws: `E204`, `E212`, `E111`, `E112`, `E214`, `E102` for what cannot be repaired.
  func readSlowly(_ lines: Lines, _ findings: inout Findings) throws(Diagnostic) -> Result {
    var sink = RowSink(
      plan: plan, header: header, hasClosingDelimiter: hasClosingDelimiter,
      repairLimit: repairLimit, findings: findings)
    var failure: Diagnostic?
    let first = plan.firstDataLine - 1
    let columns = ColumnCursor.columns(plan.columns.count, capacity: max(1, lines.count - first)) {
      cursor in
      let csv = CSVReader(delimiter: plan.dialect.delimiterByte)
      var comments: [Int] = []
      let outcome = csv.rows(
        of: lines, from: first,
        skipping: { line in
          if csv.isBlank(lines[line]) {
            sink.skipBlank(line: line + 1)
            return true
          }
          guard TablePreamble.isComment(lines[line]) else { return false }
          comments.append(line + 1)
          return true
        },
        body: { row in
          sink.take(
            row, into: &cursor,
            isUnclosedEnd: row.line == lines.count && !lines.endsWithNewline,
            text: { lines.text(row.line - 1) })
        })
      for line in comments { sink.findings.note("W107", line: line) }
      do throws(Diagnostic) {
        if case .openQuote(let line) = outcome { throw openQuote(lines.text(line - 1), line) }
        try sink.close(&cursor, unclosedLine: lines.endsWithNewline ? nil : lines.count)
      } catch {
        failure = Diagnostic(error, in: findings.file)
      }
    }
    findings = sink.findings
    if let failure { throw failure }
    sink.table.columns = columns
    return Result(table: sink.table, endings: lines.endings)
  }

  /// The road for plain numbers: split and parsed in one pass over pieces of the file.
  ///
  /// - Returns: `nil` where the text holds something that only libcsv may judge: a quote, a
  ///   control byte, a byte above ASCII, a lone carriage return.
  func readFast(
    _ source: ByteSource, from offset: Int, _ findings: inout Findings
  ) throws(Diagnostic) -> Result? {
    // A header of numbers, repeated, would pass for a row.
    let isNumeric = plan.columns.allSatisfy {
      $0.index < header.count && CellKind.isNumber(header[$0.index].utf8, decimal: 0x2E)
    }
    // A number that means a missing value is looked at cell by cell.
    let isTold = plan.columns.contains { $0.missing != nil || $0.role == .foot }
    if isNumeric || plan.isLong || isTold {
      return nil
    }
    var capacity = estimatedRows(source, from: offset)
    while true {
      var sink = RowSink(
        plan: plan, header: header, hasClosingDelimiter: hasClosingDelimiter,
        repairLimit: repairLimit, findings: findings)
      var road = FastRoad(source: source, plan: plan, sharing: sharing)
      var outcome = FastRoad.Outcome.finished
      var failure: Diagnostic?
      let columns = ColumnCursor.columns(plan.columns.count, capacity: capacity) { cursor in
        outcome = road.run(from: offset, line: plan.firstDataLine, &sink, &cursor)
        guard outcome == .finished else { return }
        road.noteComments(&sink)
        do throws(Diagnostic) {
          try sink.close(&cursor, unclosedLine: road.unclosedLine)
        } catch {
          failure = error
        }
      }
      switch outcome {
      case .notMine: return nil
      case .full: capacity = 2 * capacity + 1024
      case .finished:
        findings = sink.findings
        if let failure { throw failure }
        sink.table.columns = columns
        return Result(table: sink.table, endings: road.endings)
      }
    }
  }

  /// A little more than the rows that the text has if all are as long as the first ones.
  private func estimatedRows(_ source: ByteSource, from offset: Int) -> Int {
    let size = source.count - offset
    let head = source.slice(offset..<(offset + min(size, 1 << 16))) ?? []
    let lines = max(1, head.count { $0 == 0x0A })
    return size <= 1 << 16 ? lines + 2 : size / (head.count / lines) * 9 / 8 + 1024
  }

  private func openQuote(_ text: String, _ line: Int) -> Diagnostic {
    let cells = text.split(separator: plan.delimiter, omittingEmptySubsequences: false)
    let cell = cells.lastIndex { $0.trimmed.hasPrefix("\"") } ?? 0
    return Diagnostic(
      "E111", at: .init(file: "", line: line, column: cell + 1),
      excerpt: .init(line: text, cell: cell, delimiter: plan.delimiter))
  }
}

extension Diagnostic {
  /// The same with the name of its file, where it had none.
  fileprivate init(_ other: Diagnostic, in file: String) {
    self.init(
      other.code,
      at: .init(file: file, line: other.place.line, column: other.place.column),
      count: other.count, firstLines: other.firstLines, facts: other.facts,
      excerpt: other.excerpt)
  }
}
