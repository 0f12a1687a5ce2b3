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

  static func find(in text: TextSample) -> Finding {
    let declared = separator(in: text.head)
    let sample = text.dialectLines(
      after: declared.map { $0.line + 1 } ?? 0, limit: sampleLimit)
    var best: (score: Double, dialect: ImportPlan.Dialect)?
    for delimiter in candidates(sample) {
      for decimal in [ImportPlan.Dialect.Decimal.point, .comma] {
        guard decimal.rawValue != delimiter else { continue }
        let dialect = ImportPlan.Dialect(delimiter: delimiter, decimal: decimal)
        var score = score(dialect, on: sample)
        if declared?.delimiter == delimiter { score += 0.5 }
        if score > (best?.score ?? 0) { best = (score, dialect) }
      }
    }
    let fallback = ImportPlan.Dialect(delimiter: declared?.delimiter ?? ",", decimal: .point)
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

  private static func score(
    _ dialect: ImportPlan.Dialect, on sample: [ArraySlice<UInt8>]
  ) -> Double {
    var widths: [Int: Int] = [:]
    var cells = 0
    var numbers = 0
    var blanks = 0
    var commas = 0
    let decimal = dialect.decimal.rawValue.utf8.first ?? 0x2E
    for line in sample {
      guard let row = CSVReader.cells(of: line, delimiter: dialect.delimiterByte) else {
        continue
      }
      widths[row.count, default: 0] += 1
      cells += row.count
      for cell in row {
        switch CellKind(cell.utf8, decimal: decimal) {
        case .number:
          numbers += 1
          if dialect.decimal == .comma && cell.contains(",") { commas += 1 }
        case .blank: blanks += 1
        case .text: break
        }
      }
    }
    guard let common = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), cells > 0,
      common.key > 1
    else { return 0 }
    let consistency = Double(common.value) / Double(sample.count)
    let known = Double(numbers + blanks) / Double(cells)
    let numeric = Double(numbers) / Double(cells)
    let unseen = dialect.decimal == .comma && commas == 0 ? 0.2 : 0
    return consistency * known * (0.4 + 0.6 * numeric) - unseen + 1e-6 * Double(common.key)
  }
}
