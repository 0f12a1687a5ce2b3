/// The rows above a table: names, units, rates, and the devices that several columns belong to.
struct HeaderRows {
  enum Kind { case names, units, rates, modes, devices }

  private(set) var names: [String] = []
  private(set) var units: [String]?
  /// Samples per second of each column, where a row gives them; below zero there is none.
  private(set) var rates: [Double?] = []
  private var fullest = 0

  /// Takes the next row above; `false` where it is no part of the header.
  mutating func take(_ row: [String], width: Int) -> Bool {
    let filled = row.filter { !$0.trimmed.isEmpty }
    let hertz = filled.count { $0.hertz != nil }
    if names.isEmpty, rates.isEmpty, 10 * hertz >= 6 * filled.count, hertz > 0 {
      rates = row.map(\.hertz)
      return true
    }
    let unitCells = filled.count { Unit.isSpelled($0) }
    if units == nil, names.isEmpty, 10 * unitCells >= 6 * filled.count {
      units = row
      return true
    }
    if !names.isEmpty, filled.allSatisfy({ $0.contains("mode:") }) { return true }
    // Keys with their values say something of the file, not of its columns.
    if !names.isEmpty, filled.allSatisfy({ $0.contains(": ") }) { return false }
    if names.isEmpty {
      names = row
      fullest = filled.count
      return true
    }
    if 10 * filled.count < 6 * fullest {
      // A sparse row of devices stands for every column up to the next entry.
      var device = ""
      names = names.indices.map { i in
        let isNew = i < row.count && !row[i].trimmed.isEmpty
        if isNew { device = row[i].trimmed }
        return names[i].isEmpty && !isNew ? "" : (device + " " + names[i]).trimmed
      }
      return true
    }
    guard row.count == names.count, !namesAreDistinct else { return false }
    names = zip(row, names).map { ($0 + " " + $1).trimmed }
    return true
  }

  private var namesAreDistinct: Bool {
    let filled = names.filter { !$0.isEmpty }
    return Set(filled).count == filled.count
  }
}
