public import FootfallSignal

/// What a file gave.
public struct ImportResult: Hashable, Sendable {
  /// The file's name, for messages.
  public let name: String
  /// One per sensor in the file, in the order of their columns; none only where there is a summary.
  public let recordings: [Recording]
  /// What a device worked out itself, where the file holds no samples.
  public let summary: DeviceSummary?
  public let plan: ImportPlan
  /// Warnings and notes, in the order they were found.
  public let diagnostics: [Diagnostic]

  /// The first sensor's recording.
  ///
  /// - Precondition: the file is no summary.
  public var recording: Recording { recordings[0] }

  func with(recordings: [Recording], diagnostics: [Diagnostic]) -> ImportResult {
    ImportResult(
      name: name, recordings: recordings, summary: summary, plan: plan, diagnostics: diagnostics)
  }
}

/// Why a file gave nothing.
public enum ImportFailure: Error, Hashable, Sendable {
  /// Everything that has to be answered before the file can be read.
  case questions([Diagnostic])
  /// What is wrong with the file.
  case wrong([Diagnostic])
  /// The file cannot be opened or read.
  case unopened(Diagnostic)

  public var diagnostics: [Diagnostic] {
    switch self {
    case .questions(let all), .wrong(let all): all
    case .unopened(let one): [one]
    }
  }
}

/// Reads an export: bytes → table → plan → recording.
///
/// Nothing is guessed in silence: what the file does not say and its values do not prove is
/// asked for, and every repair is counted in the result's diagnostics.
public struct RecordingReader: Sendable {
  public var answers: ImportAnswers
  /// How many threads share a large file, at most; the result is the same for any number.
  public var threads: Int {
    get { sharing.threads }
    set { sharing.threads = max(1, newValue) }
  }

  /// For tests: which road a table is read on.
  enum Road { case automatic, slow }

  var road = Road.automatic
  var sharing = SharedRows.Sharing()

  /// No line of a sensor's export is longer, in bytes.
  static let lineLimit = 1 << 20

  /// - Parameter threads: one for each core unless said.
  public init(answers: ImportAnswers = ImportAnswers(), threads: Int? = nil) {
    self.answers = answers
    if let threads { self.threads = threads }
  }

  /// Reads the file at a path; `-` is standard input.
  public func read(path: String) throws(ImportFailure) -> ImportResult {
    let source: ByteSource
    do {
      source = try FileBytes.open(path: path)
    } catch {
      throw .unopened(error)
    }
    return try read(source, path == FileBytes.standardInput ? FileBytes.standardInputName : path)
  }

  /// Reads a file's bytes.
  ///
  /// - Parameter file: its path, for messages and for what the name says of side and placement.
  public func read(bytes: [UInt8], named file: String) throws(ImportFailure) -> ImportResult {
    try read(ByteSource(bytes), file)
  }

  /// Why a file is read as it is, one sentence each: also where there are questions left.
  public func explanation(path: String) -> [String] {
    guard let (planner, plan) = planned(path) else { return [] }
    return planner.evidence + (plan?.columns.map(\.sentence) ?? [])
  }

  /// A mapping file's text for a file of which everything is understood but where its sensors were
  /// worn: a `?` stands for each place, and has to be replaced before the mapping can be used.
  ///
  /// - Returns: `nil` where no place is asked for, or something else as well.
  public func draftedMapping(path: String) -> String? {
    guard let (planner, _) = planned(path), let draft = planner.draft,
      planner.questions.allSatisfy({ ["A101", "A111"].contains($0.code) })
    else { return nil }
    let place = #""placement" : ""#
    return ImportMapping(draft).json.split(separator: "\n", omittingEmptySubsequences: false).map {
      guard let found = $0.firstRange(of: place) else { return String($0) }
      return $0[..<found.upperBound] + "?\"" + ($0.hasSuffix(",") ? "," : "")
    }.joined(separator: "\n")
  }

  /// A file's planner, and its plan where nothing is left open; `nil` where there is no text.
  private func planned(_ path: String) -> (Planner, ImportPlan?)? {
    guard let packed = try? FileBytes.open(path: path),
      let source = try? unpacked(packed, path)
    else { return nil }
    var findings = Findings(file: path)
    guard let text = try? decode(source, &findings) else { return nil }
    let sample =
      TextSample(of: ByteSource(text.bytes), file: path)
      ?? TextSample(whole: Lines(text.bytes), encoding: text.encoding)
    var planner = Planner(text: sample, file: path, answers: answers)
    let plan = try? planner.plan(&findings).plan
    return (planner, plan)
  }

