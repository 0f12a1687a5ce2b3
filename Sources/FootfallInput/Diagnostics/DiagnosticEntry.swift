/// The words of one diagnostic code. A new code is a new entry in the catalogue, nothing else.
///
/// Sentences hold facts as `{name}`; `{count|row|rows}` writes the count with the word that
/// fits it.
public struct DiagnosticEntry: Hashable, Sendable {
  public let code: DiagnosticCode
  public let severity: Diagnostic.Severity
  /// One line that stands alone.
  public let title: String
  /// What stands under the marked cell.
  public let label: String?
  /// One thing to try.
  public let help: String?
  /// For `explain`: what it means, why it is so, what the reader does.
  public let explanation: String

  init(
    _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ title: String,
    label: String? = nil, help: String? = nil, explanation: String
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.label = label
    self.help = help
    self.explanation = explanation
  }
}

extension Diagnostic {
  /// The catalogue's words for this code.
  public var entry: DiagnosticEntry { DiagnosticCatalogue.entry(for: code) }

  public var severity: Severity { entry.severity }

  /// The title with this diagnostic's facts.
  public var title: String { fill(entry.title) }

  /// What can be done about it, with its facts; `nil` where nothing can.
  public var help: String? { entry.help.map(fill) }

  /// A template with this diagnostic's facts in it.
  func fill(_ template: String) -> String {
    DiagnosticEntry.fill(template) { $0 == "count" ? String(count) : facts[$0] ?? "?" }
  }
}

extension DiagnosticEntry {
  /// The title before anything has happened: `…` where a fact would stand.
  public var plainTitle: String { Self.fill(title) { _ in "…" } }

  /// The help before anything has happened; `nil` where there is none, or where all of it depends
  /// on what was found.
  public var plainHelp: String? {
    help.map { Self.fill($0) { _ in "…" } }.flatMap { $0 == "…" ? nil : $0 }
  }

  fileprivate static func fill(_ template: String, with fact: (String) -> String) -> String {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: "|").map(String.init)
      let value = fact(parts[0])
      text += value
      if parts.count == 3 { text += " " + (value == "1" ? parts[1] : parts[2]) }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
