import FootfallSignal

/// Groups columns into sensors, settles their units, and finds where each was worn.
struct StreamFinder {
  var planner: Planner

  private struct Key: Hashable {
    let placement: Placement?
    let side: Side?
  }

  /// - Throws: `E206`, `E211`, `E216` for what makes the columns useless.
  mutating func find(
    in plan: inout ImportPlan, _ findings: inout Findings
  ) throws(ImportFailure) {
    let names = planner.names
    let isWanted: (ColumnName) -> Bool = {
      [.acceleration, .angularVelocity, .load, .perhapsAngularVelocity].contains($0.kind)
    }
    var keys: [Key] = []
    for name in names where isWanted(name) {
      let key = Key(placement: name.placement, side: name.side)
      if !keys.contains(key) { keys.append(key) }
    }
    for key in keys {
      let members = names.indices.filter {
        isWanted(names[$0]) && Key(placement: names[$0].placement, side: names[$0].side) == key
      }
      let stream = plan.streams.count
      var columns = try vector(.acceleration, members, stream, &findings)
      columns += try vector(.angularVelocity, members, stream, &findings)
      if let load = members.first(where: { names[$0].kind == .load }) {
        columns += loadColumn(load, stream)
      }
      guard !columns.isEmpty || !planner.questions.isEmpty else { continue }
      let isLoadOnly = members.allSatisfy { names[$0].kind == .load }
      plan.streams.append(place(key.placement, key.side, isLoadOnly: isLoadOnly, &findings))
      plan.columns += columns
    }
    guard plan.streams.isEmpty, planner.questions.isEmpty else { return }
    if names.contains(where: { $0.kind == .axisOnly }) {
      planner.ask("A107", ["row": names.map(\.text).joined(separator: " | ")])
      return
    }
    let withoutGravity = names.contains { $0.kind == .accelerationWithoutGravity }
    throw .wrong([
      Diagnostic(
        withoutGravity ? "E217" : "E216",
        at: .init(file: planner.file, line: plan.headerLines.last),
        facts: ["names": names.prefix(12).map { "`\($0.text)`" }.joined(separator: ", ")])
    ])
  }

  /// The columns of one vector quantity, one per axis.
  private mutating func vector(
    _ role: ImportPlan.Role, _ members: [Int], _ stream: Int,
    _ findings: inout Findings
  ) throws(ImportFailure) -> [ImportPlan.Column] {
    let names = planner.names
    let acceleration = members.filter { names[$0].kind == .acceleration }
    let kind: ColumnName.Kind = role == .acceleration ? .acceleration : .angularVelocity
    var columns = members.filter { names[$0].kind == kind }
    if columns.isEmpty, role == .angularVelocity, !acceleration.isEmpty {
      columns = perhapsGyroscope(members)
    }
    guard !columns.isEmpty else { return [] }
    var chosen: [(axis: Axis, column: Int)] = []
    for column in columns {
      guard let axis = names[column].axis else { continue }
      if chosen.contains(where: { $0.axis == axis }) {
        findings.note("W217", subject: names[column].text, facts: ["column": names[column].text])
      } else {
        chosen.append((axis, column))
      }
    }
    if !chosen.contains(where: { $0.axis.isOfBody }), chosen.count < 3 {
      let missing = [Axis.x, .y, .z].filter { axis in !chosen.contains { $0.axis == axis } }
      throw .wrong([
        Diagnostic(
          "E206", at: .init(file: planner.file),
          facts: [
            "column":
              "\(role == .acceleration ? "acceleration" : "gyroscope") \(missing[0].rawValue)"
          ])
      ])
    }
    chosen.sort { Self.order($0.axis) < Self.order($1.axis) }
    let indices = chosen.map(\.column)
    let unit =
      role == .acceleration
      ? accelerationUnit(indices, &findings)
      : try angularVelocityUnit(indices, acceleration, &findings)
    guard let unit else { return [] }
    return chosen.map {
      ImportPlan.Column(
        index: $0.column, name: names[$0.column].text, role: role, unit: unit, axis: $0.axis,
        stream: stream)
    }
  }

  private static func order(_ axis: Axis) -> Int { Axis.allCases.firstIndex(of: axis) ?? 0 }

  /// `gx`, `gy`, `gz`: an angular rate only if its length moves; gravity's does not.
  private func perhapsGyroscope(_ members: [Int]) -> [Int] {
    let columns = members.filter { planner.names[$0].kind == .perhapsAngularVelocity }
    guard columns.count == 3 else { return [] }
    let norms = ValueEvidence.norms(columns.map { planner.sample[$0] ?? [] }).sorted()
    guard let low = norms.quantile(0.05), let high = norms.quantile(0.95),
      let middle = norms.quantile(0.5),
      high - low > 0.05 * middle
    else { return [] }
    return columns
  }

  // MARK: Units

  private mutating func accelerationUnit(_ columns: [Int], _ findings: inout Findings) -> Unit? {
    let norms = ValueEvidence.norms(columns.map { planner.sample[$0] ?? [] })
    let median = norms.median ?? .nan
    let byValue = columns.count == 3 ? ValueEvidence.accelerationUnit(medianNorm: median) : nil
    let facts = facts(columns, ["median": Facts.number(median)])
    return settle(
      columns, given: planner.answers.accelerationUnit, byValue: byValue,
      contradicts: byValue, "acceleration", facts, ask: "A103", conflict: "A108", &findings)
  }

