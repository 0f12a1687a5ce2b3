/// Lines that belong to no table: comments, and what they may carry.
enum TablePreamble {
  private static let leaders: [[UInt8]] = ["#", "//", "%", "---", "'"].map { Array($0.utf8) }
  private static let firstBytes = leaders.map { $0[0] }

  /// Whether a line begins with a comment's leader.
  static func isComment(_ line: ArraySlice<UInt8>) -> Bool { leader(line) != nil }

  /// A comment without its leader: devices hide their header in one.
  static func withoutLeader(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let length = leader(line) else { return line }
    return line.dropFirst(length).drop { $0 == 0x20 }
  }

  private static func leader(_ line: ArraySlice<UInt8>) -> Int? {
    // Nearly every line is a row: its first byte tells.
    guard let first = line.first, firstBytes.contains(first),
      let found = leaders.first(where: line.starts(with:))
    else { return nil }
    // A column may be called `#`; a leader is not followed by a delimiter.
    let next = line.dropFirst(found.count).first
    if next == 0x2C || next == 0x3B || next == 0x09 { return nil }
    return found.count
  }
}
