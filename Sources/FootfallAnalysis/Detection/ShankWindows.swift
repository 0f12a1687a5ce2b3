import FootfallSignal

/// Channels that can be looked at through equal windows about any number of places.
struct ShankWindows {
  private let channels: [[Double]]
  private let count: Int

  /// - Parameter channels: of equal length, without what is faster than a tenth of their rate:
  ///   between samples they are read by the cubic through the four nearest.
  init(_ channels: [[Double]]) {
    self.channels = channels
    count = channels.first?.count ?? 0
  }

  /// What one window shows: values per channel, and the part of it that lies in the recording.
  struct View {
    var values: [[Double]]
    var seen: Range<Int>
  }

  func view(about mark: Double, _ offsets: Range<Int>) -> View {
    let whole = Int(mark.rounded(.down))
    let t = mark - Double(whole)
    let weights = (
      -t * (t - 1) * (t - 2) / 6, (t + 1) * (t - 1) * (t - 2) / 2,
      -(t + 1) * t * (t - 2) / 2, (t + 1) * t * (t - 1) / 6
    )
    let inside = (-whole..<max(-whole, count - 1 - whole)).clamped(to: offsets)
    let shift = offsets.lowerBound
    let values = channels.map { channel in
      var values = [Double](repeating: 0, count: offsets.count)
      for offset in inside {
        let i = whole + offset
        let (before, after) = (max(0, i - 1), min(count - 1, i + 2))
        values[offset - shift] =
          weights.0 * channel[before] + weights.1 * channel[i] + weights.2 * channel[i + 1]
          + weights.3 * channel[after]
      }
      return values
    }
    return View(values: values, seen: (inside.lowerBound - shift)..<(inside.upperBound - shift))
  }

  /// The mean of the windows about several places, each sample over those that show it.
  func mean(about marks: [Double], _ offsets: Range<Int>) -> View {
    mean(of: marks.map { view(about: $0, offsets) }, count: offsets.count)
  }

  private func mean(of views: [View], count: Int) -> View {
    var votes = [Double](repeating: 0, count: count)
    for view in views {
      for i in view.seen { votes[i] += 1 }
    }
    guard let first = votes.firstIndex(where: { $0 > 0 }),
      let last = votes.lastIndex(where: { $0 > 0 })
    else { return View(values: channels.map { _ in votes }, seen: 0..<0) }
    let values = channels.indices.map { c in
      var sum = [Double](repeating: 0, count: count)
      for view in views {
        let values = view.values[c]
        for i in view.seen { sum[i] += values[i] }
      }
      for i in first...last where votes[i] > 0 { sum[i] /= votes[i] }
      for i in 0..<first { sum[i] = sum[first] }
      for i in (last + 1)..<count { sum[i] = sum[last] }
      return sum
    }
    return View(values: values, seen: first..<(last + 1))
  }

  /// How marks are moved until the windows about them look alike.
  struct Alignment {
    /// The window, in samples from the mark.
    var offsets: Range<Int>
    /// How far a mark may move in one round, in samples.
    var reach: Int
    var rounds: Int
    /// The share of the window that must lie in the recording for the mark to be moved by itself.
    var cover: Double
    /// Every how many samples two windows are compared; smooth channels need few.
    var step = 1
  }

  /// Moves marks so that each window resembles the mean window most.
  ///
  /// The marks keep their median, since the mean window says nothing about where in it they
  /// belong. A mark whose window is cut off moves with the others.
  ///
  /// - Returns: the marks, and for each the correlation of its window with the mean; `nil` where
  ///   the window is cut off.
  func aligned(_ start: [Double], _ how: Alignment) -> (marks: [Double], likeness: [Double?]) {
    let (reach, width) = (how.reach, how.offsets.count)
    let wide = (how.offsets.lowerBound - reach)..<(how.offsets.upperBound + reach)
    let stride = max(1, how.step / 2)
    var marks = start
    var likeness = [Double?](repeating: nil, count: start.count)
    for _ in 0..<how.rounds {
      let views = marks.map { view(about: $0, wide) }
      let mean = mean(of: views.map { $0.cut(from: reach, count: width) }, count: width)
      var moved = marks
      for k in marks.indices {
        let curve = Swift.stride(from: 0, through: 2 * reach, by: stride).map { lag in
          views[k].likeness(to: mean, lag: lag, cover: how.cover, step: how.step)
        }
        likeness[k] = nil
        guard let best = curve.indices.max(by: { (curve[$0] ?? -2) < (curve[$1] ?? -2) }),
          let height = curve[best]
        else { continue }
        likeness[k] = height
        var place = Double(best)
        if best > 0, best + 1 < curve.count, let left = curve[best - 1],
          let right = curve[best + 1]
        {
          place += Self.turning(left, height, right)
        }
        moved[k] += place * Double(stride) - Double(reach)
      }
      let shifts = marks.indices.filter { likeness[$0] != nil }.map { moved[$0] - start[$0] }
      let shift = Statistics.median(shifts) ?? 0
      marks = marks.indices.map { k in likeness[k] == nil ? start[k] : moved[k] - shift }
    }
    return (marks, likeness)
  }

  /// Where between −½ and ½ the parabola through three even samples turns.
  static func turning(_ left: Double, _ middle: Double, _ right: Double) -> Double {
    let bend = left - 2 * middle + right
    return bend == 0 ? 0 : max(-0.5, min(0.5, 0.5 * (left - right) / bend))
  }
}

extension ShankWindows.View {
  fileprivate func cut(from first: Int, count: Int) -> ShankWindows.View {
    let inside = seen.clamped(to: first..<(first + count))
    return ShankWindows.View(
      values: values.map { Array($0[first..<(first + count)]) },
      seen: (inside.lowerBound - first)..<(inside.upperBound - first))
  }

  /// The correlation with a narrower window that begins at `lag` in this one, over all channels,
  /// each about its own mean; `nil` where too little of it is seen.
  fileprivate func likeness(
    to other: ShankWindows.View, lag: Int, cover: Double, step: Int
  ) -> Double? {
    let width = other.values[0].count
    let mine = (seen.lowerBound - lag)..<(seen.upperBound - lag)
    let shared = mine.clamped(to: other.seen)
    guard Double(shared.count) >= cover * Double(width), shared.count > 1 else { return nil }
    var (product, mineSquare, otherSquare) = (0.0, 0.0, 0.0)
    let n = Double((shared.count + step - 1) / step)
    for c in values.indices {
      let (one, two) = (values[c], other.values[c])
      var (x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)
      var i = shared.lowerBound
      while i < shared.upperBound {
        let (a, b) = (one[i + lag], two[i])
        i += step
        x += a
        y += b
        xx += a * a
        yy += b * b
        xy += a * b
      }
      product += xy - x * y / n
      mineSquare += xx - x * x / n
      otherSquare += yy - y * y / n
    }
    return product / (mineSquare * otherSquare + 1e-12).squareRoot()
  }
}