  func read(_ packed: ByteSource, _ file: String) throws(ImportFailure) -> ImportResult {
    let source = try unpacked(packed, file)
    var findings = Findings(file: file)
    var (plan, table) = try table(source, &findings)
    plan.startSeconds = answers.startSeconds
    plan.beginsAtZero = plan.columns.firstIndex { $0.role == .time }.flatMap { clock in
      table.columns[clock].first { !$0.isNaN }.map { $0 + table.timeOrigin == 0 }
    }
    guard !packed.hasChanged else { throw .wrong([Diagnostic("E110", at: .init(file: file))]) }
    if plan.isSummary { return try summary(plan, table, findings) }
    var recordings: [Recording]
    do {
      recordings = try self.recordings(plan, table, &findings)
    } catch {
      throw error.showing(plan, in: source)
    }
    if let cut = longCut(plan, table, recordings, findings) { throw .wrong([cut]) }
    if let start = plan.startSeconds {
      let first = recordings.compactMap { $0.segments.first?.startSeconds }.min() ?? 0
      recordings = recordings.map { $0.moved(by: start - first) }
    }
    findings.gatherMissing()
    return ImportResult(
      name: file, recordings: recordings, summary: nil, plan: plan, diagnostics: findings.all)
  }

  /// What is wrong where the rows that were cut off at the end held more than some seconds.
  private func longCut(
    _ plan: ImportPlan, _ table: Table, _ recordings: [Recording], _ findings: Findings
  ) -> Diagnostic? {
    guard let cut = findings.all.first(where: { $0.code == "W105" }),
      let rate = recordings.map(\.rate.hertz).max(), Double(cut.count) > Self.cutSeconds * rate
    else { return nil }
    return Diagnostic(
      "E214", at: .init(file: findings.file, line: cut.place.line), count: cut.count,
      facts: ["total": String(table.rowCount + cut.count), "cells": String(plan.width)])
  }

  /// A device that was switched off loses no more than this.
  private static let cutSeconds = 5.0

  /// A device's own summary, which has no samples.
  private func summary(
    _ plan: ImportPlan, _ table: Table, _ found: Findings
  ) throws(ImportFailure) -> ImportResult {
    var findings = found
    do {
      let reader = SummaryReader(name: findings.file, plan: plan, table: table)
      let summary = try reader.summary(&findings)
      return ImportResult(
        name: findings.file, recordings: [], summary: summary, plan: plan,
        diagnostics: findings.all)
    } catch {
      throw .wrong([error])
    }
  }

  /// The bytes inside a gzip file; other files as they are.
  func unpacked(
    _ source: ByteSource, _ file: String
  ) throws(ImportFailure) -> ByteSource {
    guard Gzip.isMagic(source.slice(0..<min(2, source.count)) ?? []) else { return source }
    guard let packed = source.bytes ?? source.slice(0..<source.count),
      let bytes = Gzip.unpacked(packed)
    else { throw .wrong([Diagnostic("E113", at: .init(file: file))]) }
    return ByteSource(bytes)
  }

  // MARK: Table

  /// The table of a file and the plan that made it.
  func table(
    _ source: ByteSource, _ findings: inout Findings
  ) throws(ImportFailure) -> (ImportPlan, Table) {
    if road != .slow, let sample = TextSample(of: source, file: findings.file) {
      let before = findings
      if let found = try read(sample, source, nil, &findings) { return found }
      findings = before
    }
    let text: DecodedText
    let lines: Lines
    do throws(Diagnostic) {
      text = try decode(source, &findings)
      lines = Lines(text.bytes)
      if let long = lines.firstLine(longerThan: Self.lineLimit) {
        throw Diagnostic("E106", at: .init(file: findings.file, line: long + 1))
      }
    } catch {
      throw .wrong([error])
    }
    let memory = ByteSource(text.bytes)
    let sample =
      TextSample(of: memory, file: findings.file)
      ?? TextSample(whole: lines, encoding: text.encoding)
    guard let found = try read(sample, memory, lines, &findings) else {
      preconditionFailure("the slow road reads every text")
    }
    return found
  }

