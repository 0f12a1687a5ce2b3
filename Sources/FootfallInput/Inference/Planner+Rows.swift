import FootfallSignal

/// Tables in which each row says of which sensor or foot it is.
extension Planner {
  /// Asks which rows are whose where a column names several sensors or feet: read as one sensor,
  /// their rows would be mixed.
  mutating func askForOwnersOfRows(_ shape: TableShape) {
    let owned = names.indices.filter { names[$0].kind == .other && names[$0].isOfOwner }
    let told = owned.compactMap { column -> String? in
      let owners = owners(in: column, shape)
      guard (2...Self.mostOwners).contains(owners.count) else { return nil }
      return "column \(column + 1) `\(names[column].text)` "
        + "(\(owners.map { "`\($0)`" }.joined(separator: ", ")))"
    }
    guard !told.isEmpty else { return }
    ask("A114", ["columns": told.joined(separator: " and ")])
  }

  /// More names than a body has room for are no sensors.
  private static let mostOwners = 16

  /// Rows of each part of the text that are looked at, at most.
  private static let looked = 400

  /// What the cells of a column read in rows from all over the table, in order of appearance.
  private func owners(in column: Int, _ shape: TableShape) -> [String] {
    var owners: [String] = []
    for (lines, first) in [(text.head, shape.firstDataLine - 1)] + text.pieces.map({ ($0, 0) }) {
      let count = lines.count - first
      // Neighbors and distant rows: sensors take turns row by row, or one follows the other.
      for i in 0..<min(count, Self.looked) {
        let line = i % 2 == 0 ? first + i : first + i * count / Self.looked
        guard line < lines.count, !TablePreamble.isComment(lines[line]),
          let cells = CSVReader.cells(of: lines[line], delimiter: dialect.delimiterByte),
          cells.count == shape.width
        else { continue }
        let cell = cells[column].trimmed
        if !cell.isEmpty, !owners.contains(cell) { owners.append(cell) }
        if owners.count > Self.mostOwners { return owners }
      }
    }
    return owners
  }
}

extension ColumnName {
  /// Whether nothing but a sensor or a side stands in the name: `device`, `Sensor ID`, `side`.
  fileprivate var isOfOwner: Bool {
    let marks: Set = ["id", "name", "label", "serial", "mac", "address", "type", "kind", "no"]
    let owners: Set = [
      "sensor", "device", "node", "imu", "tracker", "side", "foot", "leg", "limb", "placement",
      "location",
    ]
    let words = Words.split(text)
    let rest = words.filter { !marks.contains($0) }
    return words == ["id"] || rest.count == 1 && owners.contains(rest[0])
  }
}
