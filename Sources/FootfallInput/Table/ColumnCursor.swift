/// Columns being filled, side by side and without a copy at the end.
///
/// The memory belongs to the arrays that `ColumnCursor.columns` returns.
@safe struct ColumnCursor {
  /// One per column, each with room for `capacity` numbers.
  let columns: UnsafeMutablePointer<UnsafeMutablePointer<Double>>
  let columnCount: Int
  let capacity: Int
  var rowCount = 0

  /// Appends a row; `false` when there is no room.
  mutating func append(_ values: [Double]) -> Bool {
    guard rowCount < capacity else { return false }
    for column in 0..<columnCount {
      unsafe (columns[column] + rowCount).initialize(to: values[column])
    }
    rowCount += 1
    return true
  }

  mutating func removeLast() { rowCount -= 1 }

  /// Makes arrays and lets `fill` write them.
  static func columns(
    _ count: Int, capacity: Int, fill: (inout ColumnCursor) -> Void
  ) -> [[Double]] {
    var arrays: [[Double]] = Array(repeating: [], count: count)
    var rows = 0
    unsafe withUnsafeTemporaryAllocation(of: UnsafeMutablePointer<Double>.self, capacity: count) {
      pointers in
      func make(_ column: Int) {
        guard column < count, let base = pointers.baseAddress else {
          guard let base = pointers.baseAddress else { return }
          var cursor = unsafe ColumnCursor(columns: base, columnCount: count, capacity: capacity)
          fill(&cursor)
          rows = cursor.rowCount
          return
        }
        arrays[column] = unsafe [Double](unsafeUninitializedCapacity: capacity) { buffer, filled in
          guard let start = buffer.baseAddress else { return }
          unsafe LargePages.ask(for: UnsafeMutableRawBufferPointer(buffer))
          unsafe (base + column).initialize(to: start)
          make(column + 1)
          filled = rows
        }
      }
      make(0)
    }
    return arrays
  }
}