  /// Plans and reads; `nil` where the fast road is not enough and there are no lines for the
  /// slow one.
  private func read(
    _ sample: TextSample, _ source: ByteSource, _ lines: Lines?, _ findings: inout Findings
  ) throws(ImportFailure) -> (ImportPlan, Table)? {
    var planner = Planner(text: sample, file: findings.file, answers: answers)
    let (plan, shape) = try planner.plan(&findings)
    let reader = TableReader(
      plan: plan, header: shape.names, hasClosingDelimiter: shape.firstRow.last?.isEmpty == true,
      repairLimit: answers.repairLimit, sharing: sharing)
    do throws(Diagnostic) {
      let offset = sample.offset + sample.head.offset(of: plan.firstDataLine - 1)
      var result = road == .slow ? nil : try reader.readFast(source, from: offset, &findings)
      if result == nil, let lines { result = try reader.readSlowly(lines, &findings) }
      guard let result else { return nil }
      if result.endings.union(sample.head.endings).isMixed { findings.note("W104") }
      return (plan, result.table)
    } catch {
      throw .wrong([error])
    }
  }

  private func decode(
    _ source: ByteSource, _ findings: inout Findings
  ) throws(Diagnostic) -> DecodedText {
    guard let bytes = source.bytes ?? source.slice(0..<source.count) else {
      throw Diagnostic("E110", at: .init(file: findings.file))
    }
    let text = try TextDecoder.decode(bytes, file: findings.file)
    switch text.encoding {
    case .utf8: break
    case .utf16LittleEndian, .utf16BigEndian: findings.note("W101")
    case .windows1252: findings.note("W102")
    }
    for (i, line) in text.linesWithNULs.enumerated() {
      let isLast = i + 1 == text.linesWithNULs.count
      findings.note("W103", line: line, count: isLast ? text.droppedNULs - i : 1)
    }
    if text.droppedNULs > 0, text.linesWithNULs.isEmpty {
      findings.note("W103", count: text.droppedNULs)
    }
    return text
  }

  // MARK: Recordings

  private func recordings(
    _ plan: ImportPlan, _ table: Table, _ findings: inout Findings
  ) throws(ImportFailure) -> [Recording] {
    forgetEnds(plan, table, &findings)
    var clocks: [Int?: TimeBase] = [:]
    var recordings: [Recording] = []
    for stream in plan.streams.indices {
      let maker = TimeBaseMaker(plan: plan, table: table, stream: stream)
      let time: TimeBase
      if let known = clocks[maker.clock] {
        time = known
      } else {
        time = try maker.timeBase(&findings)
        if maker.clock != nil || plan.rateHertz != nil { clocks[maker.clock] = time }
        if time.jitter > TimeBase.evenJitter {
          findings.note("W211", facts: ["share": Facts.number(100 * time.jitter, digits: 1)])
        }
      }
      let builder = RecordingBuilder(name: findings.file, plan: plan, table: table, time: time)
      do {
        recordings.append(try builder.recording(of: stream, &findings))
      } catch {
        throw .wrong([error])
      }
    }
    return try joined(recordings, plan, findings)
  }

  /// Blank cells behind the last value of a slow sensor are no missing samples.
  private func forgetEnds(_ plan: ImportPlan, _ table: Table, _ findings: inout Findings) {
    for (column, values) in zip(plan.columns, table.columns)
    where column.stream >= 0 && plan.streams[column.stream].rateHertz != nil {
      let end = (values.lastIndex { !$0.isNaN } ?? -1) + 1
      if !values[..<end].contains(where: \.isNaN) {
        findings.forget("W201", subject: column.name)
      }
    }
  }

  /// Puts gyroscopes that have rows of their own to the accelerometers of their sensors.
  private func joined(
    _ recordings: [Recording], _ plan: ImportPlan, _ findings: Findings
  ) throws(ImportFailure) -> [Recording] {
    var recordings = recordings
    for (stream, part) in plan.streams.enumerated().reversed() {
      guard let owner = part.gyroscopeOf else { continue }
      let join = SensorJoin(acceleration: recordings[owner], rotation: recordings[stream])
      guard let joined = join.recording else {
        throw .wrong([
          Diagnostic(
            "E401", at: .init(file: findings.file),
            facts: FileSet.facts(recordings[owner], recordings[stream]))
        ])
      }
      recordings[owner] = joined
      recordings.remove(at: stream)
    }
    return recordings
  }
}
