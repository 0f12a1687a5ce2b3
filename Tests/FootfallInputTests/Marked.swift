import FootfallInput

/// A text in which »…« marks the cell that is wrong.
struct Marked {
  let text: String
  /// Where the marked cell stands: line and field, counted from one.
  let line: Int
  let field: Int

  init(_ marked: String, delimiter: Character = ",") {
    let before = marked.split(separator: "»", omittingEmptySubsequences: false)[0]
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    line = lines.count
    field = (lines.last ?? "").count { $0 == delimiter } + 1
    text = marked.filter { $0 != "»" && $0 != "«" }
  }
}

/// A reading's outcome in a form that a test can compare.
func read(
  _ text: String, named name: String = "left_foot.csv", answers: ImportAnswers = ImportAnswers()
) -> Result<ImportResult, ImportFailure> {
  read(bytes: Array(text.utf8), named: name, answers: answers)
}

func read(
  bytes: [UInt8], named name: String = "left_foot.csv", answers: ImportAnswers = ImportAnswers()
) -> Result<ImportResult, ImportFailure> {
  Result { () throws(ImportFailure) in
    try RecordingReader(answers: answers).read(bytes: bytes, named: name)
  }
}

extension Result where Success == ImportResult, Failure == ImportFailure {
  /// Codes with their counts: `["W204×2"]`, also of a failure.
  var codes: [String] {
    let all: [Diagnostic]
    switch self {
    case .success(let result): all = result.diagnostics
    case .failure(let failure): all = failure.diagnostics
    }
    return all.map { $0.count == 1 ? $0.code.rawValue : "\($0.code)×\($0.count)" }
  }

  /// What the user would see.
  var words: String {
    let printer = DiagnosticPrinter()
    switch self {
    case .success(let result): return result.diagnostics.map(printer.text).joined()
    case .failure(let failure): return printer.text(failure)
    }
  }
}

/// Tables whose values a test knows.
enum Drawn {
  /// `time_s,acc_x_g,acc_y_g,acc_z_g` at 100 Hz: x counts rows in thousandths, z is one g.
  static func rows(
    _ range: Range<Int>, header: String? = "time_s,acc_x_g,acc_y_g,acc_z_g", end: String = "\n"
  ) -> [String] {
    (header.map { [$0] } ?? [])
      + range.map { "\(seconds($0)),0.\(padded($0 % 100, 3)),0.010,1.00\($0 % 10)" }
  }

  static func table(_ range: Range<Int>) -> String {
    rows(range).joined(separator: "\n") + "\n"
  }

  static func seconds(_ row: Int) -> String { "\(row / 100).\(padded(row % 100, 2))" }

  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
