/// The columns that a plan asked for, in the file's own units; a missing value is NaN.
struct Table: Sendable {
  /// In the order of the plan's columns.
  var columns: [[Double]]
  /// What was taken off every time stamp, in the time column's unit.
  var timeOrigin: Double = 0
  var lines = LineMap()
  /// Rows before which the file began anew (a header repeated).
  var breaks: [Int] = []
  /// Digits behind the decimal mark of the time column, at most.
  var timeDecimals = 0

  var rowCount: Int { columns.first?.count ?? 0 }
}

/// The physical line of each row, kept only where it does not simply go up by one.
struct LineMap: Sendable {
  private var steps: [(row: Int, line: Int)] = []

  /// - Precondition: rows come in order.
  mutating func note(row: Int, line: Int) {
    if let last = steps.last, line - last.line == row - last.row { return }
    steps.append((row, line))
  }

  /// The line of a row, counted from one.
  func line(of row: Int) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return row + 1 }
    return steps[low - 1].line + row - steps[low - 1].row
  }
}
