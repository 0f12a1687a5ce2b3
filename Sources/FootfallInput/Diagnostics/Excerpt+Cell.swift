extension Diagnostic.Excerpt {
  /// Columns of text that a message shows at most.
  private static let limit = 72

  /// Finds a cell in its line by reading the line again.
  ///
  /// - Parameter cell: counted from zero; past the last one, the line's end is underlined.
  init(line: String, cell: Int, delimiter: Character) {
    let characters = Array(line.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let spans = Self.cells(Array(line), delimiter)
    var marked =
      spans.indices.contains(cell) ? spans[cell] : characters.count..<characters.count
    while marked.count > 1, characters[marked.lowerBound] == " " {
      marked = marked.lowerBound + 1..<marked.upperBound
    }
    while marked.count > 1, characters[marked.upperBound - 1] == " " {
      marked = marked.lowerBound..<marked.upperBound - 1
    }
    let width = min(marked.count, Self.limit / 2)
    var start = 0
    if characters.count > Self.limit {
      start = max(0, min(marked.lowerBound - Self.limit / 4, characters.count - Self.limit))
    }
    let end = min(characters.count, start + Self.limit)
    let head = start > 0 ? "…" : ""
    let tail = end < characters.count ? "…" : ""
    let at = marked.lowerBound - start + head.count
    self.init(
      text: head + String(characters[start..<end].map(Self.visible)) + tail,
      underlined: at..<(at + max(1, width)))
  }

  private static func visible(_ character: Character) -> Character {
    character.asciiValue.map { $0 < 0x20 || $0 == 0x7F } == true ? "\u{FFFD}" : character
  }

  /// Where the cells of a line lie; a delimiter inside quotes does not part.
  private static func cells(_ line: [Character], _ delimiter: Character) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    var isQuoted = false
    for (i, character) in line.enumerated() {
      // Inside a cell that does not begin with one, a quote is a character like others.
      if character == "\"", isQuoted || line[start..<i].allSatisfy(\.isWhitespace) {
        isQuoted.toggle()
      }
      if character == delimiter, !isQuoted {
        spans.append(start..<i)
        start = i + 1
      }
    }
    return spans + [start..<line.count]
  }
}
