/// How lines end in a text.
struct LineEndings: OptionSet, Sendable {
  let rawValue: Int

  static let lineFeed = LineEndings(rawValue: 1)
  static let carriageReturn = LineEndings(rawValue: 2)
  /// `\r\n`, and `\r\r\n`, which a copy in text mode makes of it.
  static let pair = LineEndings(rawValue: 4)

  /// Whether there is more than one kind.
  var isMixed: Bool { rawValue.nonzeroBitCount > 1 }
}

/// Where the physical lines of a text lie, without their line ends.
///
/// `\r\n`, `\n` and `\r` all end a line and may be mixed; `\r\r\n` leaves an empty line.
struct Lines: Sendable {
  let bytes: [UInt8]
  private let starts: [Int]
  private let ends: [Int]
  let endings: LineEndings
  /// Whether the last line is closed by a line end.
  let endsWithNewline: Bool

  init(_ bytes: [UInt8]) {
    var starts: [Int] = []
    var ends: [Int] = []
    var endings: LineEndings = []
    var start = 0
    var i = 0
    while true {
      i = ByteSearch.lineEnd(in: bytes, from: i)
      guard i < bytes.count else { break }
      let byte = bytes[i]
      starts.append(start)
      ends.append(i)
      let pair = byte == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A
      let isDoubled = byte == 0x0D && bytes[(i + 1)...].starts(with: [0x0D, 0x0A])
      endings.insert(pair || isDoubled ? .pair : byte == 0x0A ? .lineFeed : .carriageReturn)
      i += pair ? 2 : 1
      start = i
    }
    endsWithNewline = start == bytes.count
    if !endsWithNewline {
      starts.append(start)
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
    self.ends = ends
    self.endings = endings
  }

  var count: Int { starts.count }

  /// The bytes of a line, counted from zero.
  subscript(line: Int) -> ArraySlice<UInt8> { bytes[starts[line]..<ends[line]] }

  func text(_ line: Int) -> String { String(decoding: self[line], as: UTF8.self) }

  /// Where a line begins, in bytes.
  func offset(of line: Int) -> Int { line < count ? starts[line] : bytes.count }

  /// The first line longer than a limit, counted from zero.
  func firstLine(longerThan limit: Int) -> Int? {
    starts.indices.first { ends[$0] - starts[$0] > limit }
  }
}