  private mutating func angularVelocityUnit(
    _ columns: [Int], _ acceleration: [Int], _ findings: inout Findings
  ) throws(ImportFailure) -> Unit? {
    let parts = columns.map { planner.sample[$0] ?? [] }
    let norms = ValueEvidence.norms(parts)
    let unitLength = norms.count { abs($0 - 1) < 0.0005 }
    if columns.count == 3, norms.count >= 20, 10 * unitLength >= 9 * norms.count {
      throw .wrong([
        Diagnostic(
          "E211", at: .init(file: planner.file, column: columns[0] + 1),
          facts: facts(columns, ["share": String(100 * unitLength / norms.count)]))
      ])
    }
    let sizes = parts.joined().filter { !$0.isNaN }.map(abs).sorted()
    let largest = sizes.quantile(0.999) ?? 0
    let showsGait = ValueEvidence.showsGait(
      ValueEvidence.norms(acceleration.map { planner.sample[$0] ?? [] }))
    let byValue = ValueEvidence.angularVelocityUnit(largest: largest, showsGait: showsGait)
    return settle(
      columns, given: planner.answers.angularVelocityUnit, byValue: byValue,
      contradicts: largest > 75 ? .degreesPerSecond : nil, "angular rate",
      facts(columns, ["largest": Facts.number(largest)]), ask: "A104", conflict: "A109", &findings)
  }

  /// Given before printed before proven; what values contradict is asked or, if given, noted.
  private mutating func settle(
    _ columns: [Int], given: Unit?, byValue: Unit?, contradicts: Unit?, _ quantity: String,
    _ facts: [String: String], ask: DiagnosticCode, conflict: DiagnosticCode,
    _ findings: inout Findings
  ) -> Unit? {
    let printed = Set(columns.map { planner.names[$0].unit })
    let texts = Set(columns.compactMap { planner.names[$0].unitText })
    let spelled = facts["columns"] ?? ""
    if let given {
      if let contradicts, contradicts != given {
        findings.note(
          "W213", subject: quantity,
          facts: facts.merging([
            "given": given.words, "proven": contradicts.words, "quantity": quantity,
          ]) { $1 })
      }
      planner.evidence.append("\(quantity): \(spelled) in \(given.words), as given")
      return given
    }
    if printed.count == 1, let unit = printed.first ?? nil {
      if let contradicts, contradicts != unit {
        planner.ask(
          conflict, column: columns[0] + 1,
          facts.merging(["printed": unit.words, "proven": contradicts.words]) { $1 })
        return nil
      }
      planner.evidence.append("\(quantity): \(spelled) in \(unit.words), as printed")
      return unit
    }
    if let byValue, texts.isEmpty {
      planner.evidence.append("\(quantity): \(spelled) in \(byValue.words), by its values")
      return byValue
    }
    planner.ask(ask, column: columns[0] + 1, facts)
    return nil
  }

  private func facts(_ columns: [Int], _ more: [String: String]) -> [String: String] {
    let names = columns.map { planner.names[$0].text }.joined(separator: ",")
    let isRun = zip(columns, columns.dropFirst()).allSatisfy { $0 + 1 == $1 }
    let numbers =
      isRun && columns.count > 1
      ? "\(columns[0] + 1)-\(columns[0] + columns.count)"
      : columns.map { String($0 + 1) }.joined(separator: ",")
    return more.merging([
      "columns": "column\(columns.count == 1 ? "" : "s") \(numbers) `\(names)`"
    ]) { $1 }
  }

  private mutating func loadColumn(_ column: Int, _ stream: Int) -> [ImportPlan.Column] {
    let name = planner.names[column]
    guard let unit = name.unit else {
      planner.ask("A106", column: column + 1, ["column": name.text])
      return []
    }
    planner.evidence.append(
      "load: column \(column + 1) `\(name.text)` in \(unit.words), as printed")
    return [
      ImportPlan.Column(
        index: column, name: name.text, role: .load, unit: unit, axis: nil, stream: stream)
    ]
  }

  // MARK: Place

  /// Answers, then the column's name, then the file's, then its folder's.
  private mutating func place(
    _ placement: Placement?, _ side: Side?, isLoadOnly: Bool, _ findings: inout Findings
  ) -> ImportPlan.Stream {
    let parts = planner.file.split(separator: "/")
    let stem = parts.last.map { $0.split(separator: ".").first.map(String.init) ?? "" } ?? ""
    let fileName = BodyPlace(words: Words.split(stem))
    let folder = BodyPlace(
      words: parts.count > 1 ? Words.split(String(parts[parts.count - 2])) : [])
    var found = planner.answers.placement ?? placement
    var source = planner.answers.placement != nil ? "as given" : "by the column's name"
    if found == nil, isLoadOnly {
      found = .insole
      source = "because a load is measured under the foot"
    }
    if found == nil, fileName.ambiguous.isEmpty {
      found = fileName.placement ?? (folder.ambiguous.isEmpty ? folder.placement : nil)
      source = fileName.placement != nil ? "by the file's name" : "by the folder's name"
    }
    let sideFound = planner.answers.side ?? side ?? fileName.side ?? folder.side ?? .unknown
    guard let found else {
      let unclear = fileName.ambiguous.isEmpty ? folder.ambiguous : fileName.ambiguous
      planner.ask(
        "A101",
        [
          "what": unclear.isEmpty
            ? "neither the file nor its name says"
            : "`\(unclear.joined(separator: "`, `"))` can mean more than one place"
        ])
      return ImportPlan.Stream(placement: .foot, side: sideFound)
    }
    planner.evidence.append("placement: \(found.rawValue), \(source)")
    if sideFound == .unknown, found.isOnOneLeg {
      findings.note("N101", facts: ["placement": found.rawValue])
    } else if sideFound != .unknown {
      planner.evidence.append("side: \(sideFound.rawValue)")
    }
    return ImportPlan.Stream(placement: found, side: sideFound)
  }
}
