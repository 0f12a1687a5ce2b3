public import FootfallInput

/// A file to read, with what the user said about it.
public struct InputFile: Hashable, Sendable {
  /// `-` is standard input.
  public var path: String
  public var answers: ImportAnswers

  public init(path: String, answers: ImportAnswers = ImportAnswers()) {
    self.path = path
    self.answers = answers
  }
}

/// Why a run could not be read: one failure for each file that gave nothing.
public struct FileRefusals: Error, Hashable, Sendable {
  public let failures: [ImportFailure]

  public init(_ failures: [ImportFailure]) {
    self.failures = failures
  }
}
