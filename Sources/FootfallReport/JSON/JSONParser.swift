extension JSONValue {
  /// Where a text stops being JSON.
  public struct Mistake: Error, Hashable, Sendable {
    /// Counted from one.
    public let line: Int
    public let message: String
  }

  /// Reads a JSON text (RFC 8259) to its end.
  ///
  /// A key that stands twice in one object is a mistake, and so is nesting beyond 64 levels.
  public init(parsing text: String) throws(Mistake) {
    var parser = JSONParser(text)
    self = try parser.document()
  }
}

/// A reader of JSON by recursive descent.
private struct JSONParser {
  private let scalars: [Unicode.Scalar]
  private var next = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func document() throws(JSONValue.Mistake) -> JSONValue {
    if scalars.first == "\u{FEFF}" { next = 1 }
    let value = try value(depth: 0)
    skipSpace()
    guard next == scalars.count else { throw mistake("there is text behind the value") }
    return value
  }

  private func mistake(_ message: String) -> JSONValue.Mistake {
    let line = scalars[..<min(next, scalars.count)].count { $0 == "\n" } + 1
    return JSONValue.Mistake(line: line, message: message)
  }

  private var current: Unicode.Scalar? { next < scalars.count ? scalars[next] : nil }

  private mutating func skipSpace() {
    while let scalar = current, scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
    { next += 1 }
  }

  private mutating func value(depth: Int) throws(JSONValue.Mistake) -> JSONValue {
    guard depth < 64 else { throw mistake("brackets are nested too deep") }
    skipSpace()
    switch current {
    case "{": return try object(depth: depth)
    case "[": return try array(depth: depth)
    case "\"": return .string(try string())
    case "t": return try word("true", .bool(true))
    case "f": return try word("false", .bool(false))
    case "n": return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(JSONValue.Mistake) -> JSONValue {
    for scalar in word.unicodeScalars {
      guard current == scalar else { throw mistake("expected `\(word)`") }
      next += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(JSONValue.Mistake) -> JSONValue {
    next += 1
    var members: [String: JSONValue] = [:]
    skipSpace()
    if current == "}" {
      next += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard current == "\"" else { throw mistake("expected a name in double quotes") }
      let key = try string()
      guard members[key] == nil else { throw mistake("`\(key)` stands twice") }
      skipSpace()
      guard current == ":" else { throw mistake("expected `:` after `\(key)`") }
      next += 1
      members[key] = try value(depth: depth + 1)
      skipSpace()
      switch current {
      case ",": next += 1
      case "}":
        next += 1
        return .object(members)
      default: throw mistake("expected `,` or `}`")
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONValue.Mistake) -> JSONValue {
    next += 1
    var values: [JSONValue] = []
    skipSpace()
    if current == "]" {
      next += 1
      return .array(values)
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      switch current {
      case ",": next += 1
      case "]":
        next += 1
        return .array(values)
      default: throw mistake("expected `,` or `]`")
      }
    }
  }

  private mutating func number() throws(JSONValue.Mistake) -> JSONValue {
    let start = next
    while let scalar = current, "+-.eE0123456789".unicodeScalars.contains(scalar) { next += 1 }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[start..<next])
    let isJSON = text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
    guard isJSON, let number = Double(text), number.isFinite else {
      throw mistake(text.isEmpty ? "expected a value" : "`\(text)` is not a number")
    }
    return .number(number)
  }

  private mutating func string() throws(JSONValue.Mistake) -> String {
    next += 1
    var text = ""
    while let scalar = current {
      next += 1
      switch scalar {
      case "\"": return text
      case "\\": text.unicodeScalars.append(try escape())
      case "\u{0}"..<"\u{20}": throw mistake("a line ends inside double quotes")
      default: text.unicodeScalars.append(scalar)
      }
    }
    throw mistake("the double quotes are not closed")
  }

  private mutating func escape() throws(JSONValue.Mistake) -> Unicode.Scalar {
    guard let scalar = current else { throw mistake("the double quotes are not closed") }
    next += 1
    switch scalar {
    case "\"", "\\", "/": return scalar
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      let high = try codeUnit()
      if let scalar = Unicode.Scalar(high) { return scalar }
      guard current == "\\" else { throw mistake("half a character") }
      next += 1
      guard current == "u" else { throw mistake("half a character") }
      next += 1
      let low = try codeUnit()
      guard (0xD800..<0xDC00).contains(high), (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
      else { throw mistake("half a character") }
      return scalar
    default: throw mistake("`\\\(scalar)` means nothing")
    }
  }

  private mutating func codeUnit() throws(JSONValue.Mistake) -> UInt32 {
    guard next + 4 <= scalars.count else { throw mistake("the double quotes are not closed") }
    var digits = ""
    digits.unicodeScalars.append(contentsOf: scalars[next..<next + 4])
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
      throw mistake("`\\u\(digits)` is not a character")
    }
    next += 4
    return value
  }
}
