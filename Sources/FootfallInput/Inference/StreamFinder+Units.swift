import FootfallSignal

/// Which unit a column is in: as printed, as a format says, as its values prove, or asked for.
extension StreamFinder {
  mutating func accelerationUnit(_ columns: [Int], _ findings: inout Findings) -> Unit? {
    let norms = ValueEvidence.norms(columns.map { planner.sample[$0] ?? [] })
    let median = norms.median ?? .nan
    let byValue = columns.count == 3 ? ValueEvidence.accelerationUnit(medianNorm: median) : nil
    let facts = facts(
      columns,
      [
        "median": Facts.number(median),
        "why": unknownUnit(of: columns)
          ?? "the median length is \(Facts.number(median)), which proves none",
      ])
    return settle(
      columns, given: planner.answers.accelerationUnit, byFormat: planner.format?.acceleration,
      byValue: byValue, contradicts: byValue, "acceleration", facts,
      Asking(unknown: "A103", conflict: "A108", impossible: "A115"), &findings
    ) {
      columns.count < 3 || median.isNaN
        || ValueEvidence.isOfBody(acceleration: median * $0.factor)
    }
  }

  mutating func angularVelocityUnit(
    _ columns: [Int], _ acceleration: [Int], _ findings: inout Findings
  ) throws(ImportFailure) -> Unit? {
    let parts = columns.map { planner.sample[$0] ?? [] }
    let norms = ValueEvidence.norms(parts)
    let unitLength = norms.count { abs($0 - 1) < 0.0005 }
    if columns.count == 3, norms.count >= 20, 10 * unitLength >= 9 * norms.count {
      throw .wrong([
        planner.about(
          columns[0], "E211",
          facts(columns, ["share": String(100 * unitLength / norms.count)]))
      ])
    }
    var sizes = RankedValues(parts.flatMap { $0.filter { !$0.isNaN }.map(abs) })
    let largest = sizes.quantile(0.999) ?? 0
    let shaken = ValueEvidence.norms(acceleration.map { planner.sample[$0] ?? [] })
    let areCounts = areCounts(parts.joined(), beside: acceleration, shaken)
    let byValue =
      areCounts
      ? nil
      : ValueEvidence.angularVelocityUnit(
        largest: largest, showsGait: ValueEvidence.showsGait(shaken))
    let isProven = byValue == .degreesPerSecond || ValueEvidence.showsRunning(shaken)
    let fits = ValueEvidence.isOfBody(angularVelocity: largest * Unit.degreesPerSecond.factor)
    let why =
      areCounts
      ? "whole numbers, as those of the acceleration, may be a converter's own counts"
      : "the largest value is \(Facts.number(largest)), which fits "
        + (fits ? "deg/s and rad/s" : "neither deg/s nor rad/s")
    return settle(
      columns, given: planner.answers.angularVelocityUnit,
      byFormat: planner.format?.angularVelocity, byValue: byValue,
      contradicts: isProven ? byValue : nil, "angular rate",
      facts(
        columns,
        [
          "largest": Facts.number(largest),
          "why": unknownUnit(of: columns) ?? why,
        ]), Asking(unknown: "A104", conflict: "A109", impossible: "A116"), &findings
    ) { ValueEvidence.isOfBody(angularVelocity: largest * $0.factor) }
  }

  /// Whether all numbers of a sensor are whole ones, and its acceleration is in no known unit: a
  /// converter's own counts look so.
  private func areCounts(
    _ values: some Sequence<Double>, beside acceleration: [Int], _ shaken: [Double]
  ) -> Bool {
    func areWhole(_ values: some Sequence<Double>) -> Bool {
      values.allSatisfy { $0.isNaN || $0 == $0.rounded() }
    }
    guard acceleration.count == 3, areWhole(values),
      areWhole(acceleration.lazy.flatMap { planner.sample[$0] ?? [] }),
      let median = shaken.median, median > 0
    else { return false }
    return ValueEvidence.accelerationUnit(medianNorm: median) == nil
  }

  /// Names the first unit that is printed and not known.
  private func unknownUnit(of columns: [Int]) -> String? {
    columns.lazy.map { planner.names[$0] }.first { $0.unit == nil && $0.unitText != nil }
      .map { "`\($0.unitText ?? "")` is printed, which is not known" }
  }

  /// What is asked where no unit is known, where another one is proven, and where none fits.
  private struct Asking {
    let unknown: DiagnosticCode
    let conflict: DiagnosticCode
    let impossible: DiagnosticCode
  }

  /// Given before printed before proven; what values contradict is asked or, if given, noted.
  ///
  /// - Parameter isPossible: whether a worn sensor can have read the values in a unit.
  private mutating func settle(
    _ columns: [Int], given: Unit?, byFormat: Unit?, byValue: Unit?, contradicts: Unit?,
    _ quantity: String, _ facts: [String: String], _ asking: Asking, _ findings: inout Findings,
    isPossible: (Unit) -> Bool
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
      } else if !isPossible(given) {
        findings.note(
          "W227", subject: quantity, facts: facts.merging(["given": given.words]) { $1 })
      }
      planner.evidence.append("\(quantity): \(spelled) in \(given.words), as given")
      return given
    }
    let agreed: Unit? = printed.count == 1 ? printed.first ?? nil : nil
    if let stated = agreed ?? (texts.isEmpty ? byFormat : nil) {
      if let contradicts, contradicts != stated {
        planner.ask(
          asking.conflict, column: columns[0] + 1,
          facts.merging(["printed": stated.words, "proven": contradicts.words]) { $1 })
        return nil
      }
      guard isPossible(stated) else {
        planner.ask(
          asking.impossible, column: columns[0] + 1,
          facts.merging(["printed": stated.words]) { $1 })
        return nil
      }
      planner.evidence.append(
        "\(quantity): \(spelled) in \(stated.words), "
          + (agreed == nil ? "by the format" : "as printed"))
      return stated
    }
    if let byValue, texts.isEmpty {
      planner.evidence.append("\(quantity): \(spelled) in \(byValue.words), by its values")
      return byValue
    }
    planner.ask(asking.unknown, column: columns[0] + 1, facts)
    return nil
  }

  func facts(_ columns: [Int], _ more: [String: String]) -> [String: String] {
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

  mutating func loadColumn(_ column: Int) -> [ImportPlan.Column] {
    let name = planner.names[column]
    guard let unit = name.unit else {
      planner.ask("A106", column: column + 1, ["column": name.text])
      return []
    }
    planner.evidence.append(
      "load: column \(column + 1) `\(name.text)` in \(unit.words), as printed")
    return [
      ImportPlan.Column(
        index: column, name: name.text, role: .load, unit: unit, axis: nil, stream: 0,
        missing: missingForces)
    ]
  }
}
