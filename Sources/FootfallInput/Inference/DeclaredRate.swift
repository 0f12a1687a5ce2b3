/// A sampling rate that a line above the table names: `Update Rate: 100.0Hz`.
enum DeclaredRate {
  /// - Returns: hertz, or `nil` where no line names one or two lines name different ones.
  static func find(in lines: Lines, before firstDataLine: Int) -> Double? {
    var found: Set<Double> = []
    for line in 0..<min(lines.count, firstDataLine - 1, 200) {
      let text = lines.text(line).lowercased()
      guard ["rate", "freq", "sampling", "created by actigraph"].contains(where: text.contains),
        let end = text.range(ofHertz: ())
      else { continue }
      let digits = text[..<end].reversed().drop { " ,;\t".contains($0) }
        .prefix { $0.isNumber || $0 == "." }
      if let value = Double(String(digits.reversed())), value > 0 { found.insert(value) }
    }
    return found.count == 1 ? found.first : nil
  }
}

extension String {
  /// Where ` Hz` begins, behind a number.
  fileprivate func range(ofHertz: Void) -> String.Index? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix("hz") { return at }
      at = index(after: at)
    }
    return nil
  }
}
