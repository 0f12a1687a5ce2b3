import FootfallSignal

/// Finds what the time of a recording stands on, most trusted first: the device's counter with a
/// rate, its clock, a printed time, a rate alone.
extension Planner {
  mutating func planTime(
    _ plan: inout ImportPlan, _ shape: TableShape, _ findings: inout Findings
  ) {
    let declared = DeclaredRate.find(in: text.head, before: shape.firstDataLine)
    let counter = names.indices.first { names[$0].kind == .counter && counts($0) }
    if let rate = answers.rateHertz {
      plan.rateHertz = rate
      plan.timeSource = .givenRate
      evidence.append("time: the rate of \(Facts.number(rate, digits: 4)) Hz that was given")
      if let counter { take(counter: counter, &plan) }
      return
    }
    if let counter, let declared, format?.counterModulus != nil || !hasClock {
      plan.rateHertz = declared
      evidence.append("time: the file declares \(Facts.number(declared, digits: 4)) Hz")
      take(counter: counter, &plan)
      return
    }
    if takeClocksOfStreams(&plan) { return }
    let candidates = names.indices.filter { names[$0].kind == .time && isMoving($0) }
    if let column = best(of: candidates, shape) {
      plan.declaredHertz = declared
      compare(column, with: candidates.filter { !isText($0, shape) }, &findings)
      return take(clock: column, &plan, shape, &findings)
    }
    if takeRatesOfStreams(&plan, shape) { return }
    if let declared {
      plan.rateHertz = declared
      plan.timeSource = .declaredRate
      evidence.append("time: the file declares \(Facts.number(declared, digits: 4)) Hz")
      return
    }
    let named = names.firstIndex { $0.kind == .counter }
    ask(
      "A102",
      [
        "what": named.map { "column \($0 + 1) `\(names[$0].text)` counts rows" }
          ?? stoppedClock(shape) ?? "no column holds time, no line names a rate"
      ])
  }

  /// Why the column that is called time is none.
  private func stoppedClock(_ shape: TableShape) -> String? {
    guard let column = names.firstIndex(where: { $0.kind == .time }), column < shape.firstRow.count
    else { return nil }
    let cell = shape.firstRow[column].trimmed
    let isRead =
      CellKind(cell.utf8, decimal: 0x2E) != .text || ClockText.nanoseconds(cell.utf8) != nil
    return "column \(column + 1) `\(names[column].text)` reads `\(cell)`"
      + (isRead ? " in row after row" : ", which is no time that is known")
  }

  private var hasClock: Bool {
    names.indices.contains { names[$0].kind == .time && isMoving($0) }
  }

  /// A number with a printed unit, another number, a text.
  private func best(of candidates: [Int], _ shape: TableShape) -> Int? {
    let all = candidates.filter { !isText($0, shape) }
    let ofDevice = all.filter { !isOfHost($0) }
    let numbers = ofDevice.contains { unit(of: $0) != nil } ? ofDevice : all
    return numbers.first { names[$0].unit != nil } ?? numbers.first { unit(of: $0) != nil }
      ?? candidates.first { isText($0, shape) } ?? candidates.first
  }

  /// Whether a clock's name says that it is not the device's own.
  private func isOfHost(_ column: Int) -> Bool {
    let hosts: Set = ["phone", "mac", "pc", "host", "system", "received", "arrival", "server"]
    return !hosts.isDisjoint(with: Words.split(names[column].text))
  }

  /// Says where another clock of the file runs faster or slower than the one that is believed.
  private func compare(_ column: Int, with clocks: [Int], _ findings: inout Findings) {
    func rise(_ column: Int) -> Double? {
      let values = (sample[column] ?? []).filter { !$0.isNaN }
      guard let unit = unit(of: column), let first = values.first, let last = values.last,
        last > first
      else { return nil }
      return (last - first) * unit.factor
    }
    let others = clocks.filter { $0 != column && !names[$0].isClockOfNext }
    guard !others.isEmpty, let own = rise(column) else { return }
    for other in others {
      guard let its = rise(other), abs(its / own - 1) > TimeBaseMaker.worthAWord else { continue }
      findings.note(
        "W225", subject: names[other].text,
        facts: [
          "column": names[column].text, "other": names[other].text,
          "share": Facts.number(100 * abs(its / own - 1), digits: 1),
        ])
    }
  }

