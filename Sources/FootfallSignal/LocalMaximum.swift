/// A sample, or a plateau of equal samples, with a lower sample on both sides.
struct LocalMaximum {
  let first: Int
  let last: Int

  /// The middle of the plateau, rounded down.
  var index: Int { (first + last) / 2 }
  var count: Int { last - first + 1 }

  /// All of them, in order of time.
  static func all(in samples: Span<Double>) -> [LocalMaximum] {
    var found: [LocalMaximum] = []
    var i = 1
    while i < samples.count - 1 {
      guard samples[i - 1] < samples[i] else {
        i += 1
        continue
      }
      var after = i + 1
      while after < samples.count - 1, samples[after] == samples[i] { after += 1 }
      if samples[after] < samples[i] {
        found.append(LocalMaximum(first: i, last: after - 1))
      }
      i = after
    }
    return found
  }
}

/// Which of ascending positions stay when no two may be closer than a distance, and the higher of
/// two goes first; of equal heights the later one.
///
/// Sorting by height and crossing out neighbors does it, too. But whether a position stays is
/// settled by its neighborhood alone: climb from any undecided position to the highest undecided
/// one within reach, and on from there until nothing within reach is higher. That one stays, and
/// what lies within its reach goes. Two steps of a climb span more than the distance, so no
/// position is looked at more than a few times, and the whole takes time in proportion to the
/// number of positions.
func spaced(_ positions: [Int], heights: [Double], by distance: Int) -> [Bool] {
  enum Fate { case open, stays, goes }
  var fates = [Fate](repeating: .open, count: positions.count)
  var climb: [Int] = []

  func highestOpen(around j: Int) -> Int {
    var top = j
    var k = j - 1
    while k >= 0, positions[j] - positions[k] < distance {
      if fates[k] == .open, heights[k] > heights[top] { top = k }
      k -= 1
    }
    k = j + 1
    while k < positions.count, positions[k] - positions[j] < distance {
      if fates[k] == .open, heights[k] >= heights[top] { top = k }
      k += 1
    }
    return top
  }

  func keep(_ j: Int) {
    var k = j - 1
    while k >= 0, positions[j] - positions[k] < distance {
      fates[k] = .goes
      k -= 1
    }
    k = j + 1
    while k < positions.count, positions[k] - positions[j] < distance {
      fates[k] = .goes
      k += 1
    }
    fates[j] = .stays
  }

  for start in positions.indices where fates[start] == .open {
    climb.append(start)
    while let j = climb.last {
      guard fates[j] == .open else {
        climb.removeLast()
        continue
      }
      let top = highestOpen(around: j)
      if top == j {
        keep(j)
        climb.removeLast()
      } else {
        climb.append(top)
      }
    }
  }
  return fates.map { $0 == .stays }
}
