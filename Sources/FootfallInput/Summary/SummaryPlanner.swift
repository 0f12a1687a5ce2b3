import FootfallSignal

/// Plans the reading of a device's own summary: one row a second or a step, no samples.
struct SummaryPlanner {
  var planner: Planner
  let shape: TableShape
  let dialect: ImportPlan.Dialect

  /// A column whose name is known.
  struct Known {
    let index: Int
    let name: SummaryName
    var device: String
    var placement: Placement?

    /// What it measures; `nil` for a column that only helps to read others.
    var quantity: DeviceSummary.Quantity? {
      if case .field(let quantity) = name.meaning { quantity } else { nil }
    }
  }

  private(set) var columns: [Known] = []
  private(set) var sample: [Int: [Double]] = [:]
  private(set) var time: Int?

  /// `nil` where the table is no summary: a column of samples in it, no time, or too little that
  /// tells of running.
  init?(_ planner: Planner, _ shape: TableShape, _ dialect: ImportPlan.Dialect) {
    let names = planner.names
    let samples: Set<ColumnName.Kind> = [
      .acceleration, .angularVelocity, .load, .zoneForce, .pressure, .contact,
      .accelerationWithoutGravity,
    ]
    guard !names.contains(where: { samples.contains($0.kind) }) else { return nil }
    self.planner = planner
    self.shape = shape
    self.dialect = dialect
    let own = planner.format?.summaryDevice ?? "watch"
    let isStryd = names.contains { ["Ground Time", "Form Power"].contains($0.text) }
    columns = names.indices.compactMap { index in
      SummaryName(names[index].text).map { name in
        // Stryd's fields stand capitalized among those of the watch that wrote them down.
        let isCapital = isStryd && names[index].text.first?.isUppercase == true
        let device = name.device ?? (isCapital ? "Stryd" : own)
        return Known(
          index: index, name: name, device: device,
          placement: name.placement ?? (isCapital || device == "RunScribe" ? .foot : nil))
      }
    }
    let running: Set<DeviceSummary.Quantity> = [.cadence, .contactTime, .stepLength, .contactShare]
    let found = Set(columns.compactMap(\.quantity))
    guard found.count > 1, !found.isDisjoint(with: running) else { return nil }
    let wanted =
      columns.map(\.index) + names.indices.filter { names[$0].kind == .time }
    sample = Sampler(text: planner.text, dialect: dialect, shape: shape)
      .columns(Array(Set(wanted)).sorted())
    time = bestTime()
    guard time != nil else { return nil }
  }

  /// The plan; what cannot be settled is asked, or left out and noted.
  ///
  /// - Throws: `E301` where speed and cadence are those of a ride.
  mutating func plan(_ findings: inout Findings) throws(ImportFailure) -> ImportPlan {
    var plan = ImportPlan(
      format: planner.format?.id, encoding: planner.text.encoding, dialect: dialect,
      headerLines: shape.headerLines, firstDataLine: shape.firstDataLine, width: shape.width,
      columns: [], streams: [], rateHertz: nil, timeSource: .column, missing: [], evidence: [])
    let isPerStep = columns.contains { $0.name.meaning == .foot }
    planner.evidence.append(
      "a device's own summary, a row \(isPerStep ? "a step" : "a second"): it has no samples")
    planTime(&plan)
    var units: [Int: Unit] = [:]
    for known in columns {
      guard let quantity = known.quantity, let unit = unit(of: known, quantity) else { continue }
      units[known.index] = unit
    }
    travel(&units)
    guard planner.answers.cadenceUnit != nil || !isRide(units) else {
      throw .wrong([
        Diagnostic(
          "E301", at: .init(file: planner.file),
          facts: [
            "kind": "a summary of a ride, by its speed and its cadence",
            "help": "if it was a run, say what its cadence counts: --cadence-unit steps | strides",
          ])
      ])
    }
    cadence(&units)
    let stepLengths = settleStrideLengths(&units)
    for known in columns where isFirst(known) {
      let name = planner.names[known.index].text
      func append(
        _ role: ImportPlan.Role, _ unit: Unit, _ field: SummaryField? = nil, scale: Double? = nil
      ) {
        plan.columns.append(
          ImportPlan.Column(
            index: known.index, name: name, role: role, unit: unit, axis: nil, stream: 0,
            scale: scale, summary: field))
      }
      func field(_ quantity: DeviceSummary.Quantity, isFraction: Bool = false) -> SummaryField {
        SummaryField(
          quantity: quantity, side: known.name.side, device: known.device,
          placement: known.placement, isFraction: isFraction)
      }
      switch known.name.meaning {
      case .paused: append(.paused, .ownScale)
      case .foot:
        let cell = known.index < shape.firstRow.count ? shape.firstRow[known.index] : ""
        if Side(cell: cell) != nil {
          append(.foot, .ownScale)
        } else {
          leaveOut(name, "it does not say left or right", &findings)
        }
      case .cadenceFraction:
        let whole = columns.first {
          $0.quantity == .cadence && $0.device == known.device && isFirst($0)
        }
        guard let whole, !whole.name.hasFraction, let unit = units[whole.index] else { continue }
        append(.summary, unit, field(.cadence, isFraction: true))
      case .strideLength:
        if let unit = units[known.index] {
          let half = stepLengths.contains(known.index) ? nil : 0.5
          append(.summary, unit, field(.stepLength), scale: half)
        } else {
          leaveOut(
            name, "speed and cadence do not prove whether it is a step or a stride", &findings)
        }
      case .field:
        guard let quantity = known.quantity else { continue }
        if let unit = units[known.index] {
          append(.summary, unit, field(quantity))
        } else if median(known.index) == nil {
          leaveOut(name, "it is never above zero", &findings)
        } else if quantity != .cadence, quantity != .distance {
          leaveOut(name, "its unit is not printed, and its values prove none", &findings)
        }
      }
    }
    plan.columns.sort { $0.index < $1.index }
    plan.evidence = planner.evidence
    return plan
  }

