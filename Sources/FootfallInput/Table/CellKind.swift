/// What a cell looks like, before anyone knows what its column means.
enum CellKind {
  case number, blank, text

  /// Words that devices write for a missing value.
  static let missingWords = [
    "nan", "na", "n/a", "#n/a", "null", "none", "-", "--", "inf", "-inf",
    "1.#inf", "-1.#inf", "1.#ind", "-1.#ind", "1.#qnan",
  ]

  init(_ cell: some Collection<UInt8>, decimal: UInt8) {
    if cell.isEmpty {
      self = .blank
    } else if Self.isNumber(cell, decimal: decimal) {
      self = .number
    } else if cell.count <= 7,
      Self.missingWords.contains(String(decoding: cell, as: UTF8.self).lowercased())
    {
      self = .blank
    } else {
      self = .text
    }
  }

  /// Whether a cell is a decimal number: a sign, digits, a fraction, an exponent.
  static func isNumber(_ cell: some Collection<UInt8>, decimal: UInt8) -> Bool {
    DecimalText.parts(cell, decimal: decimal) != nil
  }
}
