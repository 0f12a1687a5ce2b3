/// What was wrong with a file, in words, as a report prints it.
public struct ReportDiagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    case note, warning, question, error
  }

  public let severity: Severity
  /// The stable code, for example `E101`.
  public let code: String
  /// One sentence, lower case, without a full stop.
  public let message: String
  public let file: String
  /// Counted from one; `nil` where it concerns the whole file.
  public let line: Int?
  /// How often it happened.
  public let count: Int
  /// What can be done about it, as `message` is written; `nil` where nothing can.
  public let help: String?

  public init(
    severity: Severity, code: String, message: String, file: String, line: Int? = nil,
    count: Int = 1, help: String? = nil
  ) {
    self.help = help
    self.severity = severity
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.count = count
  }
}
