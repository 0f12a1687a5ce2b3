import CDecimalRows

/// Splits and parses rows of plain numbers, and stops at the first that is something else.
///
/// Where the processor has what it takes, `KernelRows` goes ahead and this takes what that leaves.
/// Sixteen bytes at a time are compared with everything that is not part of a plain number: the
/// delimiter, a quote, bytes below the blank, bytes above ASCII. What is left to do is done per
/// such byte, with all that a row needs in registers and nothing allocated.
@safe struct RowPass {
  enum Stop {
    case end
    /// A line that is no row of numbers; it ends before a place.
    case oddRow(end: Int)
    /// A byte that libcsv would judge in context.
    case notMine
  }

  let delimiter: UInt8
  let decimal: UInt8
  /// Columns of the text.
  let width: Int
  /// Rows that there is room for.
  let capacity: Int
  /// The column of time among those of the text, or a negative number.
  let timeColumn: Int
  let columns: RowColumns
  let usesKernel: Bool
  /// Rows to be taken here before the kernel is tried again.
  private var patience = 1

  /// The first stamp, once it is known: before, each row is an odd one.
  var origin: Int64? {
    didSet {
      if timeColumn >= 0 { unsafe columns.places[timeColumn].origin = Double(origin ?? 0) }
    }
  }
  /// Whether the next row is to be judged with those before it.
  var isHeld = false
  var row = 0
  /// The physical line of the next row.
  var line: Int
  /// Where the next row begins.
  var lineStart = 0
  var endings: LineEndings = []
  /// Digits behind the mark of the stamps, at most.
  var timeDecimals = 0
  /// Lengths of the last cells of the last rows, by row modulo their number.
  var lengths = InlineArray<32, Int>(repeating: 0)

  init(
    delimiter: UInt8, decimal: UInt8, timeColumn: Int, capacity: Int, line: Int,
    columns: RowColumns, usesKernel: Bool = true
  ) {
    self.delimiter = delimiter
    self.decimal = decimal
    self.width = columns.count
    self.capacity = capacity
    self.timeColumn = timeColumn
    self.line = line
    self.columns = columns
    self.usesKernel = usesKernel && KernelRows.areAvailable
  }

  /// Whether each row is to be given to the sink alone.
  var isJudgingAll: Bool { isHeld || timeColumn >= 0 && origin == nil }

  /// Takes whole lines from `lineStart` up to `end`, which is behind a line feed.
  ///
  /// - Parameter bytes: readable from 24 before `lineStart` to 64 behind `end`.
  mutating func run(_ bytes: UnsafePointer<UInt8>, to end: Int) -> Stop {
    guard usesKernel, !isJudgingAll else { return unsafe walk(bytes, to: end, rows: .max) }
    while lineStart < end {
      let taken = unsafe KernelRows.take(bytes, to: end, &self)
      patience = taken < 8 ? min(256, 2 * patience) : 1
      let stop = unsafe walk(bytes, to: end, rows: patience)
      guard case .end = stop else { return stop }
    }
    return .end
  }

