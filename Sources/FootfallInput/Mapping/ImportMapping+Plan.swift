import FootfallSignal

extension ImportMapping {
  /// The mapping that makes the same plan for the next file like this one.
  public init(_ plan: ImportPlan) {
    let names = plan.columns.map(\.name)
    func reference(_ column: ImportPlan.Column) -> ColumnReference {
      let isUnique = !column.name.isEmpty && names.count { $0 == column.name } == 1
      return isUnique && !plan.headerLines.isEmpty
        ? .name(column.name) : .number(column.index + 1)
    }
    func clock(_ column: ImportPlan.Column?) -> Clock? {
      column.map {
        Clock(column: reference($0), unit: $0.unit, kind: $0.clock, modulus: $0.modulus)
      }
    }
    func rows(_ keys: [ImportPlan.RowKey]?) -> [String: String]? {
      keys.map { Dictionary($0.map { (String($0.index + 1), $0.text) }) { first, _ in first } }
    }
    func vector(_ role: ImportPlan.Role, _ stream: Int) -> Vector? {
      let columns = plan.columns.filter { $0.stream == stream && $0.role == role }
      guard let first = columns.first else { return nil }
      let scales = columns.map { $0.scale ?? 1 }
      let isScaled = scales.contains { $0 != 1 }
      return Vector(
        columns: columns.map(reference), unit: first.unit, axes: columns.compactMap(\.axis),
        signs: isScaled ? scales.map { $0 < 0 ? -1 : 1 } : nil,
        scale: isScaled ? abs(scales[0]) : nil, rows: rows(first.rows))
    }
    func cell(_ column: ImportPlan.Column) -> Cell {
      Cell(
        column: reference(column), role: column.role, unit: column.unit, label: column.label,
        scale: column.scale)
    }
    match = Match(columns: plan.width, headerContains: nil)
    dialect = TableAnswer(delimiter: plan.dialect.delimiter, decimal: plan.dialect.decimal)
    rate = plan.rateHertz
    time = clock(
      plan.columns.first {
        $0.role == .time && $0.stream == ImportPlan.Column.everyStream
      })
    streams = plan.streams.enumerated().filter { $0.element.gyroscopeOf == nil }.map { i, stream in
      let gyroscope = plan.streams.firstIndex { $0.gyroscopeOf == i } ?? i
      let own = plan.columns.filter { $0.stream == i }
      return Stream(
        placement: stream.placement, side: stream.side == .unknown ? nil : stream.side,
        rate: stream.rateHertz, clock: clock(own.first { $0.role == .time }),
        acceleration: vector(.acceleration, i),
        angularVelocity: vector(.angularVelocity, gyroscope),
        load: own.first { $0.role == .load }.map(cell),
        sole: own.contains { $0.role.isOfSole } ? own.filter { $0.role.isOfSole }.map(cell) : nil)
    }
    missing = plan.missing.isEmpty ? nil : plan.missing
  }

