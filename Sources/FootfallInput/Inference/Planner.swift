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
  static let sampleLimit = 6000

  private(set) var questions: [Diagnostic] = []
  /// The plan as far as it goes where questions are left.
  private(set) var draft: ImportPlan?
  private(set) var format: SensorFormat?
  var evidence: [String] = []
  private(set) var names: [ColumnName] = []
  private(set) var sample: [Int: [Double]] = [:]
  private(set) var shape: TableShape?
  private(set) var dialect = ImportPlan.Dialect(delimiter: ",", decimal: .point)

  init(text: TextSample, file: String, answers: ImportAnswers) {
    self.text = text
    self.file = file
    self.answers = answers
  }

  /// A diagnostic about a column, which shows its name in the header.
  func about(_ column: Int, _ code: DiagnosticCode, _ facts: [String: String]) -> Diagnostic {
    let line = shape?.headerLines.last
    return Diagnostic(
      code, at: .init(file: file, line: line, column: column + 1), facts: facts,
      excerpt: line.map {
        .init(
          line: text.head.text($0 - 1), cell: column, delimiter: dialect.delimiter.first ?? ",")
      })
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
    let given = (answers.table ?? TableAnswer()).filled(from: answers.mapping?.dialect)
    var dialect = DialectFinder.find(in: text, given)
    if let declared = dialect.brokenPromise {
      findings.note("W222", facts: ["declared": declared, "found": dialect.dialect.delimiter])
    }
    let head = Head(text.head, dialect.dialect, file: file)
    format = SensorFormat.recognize(head)
    if let refusal = format?.refusal {
      throw .wrong([
        Diagnostic(
          "E301", at: .init(file: file), facts: ["kind": refusal.kind, "help": refusal.help])
      ])
    }
    var shape: TableShape
    do {
      shape = try TableShape.find(
        in: text.head, dialect.dialect,
        after: max(dialect.separatorLine.map { $0 + 1 } ?? 0, given.skip ?? 0), file: file)
    } catch {
      throw .wrong([error])
    }
    if dialect.dialect.delimiter == ",", shape.endsRows(of: text.head, with: 0x3B) {
      dialect.dialect.rowEnd = ";"
    }
    if let format {
      format.reshape?(&shape, head)
      evidence.append("format: \(format.name)\(format.isExperimental ? ", experimental" : "")")
    }
    evidence.append(
      "cells are parted by \(Self.words(dialect.dialect.delimiter))"
        + (given.delimiter == nil ? "" : ", as you said")
        + ", the decimal mark is `\(dialect.dialect.decimal.rawValue)`"
        + (given.decimal == nil ? "" : ", as you said"))
    if let skip = given.skip, skip > 0 { evidence.append("the first \(skip) lines are left out") }
    if let mapping = answers.mapping { return (try plan(mapping, shape, dialect.dialect), shape) }
    names = try columnNames(shape, &findings)
    guard !names.isEmpty else {
      ask(
        "A107", line: shape.firstDataLine,
        [
          "row": shape.firstRow.joined(separator: " | "),
          "columns": Self.exampleColumns(shape.width),
        ])
      throw .questions(questions)
    }
    nameAxes()
    nameSides()
    if var summary = SummaryPlanner(self, shape, dialect.dialect) {
      let plan = try summary.plan(&findings)
      self = summary.planner
      guard questions.isEmpty else { throw .questions(questions) }
      return (plan, shape)
    }
    self.shape = shape
    self.dialect = dialect.dialect
    sample = Sampler(text: text, dialect: dialect.dialect, shape: shape).columns(
      names.indices.filter { names[$0].kind != .other })
    var plan = ImportPlan(
      format: format?.id, encoding: text.encoding, dialect: dialect.dialect,
      headerLines: shape.headerLines, firstDataLine: shape.firstDataLine, width: shape.width,
      columns: [], streams: [], rateHertz: nil, timeSource: .column, missing: [], evidence: [])
    var streams = StreamFinder(planner: self)
    try streams.find(in: &plan, &findings)
    self = streams.planner
    if !plan.streams.isEmpty { askForOwnersOfRows(shape) }
    planTime(&plan, shape, &findings)
    plan.columns.sort { $0.index < $1.index }
    guard questions.isEmpty else {
      draft = plan
      throw .questions(questions)
    }
    plan.evidence = evidence
    return (plan, shape)
  }

  /// The plan that a mapping file gives; only the shape of the table is the file's own.
  private mutating func plan(
    _ mapping: ImportMapping, _ shape: TableShape, _ dialect: ImportPlan.Dialect
  ) throws(ImportFailure) -> ImportPlan {
    var plan = ImportPlan(
      format: format?.id, encoding: text.encoding, dialect: dialect,
      headerLines: shape.headerLines, firstDataLine: shape.firstDataLine, width: shape.width,
      columns: [], streams: [], rateHertz: nil, timeSource: .column, missing: [], evidence: [])
    do {
      try mapping.fill(&plan, names: shape.names, file: file)
    } catch {
      throw .wrong([error])
    }
    if let rate = answers.rateHertz { plan.rateHertz = rate }
    if plan.streams.count == 1 {
      plan.streams[0].placement = answers.placement ?? plan.streams[0].placement
      plan.streams[0].side = answers.side ?? plan.streams[0].side
    }
    plan.columns.sort { ($0.index, $0.stream) < ($1.index, $1.stream) }
    plan.evidence = evidence + ["streams, units, places and time: by the mapping file"]
    return plan
  }

  /// Lets the file's name say what bare axes measure, and whether gravity was taken away.
  private mutating func nameAxes() {
    let words = Words.split(
      String((file.split(separator: "/").last ?? "").split(separator: ".").first ?? ""))
    let isAcceleration = words.contains { $0.hasPrefix("accel") || $0 == "acc" }
    let isRotation = words.contains { $0.hasPrefix("gyr") }
    let isPure =
      ["linear", "user"].contains(where: words.contains)
      || format?.id == "sensor-logger" && !words.contains("total")
        && !words.contains("uncalibrated")
    for i in names.indices {
      if names[i].kind == .axisOnly, isAcceleration != isRotation, !words.contains("gravity") {
        names[i].kind = isAcceleration ? .acceleration : .angularVelocity
        if isRotation, format?.id == "sensor-logger" { names[i].unit = .radiansPerSecond }
        guard isAcceleration, isPure else { continue }
        names[i].kind = .accelerationWithoutGravity
      } else if names[i].kind == .acceleration, isAcceleration, words.contains("linear") {
        names[i].kind = .accelerationWithoutGravity
      }
    }
  }

  /// Takes a first `L` and `R` for the sides where columns of both stand there, `L_acc_x` and
  /// `R_acc_x`: one alone may be anything.
  private mutating func nameSides() {
    let first = names.map { Words.split($0.text).first }
    let twins = names.indices.filter { names[$0].dimension != nil && names[$0].kind != .time }
    let left = twins.filter { first[$0] == "l" && names[$0].side == nil }
    let right = twins.filter { first[$0] == "r" && names[$0].side == nil }
    func rest(_ column: Int) -> Substring { names[column].text.trimmed.dropFirst() }
    guard !left.isEmpty, left.map(rest) == right.map(rest) else { return }
    for column in left { names[column].side = .left }
    for column in right { names[column].side = .right }
  }

  /// Names for a table of so many columns, as they may be given with `--columns`.
  static func exampleColumns(_ count: Int) -> String {
    let names = (count == 3 ? [] : ["time_s"]) + ["acc_x_g", "acc_y_g", "acc_z_g"]
    let turns = ["gyr_x_dps", "gyr_y_dps", "gyr_z_dps"]
    let all = names + (count >= 7 ? turns : [])
    let rest = repeatElement("_", count: max(0, min(count, 64) - all.count))
    return (all.prefix(max(3, count)) + rest).joined(separator: ",")
  }

  /// Names from the answers, else from the header; none where there is neither.
  private mutating func columnNames(
    _ shape: TableShape, _ findings: inout Findings
  ) throws(ImportFailure) -> [ColumnName] {
    if let given = answers.columns {
      return given.map { ColumnName($0 == "_" ? "" : $0) }
    }
    let header = shape.names
    if header.isEmpty { return [] }
    let surplus = header.count - shape.width
    let isClosed = surplus == 1 && header.last?.isEmpty == true
    let isOpen = surplus == -1 && shape.firstRow.last?.isEmpty == true
    guard surplus == 0 || isClosed || isOpen else {
      if shape.isPartedByBlanks {
        ask(
          "A112", line: shape.headerLines.last,
          ["names": String(header.count), "cells": String(shape.width)])
        throw .questions(questions)
      }
      throw misfit(
        "\(header.count) names, but row \(shape.firstDataLine) has \(shape.width) cells",
        line: shape.headerLines.last)
    }
    if surplus != 0 { findings.note("N102", line: shape.headerLines.last) }
    var names = header.prefix(shape.width).enumerated().map { i, name in
      ColumnName(
        name, meaning: i < shape.meanings.count ? shape.meanings[i] : nil,
        unitCell: shape.units.flatMap { i < $0.count ? $0[i] : nil })
    }
    if let units = shape.units, let i = names.indices.first(where: { names[$0].isMisnamed }) {
      throw misfit(
        "`\(names[i].text)` stands over the unit `\(units[i].trimmed)`",
        line: shape.headerLines.last, column: i + 1)
    }
    // A name in another language: the unit says that it is time.
    if let first = names.first, first.kind == .other, first.unit?.dimension == .time,
      !names.contains(where: { $0.kind == .time })
    {
      names[0].kind = .time
    }
    return names
  }

  private func misfit(_ what: String, line: Int?, column: Int? = nil) -> ImportFailure {
    .wrong([
      Diagnostic(
        "E201", at: .init(file: file, line: line, column: column), facts: ["what": what])
    ])
  }

  private static func words(_ delimiter: String) -> String {
    switch delimiter {
    case "\t": "TAB"
    case " ": "blanks"
    default: "`\(delimiter)`"
    }
  }
}
