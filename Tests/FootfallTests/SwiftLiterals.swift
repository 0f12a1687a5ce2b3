/// The string literals of Swift source, well enough for reading their words.
enum SwiftLiterals {
  /// Interpolated expressions stay in the text: what they hold in quotes is said, too.
  static func texts(in source: String) -> [String] {
    var texts: [String] = []
    var rest = Array(source)[...]
    while let character = rest.popFirst() {
      if character == "/" && rest.first == "/" {
        rest = rest.drop { $0 != "\n" }
      } else if character == "\"" {
        let isMultiline = rest.prefix(2) == ["\"", "\""]
        if isMultiline { rest = rest.dropFirst(2) }
        texts.append(literal(&rest, isMultiline: isMultiline))
      }
    }
    return texts
  }

  private static func literal(_ rest: inout ArraySlice<Character>, isMultiline: Bool) -> String {
    var text = ""
    var depth = 0
    while let character = rest.popFirst() {
      if character == "\\" {
        if rest.first == "(" { depth += 1 }
        if let next = rest.popFirst() { text.append(next) }
      } else if depth > 0 {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        text.append(character)
      } else if character == "\"" {
        guard isMultiline else { return text }
        if rest.prefix(2) == ["\"", "\""] {
          rest = rest.dropFirst(2)
          return text
        }
        text.append(character)
      } else {
        text.append(character)
      }
    }
    return text
  }
}
