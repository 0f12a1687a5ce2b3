/// A JSON text taken apart. Members keep the order of the text.
indirect enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONTree])
  case object([Member])

  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONTree
  }

  /// Where a text stopped being JSON.
  struct Fault: Error, Hashable {
    /// Counted from one.
    let line: Int
  }

  /// - Throws: the place of the first byte that does not belong there.
  init(_ bytes: [UInt8]) throws(Fault) {
    var text = JSONText(bytes)
    self = try text.value(depth: 0)
    text.skipSpace()
    guard text.isAtEnd else { throw text.fault }
  }

  /// The value under a name; the last one, where a name is given twice.
  subscript(name: String) -> JSONTree? {
    members.last { $0.name == name }?.value
  }

  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  var elements: [JSONTree]? {
    if case .array(let values) = self { values } else { nil }
  }
}

/// Reads JSON from bytes, strictly by RFC 8259, at most 64 levels deep.
private struct JSONText {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  var fault: JSONTree.Fault {
    JSONTree.Fault(line: 1 + bytes.prefix(at).count { $0 == UInt8(ascii: "\n") })
  }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func skipSpace() {
    while let byte, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { at += 1 }
  }

  mutating func value(depth: Int) throws(JSONTree.Fault) -> JSONTree {
    guard depth < 64 else { throw fault }
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func members(depth: Int) throws(JSONTree.Fault) -> [JSONTree.Member] {
    var members: [JSONTree.Member] = []
    at += 1
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      let name = try string()
      skipSpace()
      guard take(":") else { throw fault }
      members.append(JSONTree.Member(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw fault }
    }
  }

  private mutating func elements(depth: Int) throws(JSONTree.Fault) -> [JSONTree] {
    var elements: [JSONTree] = []
    at += 1
    skipSpace()
    if take("]") { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return elements }
      guard take(",") else { throw fault }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  private mutating func word(
    _ word: String, _ value: JSONTree
  ) throws(JSONTree.Fault) -> JSONTree {
    guard bytes[at...].starts(with: word.utf8) else { throw fault }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONTree.Fault) -> Double {
    let start = at
    while let byte, Array("+-.0123456789eE".utf8).contains(byte) { at += 1 }
    guard let value = DecimalText.value(bytes[start..<at], decimal: UInt8(ascii: ".")),
      value.isFinite
    else { throw fault }
    return value
  }

  private mutating func string() throws(JSONTree.Fault) -> String {
    guard take("\"") else { throw fault }
    var units: [UInt8] = []
    while let next = byte, next >= 0x20 {
      at += 1
      switch next {
      case UInt8(ascii: "\""):
        guard let text = String(validating: units, as: UTF8.self) else { throw fault }
        return text
      case UInt8(ascii: "\\"):
        units += Array(String(try escaped()).utf8)
      default:
        units.append(next)
      }
    }
    throw fault
  }

  private mutating func escaped() throws(JSONTree.Fault) -> Character {
    guard let kind = byte else { throw fault }
    at += 1
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(kind))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try unit()
      if let scalar = Unicode.Scalar(high) { return Character(scalar) }
      guard take("\\"), take("u") else { throw fault }
      let pair = [high, try unit()]
      guard let text = String(validating: pair, as: UTF16.self), let one = text.first else {
        throw fault
      }
      return one
    default: throw fault
    }
  }

  private mutating func unit() throws(JSONTree.Fault) -> UInt16 {
    let digits = bytes[at..<min(bytes.count, at + 4)]
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    at += 4
    return unit
  }
}
