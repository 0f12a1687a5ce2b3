/// What is read of each row while a file is followed.
struct FollowedRow {
  enum Content {
    /// The numbers of the wanted cells; NaN where one is missing.
    case numbers([Double])
    /// A line with a word where a number belongs, or too few cells.
    case unreadable
    /// A comment, or an empty line.
    case none
  }

  let delimiter: UInt8
  let decimal: UInt8
  /// The cells that are read, going up.
  let wanted: [Int]
  /// The stamp among the wanted cells, and what makes seconds of it; `nil` where rows are counted.
  let time: (place: Int, factor: Double)?
  /// Rows a second, where they are counted.
  let hertz: Double

  private let missing: Set<String>

  init(_ plan: ImportPlan) {
    delimiter = plan.dialect.delimiterByte
    decimal = plan.dialect.decimal.rawValue.utf8.first ?? UInt8(ascii: ".")
    let wanted = Set(plan.columns.map(\.index)).sorted()
    self.wanted = wanted
    missing = Set(plan.missing)
    let clock = plan.rateHertz == nil ? plan.columns.first { $0.role == .time } : nil
    time = clock.flatMap { clock in
      wanted.firstIndex(of: clock.index).map { ($0, clock.unit.factor) }
    }
    hertz = plan.rateHertz ?? 1
  }

  /// Where a column stands among the wanted cells.
  func place(of column: ImportPlan.Column) -> Int {
    guard let place = wanted.firstIndex(of: column.index) else {
      preconditionFailure("every column of the plan is wanted")
    }
    return place
  }

  /// What a line holds, cell by cell.
  func values(of line: ArraySlice<UInt8>) -> Content {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard !line.isEmpty, !TablePreamble.isComment(line) else { return .none }
    let cells = line.split(separator: delimiter, omittingEmptySubsequences: false)
    var values: [Double] = []
    values.reserveCapacity(wanted.count)
    for index in wanted {
      guard index < cells.count else { return .unreadable }
      let cell = cells[index].trimmed
      switch CellKind(cell, decimal: decimal) {
      case .number: values.append(DecimalText.value(cell, decimal: decimal) ?? .nan)
      case .blank: values.append(.nan)
      case .text:
        guard missing.contains(String(decoding: cell, as: UTF8.self)) else { return .unreadable }
        values.append(.nan)
      }
    }
    return values.contains(.infinity) ? .unreadable : .numbers(values)
  }
}
