/// The number that a decimal text stands for, rounded to the nearest `Double` (ties to even).
///
/// Sign, digits, decimal mark, exponent; locale and Foundation have no say.
///
/// - Source: W. Clinger (1990), doi:10.1145/93542.93557, where both factors are exact;
///   D. Lemire (2021), doi:10.1002/spe.2984, for the rest.
enum DecimalText {
  /// A text taken apart: `digits` × 10^`exponent`.
  struct Parts {
    var digits: UInt64 = 0
    var exponent = 0
    var isNegative = false
    /// Whether digits behind the nineteenth were left out.
    var isCut = false
    /// Digits behind the mark, or `nil` where there is no mark.
    var decimals: Int?
    var hasExponent = false
  }

  /// The value of a cell, or `nil` where it is no number.
  static func value(_ cell: some Collection<UInt8>, decimal: UInt8) -> Double? {
    guard let parts = parts(cell, decimal: decimal) else { return nil }
    if parts.isCut {
      return cutValue(parts) ?? Double(standard(cell, decimal: decimal))
    }
    return value(parts)
  }

  /// The value of parts that are whole.
  static func value(_ parts: Parts) -> Double {
    let size = magnitude(parts.digits, parts.exponent)
    return parts.isNegative ? -size : size
  }

  /// Takes a text apart, or returns `nil` where it is no number.
  static func parts(_ cell: some Collection<UInt8>, decimal: UInt8) -> Parts? {
    var parts = Parts()
    var index = cell.startIndex
    let end = cell.endIndex
    if index < end, cell[index] == 0x2D || cell[index] == 0x2B {
      parts.isNegative = cell[index] == 0x2D
      index = cell.index(after: index)
    }
    var count = 0
    var significant = 0
    while index < end {
      let byte = cell[index]
      if byte == decimal, parts.decimals == nil {
        parts.decimals = 0
      } else if case let digit = byte &- 0x30, digit <= 9 {
        count += 1
        if parts.decimals != nil { parts.decimals = (parts.decimals ?? 0) + 1 }
        if significant < 19 {
          parts.digits = parts.digits &* 10 &+ UInt64(digit)
          if parts.digits != 0 { significant += 1 }
          if parts.decimals != nil { parts.exponent -= 1 }
        } else {
          parts.isCut = parts.isCut || digit != 0
          if parts.decimals == nil { parts.exponent += 1 }
        }
      } else {
        break
      }
      index = cell.index(after: index)
    }
    guard count > 0 else { return nil }
    if index < end {
      guard cell[index] | 0x20 == 0x65, let power = exponent(cell[index...].dropFirst()) else {
        return nil
      }
      parts.exponent += power
      parts.hasExponent = true
    }
    return parts
  }

  /// What follows the `e`; kept within bounds that no double reaches.
  private static func exponent(_ text: some Collection<UInt8>) -> Int? {
    var rest = text[...]
    let sign = rest.first
    if sign == 0x2D || sign == 0x2B { rest = rest.dropFirst() }
    guard !rest.isEmpty else { return nil }
    var power = 0
    for byte in rest {
      guard case let digit = byte &- 0x30, digit <= 9 else { return nil }
      power = min(power * 10 + Int(digit), 100_000)
    }
    return sign == 0x2D ? -power : power
  }

  /// With digits left out the value lies between two neighbors; mostly both round alike.
  private static func cutValue(_ parts: Parts) -> Double? {
    let low = magnitude(parts.digits, parts.exponent)
    guard low == magnitude(parts.digits + 1, parts.exponent) else { return nil }
    return parts.isNegative ? -low : low
  }

  /// For the standard library: the rare text whose nineteen digits do not decide.
  private static func standard(_ cell: some Collection<UInt8>, decimal: UInt8) -> String {
    String(decoding: cell.map { $0 == decimal ? 0x2E : $0 }, as: UTF8.self)
  }

  /// Powers of ten that are exact in a `Double`.
  static let exactPowers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// `digits` × 10^`exponent`, rounded once.
  static func magnitude(_ digits: UInt64, _ exponent: Int) -> Double {
    if digits <= 1 << 53, -22...22 ~= exponent {
      return exponent < 0
        ? Double(digits) / exactPowers[-exponent] : Double(digits) * exactPowers[exponent]
    }
    return rounded(digits, exponent)
  }

  /// The product with a 128-bit power of five, rounded to 53 bits.
  ///
  /// The first 64 bits of the power decide unless the bits behind the ones that are kept are all
  /// set; then the second word settles it. That this is always enough is proven in the source.
  private static func rounded(_ digits: UInt64, _ exponent: Int) -> Double {
    guard digits != 0, exponent >= PowersOfFive.first else { return 0 }
    guard exponent <= PowersOfFive.last else { return .infinity }
    let zeros = digits.leadingZeroBitCount
    let word = digits << UInt64(zeros)
    let at = 2 * (exponent - PowersOfFive.first)
    var (high, low) = word.multipliedFullWidth(by: PowersOfFive.words[at])
    if high & 0x1FF == 0x1FF {
      let more = word.multipliedFullWidth(by: PowersOfFive.words[at + 1]).high
      low = low &+ more
      if more > low { high += 1 }
    }
    let top = Int(high >> 63)
    let shift = UInt64(top + 9)
    var mantissa = high >> shift
    // 217706 / 65536 is the binary logarithm of ten, near enough over the whole range.
    var power = ((217_706 * exponent) >> 16) + 63 + top - zeros + 1023
    if power <= 0 {
      guard power > -63 else { return 0 }
      mantissa >>= UInt64(1 - power)
      mantissa = (mantissa + (mantissa & 1)) >> 1
      return Double(bitPattern: mantissa)
    }
    // A tie exactly half way goes to the even neighbor; only small powers can be exact.
    if low <= 1, -4...23 ~= exponent, mantissa & 3 == 1, mantissa << shift == high {
      mantissa &= ~1
    }
    mantissa = (mantissa + (mantissa & 1)) >> 1
    if mantissa >= 1 << 53 {
      mantissa = 1 << 52
      power += 1
    }
    guard power < 0x7FF else { return .infinity }
    return Double(bitPattern: UInt64(power) << 52 | mantissa & ~(1 << 52))
  }
}
