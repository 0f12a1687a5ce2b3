/// The numbers in some columns of lines that hold no quote, without a row being made of each.
struct PlainCells {
  let delimiter: UInt8
  let decimal: UInt8
  /// Cells of most rows; one with fewer than one less is passed over.
  let width: Int
  /// Columns, going up.
  let wanted: [Int]

  /// The values of the wanted columns in whole lines, one per row; NaN where a cell is no number.
  ///
  /// - Parameters:
  ///   - limit: rows that there are at most.
  ///   - odd: the wanted values of a line that is not all plain numbers; `nil` leaves it out.
  /// - Returns: `nil` where libcsv has to split them.
  func columns(
    in lines: ArraySlice<UInt8>, upTo limit: Int, odd: (ArraySlice<UInt8>) -> [Double]?
  ) -> [[Double]]? {
    let pad = FastRoad.pad
    guard !wanted.isEmpty, !lines.isEmpty, wanted.allSatisfy({ $0 < width }) else { return nil }
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: lines.count + 1 + 2 * pad)
    let numbers = UnsafeMutablePointer<Double>.allocate(capacity: limit * wanted.count)
    let columns = RowColumns(count: width)
    defer {
      unsafe buffer.deallocate()
      unsafe numbers.deallocate()
    }
    unsafe buffer.initialize(repeating: 0x0A, count: lines.count + 1 + 2 * pad)
    unsafe lines.withUnsafeBufferPointer { lines in
      guard let start = lines.baseAddress else { return }
      unsafe (buffer + pad).update(from: start, count: lines.count)
    }
    for (place, column) in wanted.enumerated() {
      unsafe columns.send(column, to: numbers + place * limit)
    }
    var pass = RowPass(
      delimiter: delimiter, decimal: decimal, timeColumn: -1, capacity: limit, line: 1,
      columns: columns)
    pass.lineStart = pad
    let end = lines.last == 0x0A ? pad + lines.count : pad + lines.count + 1
    reading: while true {
      switch unsafe pass.run(buffer, to: end) {
      case .end: break reading
      case .notMine: return nil
      case .oddRow(let lineEnd):
        guard pass.row < limit else { break reading }
        let line = unsafe Array(
          UnsafeBufferPointer(start: buffer + pass.lineStart, count: lineEnd - pass.lineStart))
        if let row = odd(line[...]) {
          for (place, value) in row.enumerated() {
            unsafe (numbers + place * limit + pass.row).initialize(to: value)
          }
          pass.row += 1
        }
        pass.lineStart = lineEnd + 1
      }
    }
    return wanted.indices.map { place in
      unsafe Array(UnsafeBufferPointer(start: numbers + place * limit, count: pass.row))
    }
  }

  /// The same, where a cell that is no number but a moment counts as well.
  func columns(in lines: ArraySlice<UInt8>, upTo limit: Int) -> [[Double]]? {
    columns(in: lines, upTo: limit, odd: row)
  }

  /// The wanted values of a line that is not all plain numbers, or `nil` where it is no row.
  private func row(_ line: ArraySlice<UInt8>) -> [Double]? {
    guard !TablePreamble.isComment(line) else { return nil }
    let text = line.last == 0x0D ? line.dropLast() : line
    let cells = text.split(separator: delimiter, omittingEmptySubsequences: false).map(\.trimmed)
    guard cells.count >= width - 1, cells.count > 1 || !cells[0].isEmpty else { return nil }
    return wanted.map { $0 < cells.count ? Self.value(cells[$0], decimal: decimal) : .nan }
  }

  /// A cell's number or moment, NaN where it is neither.
  static func value(_ cell: some Collection<UInt8>, decimal: UInt8) -> Double {
    DecimalText.value(cell, decimal: decimal)
      ?? ClockText.nanoseconds(cell).map { Double($0) / 1e9 } ?? .nan
  }
}
