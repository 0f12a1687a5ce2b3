/// What a cell looks like, before anyone knows what its column means.
enum CellKind {
  case number, blank, text

  /// Words that devices write for a missing value.
  static let missingWords = ["nan", "na", "n/a", "#n/a", "null", "none", "-", "--", "inf", "-inf"]

  init(_ cell: some Collection<UInt8>, decimal: UInt8) {
    if cell.isEmpty {
      self = .blank
    } else if Self.isNumber(cell, decimal: decimal) {
      self = .number
    } else if cell.count <= 5,
      Self.missingWords.contains(String(decoding: cell, as: UTF8.self).lowercased())
    {
      self = .blank
    } else {
      self = .text
    }
  }

  /// Whether a cell is a decimal number: a sign, digits, a fraction, an exponent.
  static func isNumber(_ cell: some Collection<UInt8>, decimal: UInt8) -> Bool {
    var digits = 0
    var exponentDigits: Int?
    var sawMark = false
    var previous: UInt8 = 0
    for (i, byte) in cell.enumerated() {
      switch byte {
      case 0x30...0x39:
        if exponentDigits != nil { exponentDigits = (exponentDigits ?? 0) + 1 } else { digits += 1 }
      case 0x2B, 0x2D:
        guard i == 0 || previous | 0x20 == 0x65 else { return false }
      case decimal:
        guard !sawMark, exponentDigits == nil else { return false }
        sawMark = true
      case 0x45, 0x65:
        guard digits > 0, exponentDigits == nil else { return false }
        exponentDigits = 0
      default: return false
      }
      previous = byte
    }
    return digits > 0 && exponentDigits != 0
  }
}
