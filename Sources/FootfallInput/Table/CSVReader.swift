import CLibCSV

/// One row of delimited text.
struct CSVRow {
  /// The physical line on which the row begins, counted from one.
  let line: Int
  fileprivate let storage: CSVReader

  var count: Int { storage.ends.count }

  /// The bytes of a cell, without quotes and surrounding blanks.
  subscript(cell: Int) -> ArraySlice<UInt8> {
    storage.bytes[(cell == 0 ? 0 : storage.ends[cell - 1])..<storage.ends[cell]]
  }

  func text(_ cell: Int) -> String { String(decoding: self[cell], as: UTF8.self) }

  var texts: [String] { (0..<count).map(text) }

  var isBlank: Bool { storage.bytes.isEmpty }
}

/// Splits delimited text into rows: the only file that touches libcsv.
///
/// libcsv gives the grammar of cells and quotes. What it does not know is supplied here: the
/// physical line of each row, a limit for a row, and a quote that is never closed, which libcsv
/// takes for one large cell.
@safe final class CSVReader {
  /// What a row may hold before its open quote is taken for a mistake.
  static let openQuoteLimit = 64 << 10

  enum Outcome: Equatable {
    case finished
    case stopped
    /// A quote opened in the row that begins on this line and is not closed.
    case openQuote(line: Int)
  }

  fileprivate var bytes: [UInt8] = []
  fileprivate var ends: [Int] = []
  private var rowIsComplete = false
  private var parser = unsafe csv_parser()
  private let delimiter: UInt8

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    precondition(unsafe csv_init(&parser, 0) == 0, "libcsv has one way to start")
    unsafe csv_set_delim(&parser, delimiter)
    unsafe csv_set_blk_size(&parser, 4096)
  }

  deinit { unsafe csv_free(&parser) }

  /// Hands over every row from `first` (a line, counted from zero) on, until `body` says stop.
  ///
  /// Blank lines are no rows. `skip` sees each line that a row could begin on and says whether
  /// it is to be left out.
  func rows(
    of lines: Lines, from first: Int, to last: Int? = nil,
    skipping skip: (Int) -> Bool = { _ in false }, body: (CSVRow) -> Bool
  ) -> Outcome {
    var rowLine = first
    var isInside = false
    for line in first..<(last ?? lines.count) {
      if !isInside {
        if skip(line) { continue }
        rowLine = line
        begin()
      }
      feed(lines[line])
      isInside =
        !rowIsComplete && !lines[line].allSatisfy(Self.isBlank) || isInside && !rowIsComplete
      if rowIsComplete {
        isInside = false
        if !body(CSVRow(line: rowLine + 1, storage: self)) { return .stopped }
      } else if isInside && pendingCount > Self.openQuoteLimit {
        return .openQuote(line: rowLine + 1)
      }
    }
    return isInside ? .openQuote(line: rowLine + 1) : .finished
  }

  /// The cells of one line, or `nil` where its quotes do not close.
  static func cells(of line: ArraySlice<UInt8>, delimiter: UInt8) -> [String]? {
    let reader = CSVReader(delimiter: delimiter)
    reader.begin()
    reader.feed(line)
    if reader.rowIsComplete { return CSVRow(line: 1, storage: reader).texts }
    return line.allSatisfy(isBlank) ? [] : nil
  }

  /// The row on one line, or `nil` where the line is blank or its quotes do not close.
  func row(of line: ArraySlice<UInt8>, number: Int) -> CSVRow? {
    begin()
    feed(line)
    return rowIsComplete ? CSVRow(line: number, storage: self) : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a line has no cell at all: not even empty ones between delimiters.
  func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { Self.isBlank($0) && $0 != delimiter }
  }

  private var pendingCount: Int { unsafe Int(parser.entry_pos) + bytes.count }

  private func begin() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    rowIsComplete = false
  }

  /// Feeds one line and the line end that it had.
  private func feed(_ line: ArraySlice<UInt8>) {
    if pendingCount == 0, ends.isEmpty, splits(line) { return }
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe line.withUnsafeBufferPointer { buffer in
      _ = unsafe csv_parse(
        &parser, buffer.baseAddress, buffer.count, CSVReader.cellEnded, CSVReader.rowEnded, context)
    }
    var newline: UInt8 = 0x0A
    _ = unsafe csv_parse(
      &parser, &newline, 1, CSVReader.cellEnded, CSVReader.rowEnded, context)
  }

  /// Splits a whole row without a quote as libcsv would, which calls back for each cell: blanks
  /// around a cell are not part of it, and a blank line is no row. `false` where libcsv is needed.
  private func splits(_ line: ArraySlice<UInt8>) -> Bool {
    let needsGrammar = line.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard !needsGrammar else { return false }
    var first = line.startIndex
    for index in line.startIndex...line.endIndex {
      guard index == line.endIndex || line[index] == delimiter else { continue }
      var (low, high) = (first, index)
      while low < high, Self.isBlank(line[low]) { low += 1 }
      while low < high, Self.isBlank(line[high - 1]) { high -= 1 }
      bytes.append(contentsOf: line[low..<high])
      ends.append(bytes.count)
      first = index + 1
    }
    if ends.count == 1, bytes.isEmpty {
      ends.removeAll(keepingCapacity: true)
    } else {
      rowIsComplete = true
    }
    return true
  }

  private static let cellEnded:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      (cell, count, context) in
      guard let context = unsafe context else { return }
      let reader = unsafe Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue()
      if let cell = unsafe cell {
        unsafe reader.bytes.append(contentsOf: UnsafeRawBufferPointer(start: cell, count: count))
      }
      reader.ends.append(reader.bytes.count)
    }

  private static let rowEnded: @convention(c) (CInt, UnsafeMutableRawPointer?) -> Void = {
    (_, context) in
    guard let context = unsafe context else { return }
    unsafe Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue().rowIsComplete = true
  }
}
