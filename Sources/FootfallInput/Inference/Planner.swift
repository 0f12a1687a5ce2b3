import FootfallSignal

/// Works out how a file is to be read, or what has to be asked.
///
/// Looks at names first, then at the values of sampled rows. What neither says is asked for,
/// everything in one list.
struct Planner {
  let text: TextSample
  let file: String
  let answers: ImportAnswers

  /// Rows whose values are looked at, at most.
  static let sampleLimit = 20_000

  private(set) var questions: [Diagnostic] = []
  var evidence: [String] = []
  private(set) var names: [ColumnName] = []
  private(set) var sample: [Int: [Double]] = [:]

  init(text: TextSample, file: String, answers: ImportAnswers) {
    self.text = text
    self.file = file
    self.answers = answers
  }

  mutating func ask(
    _ code: DiagnosticCode, line: Int? = nil, column: Int? = nil, _ facts: [String: String] = [:]
  ) {
    questions.append(
      Diagnostic(code, at: .init(file: file, line: line, column: column), facts: facts))
  }

  mutating func plan(
    _ findings: inout Findings
  ) throws(ImportFailure) -> (plan: ImportPlan, shape: TableShape) {
    let dialect = DialectFinder.find(in: text)
    let shape: TableShape
    do {
      shape = try TableShape.find(
        in: text.head, dialect.dialect, after: dialect.separatorLine.map { $0 + 1 } ?? 0, file: file
      )
    } catch {
      throw .wrong([error])
    }
    evidence.append(
      "cells are parted by \(Self.words(dialect.dialect.delimiter)), "
        + "the decimal mark is `\(dialect.dialect.decimal.rawValue)`")
    names = try columnNames(shape)
    guard !names.isEmpty else {
      ask("A107", line: shape.firstDataLine, ["row": shape.firstRow.joined(separator: " | ")])
      throw .questions(questions)
    }
    sample = Sampler(text: text, dialect: dialect.dialect, shape: shape).columns(
      names.indices.filter { names[$0].kind != .other })
    var plan = ImportPlan(
      encoding: text.encoding, dialect: dialect.dialect, headerLines: shape.headerLines,
      firstDataLine: shape.firstDataLine, width: shape.width, columns: [], streams: [],
      rateHertz: nil, timeSource: .column, missing: [], evidence: [])
    var streams = StreamFinder(planner: self)
    try streams.find(in: &plan, &findings)
    self = streams.planner
    planTime(&plan, shape)
    guard questions.isEmpty else { throw .questions(questions) }
    plan.columns.sort { $0.index < $1.index }
    plan.evidence = evidence
    return (plan, shape)
  }

  /// Names from the answers, else from the header; none where there is neither.
  private func columnNames(_ shape: TableShape) throws(ImportFailure) -> [ColumnName] {
    if let given = answers.columns {
      return given.map { ColumnName($0 == "_" ? "" : $0) }
    }
    let header = shape.names
    if header.isEmpty { return [] }
    let surplus = header.count - shape.width
    let isClosed = surplus == 1 && header.last?.isEmpty == true
    let isOpen = surplus == -1 && shape.firstRow.last?.isEmpty == true
    guard surplus == 0 || isClosed || isOpen else {
      throw .wrong([
        Diagnostic(
          "E201", at: .init(file: file, line: shape.headerLines.last),
          facts: [
            "names": String(header.count), "cells": String(shape.width),
            "row": String(shape.firstDataLine),
          ])
      ])
    }
    return header.prefix(shape.width).enumerated().map { i, name in
      ColumnName(name, unitCell: shape.units.flatMap { i < $0.count ? $0[i] : nil })
    }
  }

  // MARK: Time

  private mutating func planTime(_ plan: inout ImportPlan, _ shape: TableShape) {
    if let rate = answers.rateHertz {
      plan.rateHertz = rate
      plan.timeSource = .givenRate
      evidence.append("time: the rate of \(Facts.number(rate, digits: 4)) Hz that was given")
      return
    }
    let candidates = names.indices.filter { names[$0].kind == .time && isMoving($0) }
    let isSure = { [names] (column: Int) in names[column].unit != nil }
    guard let column = candidates.first(where: isSure) ?? candidates.first else {
      if let declared = DeclaredRate.find(in: text.head, before: shape.firstDataLine) {
        plan.rateHertz = declared
        plan.timeSource = .declaredRate
        evidence.append("time: the file declares \(Facts.number(declared, digits: 4)) Hz")
        return
      }
      let counter = names.firstIndex { $0.kind == .counter }
      return ask(
        "A102",
        [
          "what": counter.map { "column \($0 + 1) `\(names[$0].text)` counts rows" }
            ?? "no column holds time, no line names a rate"
        ])
    }
    let step =
      zip(sample[column] ?? [], (sample[column] ?? []).dropFirst())
      .map { $1 - $0 }.filter { $0 > 0 }.median ?? 0
    let byValue = ValueEvidence.timeUnit(step: step)
    guard let unit = answers.timeUnit ?? names[column].unit ?? byValue else {
      return ask(
        "A105", column: column + 1,
        ["column": names[column].text, "step": Facts.number(step, digits: 6)])
    }
    let reason =
      answers.timeUnit != nil
      ? "as given"
      : names[column].unit != nil ? "as printed" : "by the step of \(Facts.number(step, digits: 6))"
    evidence.append(
      "time: column \(column + 1) `\(names[column].text)` in \(unit.words), \(reason)")
    plan.columns.append(
      ImportPlan.Column(
        index: column, name: names[column].text, role: .time, unit: unit, axis: nil, stream: 0))
  }

  /// Whether a column's sampled values are numbers that do not stand still.
  private func isMoving(_ column: Int) -> Bool {
    let values = (sample[column] ?? []).filter { !$0.isNaN }
    guard let first = values.first, let last = values.last, values.count > 1 else { return false }
    return last > first || values.max() != values.min()
  }

  private static func words(_ delimiter: String) -> String {
    switch delimiter {
    case "\t": "TAB"
    case " ": "blanks"
    default: "`\(delimiter)`"
    }
  }
}

/// A sampling rate that a line above the table names: `Update Rate: 100.0Hz`.
enum DeclaredRate {
  /// - Returns: hertz, or `nil` where no line names one or two lines name different ones.
  static func find(in lines: Lines, before firstDataLine: Int) -> Double? {
    var found: Set<Double> = []
    for line in 0..<min(lines.count, firstDataLine - 1, 200) {
      let text = lines.text(line).lowercased()
      guard ["rate", "freq", "sampling"].contains(where: text.contains),
        let end = text.range(ofHertz: ())
      else { continue }
      let digits = text[..<end].trimmed.reversed().prefix { $0.isNumber || $0 == "." }
      if let value = Double(String(digits.reversed())), value > 0 { found.insert(value) }
    }
    return found.count == 1 ? found.first : nil
  }
}

extension String {
  /// Where ` Hz` begins, behind a number.
  fileprivate func range(ofHertz: Void) -> String.Index? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix("hz") { return at }
      at = index(after: at)
    }
    return nil
  }
}