  /// The same in Swift alone, for as many rows.
  private mutating func walk(_ bytes: UnsafePointer<UInt8>, to end: Int, rows: Int) -> Stop {
    let (delimiter, decimal, width) = (delimiter, decimal, width)
    let (timeColumn, origin) = (timeColumn, origin)
    let (places, hints) = unsafe (columns.places, columns.hints)
    let isJudgingAll = isJudgingAll
    let lastRow = rows > capacity - row ? Int.max : row + rows
    var row = row
    var start = lineStart
    var fieldStart = start
    var column = 0
    var isPlain = !isJudgingAll && row < capacity
    var slowDecimals = -1
    var block = start
    defer {
      line += row - self.row
      self.row = row
      lineStart = start
    }
    while block < end {
      var mask = unsafe SpecialBytes.mask(bytes + block, delimiter)
      if end - block < 64 { mask &= (1 << UInt64(end - block)) &- 1 }
      while mask != 0 {
        let i = block &+ mask.trailingZeroBitCount
        mask &= mask &- 1
        let byte = unsafe bytes[i]
        if byte != delimiter, byte != 0x0A {
          if byte == 0x09 { continue }
          guard byte == 0x0D, unsafe bytes[i + 1] == 0x0A else { return .notMine }
          continue
        }
        var fieldEnd = i
        if byte == 0x0A {
          let hasReturn = unsafe i > start && bytes[i - 1] == 0x0D
          if hasReturn { fieldEnd = i &- 1 }
          endings.insert(hasReturn ? .pair : .lineFeed)
        }
        if isPlain, column < width {
          if let numbers = unsafe places[column].numbers {
            let quick = unsafe FieldKernel.plain(
              bytes, fieldStart, fieldEnd, decimal, hints[column])
            if quick == quick {
              unsafe (numbers + row).initialize(to: quick - places[column].origin)
            } else {
              isPlain =
                column == timeColumn
                ? unsafe Self.takeTime(
                  bytes, fieldStart, fieldEnd, decimal, &hints[column], origin, numbers + row,
                  &slowDecimals)
                : unsafe Self.take(
                  bytes, fieldStart, fieldEnd, decimal, &hints[column], numbers + row)
            }
          }
        } else {
          isPlain = false
        }
        guard byte == 0x0A else {
          column &+= 1
          fieldStart = i &+ 1
          continue
        }
        if i - start > RecordingReader.lineLimit { return .notMine }
        guard isPlain, column == width - 1, unsafe Self.mayBeginRow(bytes, start) else {
          return .oddRow(end: i)
        }
        lengths[row & 31] = unsafe Self.trimmedCount(bytes, fieldStart, fieldEnd)
        if timeColumn >= 0 {
          let decimals = unsafe slowDecimals < 0 ? hints[timeColumn].decimals : slowDecimals
          if decimals > timeDecimals { timeDecimals = decimals }
        }
        row &+= 1
        start = i &+ 1
        fieldStart = start
        column = 0
        isPlain = row < capacity
        slowDecimals = -1
        if row == lastRow { return .end }
      }
      block &+= 64
    }
    return .end
  }

  /// Takes a field that is not written like the one above it; `false` where it is no number.
  private static func take(
    _ bytes: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ decimal: UInt8,
    _ hint: inout FieldKernel.Hint, _ place: UnsafeMutablePointer<Double>
  ) -> Bool {
    var decimals = hint.decimals
    let field = unsafe FieldKernel.parts(bytes, from, to, decimal, &decimals)
    hint.note(decimals)
    guard field.isNumber else { return false }
    unsafe place.initialize(to: FieldKernel.value(field))
    return true
  }

  /// The same for a stamp.
  ///
  /// - Parameter timeDecimals: set to its digits behind the mark.
  private static func takeTime(
    _ bytes: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ decimal: UInt8,
    _ hint: inout FieldKernel.Hint, _ origin: Int64?, _ place: UnsafeMutablePointer<Double>,
    _ timeDecimals: inout Int
  ) -> Bool {
    var decimals = hint.decimals
    let field = unsafe FieldKernel.parts(bytes, from, to, decimal, &decimals)
    hint.note(decimals)
    guard field.isNumber, let origin else { return false }
    timeDecimals = max(0, field.decimals)
    guard field.decimals < 0 else {
      unsafe place.initialize(to: FieldKernel.value(field) - Double(origin))
      return true
    }
    // Whole numbers of any size stay exact.
    guard field.digits <= Int64.max else { return false }
    let whole = field.isNegative ? -Int64(field.digits) : Int64(field.digits)
    let (rest, isTooLarge) = whole.subtractingReportingOverflow(origin)
    unsafe place.initialize(to: Double(rest))
    return !isTooLarge
  }

  /// Whether a line's first byte cannot be that of a comment.
  @inline(__always)
  private static func mayBeginRow(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Bool {
    let byte = unsafe bytes[start]
    if byte &- 0x30 <= 9 { return true }
    if byte == 0x2D { return unsafe bytes[start + 1] != 0x2D }
    return byte != 0x23 && byte != 0x2F && byte != 0x25 && byte != 0x27
  }

  /// The length of a cell without the blanks around it.
  @inline(__always)
  private static func trimmedCount(_ bytes: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Int {
    var start = from
    var end = to
    while start < end, unsafe bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while start < end, unsafe bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end - start
  }
}
