/// The number that a decimal text stands for, rounded to the nearest `Double`.
enum DecimalText {
  /// - Precondition: `CellKind.isNumber(cell, decimal:)`.
  static func value(_ cell: some Collection<UInt8>, decimal: UInt8) -> Double {
    let text = String(decoding: cell.map { $0 == decimal ? 0x2E : $0 }, as: UTF8.self)
    return Double(text) ?? .nan
  }
}
