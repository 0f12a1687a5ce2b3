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
    func filled(_ lines: Lines, _ places: some Sequence<Int>, atMost: Int) -> [ArraySlice<UInt8>] {
      Array(
        places.lazy.map { lines[$0] }.filter { line in
          !TablePreamble.isComment(line) && !line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }.prefix(atMost))
    }
    let third = limit / 3
    let start = first..<max(first, head.count)
    if pieces.isEmpty {
      guard start.count > 2 * limit else { return filled(head, start, atMost: 2 * limit) }
      let places = [first + start.count / 3, first + start.count / 2]
      return places.flatMap { filled(head, $0..<head.count, atMost: third) }
        + filled(head, start.reversed(), atMost: third).reversed()
    }
    let (middle, end) = (pieces[pieces.count / 2], pieces[pieces.count - 1])
    return filled(head, start.reversed(), atMost: third).reversed()
      + filled(middle, 0..<middle.count, atMost: third)
      + filled(end, (0..<end.count).reversed(), atMost: third).reversed()
  }
}
