/// Times of day and dates as text.
enum ClockText {
  /// Whether a cell is made like a clock time or a date: digits with `:` between them.
  static func looksLikeTime(_ cell: String) -> Bool {
    guard let first = cell.utf8.first, (0x30...0x39).contains(first) else { return false }
    let colons = cell.utf8.count { $0 == 0x3A }
    let digits = cell.utf8.count { (0x30...0x39).contains($0) }
    return colons >= 1 && digits >= 4 && cell.utf8.count <= 48
  }
}
