import FootfallSignal

/// Groups columns into sensors, settles their units, and finds where each was worn.
struct StreamFinder {
  var planner: Planner

  struct Key: Hashable {
    let placement: Placement?
    let side: Side?
    /// What the columns call their device, where nothing else keeps them apart.
    var device: String?
  }

  /// A stream as the columns' names tell it.
  struct Found {
    let key: Key
    let isLoadOnly: Bool
    var columns: [ImportPlan.Column]
  }

  /// - Throws: `E206`, `E211`, `E216` for what makes the columns useless.
  mutating func find(
    in plan: inout ImportPlan, _ findings: inout Findings
  ) throws(ImportFailure) {
    let names = planner.names
    var found: [Found] = []
    for (key, members) in groups(names) {
      var columns = try vector(.acceleration, members, &findings)
      columns += try vector(.angularVelocity, members, &findings)
      if let load = members.first(where: { names[$0].kind == .load }) {
        columns += loadColumn(load)
      }
      columns += soleColumns(members)
      noteBarePlaces(key, columns, &findings)
      guard !columns.isEmpty || !planner.questions.isEmpty else { continue }
      let isOfSole =
        !columns.isEmpty && columns.allSatisfy { $0.role == .load || $0.role.isOfSole }
      found += parts(of: Found(key: key, isLoadOnly: isOfSole, columns: columns))
    }
    place(found, in: &plan, &findings)
    guard plan.streams.isEmpty, planner.questions.isEmpty else { return }
    let keys = names.indices.filter { names[$0].isOfSensor }
    if !keys.isEmpty, names.contains(where: { $0.kind == .axisOnly }) {
      let columns = keys.map { "column \($0 + 1) `\(names[$0].text)`" }
      planner.ask("A114", ["columns": columns.joined(separator: " and ")])
      return
    }
    if names.contains(where: { $0.kind == .axisOnly }) {
      planner.ask(
        "A107",
        [
          "row": names.map(\.text).joined(separator: " | "),
          "columns": Planner.exampleColumns(plan.width),
        ])
      return
    }
    let withoutGravity = names.contains { $0.kind == .accelerationWithoutGravity }
    throw .wrong([
      Diagnostic(
        withoutGravity ? "E217" : "E216",
        at: .init(file: planner.file, line: plan.headerLines.last),
        facts: [
          "names": names.prefix(12).map { "`\($0.text)`" }.joined(separator: ", "),
          "columns": Planner.exampleColumns(plan.width),
        ])
    ])
  }

  private static let wanted: Set<ColumnName.Kind> = [
    .acceleration, .angularVelocity, .load, .perhapsAngularVelocity, .zoneForce, .pressure,
    .centerOfPressure, .groundPlace, .contact,
  ]

  /// Columns of one place and side, in order; where an axis comes twice, of one device.
  private func groups(_ names: [ColumnName]) -> [(Key, [Int])] {
    var groups: [(Key, [Int])] = []
    for i in names.indices where Self.wanted.contains(names[i].kind) {
      let key = Key(placement: names[i].placement, side: names[i].side)
      if let at = groups.firstIndex(where: { $0.0 == key }) {
        groups[at].1.append(i)
      } else {
        groups.append((key, [i]))
      }
    }
    return groups.flatMap { key, members -> [(Key, [Int])] in
      guard isCrowded(members, names) else { return [(key, members)] }
      var devices: [String] = []
      for i in members where !devices.contains(names[i].device) { devices.append(names[i].device) }
      guard devices.count > 1 else { return sensors(members, names).map { (key, $0) } }
      return devices.map { device in
        (
          Key(placement: key.placement, side: key.side, device: device),
          members.filter { names[$0].device == device }
        )
      }
    }
  }

  /// Columns of sensors that no name keeps apart: a new one begins where an axis comes again.
  private func sensors(_ members: [Int], _ names: [ColumnName]) -> [[Int]] {
    if members.contains(where: { isNamed($0, "ln") || isNamed($0, "wr") }) { return [members] }
    var sensors: [[Int]] = [[]]
    for i in members {
      let isAgain = sensors[sensors.count - 1].contains {
        names[$0].kind == names[i].kind && names[$0].axis == names[i].axis && names[i].axis != nil
      }
      if isAgain { sensors.append([]) }
      sensors[sensors.count - 1].append(i)
    }
    // A column that stands there twice makes no sensor: each has all of its axes.
    let isWhole = sensors.allSatisfy { sensor in
      [ColumnName.Kind.acceleration, .angularVelocity].allSatisfy { kind in
        [0, 3].contains(sensor.count { names[$0].kind == kind })
      }
    }
    return isWhole ? sensors : [members]
  }

  private func isNamed(_ column: Int, _ word: String) -> Bool {
    Words.split(planner.names[column].text).contains(word)
  }