  /// Fills a plan with what the mapping says.
  ///
  /// - Throws: `E115` where it names what the file does not have.
  func fill(_ plan: inout ImportPlan, names: [String], file: String) throws(Diagnostic) {
    func wrong(_ reason: String) -> Diagnostic {
      Diagnostic("E115", at: .init(file: file), facts: ["reason": reason])
    }
    if let columns = match?.columns, columns != plan.width {
      throw wrong("it is for \(columns) columns, the table has \(plan.width)")
    }
    for word in match?.headerContains ?? [] where !names.contains(word) {
      throw wrong("the header has no `\(word)`")
    }
    func index(_ reference: ColumnReference) throws(Diagnostic) -> Int {
      switch reference {
      case .number(let number):
        guard (1...plan.width).contains(number) else {
          throw wrong("there is no column \(number)")
        }
        return number - 1
      case .name(let name):
        let found = names.indices.filter { names[$0] == name && $0 < plan.width }
        guard let only = found.first, found.count == 1 else {
          throw wrong(
            found.isEmpty
              ? "there is no column `\(name)`"
              : "`\(name)` is there \(found.count) times: give its number")
        }
        return only
      }
    }
    func add(
      _ reference: ColumnReference, _ role: ImportPlan.Role, _ unit: Unit, stream: Int,
      axis: Axis? = nil, label: String? = nil, clock: Clock? = nil, scale: Double? = nil,
      rows: [String: String]? = nil
    ) throws(Diagnostic) {
      let at = try index(reference)
      var keys: [ImportPlan.RowKey] = []
      for (column, text) in (rows ?? [:]).sorted(by: { $0.key < $1.key }) {
        let reference =
          names.contains(column) ? ColumnReference.name(column) : .number(Int(column) ?? 0)
        keys.append(ImportPlan.RowKey(index: try index(reference), text: text))
      }
      plan.columns.append(
        ImportPlan.Column(
          index: at, name: at < names.count ? names[at] : "column \(at + 1)", role: role,
          unit: unit, axis: axis, stream: stream, label: label,
          clock: role == .time ? clock?.kind ?? .number : nil,
          rows: keys.isEmpty ? nil : keys, modulus: clock?.modulus, scale: scale))
    }
    func add(
      _ vector: Vector?, _ role: ImportPlan.Role, _ stream: Int, rows: [String: String]?
    ) throws(Diagnostic) {
      guard let vector else { return }
      let axes = vector.axes ?? Array([Axis.x, .y, .z].prefix(vector.columns.count))
      let signs = vector.signs ?? vector.columns.map { _ in 1 }
      guard axes.count == vector.columns.count, signs.count == axes.count,
        Set(axes).count == axes.count, !axes.isEmpty
      else { throw wrong("columns, axes and signs differ in number") }
      for (i, column) in vector.columns.enumerated() {
        let scale = signs[i] * (vector.scale ?? 1)
        try add(
          column, role, vector.unit, stream: stream, axis: axes[i],
          scale: scale == 1 ? nil : scale, rows: rows)
      }
    }
    var gyroscopes: [(Int, Stream, [String: String]?)] = []
    for (i, stream) in streams.enumerated() {
      plan.streams.append(
        ImportPlan.Stream(
          placement: stream.placement, side: stream.side ?? .unknown, rateHertz: stream.rate))
      let still = Self.merged(stream.rows, stream.acceleration?.rows)
      let turning = Self.merged(stream.rows, stream.angularVelocity?.rows)
      let isParted = stream.acceleration != nil && stream.angularVelocity != nil && still != turning
      let rows = stream.acceleration == nil ? turning : still
      // Rows of several sensors stand below each other: each has the clock of its own rows.
      if let clock = stream.clock ?? (rows == nil ? nil : time) {
        try add(clock.column, .time, clock.unit ?? .seconds, stream: i, clock: clock, rows: rows)
      }
      try add(stream.acceleration, .acceleration, i, rows: still)
      if isParted {
        gyroscopes.append((i, stream, turning))
      } else {
        try add(stream.angularVelocity, .angularVelocity, i, rows: turning)
      }
      for cell in [stream.load].compactMap({ $0 }) + (stream.sole ?? []) {
        try add(
          cell.column, cell.role, cell.unit, stream: i, label: cell.label, scale: cell.scale,
          rows: rows)
      }
    }
    // Behind all others, so that recordings keep the numbers of their streams.
    for (owner, stream, rows) in gyroscopes {
      let i = plan.streams.count
      plan.streams.append(
        ImportPlan.Stream(
          placement: stream.placement, side: stream.side ?? .unknown, rateHertz: stream.rate,
          gyroscopeOf: owner))
      guard let clock = stream.clock ?? time else {
        throw wrong("rows of several sensors need a clock")
      }
      try add(clock.column, .time, clock.unit ?? .seconds, stream: i, clock: clock, rows: rows)
      try add(stream.angularVelocity, .angularVelocity, i, rows: rows)
    }
    guard plan.columns.contains(where: { $0.role != .time }) else {
      throw wrong("it names no channel")
    }
    let clocked = Set(plan.columns.filter { $0.role == .time }.map(\.stream))
    if let time, clocked.count < plan.streams.count {
      try add(
        time.column, .time, time.unit ?? .seconds, stream: ImportPlan.Column.everyStream,
        clock: time)
    }
    plan.missing = missing ?? []
    plan.rateHertz = rate
    if time == nil, streams.contains(where: { $0.clock == nil && $0.rate == nil }), rate == nil {
      throw wrong("it gives neither a rate nor a clock")
    }
    if plan.columns.contains(where: { $0.clock == .counter }), rate == nil {
      throw wrong("a counter needs a rate")
    }
    plan.timeSource =
      plan.columns.contains { $0.clock == .counter }
      ? .counter : plan.columns.contains { $0.role == .time } ? .column : .givenRate
  }

  private static func merged(
    _ stream: [String: String]?, _ vector: [String: String]?
  ) -> [String: String]? {
    guard let stream else { return vector }
    return stream.merging(vector ?? [:]) { $1 }
  }
}
