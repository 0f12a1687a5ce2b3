import FootfallSignal

/// The middle of a large file, read by several threads at once.
///
/// The file is cut at line ends into pieces. Where each line is a row of numbers, as many rows
/// stand before a piece as line ends, so each thread can write its rows to their place. A piece
/// that holds anything else is left, with all that follow, to be read in order: the table is the
/// same for any number of threads.
@safe struct SharedRows {
  let source: ByteSource
  let plan: ImportPlan
  let sharing: Sharing

  /// How a large file is shared out.
  struct Sharing: Hashable, Sendable {
    var threads = Cores.count
    /// Smaller pieces cost more to hand over than they save, in bytes.
    var pieceSize = 2 << 20
    /// Whether rows may go through `KernelRows`, where the processor can.
    var usesKernel = true
  }

  /// What a thread made of its piece.
  private struct Made {
    var isClean = false
    var rowCount = 0
    var timeDecimals = 0
    var endings: LineEndings = []
    var lengths = InlineArray<32, Int>(repeating: 0)
  }

  /// What every thread begins with.
  @safe private struct Start: @unchecked Sendable {
    let columns: RowColumns
    let decimal: UInt8
    let timeColumn: Int
    let capacity: Int
    let origin: Int64?
  }

  /// Reads the rows from a place on where a line begins.
  ///
  /// - Returns: where reading goes on, at the beginning of a line; `nil` where the file is too
  ///   small to be shared.
  func take(
    from offset: Int, _ pass: inout RowPass, _ sink: inout RowSink, _ cursor: inout ColumnCursor
  ) -> Int? {
    guard let pieces = pieces(from: offset), pieces.count >= sharing.threads else { return nil }
    let counts = share(pieces) { lineCount($0) }
    var rows: [Int] = []
    var row = pass.row
    for count in counts {
      rows.append(row)
      guard let count else { return nil }
      row += count
    }
    guard row <= cursor.capacity else { return nil }
    let start = Start(
      columns: pass.columns, decimal: pass.decimal, timeColumn: pass.timeColumn,
      capacity: pass.capacity, origin: pass.origin)
    let made = share(Array(zip(pieces, rows))) { piece, row in read(piece, row: row, start) }
    let (firstRow, firstLine) = (pass.row, pass.line)
    for (piece, part) in zip(pieces, made) {
      guard part.isClean else {
        note(firstRow, firstLine, pass, &sink, &cursor)
        return piece.lowerBound
      }
      for k in max(0, part.rowCount - 32)..<part.rowCount {
        pass.lengths[(pass.row + k) & 31] = part.lengths[(pass.row + k) & 31]
      }
      pass.row += part.rowCount
      pass.line += part.rowCount
      pass.timeDecimals = max(pass.timeDecimals, part.timeDecimals)
      pass.endings.formUnion(part.endings)
    }
    note(firstRow, firstLine, pass, &sink, &cursor)
    return pieces.last?.upperBound
  }

  private func note(
    _ row: Int, _ line: Int, _ pass: RowPass, _ sink: inout RowSink, _ cursor: inout ColumnCursor
  ) {
    guard pass.row > row else { return }
    cursor.rowCount = pass.row
    sink.table.lines.note(row: row, line: line)
    sink.tookRow(line: pass.line - 1, timeDecimals: pass.timeDecimals)
  }

  /// Does some work on all pieces, on as many threads as were asked for.
  private func share<Piece: Sendable, Result: Sendable>(
    _ pieces: [Piece], _ work: @escaping @Sendable (Piece) -> Result
  ) -> [Result] {
    let size = (pieces.count + sharing.threads - 1) / sharing.threads
    return Cores.map(pieces, grain: sharing.threads < Cores.count ? size : 1, work)
  }

  /// Ranges of the file that begin and end with a line; `nil` where a line is too long.
  private func pieces(from offset: Int) -> [Range<Int>]? {
    // The end is judged by its last rows: they are read in order.
    let end = source.count - sharing.pieceSize / 4
    guard end - offset >= 2 * sharing.pieceSize else { return nil }
    var cuts = [offset]
    while let last = cuts.last, last < end {
      guard let cut = lineStart(after: min(end, last + sharing.pieceSize)) else { return nil }
      cuts.append(cut)
    }
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  /// The first place behind a line feed from a place on.
  private func lineStart(after place: Int) -> Int? {
    var from = place - 1
    while from < min(source.count, place + RecordingReader.lineLimit) {
      guard let bytes = source.slice(from..<min(source.count, from + 4096)) else { return nil }
      if let at = bytes.firstIndex(of: 0x0A) { return from + at + 1 }
      from += bytes.count
    }
    return nil
  }

  private func lineCount(_ piece: Range<Int>) -> Int? {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FastRoad.chunk, alignment: 64)
    defer { unsafe buffer.deallocate() }
    var count = 0
    var at = piece.lowerBound
    while at < piece.upperBound {
      let wanted = min(buffer.count, piece.upperBound - at)
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
      guard let got = unsafe source.read(into: part, at: at), got == wanted else { return nil }
      count += unsafe ByteSearch.count(of: 0x0A, in: UnsafeRawBufferPointer(part))
      at += got
    }
    return count
  }

  /// Reads a piece to its place in the columns.
  private func read(_ piece: Range<Int>, row: Int, _ start: Start) -> Made {
    var made = Made()
    let buffer = unsafe FastRoad.buffer()
    defer { unsafe buffer.deallocate() }
    // How a column is written is learned by each thread for itself.
    var pass = RowPass(
      delimiter: plan.dialect.delimiterByte, decimal: start.decimal, timeColumn: start.timeColumn,
      capacity: start.capacity, line: 1, columns: start.columns.copy(),
      usesKernel: sharing.usesKernel)
    pass.origin = start.origin
    pass.row = row
    var at = piece.lowerBound
    var end = FastRoad.pad
    while at < piece.upperBound {
      let wanted = min(FastRoad.chunk, piece.upperBound - at)
      let target = unsafe UnsafeMutableRawBufferPointer(start: buffer + end, count: wanted)
      guard let got = unsafe source.read(into: target, at: at), got == wanted else { return made }
      at += got
      end += got
      guard let last = unsafe FastRoad.lastNewline(buffer, from: FastRoad.pad, to: end) else {
        if end - FastRoad.pad > RecordingReader.lineLimit { return made }
        continue
      }
      pass.lineStart = FastRoad.pad
      let bytes = unsafe UnsafePointer(buffer.assumingMemoryBound(to: UInt8.self))
      guard case .end = unsafe pass.run(bytes, to: last + 1) else { return made }
      let rest = end - (last + 1)
      unsafe buffer.advanced(by: FastRoad.pad)
        .copyMemory(from: buffer + last + 1, byteCount: rest)
      end = FastRoad.pad + rest
    }
    made.isClean = end == FastRoad.pad
    made.rowCount = pass.row - row
    made.timeDecimals = pass.timeDecimals
    made.endings = pass.endings
    made.lengths = pass.lengths
    return made
  }
}
