extension [UInt8] {
  /// Appends three numbers, each after a delimiter.
  mutating func append(
    _ vector: Vector3, times scale: Double, decimals: Int, after delimiter: Character = ","
  ) {
    let delimiter = delimiter.asciiValue ?? UInt8(ascii: ",")
    append(delimiter)
    FixedDecimal.append(scale * vector.forward, decimals: decimals, to: &self)
    append(delimiter)
    FixedDecimal.append(scale * vector.up, decimals: decimals, to: &self)
    append(delimiter)
    FixedDecimal.append(scale * vector.right, decimals: decimals, to: &self)
  }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends a number in scientific notation, one digit before the point: `8.126000001E-3`.
  ///
  /// - Precondition: the magnitude lies between 1e-15 and 1e15, or is zero.
  mutating func append(scientific value: Double, decimals: Int) {
    guard value != 0 else {
      append("0." + String(repeating: "0", count: decimals) + "E0")
      return
    }
    var exponent = 0
    var scale = 1.0
    while abs(value) / scale >= 10 {
      scale *= 10
      exponent += 1
    }
    var raised = 1.0
    while abs(value) * raised < 1 {
      raised *= 10
      exponent -= 1
    }
    var mantissa = exponent < 0 ? value * raised : value / scale
    // Rounding may carry into a second digit.
    if abs(mantissa) + 0.5 / power(10, Double(decimals)) >= 10 {
      mantissa /= 10
      exponent += 1
    }
    FixedDecimal.append(mantissa, decimals: decimals, to: &self)
    append("E\(exponent)")
  }
}
