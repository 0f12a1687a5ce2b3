import FootfallSignal

/// The mean of some windows, and how much each of them is like it.
struct WindowModel {
  /// The mean of the windows' middles; what no window shows is as the nearest that one does.
  private let mean: [SixLanes]
  /// The part of it that some window shows.
  private let shown: Range<Int>
  private let how: ShankWindows.Alignment
  /// Every `step`-th row of the mean about the mean of these rows, and their sum of squares.
  private let centered: [SixLanes]
  private let square: Double

  /// - Parameters:
  ///   - views: the windows one after another, each with a margin of `reach` on both sides.
  ///   - seen: the part of each window that lies in the recording.
  ///   - wide: the length of a window with its margins.
  init(
    of views: Span<SixLanes>, seen: [Range<Int>], wide: Int, _ how: ShankWindows.Alignment
  ) {
    let width = how.offsets.count
    var mean = [SixLanes](repeating: .zero, count: width)
    var votes = [Int](repeating: 0, count: width)
    for (k, seen) in seen.enumerated() {
      let inside = seen.clamped(to: how.reach..<(how.reach + width))
      for i in inside {
        mean[i - how.reach] += views[k * wide + i]
        votes[i - how.reach] += 1
      }
    }
    let first = votes.firstIndex { $0 > 0 } ?? 0
    let last = votes.lastIndex { $0 > 0 } ?? -1
    shown = first..<(last + 1)
    for i in shown where votes[i] > 0 { mean[i] = 1 / Double(votes[i]) * mean[i] }
    let sampled = stride(from: shown.lowerBound, to: shown.upperBound, by: how.step).map {
      mean[$0]
    }
    let level = 1 / Double(max(1, sampled.count)) * sampled.reduce(.zero, +)
    centered = sampled.map { $0 - level }
    square = centered.reduce(0) { $0 + ($1 * $1).sum }
    self.mean = mean
    self.how = how
  }

  /// The correlation of the mean with a window at each lag, over all lanes, each about its own
  /// mean; `nil` where too little of the window is seen.
  ///
  /// - Parameters:
  ///   - view: the window with its margins.
  ///   - seen: the part of it that lies in the recording.
  ///   - stride: from one lag to the next, in rows.
  func likeness(
    of view: Span<SixLanes>, seen: Range<Int>, every stride: Int, into curve: inout [Double?]
  ) {
    curve.removeAll(keepingCapacity: true)
    let (width, reach) = (how.offsets.count, how.reach)
    guard seen.count == view.count, shown.count == width, width > 1 else {
      for lag in Swift.stride(from: 0, through: 2 * reach, by: stride) {
        curve.append(likeness(of: view, seen: seen, lag: lag))
      }
      return
    }
    let lags = 2 * reach / stride + 1
    let count = Double(centered.count)
    var moments: [Moments] = []
    moments.reserveCapacity(lags)
    // A step later a window shows the same rows but for the first and one more.
    let again = how.step / stride
    for lag in 0..<lags {
      moments.append(
        lag < again || how.step % stride != 0
          ? self.moments(of: view, from: lag * stride)
          : moments[lag - again].moved(
            from: view[lag * stride - how.step],
            to: view[lag * stride + (centered.count - 1) * how.step]))
    }
    func correlation(_ product: SixLanes, _ own: Moments) -> Double {
      let mine = own.squares - (own.sums * own.sums).sum / count
      return product.sum / (mine * square + 1e-12).squareRoot()
    }
    // Two lags share what is read of the mean, and each fills the other's waits.
    for lag in Swift.stride(from: 0, to: lags & ~1, by: 2) {
      let (one, two) = products(of: view, from: lag * stride, and: (lag + 1) * stride)
      curve.append(correlation(one, moments[lag]))
      curve.append(correlation(two, moments[lag + 1]))
    }
    if lags % 2 == 1 {
      let last = (lags - 1) * stride
      curve.append(correlation(products(of: view, from: last, and: last).0, moments[lags - 1]))
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
      i += how.step
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
      i += how.step
    }
    return (one, two)
  }

  /// The same at one lag for a window that is cut off.
  private func likeness(of view: Span<SixLanes>, seen: Range<Int>, lag: Int) -> Double? {
    let mine = (seen.lowerBound - lag)..<(seen.upperBound - lag)
    let shared = mine.clamped(to: shown)
    guard Double(shared.count) >= how.cover * Double(how.offsets.count), shared.count > 1 else {
      return nil
    }
    var (x, y, xx, yy, xy) = (
      SixLanes.zero, SixLanes.zero, SixLanes.zero, SixLanes.zero, SixLanes.zero
    )
    for i in stride(from: shared.lowerBound, to: shared.upperBound, by: how.step) {
      let (a, b) = (view[i + lag], mean[i])
      x += a
      y += b
      xx += a * a
      yy += b * b
      xy += a * b
    }
    let n = Double((shared.count + how.step - 1) / how.step)
    let product = xy.sum - (x * y).sum / n
    let squares = (xx.sum - (x * x).sum / n) * (yy.sum - (y * y).sum / n)
    return product / (squares + 1e-12).squareRoot()
  }
}
