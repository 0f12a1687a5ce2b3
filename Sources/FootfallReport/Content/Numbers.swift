/// Numbers as a reader wants them.
enum Numbers {
  /// With a fixed count of digits behind the point.
  ///
  /// Rounds the double itself, halves to even; above 2^53 units of the last digit the digits are
  /// those of Swift's description.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded(.toNearestOrEven)
    guard scaled.magnitude < 9e15 else { return value.description }
    let whole = Int(scaled.magnitude)
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let unit = Int(scale)
    let rest = String(whole % unit)
    return sign + String(whole / unit) + "."
      + String(repeating: "0", count: decimals - rest.count) + rest
  }

  /// With as many digits as it has, up to three behind the point.
  static func plain(_ value: Double) -> String {
    var text = fixed(value, decimals: 3)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// A duration in the words of a runner: `42 s`, `5 min 12 s`, `1 h 3 min`.
  static func duration(_ seconds: Double) -> String {
    if seconds < 10 { return plain((seconds * 10).rounded() / 10) + " s" }
    let whole = Int(seconds.rounded())
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    if hours > 0 { return minutes > 0 ? "\(hours) h \(minutes) min" : "\(hours) h" }
    if minutes > 0 { return rest > 0 ? "\(minutes) min \(rest) s" : "\(minutes) min" }
    return "\(rest) s"
  }

  /// A gap: what is shorter than ten seconds with two digits, so that none has no length.
  static func gap(_ seconds: Double) -> String {
    guard seconds < 10 else { return duration(seconds) }
    return (seconds < 1 ? plain(max(0.001, seconds)) : plain((seconds * 10).rounded() / 10)) + " s"
  }

  /// With thin groups of three for large counts: `62 400`.
  static func count(_ value: Int) -> String {
    let digits = String(value)
    guard digits.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return text
  }

  /// `1 step`, `2 steps`.
  static func count(_ value: Int, _ noun: String) -> String {
    "\(count(value)) \(noun)\(value == 1 ? "" : "s")"
  }

  /// `a`, `a and b`, `a, b and c`; where an item has a comma of its own, `a, x; b; and c`.
  static func list(_ items: [String], _ joint: String = "and") -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    let nested = items.contains { $0.contains(", ") }
    return items.dropLast().joined(separator: nested ? "; " : ", ")
      + (nested ? "; \(joint) " : " \(joint) ") + last
  }
}

extension String {
  /// At least so wide, the text at the left.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// At least so wide, the text at the right.
  func aligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// The same with its first letter in capitals.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The same with its first letter in lower case.
  var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
