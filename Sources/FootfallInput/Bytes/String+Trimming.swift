extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    let head = drop { $0.isWhitespace }
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}

extension String {
  /// With zeros in front, at least `width` characters.
  func leftPadded(to width: Int, with pad: Character = "0") -> String {
    String(repeating: pad, count: Swift.max(0, width - count)) + self
  }
}
