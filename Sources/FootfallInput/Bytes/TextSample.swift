/// The parts of a text that are looked at before it is read: its head, and pieces from all over.
struct TextSample {
  /// Whole lines from the start.
  let head: Lines
  /// Whole lines from further on, in order; empty where the head is everything.
  let pieces: [Lines]
  let encoding: TextEncoding
  /// Where the text begins behind a byte order mark.
  let offset: Int

  /// Texts up to this size are looked at whole, in bytes.
  static let wholeLimit = 4 << 20
  private static let headSize = 256 << 10
  private static let pieceSize = 32 << 10
  private static let pieceCount = 16

  init(whole lines: Lines, encoding: TextEncoding) {
    head = lines
    pieces = []
    self.encoding = encoding
    offset = 0
  }

  /// Looks at a large text; `nil` where it has to be decoded as a whole first.
  init?(of source: ByteSource, file: String) {
    guard source.count > Self.wholeLimit, let start = source.slice(0..<Self.headSize),
      let cut = start.lastIndex(of: 0x0A), !start.contains(0),
      let text = try? TextDecoder.decode(Array(start[...cut]), file: file), text.encoding == .utf8
    else { return nil }
    head = Lines(text.bytes)
    offset = cut + 1 - text.bytes.count
    encoding = .utf8
    var pieces: [Lines] = []
    let span = source.count - Self.headSize - Self.pieceSize
    for i in 0..<Self.pieceCount {
      let from = Self.headSize + i * (span / (Self.pieceCount - 1))
      guard let bytes = source.slice(from..<min(source.count, from + Self.pieceSize)),
        let first = bytes.firstIndex(of: 0x0A), let last = bytes.lastIndex(of: 0x0A), first < last
      else { return nil }
      pieces.append(Lines(Array(bytes[(first + 1)...last])))
    }
    self.pieces = pieces
  }

  /// Lines that may show the dialect: from a third on, the middle and the end.
  func dialectLines(after first: Int, limit: Int) -> [ArraySlice<UInt8>] {
    func filled(_ lines: Lines, from start: Int) -> [ArraySlice<UInt8>] {
      (start..<max(start, lines.count)).map { lines[$0] }.filter { line in
        !TablePreamble.isComment(line) && !line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      }
    }
    let start = filled(head, from: first)
    let third = limit / 3
    if pieces.isEmpty {
      guard start.count > limit else { return start }
      let starts = [start.count / 3, start.count / 2, start.count - third]
      return Set(starts.flatMap { $0..<min(start.count, $0 + third) }).sorted().map { start[$0] }
    }
    let middle = filled(pieces[pieces.count / 2], from: 0)
    let end = filled(pieces[pieces.count - 1], from: 0)
    return Array(start.suffix(third)) + Array(middle.prefix(third)) + Array(end.suffix(third))
  }
}
