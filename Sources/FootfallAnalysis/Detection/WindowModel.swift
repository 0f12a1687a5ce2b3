import FootfallSignal

/// The mean of some windows, and how much each of them is like it.
struct WindowModel {
  /// The mean of the windows' middles; what no window shows is as the nearest that one does.
  private let mean: [SixLanes]
  /// The part of it that some window shows.
  private let shown: Range<Int>
  private let reach: Int
  private let step: Int
  private let cover: Double
  /// Every `step`-th row of the mean about the mean of these rows, and their sum of squares.
  private let centered: [SixLanes]
  private let square: Double

  /// - Parameters:
  ///   - views: the windows one after another, each with a margin of `reach` rows on both sides.
  ///   - seen: the part of each window that lies in the recording; one for each.
  ///   - step: every how many rows two windows are compared.
  ///   - cover: the share of a window that must be seen for it to be compared.
  init(of views: Span<SixLanes>, seen: [Range<Int>], reach: Int, step: Int, cover: Double) {
    let wide = views.count / max(1, seen.count)
    let width = max(0, wide - 2 * reach)
    var mean = [SixLanes](repeating: .zero, count: width)
    var votes = [Int](repeating: 0, count: width)
    for (k, seen) in seen.enumerated() {
      for i in seen.clamped(to: reach..<(reach + width)) {
        mean[i - reach] += views[k * wide + i]
        votes[i - reach] += 1
      }
    }
    let first = votes.firstIndex { $0 > 0 } ?? 0
    let last = votes.lastIndex { $0 > 0 } ?? -1
    shown = first..<(last + 1)
    for i in shown where votes[i] > 0 { mean[i] = 1 / Double(votes[i]) * mean[i] }
    let sampled = stride(from: shown.lowerBound, to: shown.upperBound, by: step).map { mean[$0] }
    let level = 1 / Double(max(1, sampled.count)) * sampled.reduce(.zero, +)
    centered = sampled.map { $0 - level }
    square = centered.reduce(0) { $0 + ($1 * $1).sum }
    (self.mean, self.reach, self.step, self.cover) = (mean, reach, step, cover)
  }

  /// The correlation of the mean with a window at each lag, over all lanes, each about its own
  /// mean; `nil` where too little of the window is seen.
  ///
  /// - Parameters:
  ///   - view: the window with its margins.
  ///   - seen: the part of it that lies in the recording.
  func likeness(
    of view: Span<SixLanes>, seen: Range<Int>, at lags: Range<Int>, into curve: inout [Double?]
  ) {
    curve.removeAll(keepingCapacity: true)
    guard seen.count == view.count, shown.count == mean.count, mean.count > 1 else {
      for lag in lags { curve.append(likeness(of: view, seen: seen, lag: lag)) }
      return
    }
    let count = Double(centered.count)
    var moments: [Moments] = []
    moments.reserveCapacity(lags.count)
    // A step later a window shows the same rows but for the first and one more.
    for (k, lag) in lags.enumerated() {
      moments.append(
        k < step
          ? self.moments(of: view, from: lag)
          : moments[k - step].moved(
            from: view[lag - step], to: view[lag + (centered.count - 1) * step]))
    }
    func correlation(_ product: SixLanes, _ own: Moments) -> Double {
      let mine = own.squares - (own.sums * own.sums).sum / count
      return product.sum / (mine * square + 1e-12).squareRoot()
    }
    // Two lags share what is read of the mean, and each fills the other's waits.
    for k in stride(from: 0, to: lags.count & ~1, by: 2) {
      let lag = lags.lowerBound + k
      let (one, two) = products(of: view, from: lag, and: lag + 1)
      curve.append(correlation(one, moments[k]))
      curve.append(correlation(two, moments[k + 1]))
    }
    if lags.count % 2 == 1, let last = lags.last, let own = moments.last {
      curve.append(correlation(products(of: view, from: last, and: last).0, own))
    }
  }

  /// Sums over every `step`-th row of a window.
  private struct Moments {
    var sums: SixLanes
    var squares: Double

    func moved(from first: SixLanes, to next: SixLanes) -> Moments {
      Moments(
        sums: sums + (next - first), squares: squares + ((next * next).sum - (first * first).sum))
    }
  }

  private func moments(of view: Span<SixLanes>, from first: Int) -> Moments {
    var (sums, squares) = (SixLanes.zero, SixLanes.zero)
    var i = first
    for _ in centered.indices {
      sums += view[i]
      squares += view[i] * view[i]
      i += step
    }
    return Moments(sums: sums, squares: squares.sum)
  }

  private func products(
    of view: Span<SixLanes>, from first: Int, and second: Int
  ) -> (SixLanes, SixLanes) {
    var (one, two) = (SixLanes.zero, SixLanes.zero)
    var i = 0
    let centered = centered.span
    for k in centered.indices {
      let mean = centered[k]
      one += view[first + i] * mean
      two += view[second + i] * mean
      i += step
    }
    return (one, two)
  }

  /// The same at one lag for a window that is cut off.
  private func likeness(of view: Span<SixLanes>, seen: Range<Int>, lag: Int) -> Double? {
    let mine = (seen.lowerBound - lag)..<(seen.upperBound - lag)
    let shared = mine.clamped(to: shown)
    guard Double(shared.count) >= cover * Double(mean.count), shared.count > 1 else {
      return nil
    }
    var (x, y, xx, yy, xy) = (
      SixLanes.zero, SixLanes.zero, SixLanes.zero, SixLanes.zero, SixLanes.zero
    )
    for i in stride(from: shared.lowerBound, to: shared.upperBound, by: step) {
      let (a, b) = (view[i + lag], mean[i])
      x += a
      y += b
      xx += a * a
      yy += b * b
      xy += a * b
    }
    let n = Double((shared.count + step - 1) / step)
    let product = xy.sum - (x * y).sum / n
    let squares = (xx.sum - (x * x).sum / n) * (yy.sum - (y * y).sum / n)
    return product / (squares + 1e-12).squareRoot()
  }
}