  private func isCrowded(_ members: [Int], _ names: [ColumnName]) -> Bool {
    [ColumnName.Kind.acceleration, .angularVelocity].contains { kind in
      let axes = members.filter { names[$0].kind == kind }.compactMap { names[$0].axis }
      return Set(axes).count < axes.count
    }
  }

  /// A sole's whole load, its zones and its sensor of motion are streams of their own where one is
  /// missing in rows that another has: none loses rows to the others.
  private func parts(of found: Found) -> [Found] {
    guard found.columns.contains(where: { $0.role == .load || $0.role.isOfSole }) else {
      return [found]
    }
    func rows(_ columns: [ImportPlan.Column]) -> [Bool] {
      let values = columns.map { column in
        (planner.sample[column.index] ?? []).map {
          $0.isNaN || column.missing?.contains($0) == true
        }
      }
      return (values.first ?? []).indices.map { i in values.allSatisfy { !$0[i] } }
    }
    // A place on the ground is there while there is a load: it belongs to that.
    let kinds: [(ImportPlan.Column) -> Bool] = [
      { $0.role == .load }, { $0.role.isOfSole && $0.role != .groundPlace },
      { $0.role != .load && !$0.role.isOfSole },
    ]
    var parts: [[ImportPlan.Column]] = []
    for kind in kinds {
      let columns = found.columns.filter(kind)
      guard !columns.isEmpty else { continue }
      let known = rows(columns)
      let at = parts.firstIndex { part in
        200 * zip(rows(part), known).count { $0 != $1 } <= known.count
      }
      if let at { parts[at] += columns } else { parts.append(columns) }
    }
    guard parts.count > 1 else { return [found] }
    parts[0] += found.columns.filter { $0.role == .groundPlace }
    return parts.map { Found(key: found.key, isLoadOnly: true, columns: $0) }
  }

  /// Zones, cells, centers of pressure and switches.
  private mutating func soleColumns(_ members: [Int]) -> [ImportPlan.Column] {
    var columns: [ImportPlan.Column] = []
    for i in members {
      let name = planner.names[i]
      let role: ImportPlan.Role
      switch name.kind {
      case .zoneForce: role = .zoneForce
      case .pressure: role = .pressure
      case .centerOfPressure: role = .centerOfPressure
      case .groundPlace: role = .groundPlace
      case .contact: role = .contact
      default: continue
      }
      guard let unit = name.unit ?? (role == .centerOfPressure || role == .contact ? .newtons : nil)
      else { continue }
      columns.append(
        ImportPlan.Column(
          index: i, name: name.text, role: role, unit: unit, axis: nil, stream: 0,
          label: name.label, missing: role == .zoneForce ? missingForces : nil))
    }
    if !columns.isEmpty {
      planner.evidence.append(
        "sole: \(columns.count) columns of zones, cells, centers of pressure or switches")
    }
    return columns
  }

  /// Says that a plate under both feet has a center of pressure, and no unit for it.
  private func noteBarePlaces(
    _ key: Key, _ columns: [ImportPlan.Column], _ findings: inout Findings
  ) {
    let bare = columns.filter { $0.role == .centerOfPressure }.map(\.name)
    guard key.side == nil, key.placement == nil, planner.format == nil, !bare.isEmpty,
      columns.contains(where: { $0.role == .load })
    else { return }
    findings.note("N104", facts: ["columns": bare.joined(separator: "`, `")])
  }

  var missingForces: [Double]? {
    let values = planner.format?.missingForces ?? []
    return values.isEmpty ? nil : values
  }

