/// The shapes a report comes in.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case text, markdown, json, html

  /// The format that a file's suffix asks for; `nil` where it names none.
  public init?(suffixOf path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "html", "htm": self = .html
    default: return nil
    }
  }
}