  private func isText(_ column: Int, _ shape: TableShape) -> Bool {
    guard column < shape.firstRow.count else { return false }
    let cell = shape.firstRow[column]
    return CellKind(cell.utf8, decimal: 0x2E) == .text && ClockText.nanoseconds(cell.utf8) != nil
  }

  private mutating func take(counter: Int, _ plan: inout ImportPlan) {
    plan.timeSource = .counter
    plan.columns.append(
      ImportPlan.Column(
        index: counter, name: names[counter].text, role: .time, unit: .seconds, axis: nil,
        stream: ImportPlan.Column.everyStream, clock: .counter,
        modulus: format?.counterModulus))
    evidence.append("time: column \(counter + 1) `\(names[counter].text)` counts the samples")
  }

  private mutating func take(
    clock column: Int, _ plan: inout ImportPlan, _ shape: TableShape, _ findings: inout Findings
  ) {
    let isText = isText(column, shape)
    let step = step(of: column)
    guard let unit = isText ? .seconds : unit(of: column) else {
      return ask(
        "A105", column: column + 1,
        ["column": names[column].text, "step": Facts.number(step, digits: 6)])
    }
    if !isText, let hertz = impossibleRate(of: column, unit) {
      let facts = ["column": names[column].text, "hertz": Facts.number(hertz)]
      guard answers.timeUnit != nil else {
        return ask("A117", column: column + 1, facts.merging(["printed": unit.words]) { $1 })
      }
      findings.note("W228", facts: facts.merging(["given": unit.words]) { $1 })
    }
    let reason =
      answers.timeUnit != nil
      ? "as given"
      : isText
        ? "as text"
        : names[column].unit != nil
          ? "as printed" : "by the step of \(Facts.number(step, digits: 6))"
    evidence.append(
      "time: column \(column + 1) `\(names[column].text)` in \(unit.words), \(reason)")
    plan.columns.append(
      ImportPlan.Column(
        index: column, name: names[column].text, role: .time, unit: unit, axis: nil,
        stream: ImportPlan.Column.everyStream, clock: isText ? .text : .number,
        dateOrder: isText ? order(of: column, &findings) : nil,
        modulus: isText ? nil : format?.clockModulus))
    if format?.clockModulus != nil { plan.timeSource = .tick }
  }

  /// The order of day and month under which the last row follows closest on the first, where that
  /// is not the usual one.
  private func order(of column: Int, _ findings: inout Findings) -> ClockText.Order? {
    func cell(_ line: ArraySlice<UInt8>) -> [UInt8]? {
      CSVReader.cells(of: line, delimiter: dialect.delimiterByte).flatMap { cells in
        column < cells.count ? Array(cells[column].utf8) : nil
      }
    }
    let end = text.pieces.last ?? text.head
    guard let start = (shape?.firstDataLine).flatMap({ cell(text.head[$0 - 1]) }),
      let stop = end.count > 0
        ? (0..<end.count).reversed().prefix(4).lazy.compactMap({ cell(end[$0]) })
          .first(where: { ClockText.nanoseconds($0) != nil }) : nil
    else { return nil }
    func days(_ order: ClockText.Order?) -> Int64? {
      guard let first = ClockText.nanoseconds(start, order),
        let last = ClockText.nanoseconds(stop, order), last >= first
      else { return nil }
      let (rest, isTooLarge) = last.subtractingReportingOverflow(first)
      return isTooLarge ? nil : rest / 86_400_000_000_000
    }
    let usual = days(nil)
    guard usual != 0 else { return nil }
    for order in [ClockText.Order.dayFirst, .monthFirst] {
      guard let found = days(order), found <= 1, found < usual ?? .max else { continue }
      findings.note(
        "W226", facts: ["order": order == .dayFirst ? "day before month" : "month before day"])
      return order
    }
    return nil
  }

  /// Given, printed, proven by the step, or told by the size of a time of the epoch; what a format
  /// supplies must make a rate from 1 to 5000 Hz.
  private func unit(of column: Int) -> Unit? {
    if let unit = answers.timeUnit ?? names[column].unit { return unit }
    let step = step(of: column)
    let first = (sample[column] ?? []).first { !$0.isNaN } ?? 0
    if let unit = ValueEvidence.timeUnit(epoch: first), (0.0002...1).contains(step * unit.factor) {
      return unit
    }
    if let unit = format?.time, (0.0002...1).contains(step * unit.factor) { return unit }
    if format?.clockModulus != nil, (0.0002...1).contains(step * Unit.ticks.factor) {
      return .ticks
    }
    return ValueEvidence.timeUnit(step: step)
  }

