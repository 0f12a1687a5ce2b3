/// A JSON document that prints the same bytes every time: keys sorted, decimals fixed.
enum JSONValue {
  case object([(String, JSONValue)])
  case array([JSONValue])
  case number(Double, decimals: Int)
  case integer(Int)
  case string(String)
  case null

  /// A number where there is one.
  static func optional(_ value: Double?, decimals: Int) -> JSONValue {
    value.map { .number($0, decimals: decimals) } ?? .null
  }

  /// The document, with a final line break.
  var document: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private var isFlat: Bool {
    switch self {
    case .object(let members): members.allSatisfy { !$0.1.isContainer }
    case .array(let values): values.allSatisfy { !$0.isContainer }
    default: true
    }
  }

  private var isContainer: Bool {
    switch self {
    case .object, .array: true
    default: false
    }
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .integer(let value): text += String(value)
    case .number(let value, let decimals): text += FixedDecimal.text(value, decimals: decimals)
    case .string(let value): text += JSONValue.quoted(value)
    case .array(let values):
      list(values, "[", "]", to: &text, indent: indent) { value, text, inner in
        value.write(to: &text, indent: inner)
      }
    case .object(let members):
      list(members.sorted { $0.0 < $1.0 }, "{", "}", to: &text, indent: indent) {
        member, text, inner in
        text += JSONValue.quoted(member.0) + ": "
        member.1.write(to: &text, indent: inner)
      }
    }
  }

  /// What holds no list or object stands on one line.
  private func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, indent: String,
    write: (Item, inout String, String) -> Void
  ) {
    let (lineBreak, inner) = isFlat ? ("", "") : ("\n" + indent + "  ", indent + "  ")
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      text += lineBreak
      write(item, &text, inner)
    }
    text += (isFlat || items.isEmpty ? "" : "\n" + indent) + close
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
