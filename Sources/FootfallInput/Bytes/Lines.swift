/// Where the physical lines of a text lie, without their line ends.
///
/// `\r\n`, `\n` and `\r` all end a line and may be mixed; `\r\r\n` leaves an empty line.
struct Lines: Sendable {
  let bytes: [UInt8]
  private let starts: [Int]
  private let ends: [Int]
  /// Whether more than one kind of line end occurs.
  let isMixed: Bool
  /// Whether the last line is closed by a line end.
  let endsWithNewline: Bool

  init(_ bytes: [UInt8]) {
    var starts: [Int] = []
    var ends: [Int] = []
    var kinds: Set<Int> = []
    var start = 0
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      guard byte == 0x0A || byte == 0x0D else {
        i += 1
        continue
      }
      starts.append(start)
      ends.append(i)
      let pair = byte == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A
      // `\r\r\n` is what a copy in text mode makes of `\r\n`, not a second kind.
      let isDoubled = byte == 0x0D && bytes[(i + 1)...].starts(with: [0x0D, 0x0A])
      kinds.insert(pair || isDoubled ? 2 : Int(byte))
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
    isMixed = kinds.count > 1
  }

  var count: Int { starts.count }

  /// The bytes of a line, counted from zero.
  subscript(line: Int) -> ArraySlice<UInt8> { bytes[starts[line]..<ends[line]] }

  func text(_ line: Int) -> String { String(decoding: self[line], as: UTF8.self) }

  /// The first line longer than a limit, counted from zero.
  func firstLine(longerThan limit: Int) -> Int? {
    starts.indices.first { ends[$0] - starts[$0] > limit }
  }
}
