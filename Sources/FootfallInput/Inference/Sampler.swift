/// Reads some rows from all over a table, to see what the values prove.
struct Sampler {
  let text: TextSample
  let dialect: ImportPlan.Dialect
  let shape: TableShape

  /// Stretches of neighboring rows: the start is often a standstill.
  private static let stretches = 20

  /// The sampled values of columns; NaN where a cell is no number, in rows of full width only.
  func columns(_ wanted: [Int]) -> [Int: [Double]] {
    var values = [[Double]](repeating: [], count: wanted.count)
    let length = Planner.sampleLimit / Self.stretches
    let head = text.head
    let first = shape.firstDataLine - 1
    let total = head.count - first
    if !text.pieces.isEmpty {
      read(wanted, head, first..<min(head.count, first + length), &values)
      for piece in text.pieces { read(wanted, piece, 0..<min(piece.count, length), &values) }
    } else if total <= Planner.sampleLimit {
      read(wanted, head, first..<head.count, &values)
    } else {
      for i in 0..<Self.stretches {
        let start = first + i * (total - length) / (Self.stretches - 1)
        read(wanted, head, start..<(start + length), &values)
      }
    }
    return Dictionary(
      zip(wanted, values).filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
  }

  private func read(
    _ wanted: [Int], _ lines: Lines, _ range: Range<Int>, _ values: inout [[Double]]
  ) {
    let decimal = dialect.decimal.rawValue.utf8.first ?? 0x2E
    let bytes = lines.offset(of: range.lowerBound)..<lines.offset(of: range.upperBound)
    let cells = PlainCells(
      delimiter: dialect.delimiterByte, decimal: decimal, width: shape.width, wanted: wanted)
    if dialect.rowEnd == nil,
      let columns = cells.columns(in: lines.bytes[bytes], upTo: range.count)
    {
      for place in wanted.indices { values[place] += columns[place] }
      return
    }
    let rowEnd = dialect.rowEnd?.utf8.first
    let csv = CSVReader(delimiter: dialect.delimiterByte)
    _ = csv.rows(
      of: lines, from: range.lowerBound, to: range.upperBound,
      skipping: { TablePreamble.isComment(lines[$0]) },
      body: { row in
        guard row.count >= shape.width - 1 else { return true }
        for (place, column) in wanted.enumerated() {
          var cell = column < row.count ? row[column] : []
          if let rowEnd, column == row.count - 1, cell.last == rowEnd { cell.removeLast() }
          values[place].append(PlainCells.value(cell, decimal: decimal))
        }
        return true
      })
  }
}
