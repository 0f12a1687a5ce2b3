import FootfallSignal

/// A curve that moments of the step cycle are read from, on its own index from zero.
struct FootCurve: Hashable {
  let samples: [Double]
  let rate: SampleRate

  init(_ samples: [Double], rate: SampleRate) {
    self.samples = samples
    self.rate = rate
  }

  var count: Int { samples.count }

  subscript(index: Int) -> Double { samples[index] }

  /// The length of a vector at each sample, squared.
  static func square<Q: Quantity>(of vector: VectorSignal<Q>) -> FootCurve {
    var squares = [Double](repeating: 0, count: vector.count)
    for component in vector.components {
      for i in squares.indices {
        squares[i] += component.samples[i] * component.samples[i]
      }
    }
    return FootCurve(squares, rate: vector.rate)
  }

  var negated: FootCurve { FootCurve(samples.map { -$0 }, rate: rate) }

  /// The change per second: central differences, one-sided at the ends.
  var slope: FootCurve {
    guard count > 1 else { return self }
    let last = count - 1
    return FootCurve(
      samples.indices.map { i in
        let (a, b) = (max(0, i - 1), min(last, i + 1))
        return (samples[b] - samples[a]) / rate.seconds(b - a)
      }, rate: rate)
  }

  /// The curve without what is faster than a corner in Hz, and without delay.
  ///
  /// Each end is continued by its point reflection over three periods of the corner, so that the
  /// slow curve of a short window is not bent by its ends.
  func lowPassed(_ hertz: Double) -> FootCurve {
    let filter = Butterworth(.lowPass(hertz), order: 2).sections(at: rate)
    let pad = min(count - 1, rate.samples(in: 3 / hertz))
    guard pad > 0, let first = samples.first, let last = samples.last else { return self }
    let head = stride(from: pad, to: 0, by: -1).map { 2 * first - samples[$0] }
    let tail = (1...pad).map { 2 * last - samples[count - 1 - $0] }
    let filtered = filter.zeroPhase(head + samples + tail)
    return FootCurve(Array(filtered[pad..<(pad + count)]), rate: rate)
  }

  /// The mean over a window centered on each sample, cut off at the ends.
  func smoothed(seconds: Double) -> FootCurve {
    let half = max(1, rate.samples(in: seconds / 2))
    var sums = [Double](repeating: 0, count: count + 1)
    for i in samples.indices { sums[i + 1] = sums[i] + samples[i] }
    return FootCurve(
      samples.indices.map { i in
        let (a, b) = (max(0, i - half), min(count, i + half + 1))
        return (sums[b] - sums[a]) / Double(b - a)
      }, rate: rate)
  }

  /// The curve at another rate, by straight lines between its samples.
  func interpolated(at other: SampleRate) -> FootCurve {
    guard other != rate, count > 1 else { return self }
    let last = Int(rate.seconds(count - 1) * other.hertz + 1e-6)
    return FootCurve(
      (0...last).map { k in
        let position = other.seconds(k) * rate.hertz
        let i = min(Int(position), count - 2)
        return samples[i] + (position - Double(i)) * (samples[i + 1] - samples[i])
      }, rate: other)
  }

  /// Tops inside a closed range of indices, never the first or last sample of the curve.
  func maxima(from low: Double, to high: Double) -> [Int] {
    guard low <= high, high >= 1, low <= Double(count) else { return [] }
    let first = max(1, Int(low.rounded(.up)))
    let last = Int(min(high.rounded(.down), Double(count - 2)))
    guard first <= last else { return [] }
    return (first...last).filter { samples[$0] >= samples[$0 - 1] && samples[$0] > samples[$0 + 1] }
  }

  /// The highest of some indices; of equals the first.
  func highest(of indices: [Int]) -> Int? {
    indices.max { (samples[$0], -$0) < (samples[$1], -$1) }
  }

  /// Tops that are the highest within a distance, in order of time.
  func maxima(apart samplesApart: Double) -> [Int] {
    var kept: [Int] = []
    let tops = maxima(from: 1, to: Double(count - 2))
    for top in tops.sorted(by: { (samples[$1], $0) < (samples[$0], $1) })
    where kept.allSatisfy({ abs(Double($0 - top)) >= samplesApart }) {
      kept.append(top)
    }
    return kept.sorted()
  }

  /// How far a top stands above the higher of the two lowest points toward higher ground, looked
  /// for inside a range of indices.
  func prominence(of top: Int, within range: ClosedRange<Int>) -> Double {
    func foot(_ indices: some Sequence<Int>) -> Double {
      var lowest = samples[top]
      for i in indices {
        if samples[i] > samples[top] { break }
        lowest = min(lowest, samples[i])
      }
      return lowest
    }
    let left = foot(stride(from: top, through: range.lowerBound, by: -1))
    let right = foot(stride(from: top, through: range.upperBound, by: 1))
    return samples[top] - max(left, right)
  }

  /// Where a top or a bottom lies between samples: the vertex of a parabola through three.
  func vertex(at index: Int) -> Double {
    guard index > 0, index + 1 < count else { return Double(index) }
    let (left, middle, right) = (samples[index - 1], samples[index], samples[index + 1])
    let bend = left - 2 * middle + right
    guard bend != 0 else { return Double(index) }
    return Double(index) + min(max((left - right) / (2 * bend), -0.5), 0.5)
  }

  /// The shortest time after which the curve repeats, in seconds; `nil` where it does not.
  ///
  /// The unbiased autocorrelation's first peak that comes near the highest: two strides repeat
  /// as well as one does, and a short stride's double is a long one's single.
  ///
  /// - Source: science.md 1.6.
  /// - Differs: the source takes the highest peak.
  func period(
    in seconds: ClosedRange<Double>, atLeast correlation: Double = 0.3, near share: Double = 0.9
  ) -> Double? {
    let mean = samples.reduce(0, +) / Double(max(1, count))
    let centered = samples.map { $0 - mean }
    let power = centered.span.product(centered.span) / Double(max(1, count))
    let first = Int((seconds.lowerBound * rate.hertz).rounded(.down)) - 1
    let last = min(count - 1, Int((seconds.upperBound * rate.hertz).rounded(.up)) + 1)
    guard power > 0, first > 0, last - first >= 3 else { return nil }
    let lags = (first...last).map { lag in
      centered.span.product(centered.span, shift: lag) / (Double(count - lag) * power)
    }
    let curve = FootCurve(lags, rate: rate)
    let tops = curve.maxima(from: 1, to: Double(lags.count - 2))
    guard let best = curve.highest(of: tops), lags[best] >= correlation,
      let top = tops.first(where: { lags[$0] >= share * lags[best] })
    else { return nil }
    return rate.seconds(curve.vertex(at: top) + Double(first))
  }
}
