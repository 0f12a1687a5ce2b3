/// The rows of a stretch, ready to be read at whole positions.
///
/// Nearly every file has its rows in order, one to each position: then a column is its own samples,
/// and where it is in our unit already not a number is copied.
struct EvenRows {
  private let rows: Rows
  private let positions: Positions
  private let from: Double
  /// Whether each row has a whole position of its own, one behind the other.
  private let isEven: Bool
  /// Whether row follows row, from the first of the table.
  private let isInOrder: Bool

  /// - Parameters:
  ///   - positions: of each row, in periods; going up.
  ///   - from: the first whole position that is wanted.
  init(_ rows: Rows, _ positions: Positions, from: Double) {
    self.rows = rows
    self.positions = positions
    self.from = from
    isEven = positions.indices.allSatisfy { positions[$0] == from + Double($0) }
    isInOrder = rows.indices.allSatisfy { rows[$0] == $0 }
  }

  /// A column at whole positions, times a factor.
  func samples(of values: [Double], factor: Double) -> [Double] {
    if factor == 1, isEven, isInOrder, rows.count == values.count { return values }
    return samples { values[$0] * factor }
  }

  /// What a row gives, at whole positions; a value that lies on one is taken as it is, and between
  /// two rows the line through both is read.
  func samples(_ value: (Int) -> Double) -> [Double] {
    let values = rows.map(value)
    guard !isEven, let last = positions.last else { return values }
    var samples: [Double] = []
    samples.reserveCapacity(Int(last - from) + 1)
    var at = from
    var i = 0
    while at <= last + 1e-6 {
      while i + 1 < positions.count, positions[i + 1] <= at + 1e-6 { i += 1 }
      let offset = at - positions[i]
      if offset <= 1e-6 || i + 1 == positions.count {
        samples.append(values[i])
      } else {
        let share = offset / (positions[i + 1] - positions[i])
        samples.append(values[i] + share * (values[i + 1] - values[i]))
      }
      at += 1
    }
    return samples
  }
}
