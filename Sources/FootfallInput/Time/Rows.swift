/// Rows of a table, in an order of their own.
///
/// In nearly every file row follows row, and then they take no memory.
struct Rows: RandomAccessCollection, Equatable {
  /// The rows while the list is empty.
  private var run = 0..<0
  private var list: [Int] = []

  init() {}

  init(_ run: Range<Int>) { self.run = run }

  init(_ list: [Int]) { self.list = list }

  var startIndex: Int { 0 }
  var endIndex: Int { list.isEmpty ? run.count : list.count }

  subscript(place: Int) -> Int { list.isEmpty ? run.lowerBound + place : list[place] }

  /// Those at some places.
  func part(_ places: Range<Int>) -> Rows {
    list.isEmpty
      ? Rows((run.lowerBound + places.lowerBound)..<(run.lowerBound + places.upperBound))
      : Rows(Array(list[places]))
  }

  mutating func append(_ row: Int) {
    if list.isEmpty {
      if run.isEmpty || row == run.upperBound {
        run = (run.isEmpty ? row : run.lowerBound)..<(row + 1)
        return
      }
      list = Array(run)
    }
    list.append(row)
  }

  static func == (one: Rows, other: Rows) -> Bool {
    one.list.isEmpty && other.list.isEmpty ? one.run == other.run : one.elementsEqual(other)
  }
}

/// Positions in periods, going up.
///
/// Where no sample is missing they are 0, 1, 2 and so on, and then they take no memory.
struct Positions: RandomAccessCollection {
  /// How many there are while the list is empty.
  private var run = 0
  private var list: [Double] = []

  /// The first whole numbers.
  init(count: Int = 0) { run = count }

  init(_ list: [Double]) { self.list = list }

  /// Whether they are known to be 0, 1, 2 and so on.
  var isConsecutive: Bool { list.isEmpty }

  var startIndex: Int { 0 }
  var endIndex: Int { list.isEmpty ? run : list.count }

  subscript(place: Int) -> Double { list.isEmpty ? Double(place) : list[place] }

  func part(_ places: Range<Int>) -> Positions {
    list.isEmpty && places.lowerBound == 0
      ? Positions(count: places.count) : Positions(places.map { self[$0] })
  }

  mutating func append(_ position: Double) {
    if list.isEmpty {
      if position == Double(run) {
        run += 1
        return
      }
      list = (0..<run).map(Double.init)
    }
    list.append(position)
  }
}
