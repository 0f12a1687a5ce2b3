import FootfallSignal

/// Makes a device's summary of a table that was read by its plan.
struct SummaryReader {
  let name: String
  let plan: ImportPlan
  let table: Table

  /// - Throws: `E213` where time goes back, `E215` where fewer than two rows have a time.
  func summary(_ findings: inout Findings) throws(Diagnostic) -> DeviceSummary {
    let (rows, seconds) = try order(&findings)
    var channels: [DeviceSummary.Channel] = []
    let feet = column(where: { $0.role == .foot })
    for (slot, column) in plan.columns.enumerated() {
      guard let field = column.summary, !field.isFraction else { continue }
      let rest = self.column(where: {
        $0.summary?.isFraction == true && $0.summary?.quantity == field.quantity
          && $0.summary?.device == field.device
      })
      func channel(_ side: Side, _ isOf: (Int) -> Bool) -> DeviceSummary.Channel? {
        var places: [Int] = []
        var values: [Double] = []
        for (place, row) in rows.enumerated() where isOf(row) {
          let part = rest.map { $0[row] } ?? 0
          let value = table.columns[slot][row] + (part.isNaN ? 0 : part)
          guard !value.isNaN, value != 0 || !field.quantity.zeroIsMissing else { continue }
          places.append(place)
          values.append(value * column.factor)
        }
        guard !values.isEmpty else { return nil }
        return DeviceSummary.Channel(
          quantity: field.quantity, side: side, device: field.device, placement: field.placement,
          column: column.name, rows: places, values: values)
      }
      if let feet {
        channels += [
          channel(.left) { feet[$0] == 0 }, channel(.right) { feet[$0] == 1 },
        ].compactMap { $0 }
      } else if let one = channel(field.side, { _ in true }) {
        channels.append(one)
      }
    }
    return DeviceSummary(
      name: name, pace: feet == nil ? .time : .step, seconds: seconds, channels: channels)
  }

  private func column(where isIt: (ImportPlan.Column) -> Bool) -> [Double]? {
    plan.columns.firstIndex(where: isIt).map { table.columns[$0] }
  }

  /// The rows in order of time, without those that have none or were written during a stop.
  private func order(
    _ findings: inout Findings
  ) throws(Diagnostic) -> (rows: [Int], seconds: [Double]) {
    guard let slot = plan.columns.firstIndex(where: { $0.role == .time }) else {
      throw Diagnostic("E215", at: .init(file: name), facts: ["rows": "0"])
    }
    let factor = plan.columns[slot].clock == .text ? 1 : plan.columns[slot].factor
    let times = table.columns[slot].map { $0 * factor }
    for row in times.indices where times[row].isNaN {
      findings.note("W202", line: table.lines.line(of: row))
    }
    let stopped = column(where: { $0.role == .paused })
    var rows = times.indices.filter { !times[$0].isNaN && (stopped?[$0] ?? 0) == 0 }
    if plan.columns.contains(where: { $0.role == .foot }) {
      // Each foot's pod writes when it can: only the stamps tell the order.
      rows.sort { (times[$0], $0) < (times[$1], $1) }
    }
    let falls = zip(rows, rows.dropFirst()).count { times[$1] < times[$0] }
    guard falls == 0 else {
      let first = zip(rows, rows.dropFirst()).first { times[$1] < times[$0] }?.1 ?? 0
      throw Diagnostic(
        "E213", at: .init(file: name, line: table.lines.line(of: first)), count: falls,
        facts: ["steps": String(rows.count - 1)])
    }
    guard rows.count > 1, let origin = rows.first.map({ times[$0] }) else {
      throw Diagnostic("E215", at: .init(file: name), facts: ["rows": String(rows.count)])
    }
    return (rows, rows.map { times[$0] - origin })
  }
}
