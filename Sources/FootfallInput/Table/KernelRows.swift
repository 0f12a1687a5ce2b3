import CDecimalRows

/// The door to the loop in C, which takes rows of plain numbers ahead of `RowPass`.
enum KernelRows {
  /// Whether this processor has the instructions that the loop is written in.
  static let areAvailable = footfall_rows_are_available()

  /// Takes rows up to the first that is not plain.
  ///
  /// - Returns: how many.
  static func take(
    _ bytes: UnsafePointer<UInt8>, to end: Int, _ pass: inout RowPass
  ) -> Int {
    let first = pass.row
    var rows = unsafe footfall_rows()
    unsafe rows.bytes = bytes
    unsafe rows.start = pass.lineStart
    unsafe rows.end = end
    unsafe rows.row = first
    unsafe rows.capacity = pass.capacity
    unsafe rows.line_limit = RecordingReader.lineLimit
    unsafe rows.columns = UnsafePointer(pass.columns.places)
    unsafe rows.width = pass.width
    unsafe rows.time_column = pass.timeColumn
    unsafe rows.time_origin = pass.origin ?? 0
    unsafe rows.time_decimals = pass.timeDecimals
    unsafe rows.delimiter = pass.delimiter
    unsafe rows.decimal = pass.decimal
    var lengths = pass.lengths.mutableSpan
    unsafe lengths.withUnsafeMutableBufferPointer { lengths in
      unsafe PowersOfFive.words.withUnsafeBufferPointer { powers in
        unsafe rows.lengths = lengths.baseAddress
        unsafe rows.powers_of_five = powers.baseAddress.map {
          unsafe $0 + 2 * (-20 - PowersOfFive.first)
        }
        unsafe footfall_take_rows(&rows)
      }
    }
    unsafe pass.row = rows.row
    unsafe pass.lineStart = rows.start
    unsafe pass.timeDecimals = rows.time_decimals
    if unsafe rows.has_pairs { pass.endings.insert(.pair) }
    if unsafe rows.has_line_feeds { pass.endings.insert(.lineFeed) }
    pass.line += pass.row - first
    return pass.row - first
  }
}
