public import FootfallInput
public import FootfallReport

extension ReportDiagnostic {
  /// The reader's facts in the words of its catalogue.
  public init(_ diagnostic: Diagnostic) {
    self.init(
      severity: Severity(diagnostic.severity), code: diagnostic.code.rawValue,
      message: diagnostic.title, file: diagnostic.place.file,
      line: diagnostic.place.line ?? diagnostic.firstLines.first, count: diagnostic.count,
      help: diagnostic.help)
  }
}

extension ReportDiagnostic.Severity {
  fileprivate init(_ severity: Diagnostic.Severity) {
    switch severity {
    case .note: self = .note
    case .warning: self = .warning
    case .question: self = .question
    case .error: self = .error
    }
  }
}
