/// A text with places to fill in: the part of the Mustache language that our pages need.
///
/// `{{name}}` writes a value with HTML's characters escaped and `{{{name}}}` as it is. What stands
/// between `{{#name}}` and `{{/name}}` is written once for each item of a list, once for a text or
/// a group of values, and not at all for `false` or a name that is not there. `{{> name}}` writes
/// another template. A name is looked for in the innermost section first; `.` is its item. A tag
/// that stands alone on its line leaves no line behind.
struct PageTemplate: Sendable {
  enum Part: Sendable {
    case text(String)
    case value(String, isEscaped: Bool)
    case section(String, [Part])
    case partial(String)
  }

  let parts: [Part]

  /// - Throws: what is not in the language; the templates are our own, so a test sees it first.
  init(_ text: String) throws {
    var parser = PageTemplateParser(text)
    parts = try parser.parts(of: nil, isFreshLine: true)
  }

  /// Templates that know one another by name.
  struct Library: Sendable {
    let templates: [String: PageTemplate]

    func text(of name: String, _ content: [String: Any]) -> String {
      var text = ""
      write(templates[name]?.parts ?? [], [content], &text)
      return text
    }

    private func write(_ parts: [Part], _ stack: [Any], _ text: inout String) {
      for part in parts {
        switch part {
        case .text(let words):
          text += words
        case .value(let name, let isEscaped):
          guard let words = Self.value(name, stack) as? String else { continue }
          if isEscaped { Self.escape(words, &text) } else { text += words }
        case .partial(let name):
          write(templates[name]?.parts ?? [], stack, &text)
        case .section(let name, let inner):
          for item in Self.items(of: Self.value(name, stack)) {
            write(inner, stack + [item], &text)
          }
        }
      }
    }

    /// What a section is written for: its items, itself, or nothing.
    private static func items(of value: Any?) -> [Any] {
      switch value {
      case nil: []
      case let isWritten as Bool: isWritten ? [isWritten] : []
      case let list as [Any]: list
      case .some(let one): [one]
      }
    }

    private static func value(_ name: String, _ stack: [Any]) -> Any? {
      if name == "." { return stack.last }
      for group in stack.reversed() {
        if let value = (group as? [String: Any])?[name] { return value }
      }
      return nil
    }

    private static func escape(_ words: String, _ text: inout String) {
      for scalar in words.unicodeScalars {
        switch scalar {
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "&": text += "&amp;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
