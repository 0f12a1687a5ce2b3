/// Numbers as facts are printed: a fixed number of digits, without trailing zeros.
enum Facts {
  /// A time in seconds, three digits of it where it is short: 0.004, not 0.
  static func seconds(_ value: Double) -> String {
    number(value, digits: value >= 1 ? 2 : value >= 0.1 ? 3 : value >= 0.01 ? 4 : 6)
  }

  /// A number with at most `digits` behind the point.
  static func number(_ value: Double, digits: Int = 2) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int64((abs(value) * scale).rounded())
    let unit = Int64(scale)
    var text = String(scaled / unit)
    if digits > 0 {
      var fraction = String(scaled % unit).leftPadded(to: digits)
      while fraction.last == "0" { fraction.removeLast() }
      if !fraction.isEmpty { text += "." + fraction }
    }
    return (value < 0 && scaled != 0 ? "-" : "") + text
  }
}
