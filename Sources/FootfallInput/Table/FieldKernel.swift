/// Parses a field whose length is known, eight digits at a time.
///
/// Takes `-`, up to 19 digits that count and one mark; everything else goes to `DecimalText`, so that
/// every field has the value that `DecimalText` gives it.
enum FieldKernel {
  struct Field {
    var digits: UInt64 = 0
    /// Digits behind the mark; negative where there is no mark.
    var decimals = -1
    var isNegative = false
    var isNumber = false
    /// The value, where it took the long way.
    var longValue: Double?
  }

  /// How a column's numbers are written, as seen in its last field.
  struct Hint {
    /// Digits behind the mark; negative where there is no mark, or nothing is known yet.
    var decimals = -1
    /// The same where there are one to eight; else more than any field is long.
    fileprivate var few = Hint.none
    /// Ten to the power of `decimals`.
    fileprivate var scale = 1.0
    fileprivate var power: UInt64 = 1

    private static let none = 1 << 40

    mutating func note(_ decimals: Int) {
      guard decimals != self.decimals else { return }
      self.decimals = decimals
      few = Hint.none
      guard (1...8).contains(decimals) else { return }
      few = decimals
      scale = DecimalText.exactPowers[decimals]
      power = powers[decimals]
    }
  }

  /// The number in a field that is written as the hint says, with up to eight digits on either
  /// side of the mark; NaN where it is not.
  @inline(__always)
  static func plain(
    _ bytes: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ decimal: UInt8, _ hint: Hint
  ) -> Double {
    let sign = unsafe bytes[from] == 0x2D ? 1 : 0
    let mark = to &- 1 &- hint.few
    let whole = mark &- from &- sign
    guard UInt(bitPattern: whole &- 1) < 8, unsafe bytes[mark] == decimal else { return .nan }
    var bad: UInt64 = 0
    let high = unsafe eight(bytes + mark, whole, &bad)
    let low = unsafe eight(bytes + to, hint.few, &bad)
    let digits = high &* hint.power &+ low
    guard bad == 0, digits <= 1 << 53 else { return .nan }
    let size = Double(Int64(bitPattern: digits)) / hint.scale
    // Signs come at random: a branch on one is often guessed wrong.
    return Double(bitPattern: size.bitPattern | UInt64(sign) << 63)
  }

  /// - Parameters:
  ///   - bytes: readable from sixteen bytes before `from` on.
  ///   - decimals: of the column's last field, where the mark is looked for first.
  @inline(__always)
  static func parts(
    _ bytes: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ decimal: UInt8, _ decimals: inout Int
  ) -> Field {
    var field = Field()
    var start = from
    var end = to
    while start < end, unsafe bytes[start] == 0x20 { start += 1 }
    while start < end, unsafe bytes[end - 1] == 0x20 { end -= 1 }
    if start < end, unsafe bytes[start] == 0x2D {
      field.isNegative = true
      start += 1
    }
    let count = end - start
    var behind = decimals
    if unsafe behind < 0 || behind >= count || bytes[end - 1 - behind] != decimal {
      // Few digits stand in front of the mark.
      var i = start
      while i < end, unsafe bytes[i] != decimal { i += 1 }
      behind = end - 1 - i
      decimals = behind
    }
    let whole = behind < 0 ? count : count - 1 - behind
    let fraction = max(0, behind)
    guard whole + fraction > 0, whole <= 16, fraction <= 19 else {
      return unsafe long(bytes, from, to, decimal)
    }
    var value: UInt64 = 0
    var bad: UInt64 = 0
    if whole > 0 { value = unsafe sixteen(bytes + start + whole, whole, &bad) }
    // Zeros in front are no digits that count.
    guard (value == 0 ? 0 : whole) + fraction <= 19 else {
      return unsafe long(bytes, from, to, decimal)
    }
    if fraction > 16 {
      let high = unsafe eight(bytes + end - 16, fraction - 16, &bad)
      let low = unsafe sixteen(bytes + end, 16, &bad)
      value = value &* powers[fraction] &+ high &* 10_000_000_000_000_000 &+ low
    } else if fraction > 0 {
      value = unsafe value &* powers[fraction] &+ sixteen(bytes + end, fraction, &bad)
    }
    if bad != 0 { return unsafe long(bytes, from, to, decimal) }
    field.digits = value
    field.decimals = behind
    field.isNumber = true
    return field
  }

  @inline(__always)
  static func value(_ field: Field) -> Double {
    if let value = field.longValue { return value }
    let size: Double
    if field.digits <= 1 << 53 {
      size = Double(field.digits) / DecimalText.exactPowers[max(0, field.decimals)]
    } else {
      size = DecimalText.magnitude(field.digits, -max(0, field.decimals))
    }
    return Double(bitPattern: size.bitPattern | (field.isNegative ? 1 : 0) << 63)
  }

  /// The value of one to sixteen digits that end before `end`.
  @inline(__always)
  private static func sixteen(
    _ end: UnsafePointer<UInt8>, _ count: Int, _ bad: inout UInt64
  ) -> UInt64 {
    guard count > 8 else { return unsafe eight(end, count, &bad) }
    let high = unsafe eight(end - 8, count - 8, &bad)
    return unsafe high &* 100_000_000 &+ eight(end, 8, &bad)
  }

  /// The value of one to eight digits that end before `end`; bits are set in `bad` where there is
  /// something else among them.
  @inline(__always)
  private static func eight(
    _ end: UnsafePointer<UInt8>, _ count: Int, _ bad: inout UInt64
  ) -> UInt64 {
    let loaded = unsafe UnsafeRawPointer(end - 8).loadUnaligned(as: UInt64.self)
    var lanes = UInt64(littleEndian: loaded) ^ 0x3030_3030_3030_3030
    // Earlier bytes are no part of the field: they are shifted out, zeros stay.
    let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    lanes = (lanes &>> shift) &<< shift
    bad |= ((lanes &+ 0x7676_7676_7676_7676) | lanes) & 0x8080_8080_8080_8080
    lanes = (lanes &* 10) &+ (lanes &>> 8)
    let pairs = lanes & 0x00FF_00FF_00FF_00FF
    let fours = ((pairs &* 100) &+ (pairs &>> 16)) & 0x0000_FFFF_0000_FFFF
    return ((fours &* 10_000) &+ (fours &>> 32)) & 0xFFFF_FFFF
  }

  /// Signs, exponents, many digits.
  private static func long(
    _ bytes: UnsafePointer<UInt8>, _ from: Int, _ to: Int, _ decimal: UInt8
  ) -> Field {
    var cell = unsafe UnsafeBufferPointer(start: bytes + from, count: to - from)[...]
    while unsafe cell.first == 0x20 { unsafe cell = cell.dropFirst() }
    while unsafe cell.last == 0x20 { unsafe cell = cell.dropLast() }
    var field = Field()
    guard let parts = unsafe DecimalText.parts(cell, decimal: decimal),
      let value = unsafe DecimalText.value(cell, decimal: decimal), value.isFinite
    else { return field }
    // A number with an exponent or a cut is no plain one where stamps are counted.
    field.isNumber = true
    field.isNegative = parts.isNegative
    field.digits = parts.digits
    field.decimals = parts.isWhole ? -1 : parts.decimals ?? 0
    field.longValue = value
    return field
  }

  private static let powers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000,
    100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
    100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]
}
