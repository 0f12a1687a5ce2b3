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

extension ArraySlice<UInt8> {
  /// Without the blanks and tabs at either end.
  var trimmed: ArraySlice<UInt8> {
    var cell = drop { $0 == 0x20 || $0 == 0x09 }
    while cell.last == 0x20 || cell.last == 0x09 { cell.removeLast() }
    return cell
  }
}
