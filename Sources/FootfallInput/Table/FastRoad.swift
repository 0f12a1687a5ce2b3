/// Reads the rows of a text in pieces of the file.
///
/// 1. The same table as the slow road, always. 2. No allocation per row. 3. Speed.
///
/// A row that does not parse at once is given to libcsv alone; a byte that libcsv would judge in
/// context sends the whole file to the slow road. The middle of a large file goes to all cores.
@safe struct FastRoad {
  enum Outcome { case finished, notMine, full }

  let source: ByteSource
  let plan: ImportPlan
  /// How a large file is shared out; the table is the same however that is.
  let sharing: SharedRows.Sharing
  private(set) var endings: LineEndings = []
  /// The last line, where no line end closes it.
  private(set) var unclosedLine: Int?
  private var comments: [Int] = []

  static let chunk = 256 << 10
  /// In front of the bytes, so that a field may be loaded from before its start.
  static let pad = 64

  init(source: ByteSource, plan: ImportPlan, sharing: SharedRows.Sharing) {
    self.source = source
    self.plan = plan
    self.sharing = sharing
  }

  func noteComments(_ sink: inout RowSink) {
    for line in comments { sink.findings.note("W107", line: line) }
  }

  mutating func run(
    from offset: Int, line: Int, _ sink: inout RowSink, _ cursor: inout ColumnCursor
  ) -> Outcome {
    let buffer = unsafe Self.buffer()
    defer { unsafe buffer.deallocate() }
    let columns = self.columns(cursor)
    let timeColumn = sink.timeSlot.map { plan.columns[$0].index } ?? -1
    var pass = RowPass(
      delimiter: plan.dialect.delimiterByte, decimal: sink.decimal,
      timeColumn: timeColumn < plan.width ? timeColumn : -1,
      capacity: cursor.capacity, line: line, columns: columns, usesKernel: sharing.usesKernel)
    let csv = CSVReader(delimiter: plan.dialect.delimiterByte)
    var next = offset
    var end = Self.pad
    var isShared = sharing.threads < 2
    while next < source.count {
      let target = unsafe UnsafeMutableRawBufferPointer(start: buffer + end, count: Self.chunk)
      guard let got = unsafe source.read(into: target, at: next), got > 0 else { return .notMine }
      next += got
      end += got
      guard let last = unsafe Self.lastNewline(buffer, from: Self.pad, to: end) else {
        if end - Self.pad > RecordingReader.lineLimit { return .notMine }
        continue
      }
      pass.lineStart = Self.pad
      let outcome = unsafe take(
        UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self)), to: last + 1, csv, &pass, &sink,
        &cursor)
      guard outcome == .finished, sink.failure == nil else { return outcome }
      // The row that is cut by the chunk's end goes to the front.
      let rest = end - (last + 1)
      if !isShared, !pass.isHeld {
        isShared = true
        let shared = SharedRows(source: source, plan: plan, sharing: sharing)
          .take(from: next - rest, &pass, &sink, &cursor)
        if let shared {
          next = shared
          end = Self.pad
          continue
        }
      }
      unsafe buffer.advanced(by: Self.pad).copyMemory(from: buffer + last + 1, byteCount: rest)
      end = Self.pad + rest
    }
    endings = pass.endings
    sink.lastLengths = pass.lengths
    guard end > Self.pad else { return .finished }
    unclosedLine = pass.line
    let bytes = unsafe UnsafeRawBufferPointer(start: buffer + Self.pad, count: end - Self.pad)
    let rest = unsafe Array(bytes)
    guard !rest.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 > 0x7F || $0 == 0x22 }) else {
      return .notMine
    }
    return judge(rest[...], csv, pass.line, isUnclosedEnd: true, &sink, &cursor)
      ? .finished : .full
  }

  /// Room for a chunk behind the longest line, with bytes on both sides that may be looked at.
  static func buffer() -> UnsafeMutableRawPointer {
    let room = pad + RecordingReader.lineLimit + chunk + pad
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 64)
    unsafe buffer.initializeMemory(as: UInt8.self, repeating: 0, count: pad)
    return unsafe buffer
  }

  private func columns(_ cursor: ColumnCursor) -> RowColumns {
    let columns = RowColumns(count: plan.width)
    for (slot, column) in plan.columns.enumerated() where column.index < plan.width {
      unsafe columns.send(column.index, to: cursor.columns[slot])
    }
    return columns
  }

  static func lastNewline(_ bytes: UnsafeMutableRawPointer, from: Int, to: Int) -> Int? {
    var i = to - 1
    while i >= from {
      if unsafe bytes.load(fromByteOffset: i, as: UInt8.self) == 0x0A { return i }
      i -= 1
    }
    return nil
  }

  /// Whole lines up to `end`, which is behind a line feed.
  private mutating func take(
    _ bytes: UnsafePointer<UInt8>, to end: Int, _ csv: CSVReader, _ pass: inout RowPass,
    _ sink: inout RowSink, _ cursor: inout ColumnCursor
  ) -> Outcome {
    while true {
      let (row, line) = (pass.row, pass.line)
      let stop = unsafe pass.run(bytes, to: end)
      cursor.rowCount = pass.row
      if pass.row > row {
        sink.table.lines.note(row: row, line: line)
        sink.tookRow(line: pass.line - 1, timeDecimals: pass.timeDecimals)
      }
      switch stop {
      case .end: return .finished
      case .notMine: return .notMine
      case .oddRow(let i):
        let start = pass.lineStart
        let lineEnd = unsafe i > start && bytes[i - 1] == 0x0D ? i - 1 : i
        let text = unsafe Array(
          UnsafeBufferPointer(start: bytes + start, count: lineEnd - start))
        sink.lastLengths = pass.lengths
        guard judge(text[...], csv, pass.line, isUnclosedEnd: false, &sink, &cursor) else {
          return .full
        }
        if sink.failure != nil { return .finished }
        pass.lengths = sink.lastLengths
        pass.isHeld = !sink.shortRows.isEmpty
        // A number among written times is no time: the sink judges each.
        pass.origin = sink.hasWrittenTime ? nil : sink.timeOrigin
        pass.row = cursor.rowCount
        pass.line += 1
        pass.lineStart = i + 1
      }
    }
  }

  /// Gives one line to libcsv; `false` when there is no room for its row.
  private mutating func judge(
    _ line: ArraySlice<UInt8>, _ csv: CSVReader, _ number: Int, isUnclosedEnd: Bool,
    _ sink: inout RowSink, _ cursor: inout ColumnCursor
  ) -> Bool {
    if TablePreamble.isComment(line) {
      comments.append(number)
      return true
    }
    guard cursor.rowCount < cursor.capacity else { return false }
    guard let row = csv.row(of: line, number: number) else {
      sink.skipBlank(line: number)
      return true
    }
    _ = sink.take(
      row, into: &cursor, isUnclosedEnd: isUnclosedEnd,
      text: { String(decoding: line, as: UTF8.self) })
    return true
  }
}