  /// The rows a second that a unit makes, where no sensor has so many or so few. Stamps that stand
  /// still were cut off, those that fall are out of order, and neither tell a rate.
  private func impossibleRate(of column: Int, _ unit: Unit) -> Double? {
    let values = (sample[column] ?? []).filter { !$0.isNaN }
    let rising = zip(values, values.dropFirst()).count { $1 > $0 }
    let step = step(of: column) * unit.factor
    guard 10 * rising > 9 * values.count, step > 0, !ValueEvidence.isOfSensor(step: step) else {
      return nil
    }
    return 1 / step
  }

  private func step(of column: Int) -> Double {
    let values = sample[column] ?? []
    return zip(values, values.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.median ?? 0
  }

  /// Whether a column's sampled values are numbers that do not stand still.
  private func isMoving(_ column: Int) -> Bool {
    let values = (sample[column] ?? []).filter { !$0.isNaN }
    guard let first = values.first, let last = values.last, values.count > 1 else { return false }
    return last > first || values.max() != values.min()
  }

  /// Whether a column goes up by one in most rows.
  private func counts(_ column: Int) -> Bool {
    let values = sample[column] ?? []
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    return steps.count >= 2 && 2 * steps.count { $0 == 1 } >= steps.count
  }

  // MARK: Streams that differ

  /// Clocks that stand beside single columns: those of a stream must agree.
  private mutating func takeClocksOfStreams(_ plan: inout ImportPlan) -> Bool {
    let clocks = names.indices.filter { names[$0].kind == .time && names[$0].isClockOfNext }
    guard !clocks.isEmpty, plan.columns.contains(where: { $0.index > clocks[0] }) else {
      return false
    }
    for stream in plan.streams.indices {
      let own = plan.columns.filter { $0.stream == stream }.compactMap { column in
        clocks.last { $0 < column.index }
      }
      let columns = Set(own.map { (sample[$0] ?? []).map(\.bitPattern) })
      guard let clock = own.first, columns.count == 1 else {
        ask("A102", ["what": "the columns of one sensor have clocks that differ"])
        return true
      }
      plan.columns.append(
        ImportPlan.Column(
          index: clock, name: names[clock].text, role: .time, unit: names[clock].unit ?? .seconds,
          axis: nil, stream: stream, clock: .number))
    }
    evidence.append("time: each sensor has a clock of its own")
    return true
  }

  /// Gives the gyroscope of a sensor a stream of its own where its rate is another one.
  private func partGyroscopes(
    _ plan: inout ImportPlan, by hertz: (ImportPlan.Column) -> Double?
  ) {
    for stream in plan.streams.indices {
      let own = plan.columns.indices.filter { plan.columns[$0].stream == stream }
      let turning = own.filter { plan.columns[$0].role == .angularVelocity }
      let rates = Set(turning.map { hertz(plan.columns[$0]) })
      let others = Set(own.filter { !turning.contains($0) }.map { hertz(plan.columns[$0]) })
      guard rates.count == 1, others.count == 1, rates != others, !rates.union(others).contains(nil)
      else { continue }
      for i in turning { plan.columns[i].stream = plan.streams.count }
      var part = plan.streams[stream]
      part.gyroscopeOf = stream
      plan.streams.append(part)
    }
  }

  /// Rates that a row of the header or the columns' names give.
  private mutating func takeRatesOfStreams(_ plan: inout ImportPlan, _ shape: TableShape) -> Bool {
    func hertz(_ column: ImportPlan.Column) -> Double? {
      names[column.index].hertz
        ?? (column.index < shape.rates.count ? shape.rates[column.index] : nil)
    }
    partGyroscopes(&plan, by: hertz)
    var rates: [Double] = []
    for stream in plan.streams.indices {
      let own = Set(plan.columns.filter { $0.stream == stream }.map(hertz))
      guard own.count == 1, let rate = own.first ?? nil, rate > 0 else { return false }
      rates.append(rate)
    }
    guard !rates.isEmpty else { return false }
    for stream in plan.streams.indices { plan.streams[stream].rateHertz = rates[stream] }
    plan.timeSource = .declaredRate
    evidence.append(
      "time: the header declares \(Set(rates).sorted().map { Facts.number($0, digits: 4) }.joined(separator: " and ")) Hz"
    )
    return true
  }
}
