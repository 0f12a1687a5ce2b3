/// Numbers as text with a fixed number of decimals.
///
/// The same bytes on every machine, as long as the value itself is the same to the last digit
/// that is written.
enum FixedDecimal {
  /// Appends a number rounded to a number of decimals, 0 to 9.
  ///
  /// - Precondition: the value is finite and small enough for 64 bits once scaled.
  static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
    let scaled = (value * scales[decimals]).rounded()
    precondition(abs(scaled) < 0x1p62, "a number that is written is finite and not huge")
    var rest = UInt64(scaled.magnitude)
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits: InlineArray<24, UInt8> = InlineArray(repeating: UInt8(ascii: "0"))
    var count = 0
    while rest > 0 || count <= decimals {
      digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    }
    while count > 0 {
      count -= 1
      bytes.append(digits[count])
      if count == decimals && decimals > 0 { bytes.append(UInt8(ascii: ".")) }
    }
  }

  static func text(_ value: Double, decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(value, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let scales: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
