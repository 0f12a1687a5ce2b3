/// Makes the words for diagnostics: the only place that does.
public struct DiagnosticPrinter: Sendable {
  /// The name under which the user runs the program.
  public var program: String

  public init(program: String = "footfall") {
    self.program = program
  }

  /// A failure as it is shown: a list of questions, or one message after another.
  public func text(_ failure: ImportFailure) -> String {
    switch failure {
    case .questions(let all) where all.allSatisfy(\.isAboutSeveralFiles):
      all.map(text).joined(separator: "\n")
    case .questions(let all): questions(all)
    case .wrong(let all): all.map(text).joined(separator: "\n")
    case .unopened(let one): text(one)
    }
  }

  /// A message with its place, the row, the cell and one thing to try, ending in a newline.
  public func text(_ diagnostic: Diagnostic) -> String {
    let entry = diagnostic.entry
    let place = diagnostic.place
    let number = place.line.map(String.init) ?? ""
    let margin = String(repeating: " ", count: max(1, number.count))
    var lines = ["\(entry.severity.rawValue)[\(entry.code)]: \(diagnostic.title)"]
    lines.append("\(margin)--> \(Self.spelled(place))\(Self.more(diagnostic))")
    if let excerpt = diagnostic.excerpt {
      let marks = String(repeating: "^", count: excerpt.underlined.count)
      let indent = String(repeating: " ", count: excerpt.underlined.lowerBound)
      let label = entry.label.map { " " + diagnostic.fill($0) } ?? ""
      lines += [
        "\(margin) |",
        "\(number) | \(excerpt.text)",
        "\(margin) | \(indent)\(marks)\(label)",
      ]
    }
    if let help = entry.help {
      if diagnostic.excerpt != nil { lines.append("\(margin) |") }
      lines.append("\(margin) = help: \(diagnostic.fill(help))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All open questions of one file in one list, each with the flag that answers it.
  public func questions(_ all: [Diagnostic]) -> String {
    guard let file = all.first?.place.file else { return "" }
    let things = all.count == 1 ? "1 thing is" : "\(all.count) things are"
    var lines = ["\(file): cannot start: \(things) not in the file"]
    for (i, question) in all.enumerated() {
      lines.append("  \(i + 1). \(question.title)")
      if let help = question.entry.help { lines.append("     -> \(question.fill(help))") }
    }
    guard file != FileBytes.standardInputName else {
      return lines.joined(separator: "\n") + "\n"
    }
    lines += [
      "Everything else was understood: `\(program) check --explain \(Self.quoted(file))` shows how.",
      "To answer once for all files like this one, put the answers behind:",
      "  \(program) map \(Self.quoted(file)) --save answers.map.json",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-./_+,:=@".utf8.contains(byte)
    }
    return plain ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }

  /// `path:line:column`, as far as it is known.
  private static func spelled(_ place: Diagnostic.Place) -> String {
    if place.line == nil, let column = place.column { return "\(place.file), column \(column)" }
    return [place.file, place.line.map(String.init), place.column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
  }

  /// The other lines of the first three, where it happened more than once.
  private static func more(_ diagnostic: Diagnostic) -> String {
    let others = diagnostic.firstLines.dropFirst().map(String.init)
    guard !others.isEmpty else { return "" }
    let ending = diagnostic.count > diagnostic.firstLines.count ? ", …" : ""
    return ", \(others.joined(separator: ", "))\(ending)"
  }
}
