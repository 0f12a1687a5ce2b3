/// What was wrong with a file, as facts with a place; words are made by `DiagnosticPrinter`.
public struct Diagnostic: Error, Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Codable {
    /// Worth knowing; nothing was changed.
    case note
    /// Something was repaired or left out, and counted.
    case warning
    /// Something has to be answered before the file can be read.
    case question
    /// No value could be made.
    case error
  }

  /// A position in a file: lines and columns count from one, a column is a field.
  public struct Place: Hashable, Sendable {
    public let file: String
    public let line: Int?
    public let column: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// The piece of a line that is shown, and the characters in it that are underlined.
  public struct Excerpt: Hashable, Sendable {
    public let text: String
    public let underlined: Range<Int>

    public init(text: String, underlined: Range<Int>) {
      self.text = text
      self.underlined = underlined
    }
  }

  /// Whether it is a question about files that were given together, not about one of them.
  var isAboutSeveralFiles: Bool { code.rawValue.hasPrefix("A4") }

  public let code: DiagnosticCode
  public let place: Place
  /// How often it happened.
  public let count: Int
  /// The first lines where it happened, at most three.
  public let firstLines: [Int]
  /// What the code's sentence needs, by name; the printer knows the names.
  public let facts: [String: String]
  public let excerpt: Excerpt?

  public init(
    _ code: DiagnosticCode, at place: Place, count: Int = 1, firstLines: [Int] = [],
    facts: [String: String] = [:], excerpt: Excerpt? = nil
  ) {
    self.code = code
    self.place = place
    self.count = count
    self.firstLines = firstLines
    self.facts = facts
    self.excerpt = excerpt
  }
}
