import ArgumentParser

/// A speed of running on the command line: `3`, `3m/s`, `10.8km/h`, or `5:33`, minutes a kilometer.
enum RunSpeed {
  /// What nobody runs for long, in m/s: a bare number above it was meant in km/h.
  private static let fastest = 7.0
  /// What nobody has run, in m/s.
  private static let record = 12.5

  /// The speed in m/s.
  static func value(of text: String) throws(ValidationError) -> Double {
    let (speed, isBare) = try parsed(text)
    guard speed.isFinite, speed > 0 else {
      throw ValidationError("a speed is a number above zero")
    }
    if isBare, speed > fastest {
      throw ValidationError("a bare number is in m/s; write \(text)km/h, or \(text)m/s")
    }
    guard speed <= record else { throw ValidationError("nobody runs so fast") }
    return speed
  }

  private static func parsed(
    _ text: String
  ) throws(ValidationError) -> (speed: Double, isBare: Bool) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, let minutes = Double(parts[0]),
      let seconds = Double(parts[1].prefix { $0.isNumber }), seconds < 60,
      ["", "/km", "min/km"].contains(parts[1].drop { $0.isNumber }.filter { $0 != " " })
    {
      return (1000 / (60 * minutes + seconds), false)
    }
    let number = text.prefix { $0.isNumber || "+-.".contains($0) }
    guard let value = Double(number) else {
      throw ValidationError("a speed is 3m/s, 10.8km/h or 5:33, minutes a kilometer")
    }
    switch text.dropFirst(number.count).filter({ $0 != " " }).lowercased() {
    case "": return (value, true)
    case "m/s": return (value, false)
    case "km/h", "kmh", "kph": return ((value / 3.6 * 1e9).rounded() / 1e9, false)
    default: throw ValidationError("a speed is 3m/s, 10.8km/h or 5:33, minutes a kilometer")
    }
  }
}
