/// Splits and parses plain rows in one pass.
///
/// 1. The same table as the slow road, always. 2. No allocation per row. 3. Speed.
///
/// Sixteen bytes at a time are compared with everything that is not part of a plain number: the
/// delimiter, a quote, bytes below the blank, bytes above ASCII. What is left to do is done per
/// such byte. A row that does not parse at once is given to libcsv alone; a byte that libcsv
/// would judge in context sends the whole file to the slow road.
@safe struct FastRoad {
  enum Outcome { case finished, notMine, full }

  let source: ByteSource
  let plan: ImportPlan
  private(set) var endings: LineEndings = []
  /// The last line, where no line end closes it.
  private(set) var unclosedLine: Int?
  private var comments: [Int] = []

  private static let chunk = 256 << 10
  /// In front of the bytes, so that a field may be loaded from before its start.
  private static let pad = 64
  private static let lineLimit = RecordingReader.lineLimit

  init(source: ByteSource, plan: ImportPlan) {
    self.source = source
    self.plan = plan
  }

  func noteComments(_ sink: inout RowSink) {
    for line in comments { sink.findings.note("W107", line: line) }
  }

  /// Where a row stands in the pass.
  private struct Position {
    var line: Int
    var lineStart: Int
    var fieldStart: Int
    var column = 0
    var isPlain = true
    /// Digits behind the mark of the row's stamp, which count once the row is whole.
    var timeDecimals = 0
    /// Line minus row of the last row noted in the line map.
    var lineOffset: Int?
  }

