/// Numbers asked for what would stand at a place if they were sorted, without being sorted.
///
/// Each question leaves them a little more in order, so that the next one costs less.
/// - Needs: no NaN, which has no place among the others; with one the answers mean nothing.
/// - Source: C. A. R. Hoare (1961), doi:10.1145/366622.366647.
package struct RankedValues {
  private var values: [Double]

  package init(_ values: [Double]) { self.values = values }

  /// The two neighbors between which a share of the values lies, and how far it is from the first
  /// to the second; `nil` where there are no values.
  package mutating func neighbors(
    _ share: Double
  ) -> (below: Double, above: Double, part: Double)? {
    guard !values.isEmpty else { return nil }
    let place = share * Double(values.count - 1)
    let below = Int(place)
    let first = value(at: below)
    guard below + 1 < values.count else { return (first, first, 0) }
    // What stands behind a place is no smaller: the least of it comes next.
    var next = values[below + 1]
    for k in (below + 1)..<values.count where values[k] < next { next = values[k] }
    return (first, next, place - Double(below))
  }

  /// The middle value, or the mean of the two in the middle.
  package mutating func median() -> Double? {
    guard let (below, above, part) = neighbors(0.5) else { return nil }
    return part == 0 ? below : (below + above) / 2
  }

  /// Puts in each number's place how far it is from another one.
  package mutating func becomeDistances(from middle: Double) {
    for k in values.indices { values[k] = abs(values[k] - middle) }
  }

  /// The value that has so many before it.
  private mutating func value(at place: Int) -> Double {
    var low = 0
    var high = values.count - 1
    var rounds = 0
    while low < high {
      rounds += 1
      // Only numbers in an order made for it need so many rounds.
      guard rounds < 128 else {
        values[low...high].sort()
        break
      }
      let pivot = Self.middle(values[low], values[(low + high) / 2], values[high])
      let (left, right) = part(low, high, by: pivot)
      if place <= right { high = right } else if place >= left { low = left } else { break }
    }
    return values[place]
  }

  /// Puts what is below a value in front of what is above it.
  ///
  /// - Returns: where the second part begins, and where the first one ends.
  private mutating func part(_ low: Int, _ high: Int, by pivot: Double) -> (Int, Int) {
    var i = low
    var j = high
    unsafe values.withUnsafeMutableBufferPointer { values in
      while i <= j {
        while unsafe values[i] < pivot { i += 1 }
        while unsafe pivot < values[j] { j -= 1 }
        if i <= j {
          unsafe values.swapAt(i, j)
          i += 1
          j -= 1
        }
      }
    }
    return (i, j)
  }

  private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
    a < b ? (b < c ? b : (a < c ? c : a)) : (a < c ? a : (b < c ? c : b))
  }
}
