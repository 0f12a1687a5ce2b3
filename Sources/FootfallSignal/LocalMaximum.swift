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
    let last = samples.count - 1
    // In a noisy signal nobody foresees where it turns. So every index is written down, and the
    // next one overwrites it unless the signal rose to it and rose no further: no jump to miss.
    let block = 1024
    var tops = [Int](repeating: 0, count: block)
    for from in stride(from: 1, to: last, by: block) {
      var count = 0
      var before = samples[from - 1]
      var here = samples[from]
      for i in from..<min(from + block, last) {
        let after = samples[i + 1]
        tops[count] = i
        count += (before < here ? 1 : 0) & (after <= here ? 1 : 0)
        (before, here) = (here, after)
      }
      for k in 0..<count {
        let first = tops[k]
        var after = first + 1
        while after < last, samples[after] == samples[first] { after += 1 }
        if samples[after] < samples[first] {
          found.append(LocalMaximum(first: first, last: after - 1))
        }
      }
    }
    return found
  }
}

/// Those of some maxima that stay when no two may be closer than a distance, and the higher of
/// two goes first; of equal heights the later one.
///
/// Sorting by height and crossing out neighbors does it, too. But whether a maximum stays is
/// settled by its neighborhood alone: climb from any undecided one to the highest undecided one
/// within reach, and on from there until nothing within reach is higher. That one stays, and what
/// lies within its reach goes. Two steps of a climb span more than the distance, so none is looked
/// at more than a few times, and the whole takes time in proportion to the number of maxima.
func spaced(
  _ maxima: [LocalMaximum], in samples: Span<Double>, by distance: Int
) -> [LocalMaximum] {
  // The search compares neighbors again and again; lists of their own lie closer together.
  var heights: [Double] = []
  heights.reserveCapacity(maxima.count)
  for maximum in maxima { heights.append(samples[maximum.index]) }
  let positions = maxima.map(\.index)

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
  return maxima.indices.filter { fates[$0] == .stays }.map { maxima[$0] }
}