  /// The columns of one vector quantity, one per axis.
  private mutating func vector(
    _ role: ImportPlan.Role, _ members: [Int], _ findings: inout Findings
  ) throws(ImportFailure) -> [ImportPlan.Column] {
    let names = planner.names
    let acceleration = members.filter { names[$0].kind == .acceleration }
    let kind: ColumnName.Kind = role == .acceleration ? .acceleration : .angularVelocity
    var columns = members.filter { names[$0].kind == kind }
    if columns.isEmpty, role == .angularVelocity, !acceleration.isEmpty {
      columns = perhapsGyroscope(members)
    }
    guard !columns.isEmpty else { return [] }
    columns = widestRange(columns)
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
              "\(role == .acceleration ? "acceleration" : "gyroscope") \(missing[0].rawValue)",
            "what": "is in no column",
          ])
      ])
    }
    chosen.sort { Self.order($0.axis) < Self.order($1.axis) }
    let indices = chosen.map(\.column)
    let unit =
      role == .acceleration
      ? accelerationUnit(indices, &findings)
      : try angularVelocityUnit(indices, acceleration, &findings)
    if role == .acceleration, isDead(indices) {
      throw .wrong([planner.about(indices[0], "E207", facts(indices, [:]))])
    }
    if let (copy, original) = copiedColumn(indices) {
      throw .wrong([
        planner.about(
          copy, "E206",
          [
            "column": names[copy].text,
            "what": "holds the same values as `\(names[original].text)`",
          ])
      ])
    }
    if role == .acceleration, let damaged = damagedColumn(indices) {
      throw .wrong([
        damage(in: damaged)
      ])
    }
    guard let unit else { return [] }
    return chosen.map {
      ImportPlan.Column(
        index: $0.column, name: names[$0.column].text, role: role, unit: unit, axis: $0.axis,
        stream: 0)
    }
  }

  /// Whether a sensor's sampled values never move.
  private func isDead(_ columns: [Int]) -> Bool {
    columns.allSatisfy { column in
      let values = (planner.sample[column] ?? []).filter { !$0.isNaN }
      return values.count >= 20 && values.allSatisfy { $0 == values[0] }
    }
  }

  /// A column that repeats another axis row by row, and that one: axes that move are never equal.
  private func copiedColumn(_ columns: [Int]) -> (copy: Int, original: Int)? {
    for (i, copy) in columns.enumerated() {
      let values = planner.sample[copy] ?? []
      guard let first = values.first, values.count >= 20, values.contains(where: { $0 != first })
      else { continue }
      if let original = columns[..<i].first(where: { planner.sample[$0] == values }) {
        return (copy, original)
      }
    }
    return nil
  }

  /// A column whose values lie around one and around ten but never between: a spreadsheet took
  /// the point of `1.0085` for a thousands' mark and wrote `10.085`.
  private func damagedColumn(_ columns: [Int]) -> Int? {
    columns.first { column in
      let values = planner.sample[column] ?? []
      guard !values.contains(where: { (1..<10).contains(abs($0)) }) else { return false }
      let sizes = values.filter { !$0.isNaN && $0 != 0 }.map(abs)
      let small = sizes.count { (0.1..<1).contains($0) }
      let large = sizes.count { (10..<100).contains($0) }
      return sizes.count >= 40 && 10 * small >= sizes.count && 10 * large >= sizes.count
    }
  }

  /// The first two rows between which a damaged column switches, found by a second reading.
  private func damage(in column: Int) -> Diagnostic {
    let shape = planner.shape
    let decimal = planner.dialect.decimal.rawValue.utf8.first ?? 0x2E
    var last: (line: Int, isLarge: Bool)?
    for line in (shape?.firstDataLine ?? 1)...planner.text.head.count {
      let text = planner.text.head[line - 1]
      guard let cells = CSVReader.cells(of: text, delimiter: planner.dialect.delimiterByte),
        column < cells.count,
        let value = DecimalText.value(Array(cells[column].utf8)[...], decimal: decimal)
      else { continue }
      let isLarge = abs(value) >= 10
      if let last, last.isLarge != isLarge {
        return Diagnostic(
          "E205", at: .init(file: planner.file, line: line, column: column + 1),
          facts: [
            "column": planner.names[column].text, "first": String(last.line),
            "second": String(line), "found": cells[column],
          ],
          excerpt: .init(
            line: String(decoding: text, as: UTF8.self), cell: column,
            delimiter: planner.dialect.delimiter.first ?? ","))
      }
      last = (line, isLarge)
    }
    return Diagnostic(
      "E205", at: .init(file: planner.file, column: column + 1),
      facts: ["column": planner.names[column].text])
  }

  /// Of a precise accelerometer and one of wide range, the wide one if the precise one was driven
  /// to its end.
  private func widestRange(_ columns: [Int]) -> [Int] {
    let precise = columns.filter { isNamed($0, "ln") }
    let wide = columns.filter { isNamed($0, "wr") }
    guard precise.count == 3, wide.count == 3, precise.count + wide.count == columns.count else {
      return columns
    }
    let largest = precise.flatMap { planner.sample[$0] ?? [] }.filter { !$0.isNaN }.map(abs).max()
    return (largest ?? 0) > Self.preciseRange ? wide + precise : columns
  }

  /// Where a precise accelerometer of ±2 g ends, in m/s², with its margin.
  private static let preciseRange = 19.0

  private static func order(_ axis: Axis) -> Int { Axis.allCases.firstIndex(of: axis) ?? 0 }

  /// `gx`, `gy`, `gz`: an angular rate only if its length moves; gravity's does not.
  private func perhapsGyroscope(_ members: [Int]) -> [Int] {
    let columns = members.filter { planner.names[$0].kind == .perhapsAngularVelocity }
    guard columns.count == 3 else { return [] }
    var norms = RankedValues(ValueEvidence.norms(columns.map { planner.sample[$0] ?? [] }))
    guard let middle = norms.quantile(0.5), let low = norms.quantile(0.05),
      let high = norms.quantile(0.95),
      high - low > 0.05 * middle
    else { return [] }
    return columns
  }
}
