/// Finds the delimiter and the decimal mark together, by how well they make a table.
enum DialectFinder {
  struct Finding {
    var dialect: ImportPlan.Dialect
    /// Set by a `sep=` line, which is then no part of the table.
    var separatorLine: Int?
    /// What that line says, where the table does not hold to it.
    var brokenPromise: String?
  }

  /// Lines that are looked at, at most.
  private static let sampleLimit = 180

  static func find(in text: TextSample, _ given: TableAnswer = TableAnswer()) -> Finding {
    let declared = separator(in: text.head)
    let sample = text.dialectLines(
      after: max(declared.map { $0.line + 1 } ?? 0, given.skip ?? 0), limit: sampleLimit)
    var best: (score: Double, dialect: ImportPlan.Dialect)?
    for delimiter in given.delimiter.map({ [$0] }) ?? candidates(sample) {
      let decimals = (given.decimal.map { [$0] } ?? [.point, .comma])
        .filter { $0.rawValue != delimiter }
      let dialects = decimals.map { ImportPlan.Dialect(delimiter: delimiter, decimal: $0) }
      for (dialect, fit) in zip(dialects, scores(dialects, on: sample)) {
        let score = declared?.delimiter == delimiter ? fit + 0.5 : fit
        if score > (best?.score ?? 0) { best = (score, dialect) }
      }
    }
    let fallback = ImportPlan.Dialect(
      delimiter: given.delimiter ?? declared?.delimiter ?? ",", decimal: given.decimal ?? .point)
    let dialect = best?.dialect ?? fallback
    return Finding(
      dialect: dialect, separatorLine: declared?.line,
      brokenPromise: declared?.delimiter == dialect.delimiter ? nil : declared?.delimiter)
  }

  /// `sep=;`, quoted or not, in the first lines, as spreadsheets and some devices write it.
  private static func separator(in lines: Lines) -> (line: Int, delimiter: String)? {
    for line in 0..<min(2, lines.count) {
      let text = lines.text(line).filter { $0 != "\"" }
      if text.lowercased().hasPrefix("sep="), let mark = text.dropFirst(4).first {
        return (line, String(mark))
      }
    }
    return nil
  }

  /// A blank is no candidate beside a better one: empty cells would vanish and columns shift.
  private static func candidates(_ sample: [ArraySlice<UInt8>]) -> [String] {
    let firm = [",", ";", "\t", "|"]
    let isFirm = sample.count { line in
      line.contains { byte in byte == 0x09 || byte == 0x3B || byte == 0x7C || byte == 0x2C }
    }
    return 10 * isFirm >= 9 * sample.count ? firm : firm + [" "]
  }

  /// What the cells are under one decimal mark.
  private struct Census {
    let dialect: ImportPlan.Dialect
    let decimal: UInt8
    var numbers = 0
    var blanks = 0
    var commas = 0

    init(_ dialect: ImportPlan.Dialect) {
      self.dialect = dialect
      decimal = dialect.decimal.rawValue.utf8.first ?? 0x2E
    }

    mutating func count(_ cell: ArraySlice<UInt8>) {
      switch CellKind(cell, decimal: decimal) {
      case .number:
        numbers += 1
        if decimal == 0x2C, cell.contains(0x2C) { commas += 1 }
      case .blank: blanks += 1
      case .text: break
      }
    }

    func score(_ widths: [Int: Int], _ cells: Int, lines: Int) -> Double {
      guard let common = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), cells > 0,
        common.key > 1
      else { return 0 }
      let consistency = Double(common.value) / Double(lines)
      let known = Double(numbers + blanks) / Double(cells)
      let numeric = Double(numbers) / Double(cells)
      let unseen = decimal == 0x2C && commas == 0 ? 0.2 : 0
      return consistency * known * (0.4 + 0.6 * numeric) - unseen + 1e-6 * Double(common.key)
    }
  }

  /// How well each of some dialects with the same delimiter makes a table.
  private static func scores(
    _ dialects: [ImportPlan.Dialect], on sample: [ArraySlice<UInt8>]
  ) -> [Double] {
    guard let delimiter = dialects.first?.delimiterByte else { return [] }
    var widths: [Int: Int] = [:]
    var cells = 0
    var counts = dialects.map(Census.init)
    var reader = CSVReader(delimiter: delimiter)
    for line in sample {
      guard let row = reader.row(of: line, number: 1) else {
        // A quote is open: the next line is looked at by itself.
        reader = CSVReader(delimiter: delimiter)
        continue
      }
      widths[row.count, default: 0] += 1
      cells += row.count
      for cell in 0..<row.count {
        for i in counts.indices { counts[i].count(row[cell]) }
      }
    }
    return counts.map { $0.score(widths, cells, lines: sample.count) }
  }
}