  mutating func run(
    from offset: Int, line: Int, _ sink: inout RowSink, _ cursor: inout ColumnCursor
  ) -> Outcome {
    let room = Self.pad + Self.lineLimit + Self.chunk + Self.pad
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 64)
    defer { unsafe buffer.deallocate() }
    unsafe buffer.initializeMemory(as: UInt8.self, repeating: 0, count: Self.pad)
    let slots = UnsafeMutablePointer<Int>.allocate(capacity: plan.width)
    defer { unsafe slots.deallocate() }
    unsafe slots.initialize(repeating: -1, count: plan.width)
    for (slot, column) in plan.columns.enumerated() where column.index < plan.width {
      unsafe slots[column.index] = slot
    }
    let hints = UnsafeMutablePointer<FieldKernel.Hint>.allocate(
      capacity: max(1, plan.columns.count))
    defer { unsafe hints.deallocate() }
    unsafe hints.initialize(repeating: FieldKernel.Hint(), count: max(1, plan.columns.count))
    var at = Position(line: line, lineStart: Self.pad, fieldStart: Self.pad)
    var next = offset
    var end = Self.pad
    let csv = CSVReader(delimiter: plan.dialect.delimiterByte)
    while next < source.count {
      let target = unsafe UnsafeMutableRawBufferPointer(start: buffer + end, count: Self.chunk)
      guard let got = unsafe source.read(into: target, at: next), got > 0 else { return .notMine }
      next += got
      end += got
      guard let last = unsafe Self.lastNewline(buffer, from: at.lineStart, to: end) else {
        if end - at.lineStart > Self.lineLimit { return .notMine }
        continue
      }
      let outcome = unsafe pass(
        UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self)), to: last + 1, slots, hints, csv,
        &at, &sink, &cursor)
      guard outcome == .finished, sink.failure == nil else {
        return sink.failure != nil ? .finished : outcome
      }
      // The row that is cut by the chunk's end goes to the front.
      let rest = end - (last + 1)
      unsafe buffer.advanced(by: Self.pad).copyMemory(from: buffer + last + 1, byteCount: rest)
      end = Self.pad + rest
      at.lineStart = Self.pad
      at.fieldStart = Self.pad
    }
    guard end > Self.pad else { return .finished }
    unclosedLine = at.line
    let bytes = unsafe UnsafeRawBufferPointer(start: buffer + Self.pad, count: end - Self.pad)
    let rest = unsafe Array(bytes)
    guard !rest.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 > 0x7F || $0 == 0x22 }) else {
      return .notMine
    }
    return take(rest[...], csv, at.line, isUnclosedEnd: true, &sink, &cursor) ? .finished : .full
  }

  private static func lastNewline(_ bytes: UnsafeMutableRawPointer, from: Int, to: Int) -> Int? {
    var i = to - 1
    while i >= from {
      if unsafe bytes.load(fromByteOffset: i, as: UInt8.self) == 0x0A { return i }
      i -= 1
    }
    return nil
  }

  /// Whole lines up to `end`, which is behind a line feed.
  private mutating func pass(
    _ bytes: UnsafePointer<UInt8>, to end: Int, _ slots: UnsafeMutablePointer<Int>,
    _ hints: UnsafeMutablePointer<FieldKernel.Hint>, _ csv: CSVReader, _ at: inout Position,
    _ sink: inout RowSink, _ cursor: inout ColumnCursor
  ) -> Outcome {
    let delimiter = plan.dialect.delimiterByte
    let width = plan.width
    let timeSlot = sink.timeSlot ?? -1
    let decimal = sink.decimal
    var block = at.lineStart
    var hasShortRows = !sink.shortRows.isEmpty
    // A number among written times is no time: the sink judges each.
    let isWrittenTime = sink.hasWrittenTime
    var origin = isWrittenTime ? nil : sink.timeOrigin
    while block < end {
      var mask = unsafe SpecialBytes.mask(bytes + block, delimiter)
      if end - block < 64 { mask &= (1 << UInt64(end - block)) &- 1 }
      while mask != 0 {
        let i = block + mask.trailingZeroBitCount
        mask &= mask &- 1
        let byte = unsafe bytes[i]
        if byte == 0x0D, byte != delimiter {
          guard unsafe bytes[i + 1] == 0x0A else { return .notMine }
          continue
        }
        guard byte == delimiter || byte == 0x0A else {
          if byte == 0x09 { continue }
          return .notMine
        }
        var fieldEnd = i
        if byte == 0x0A {
          let hasReturn = unsafe i > at.lineStart && bytes[i - 1] == 0x0D
          if hasReturn { fieldEnd -= 1 }
          endings.insert(hasReturn ? .pair : .lineFeed)
        }
        if at.isPlain, at.column < width {
          let slot = unsafe slots[at.column]
          let isRoom = cursor.rowCount < cursor.capacity
          let quick =
            unsafe slot >= 0 && isRoom
            ? FieldKernel.plain(bytes, at.fieldStart, fieldEnd, decimal, hints[slot]) : .nan
          if quick == quick, slot != timeSlot {
            unsafe (cursor.columns[slot] + cursor.rowCount).initialize(to: quick)
          } else if quick == quick, let origin {
            unsafe (cursor.columns[slot] + cursor.rowCount).initialize(
              to: quick - Double(origin))
            at.timeDecimals = unsafe hints[slot].decimals
          } else if slot >= 0 {
            var decimals = unsafe hints[slot].decimals
            let field = unsafe FieldKernel.parts(
              bytes, at.fieldStart, fieldEnd, decimal, &decimals)
            unsafe hints[slot].note(decimals)
            if !field.isNumber || cursor.rowCount >= cursor.capacity {
              at.isPlain = false
            } else if slot != timeSlot {
              let value = FieldKernel.value(field)
              unsafe (cursor.columns[slot] + cursor.rowCount).initialize(to: value)
            } else if let origin, field.decimals >= 0 || field.digits <= Int64.max {
              var value: Double
              if field.decimals < 0 {
                let whole = field.isNegative ? -Int64(field.digits) : Int64(field.digits)
                let (rest, isTooLarge) = whole.subtractingReportingOverflow(origin)
                if isTooLarge { at.isPlain = false }
                value = Double(rest)
              } else {
                value = FieldKernel.value(field) - Double(origin)
                at.timeDecimals = field.decimals
              }
              unsafe (cursor.columns[slot] + cursor.rowCount).initialize(to: value)
            } else {
              at.isPlain = false
            }
          }
        } else {
          at.isPlain = false
        }
        guard byte == 0x0A else {
          at.column += 1
          at.fieldStart = i + 1
          continue
        }
        if i - at.lineStart > Self.lineLimit { return .notMine }
        if at.isPlain, at.column == width - 1, !hasShortRows,
          unsafe Self.mayBeginRow(bytes, at.lineStart)
        {
          if at.lineOffset != at.line - cursor.rowCount {
            sink.table.lines.note(row: cursor.rowCount, line: at.line)
            at.lineOffset = at.line - cursor.rowCount
          }
          sink.lastLengths[cursor.rowCount & 31] = unsafe Self.trimmedCount(
            bytes, at.fieldStart, fieldEnd)
          cursor.rowCount += 1
          sink.tookRow(line: at.line, timeDecimals: at.timeDecimals)
        } else {
          let lineEnd = unsafe i > at.lineStart && bytes[i - 1] == 0x0D ? i - 1 : i
          let text = unsafe Array(
            UnsafeBufferPointer(start: bytes + at.lineStart, count: lineEnd - at.lineStart))
          guard take(text[...], csv, at.line, isUnclosedEnd: false, &sink, &cursor) else {
            return .full
          }
          if sink.failure != nil { return .finished }
          hasShortRows = !sink.shortRows.isEmpty
          origin = isWrittenTime ? nil : sink.timeOrigin
          at.lineOffset = nil
        }
        at.line += 1
        at.column = 0
        at.isPlain = true
        at.timeDecimals = 0
        at.lineStart = i + 1
        at.fieldStart = i + 1
      }
      block += 64
    }
    return .finished
  }

  /// Gives one line to libcsv; `false` when there is no room for its row.
  private mutating func take(
    _ line: ArraySlice<UInt8>, _ csv: CSVReader, _ number: Int, isUnclosedEnd: Bool,
    _ sink: inout RowSink, _ cursor: inout ColumnCursor
  ) -> Bool {
    if TablePreamble.isComment(line) {
      comments.append(number)
      return true
    }
    guard cursor.rowCount < cursor.capacity else { return false }
    guard let row = csv.row(of: line, number: number) else { return true }
    _ = sink.take(
      row, into: &cursor, isUnclosedEnd: isUnclosedEnd,
      text: { String(decoding: line, as: UTF8.self) })
    return true
  }

  /// Whether a line's first byte cannot be that of a comment.
  private static func mayBeginRow(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Bool {
    let byte = unsafe bytes[start]
    if byte == 0x2D { return unsafe bytes[start + 1] != 0x2D }
    return byte != 0x23 && byte != 0x2F && byte != 0x25 && byte != 0x27
  }

  /// The length of a cell without the blanks around it.
  private static func trimmedCount(_ bytes: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Int {
    var start = from
    var end = to
    while start < end, unsafe bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while start < end, unsafe bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end - start
  }
}

/// Finds the bytes in a block that a plain number does not have.
///
/// Two words of eight bytes at a time, in the low seven bits of which an addition reaches the
/// top bit unless the byte is one of those sought. (Comparisons of small lanes are compiled into
/// loops by the compiler we measured; additions of words are not.)
enum SpecialBytes {
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let quotes: UInt64 = 0x2222_2222_2222_2222

  /// One bit per byte of 64: the delimiter, `"`, bytes below the blank and above ASCII.
  @inline(__always)
  static func mask(_ bytes: UnsafePointer<UInt8>, _ delimiter: UInt8) -> UInt64 {
    let delimiters = SIMD2(repeating: UInt64(delimiter) &* 0x0101_0101_0101_0101)
    let a = unsafe mask16(bytes, delimiters)
    let b = unsafe mask16(bytes + 16, delimiters)
    let c = unsafe mask16(bytes + 32, delimiters)
    let d = unsafe mask16(bytes + 48, delimiters)
    return a | b << 16 | c << 32 | d << 48
  }

  @inline(__always)
  private static func mask16(
    _ bytes: UnsafePointer<UInt8>, _ delimiters: SIMD2<UInt64>
  ) -> UInt64 {
    let block = unsafe UnsafeRawPointer(bytes).loadUnaligned(as: SIMD2<UInt64>.self)
    let low = SIMD2(repeating: Self.low)
    let isVisible = (block & low) &+ SIMD2(repeating: 0x6060_6060_6060_6060)
    let isNoQuote = ((block ^ SIMD2(repeating: quotes)) & low) &+ low
    let isNoDelimiter = ((block ^ delimiters) & low) &+ low
    let found = ~(isVisible & isNoQuote & isNoDelimiter) | block
    return topBits(UInt64(littleEndian: found[0])) | topBits(UInt64(littleEndian: found[1])) << 8
  }

  /// The top bits of eight bytes in one byte, the first byte's lowest.
  @inline(__always)
  private static func topBits(_ word: UInt64) -> UInt64 {
    ((word & 0x8080_8080_8080_8080) &* 0x0002_0408_1020_4081) >> 56
  }
}
