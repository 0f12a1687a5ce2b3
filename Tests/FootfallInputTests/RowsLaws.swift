import Testing

@testable import FootfallInput

@Suite struct RowsLaws {
  /// Rows as they come: in order, with some left out, and with late ones.
  static let orders: [[Int]] = [
    [], [0], [0, 1, 2, 3], [5, 6, 7], [0, 1, 3, 4, 5], [4, 5, 2, 3], [7, 6, 5],
  ]

  @Test(arguments: orders)
  func `rows are those that were appended, whatever their order`(order: [Int]) {
    var rows = Rows()
    for row in order { rows.append(row) }
    #expect(Array(rows) == order)
    #expect(rows == Rows(order))
    for start in 0...order.count {
      for end in start...order.count {
        #expect(Array(rows.part(start..<end)) == Array(order[start..<end]))
      }
    }
  }

  @Test(arguments: orders)
  func `positions are those that were appended, with samples missing or not`(order: [Int]) {
    let wanted = order.sorted().map(Double.init)
    var positions = Positions()
    for position in wanted { positions.append(position) }
    #expect(Array(positions) == wanted)
    for start in 0...wanted.count {
      for end in start...wanted.count {
        #expect(Array(positions.part(start..<end)) == Array(wanted[start..<end]))
      }
    }
  }

  @Test func `a run of rows and a list of the same rows are equal, and others are not`() {
    #expect(Rows(3..<6) == Rows([3, 4, 5]))
    #expect(Rows(3..<6) != Rows(3..<7))
    #expect(Rows(3..<6) != Rows([3, 5, 4]))
  }
}
