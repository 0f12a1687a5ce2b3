/// Splits a template into its parts.
struct PageTemplateParser {
  enum Failure: Error, Equatable {
    case openTag
    case openSection(String)
    /// A section is closed by another name.
    case wrongEnd(String)
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The parts up to the end of a section, or of the text.
  ///
  /// - Parameter isFreshLine: whether nothing was written on the line so far.
  mutating func parts(
    of section: String?, isFreshLine: Bool
  ) throws(Failure) -> [PageTemplate.Part] {
    var isFreshLine = isFreshLine
    var parts: [PageTemplate.Part] = []
    var words = ""
    func closeText() {
      if !words.isEmpty { parts.append(.text(words)) }
      words = ""
    }
    while at < bytes.count {
      let start = at
      while at < bytes.count, !isTag, bytes[at] != 0x0A { at += 1 }
      let isLineEnd = at < bytes.count && !isTag
      if isLineEnd { at += 1 }
      words += String(decoding: bytes[start..<at], as: UTF8.self)
      if at > start { isFreshLine = isLineEnd }
      guard !isLineEnd, at < bytes.count else { continue }
      let (sign, name) = try tag()
      let isAlone = isFreshLine && "#/>".utf8.contains(sign) && takeLineEnd()
      isFreshLine = isAlone
      closeText()
      switch sign {
      case UInt8(ascii: "#"):
        parts.append(.section(name, try self.parts(of: name, isFreshLine: isAlone)))
      case UInt8(ascii: "/"):
        guard name == section else { throw .wrongEnd(name) }
        return parts
      case UInt8(ascii: ">"):
        parts.append(.partial(name))
      default:
        parts.append(.value(name, isEscaped: sign != UInt8(ascii: "{")))
      }
    }
    closeText()
    if let section { throw .openSection(section) }
    return parts
  }

  private var isTag: Bool {
    bytes[at] == 0x7B && at + 1 < bytes.count && bytes[at + 1] == 0x7B
  }

  /// What stands behind the braces, and the name.
  private mutating func tag() throws(Failure) -> (sign: UInt8, name: String) {
    at += 2
    guard at < bytes.count else { throw .openTag }
    let sign = bytes[at]
    let hasSign = "#/>{".utf8.contains(sign)
    let start = hasSign ? at + 1 : at
    guard let end = bytes[start...].firstIndex(of: 0x7D) else { throw .openTag }
    at = end + (sign == 0x7B ? 3 : 2)
    guard at <= bytes.count, bytes[end..<at].allSatisfy({ $0 == 0x7D }) else { throw .openTag }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    return (hasSign ? sign : 0, name.filter { $0 != " " })
  }

  /// Steps over the end of the line where nothing else is left on it.
  private mutating func takeLineEnd() -> Bool {
    guard at < bytes.count else { return true }
    guard bytes[at] == 0x0A else { return false }
    at += 1
    return true
  }
}
