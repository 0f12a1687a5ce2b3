/// Makes the time base of one stream of a table: from its clock, a counter or a rate.
struct TimeBaseMaker {
  let plan: ImportPlan
  let table: Table
  let stream: Int

  /// Clock and declared rate may differ by this share before it is worth a word, and by the second
  /// before it has to be asked (formats research, section 5).
  static let worthAWord = 0.005
  static let worthAQuestion = 0.02

  /// The plan's column that is the stream's clock.
  var clock: Int? {
    plan.columns.firstIndex { $0.role == .time && $0.stream == stream }
      ?? plan.columns.firstIndex {
        $0.role == .time && $0.stream == ImportPlan.Column.everyStream
      }
  }

  func timeBase(_ findings: inout Findings) throws(ImportFailure) -> TimeBase {
    guard let clock, plan.rateHertz == nil || plan.columns[clock].clock == .counter else {
      return rateAlone
    }
    do throws(Diagnostic) {
      let base = try timeBase(of: clock, &findings)
      try compare(base, &findings)
      return base
    } catch {
      throw error.severity == .question ? .questions([error]) : .wrong([error])
    }
  }

  private var rateAlone: TimeBase {
    guard let hertz = plan.streams[stream].rateHertz ?? plan.rateHertz else {
      preconditionFailure("a stream has a rate or a time column")
    }
    // A slow sensor beside a fast one has fewer rows.
    let channels = plan.columns.indices.filter { plan.columns[$0].stream == stream }
    let last = (0..<table.rowCount).last { row in
      channels.contains { !table.columns[$0][row].isNaN }
    }
    let rows = plan.streams[stream].rateHertz == nil ? table.rowCount : (last ?? -1) + 1
    return TimeBase(rowCount: rows, hertz: hertz, breaks: table.breaks)
  }

  private func timeBase(
    of clock: Int, _ findings: inout Findings
  ) throws(Diagnostic) -> TimeBase {
    let column = plan.columns[clock]
    let isCounter = column.clock == .counter
    let factor = isCounter ? 1 / (plan.rateHertz ?? 1) : column.factor
    var resolution = isCounter ? 0 : factor
    if !isCounter { for _ in 0..<table.timeDecimals { resolution /= 10 } }
    let origin = column.stream == ImportPlan.Column.everyStream ? table.timeOrigin : 0
    let stamps = ClockWrap.unwrapped(
      table.columns[clock], origin: origin, modulus: column.modulus, table.lines, &findings)
    let channels = table.columns.indices.filter { plan.columns[$0].role != .time }
    var base = try TimeBase(
      stamps: factor == 1 ? stamps : stamps.map { $0 * factor }, resolution: resolution,
      breaks: table.breaks, lines: table.lines,
      isSilent: column.stream != ImportPlan.Column.everyStream,
      areIdentical: { a, b in
        channels.allSatisfy { table.columns[$0][a].bitPattern == table.columns[$0][b].bitPattern }
      },
      &findings)
    if isCounter, let hertz = plan.rateHertz { base.fix(hertz: hertz) }
    for i in base.blocks.indices { base.blocks[i].startSeconds += origin * factor }
    guard base.isSound else {
      throw Diagnostic(
        "E218", at: .init(file: findings.file, column: column.index + 1),
        facts: ["column": column.name])
    }
    return base
  }

  /// Holds the measured rate against the declared one.
  private func compare(_ base: TimeBase, _ findings: inout Findings) throws(Diagnostic) {
    guard let declared = plan.declaredHertz else { return }
    let measured = 1 / base.period
    let facts = [
      "declared": Facts.number(declared, digits: 4), "measured": Facts.number(measured, digits: 4),
    ]
    let difference = abs(measured / declared - 1)
    if difference > Self.worthAQuestion {
      throw Diagnostic("A110", at: .init(file: findings.file), facts: facts)
    }
    if difference > Self.worthAWord { findings.note("W219", facts: facts) }
  }
}

/// Counters and clocks that begin anew when they are full.
enum ClockWrap {
  /// Where devices' counters are full: 16, 24 and 32 bits.
  private static let usual = [0x1p16, 0x1p24, 0x1p32]
  /// Steps between the last value and the end, and between zero and the first, at most.
  private static let nearness = 100.0

  /// Values that go on where the counter began anew.
  ///
  /// A step back is taken for that only next to the end of the range: a late row or a device
  /// that was started again is none.
  ///
  /// - Parameter origin: what was taken off all values.
  static func unwrapped(
    _ values: [Double], origin: Double, modulus: Double?, _ lines: LineMap,
    _ findings: inout Findings
  ) -> [Double] {
    guard zip(values, values.dropFirst()).contains(where: { $1 < $0 }) else { return values }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    guard let step = steps.median, values.allSatisfy({ $0.isNaN || $0 == $0.rounded() }) else {
      return values
    }
    let reach = nearness * step
    var shift = 0.0
    var previous = Double.nan
    return values.enumerated().map { row, value in
      let now = value + origin
      if now < previous {
        let full = (modulus.map { [$0] } ?? usual).first {
          previous < $0 && previous > $0 - reach && now < reach
        }
        if let full {
          shift += full
          findings.note("W218", line: lines.line(of: row))
        }
      }
      if !value.isNaN { previous = now }
      return value + shift
    }
  }
}