  private func leaveOut(_ name: String, _ why: String, _ findings: inout Findings) {
    findings.note("W240", subject: name, facts: ["column": name, "why": why])
  }

  /// Whether no other column says the same of the same foot by the same device before it.
  func isFirst(_ known: Known) -> Bool {
    guard case .field(let quantity) = known.name.meaning else { return true }
    let same = columns.filter {
      $0.quantity == quantity && $0.device == known.device && $0.name.side == known.name.side
    }
    return same.min { ($0.name.rank, $0.index) < ($1.name.rank, $1.index) }?.index == known.index
  }

  // MARK: Time

  /// A text of date and time, or seconds that go on; a number that is larger than any run before a
  /// smaller one.
  private func bestTime() -> Int? {
    let candidates = planner.names.indices.filter { i in
      guard planner.names[i].kind == .time, let values = sample[i] else { return false }
      let known = values.filter { !$0.isNaN }
      return known.count > 1 && (known.last ?? 0) > (known.first ?? 0)
    }
    return candidates.first { timeUnit($0) != nil && !isText($0) }
      ?? candidates.first(where: isText) ?? candidates.first
  }

  func isText(_ column: Int) -> Bool {
    guard column < shape.firstRow.count else { return false }
    return CellKind(shape.firstRow[column].utf8, decimal: 0x2E) == .text
  }

  func timeUnit(_ column: Int) -> Unit? {
    if let unit = planner.answers.timeUnit ?? planner.names[column].unit { return unit }
    let values = (sample[column] ?? []).filter { !$0.isNaN }
    let step = zip(values, values.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.median ?? 0
    switch step {
    case 0.1...15: return .seconds
    case 100...15_000: return .milliseconds
    default: return nil
    }
  }

  private mutating func planTime(_ plan: inout ImportPlan) {
    guard let time else { return }
    let name = planner.names[time].text
    guard let unit = isText(time) ? .seconds : timeUnit(time) else {
      let values = sample[time] ?? []
      let step = zip(values, values.dropFirst()).map { $1 - $0 }.median ?? 0
      return planner.ask(
        "A105", column: time + 1, ["column": name, "step": Facts.number(step, digits: 6)])
    }
    plan.columns.append(
      ImportPlan.Column(
        index: time, name: name, role: .time, unit: unit, axis: nil,
        stream: ImportPlan.Column.everyStream, clock: isText(time) ? .text : .number))
    planner.evidence.append(
      "time: column \(time + 1) `\(name)` \(isText(time) ? "as text" : "in \(unit.words)")")
  }
}

extension Side {
  /// A side as a cell of a table names it.
  init?(cell: String) {
    switch cell.trimmed.lowercased() {
    case "left", "l": self = .left
    case "right", "r": self = .right
    default: return nil
    }
  }
}
