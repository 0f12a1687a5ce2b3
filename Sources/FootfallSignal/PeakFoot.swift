/// The lowest points on both sides of a peak, before the signal rises above it or ends.
struct PeakFoot {
  let left: Int
  let right: Int
  let prominence: Double

  private init(height: Double, left: Int, right: Int, samples: Span<Double>) {
    self.left = left
    self.right = right
    prominence = height - max(samples[left], samples[right])
  }

  /// Looks at most so many samples far to both sides.
  init(of peak: Int, in samples: Span<Double>, reach: Int) {
    let height = samples[peak]
    var (left, right) = (peak, peak)
    var i = peak
    let first = max(0, peak - reach)
    while i >= first, samples[i] <= height {
      if samples[i] < samples[left] { left = i }
      i -= 1
    }
    i = peak
    let last = min(samples.count - 1, peak + reach)
    while i <= last, samples[i] <= height {
      if samples[i] < samples[right] { right = i }
      i += 1
    }
    self.init(height: height, left: left, right: right, samples: samples)
  }

  /// The feet of some maxima, without limit to either side, in one sweep.
  ///
  /// Walking from a peak until the signal is higher may cross the whole signal for every peak.
  /// Instead, both sweeps keep the maxima that are still the highest seen from here, each with
  /// the lowest point between it and the one below it; a new maximum takes over the points of
  /// those it overtops. Signal ends count as maxima, since what lies before them is unknown.
  static func all(of some: [LocalMaximum], in samples: Span<Double>) -> [PeakFoot] {
    let maxima = LocalMaximum.all(in: samples)
    var lefts = [Int](repeating: 0, count: maxima.count)
    var rights = lefts
    sweep(maxima.indices, from: 0, writing: &lefts)
    sweep(maxima.indices.reversed(), from: samples.count - 1, writing: &rights)
    var k = 0
    return some.map { maximum in
      while maxima[k].first < maximum.first { k += 1 }
      return PeakFoot(
        height: samples[maximum.index], left: lefts[k], right: rights[k], samples: samples)
    }

    func sweep(_ order: some Sequence<Int>, from end: Int, writing bases: inout [Int]) {
      var higher: [(height: Double, lowest: Int)] = [(samples[end], end)]
      var previous = end
      for k in order {
        let peak = maxima[k].index
        let height = samples[peak]
        var lowest = lowestPoint(from: previous, to: peak)
        while let top = higher.last, top.height <= height {
          // Of equally low points the one nearest to the peak is its base.
          if samples[top.lowest] < samples[lowest] { lowest = top.lowest }
          higher.removeLast()
        }
        higher.append((height, lowest))
        bases[k] = lowest
        previous = peak
      }
    }

    /// The lowest point between two indices, of equals the one nearest to the second.
    func lowestPoint(from a: Int, to b: Int) -> Int {
      var lowest = b
      if a < b {
        for i in stride(from: b, through: a, by: -1) where samples[i] < samples[lowest] {
          lowest = i
        }
      } else {
        for i in b...a where samples[i] < samples[lowest] { lowest = i }
      }
      return lowest
    }
  }
}
