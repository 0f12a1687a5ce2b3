/// Reads some rows from all over a table, to see what the values prove.
struct Sampler {
  let lines: Lines
  let dialect: ImportPlan.Dialect
  let shape: TableShape

  /// Stretches of neighboring rows: the start is often a standstill.
  private static let stretches = 20

  /// The sampled values of columns; NaN where a cell is no number, in rows of full width only.
  func columns(_ wanted: [Int]) -> [Int: [Double]] {
    let first = shape.firstDataLine - 1
    let total = lines.count - first
    let length = Planner.sampleLimit / Self.stretches
    let starts =
      total <= Planner.sampleLimit
      ? [first] : (0..<Self.stretches).map { first + $0 * (total - length) / (Self.stretches - 1) }
    let decimal = dialect.decimal.rawValue.utf8.first ?? 0x2E
    var columns: [Int: [Double]] = [:]
    for start in starts {
      let end = starts.count == 1 ? lines.count : start + length
      let csv = CSVReader(delimiter: dialect.delimiterByte)
      _ = csv.rows(
        of: lines, from: start, to: end,
        skipping: { TablePreamble.isComment(lines[$0]) },
        body: { row in
          guard row.count >= shape.width - 1 else { return true }
          for column in wanted {
            let cell = column < row.count ? row[column] : []
            columns[column, default: []].append(
              DecimalText.value(cell, decimal: decimal) ?? .nan)
          }
          return true
        })
    }
    return columns
  }
}
