/// Every diagnostic code there is, with its words.
public enum DiagnosticCatalogue {
  /// In order of code.
  public static let entries: [DiagnosticEntry] =
    (questions + fileErrors + tableErrors + truthErrors + setEntries + notes + fileWarnings
    + sensorWarnings
    + timeWarnings)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  /// The words for a code.
  ///
  /// - Precondition: the code is in the catalogue.
  static func entry(for code: DiagnosticCode) -> DiagnosticEntry {
    guard let entry = self[code] else {
      preconditionFailure("\(code) has an entry in the catalogue")
    }
    return entry
  }

  /// The entry for a code that a user typed, or `nil`.
  public static subscript(code: DiagnosticCode) -> DiagnosticEntry? {
    entries.first { $0.code == code }
  }
}
