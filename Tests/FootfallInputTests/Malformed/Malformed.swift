import FootfallInput
import Testing

/// One case of awkward input, by its number in the format research (M01 to M98).
///
/// What comes of it is drawn in `Malformed/expected.txt`, under `number what`: the codes with their
/// counts and places, what was read, and every message whole.
struct Malformed: CustomTestStringConvertible, Sendable {
  struct File: Sendable {
    let name: String
    let bytes: [UInt8]
    var answers = ImportAnswers()
  }

  let number: String
  let what: String
  let files: [File]
  /// A text that must give the same recording; `nil` where there is none.
  var like: String?

  var testDescription: String { name }

  var name: String { "\(number) \(what)" }

  init(
    _ number: String, _ what: String, _ text: String, named file: String = "left_foot.csv",
    answers: ImportAnswers = ImportAnswers(), like: String? = nil
  ) {
    self.init(
      number, what, bytes: Array(text.utf8), named: file, answers: answers, like: like)
  }

  init(
    _ number: String, _ what: String, bytes: [UInt8], named file: String = "left_foot.csv",
    answers: ImportAnswers = ImportAnswers(), like: String? = nil
  ) {
    self.init(
      number, what, files: [File(name: file, bytes: bytes, answers: answers)], like: like)
  }

  init(_ number: String, _ what: String, files: [File], like: String? = nil) {
    self.number = number
    self.what = what
    self.files = files
    self.like = like
  }

  static let all: [Malformed] = [encoding, dialect, header, numbers, clocks, sets].flatMap { $0 }

  // MARK: Drawing

  static let good = Drawn.rows(0..<300)
  static let text = good.joined(separator: "\n") + "\n"

  /// The good table with some of its lines changed; lines count from one.
  static func with(_ changes: [Int: String]) -> String {
    good.enumerated().map { changes[$0 + 1] ?? $1 }.joined(separator: "\n") + "\n"
  }

  /// The good table with every row of a range changed, given its number from zero.
  static func with(_ rows: Range<Int>, _ change: (Int) -> String) -> String {
    with(Dictionary(uniqueKeysWithValues: rows.map { ($0 + 2, change($0)) }))
  }

  /// The good table with lines put in before another.
  static func inserting(_ lines: [String], before line: Int) -> String {
    (good[..<(line - 1)] + lines + good[(line - 1)...]).joined(separator: "\n") + "\n"
  }

  /// A header and as many rows as asked for.
  static func rows(_ header: String, _ count: Int, _ row: (Int) -> String) -> String {
    header + "\n" + (0..<count).map { row($0) + "\n" }.joined()
  }

  /// Three accelerations in g, as in the good table.
  static func g(_ i: Int) -> String { "0.\(Drawn.padded(i % 100, 3)),0.010,1.00\(i % 10)" }

  /// A row of the good table under another time.
  static func row(_ time: String, _ i: Int) -> String { "\(time),\(g(i))" }
}
