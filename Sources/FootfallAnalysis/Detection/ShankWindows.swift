import FootfallSignal

/// Rows that can be looked at through equal windows about any number of places.
struct ShankWindows {
  private let rows: [SixLanes]

  /// - Parameter rows: without what is faster than a tenth of their rate: between samples they
  ///   are read by the cubic through the four nearest.
  init(_ rows: [SixLanes]) {
    self.rows = rows
  }

  /// The cubic through four neighbors: what each counts at a mark between the middle two.
  private struct Cubic {
    /// The sample before the mark.
    let whole: Int
    let weights: (Double, Double, Double, Double)

    init(at mark: Double) {
      let floor = mark.rounded(.down)
      let t = mark - floor
      whole = Int(floor)
      weights = (
        -t * (t - 1) * (t - 2) / 6, (t + 1) * (t - 1) * (t - 2) / 2,
        -(t + 1) * t * (t - 2) / 2, (t + 1) * t * (t - 1) / 6
      )
    }

    /// The offsets from the mark that lie between the first and the last of some samples.
    func inside(_ offsets: Range<Int>, count: Int) -> Range<Int> {
      (-whole..<max(-whole, count - 1 - whole)).clamped(to: offsets)
    }
  }

  /// Writes every `step`-th row of what the window about a mark shows to a place in `rows`.
  ///
  /// - Returns: the part of these rows that lies in the recording, from the window's first.
  private func look(
    at mark: Double, _ offsets: Range<Int>, every step: Int = 1,
    into views: inout MutableSpan<SixLanes>, from: Int
  ) -> Range<Int> {
    let cubic = Cubic(at: mark)
    let (w0, w1, w2, w3) = cubic.weights
    let rows = rows.span
    let inside = cubic.inside(offsets, count: rows.count)
    guard let last = inside.last else { return 0..<0 }
    let first = (inside.lowerBound - offsets.lowerBound + step - 1) / step
    let seen = first..<((last - offsets.lowerBound) / step + 1)
    var i = cubic.whole + offsets.lowerBound + first * step
    for place in seen {
      let (before, after) = (max(0, i - 1), min(rows.count - 1, i + 2))
      views[from + place] =
        w0 * rows[before] + w1 * rows[i] + (w2 * rows[i + 1] + w3 * rows[after])
      i += step
    }
    return seen
  }

  /// The mean of the windows about several places, each row over those that show it; what none
  /// shows is as the nearest that one does.
  func mean(about marks: [Double], _ offsets: Range<Int>) -> [SixLanes] {
    var sum = [SixLanes](repeating: .zero, count: offsets.count)
    var view = sum
    var votes = [Int](repeating: 0, count: offsets.count)
    for mark in marks {
      var span = view.mutableSpan
      for i in look(at: mark, offsets, into: &span, from: 0) {
        sum[i] += span[i]
        votes[i] += 1
      }
    }
    for i in sum.indices where votes[i] > 0 { sum[i] = 1 / Double(votes[i]) * sum[i] }
    Self.spread(&sum, votes)
    return sum
  }

  /// The same for a single curve.
  static func mean(of curve: [Double], about marks: [Double], _ offsets: Range<Int>) -> [Double] {
    var sum = [Double](repeating: 0, count: offsets.count)
    var votes = [Int](repeating: 0, count: offsets.count)
    for mark in marks {
      let cubic = Cubic(at: mark)
      let (w0, w1, w2, w3) = cubic.weights
      for offset in cubic.inside(offsets, count: curve.count) {
        let i = cubic.whole + offset
        let (before, after) = (max(0, i - 1), min(curve.count - 1, i + 2))
        sum[offset - offsets.lowerBound] +=
          w0 * curve[before] + w1 * curve[i] + (w2 * curve[i + 1] + w3 * curve[after])
        votes[offset - offsets.lowerBound] += 1
      }
    }
    for i in sum.indices where votes[i] > 0 { sum[i] /= Double(votes[i]) }
    spread(&sum, votes)
    return sum
  }

  /// Repeats the first and the last value that somebody voted for towards the ends.
  private static func spread<Value>(_ values: inout [Value], _ votes: [Int]) {
    guard let first = votes.firstIndex(where: { $0 > 0 }),
      let last = votes.lastIndex(where: { $0 > 0 })
    else { return }
    for i in 0..<first { values[i] = values[first] }
    for i in (last + 1)..<values.count { values[i] = values[last] }
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

    /// Half of that: the rows that any comparison asks for, and from one lag to the next.
    var stride: Int { max(1, step / 2) }
  }

  /// Moves marks so that each window resembles the mean window most.
  ///
  /// The marks keep their median, since the mean window says nothing about where in it they
  /// belong. A mark whose window is cut off moves with the others.
  ///
  /// - Returns: the marks, and for each the correlation of its window with the mean; `nil` where
  ///   the window is cut off.
  func aligned(_ start: [Double], _ how: Alignment) -> (marks: [Double], likeness: [Double?]) {
    let (stride, reach) = (how.stride, how.reach / how.stride)
    let rows = how.offsets.count / stride + 2 * reach
    let first = how.offsets.lowerBound - reach * stride
    let wide = first..<(first + rows * stride)
    var views = [SixLanes](repeating: .zero, count: rows * start.count)
    var seen = [Range<Int>](repeating: 0..<0, count: start.count)
    var marks = start
    var likeness = [Double?](repeating: nil, count: start.count)
    let lags = 0..<(2 * reach + 1)
    // Marks move far in the first round only.
    let near = (reach - Self.nearness..<reach + Self.nearness + 1).clamped(to: lags)
    var curve: [Double?] = []
    for round in 0..<how.rounds {
      var span = views.mutableSpan
      for k in marks.indices {
        seen[k] = look(at: marks[k], wide, every: stride, into: &span, from: k * rows)
      }
      let model = WindowModel(
        of: views.span, seen: seen, reach: reach, step: how.step / stride, cover: how.cover)
      var moved = marks
      for k in marks.indices {
        let view = views.span.extracting((k * rows)..<((k + 1) * rows))
        func top(_ lags: Range<Int>) -> Top? {
          model.likeness(of: view, seen: seen[k], at: lags, into: &curve)
          return Top(of: curve, from: lags.lowerBound)
        }
        var best = top(round == 0 ? lags : near)
        if round > 0, best.map({ near.dropFirst().dropLast().contains($0.lag) }) != true {
          best = top(lags)
        }
        likeness[k] = best?.likeness
        if let best { moved[k] += (best.place - Double(reach)) * Double(stride) }
      }
      let shifts = marks.indices.filter { likeness[$0] != nil }.map { moved[$0] - start[$0] }
      let shift = Statistics.median(shifts) ?? 0
      marks = marks.indices.map { k in likeness[k] == nil ? start[k] : moved[k] - shift }
    }
    return (marks, likeness)
  }

  /// How many lags from a mark a window is compared after the first round, unless it is most alike
  /// at the outermost.
  private static let nearness = 2

  /// Where a window resembles the mean most.
  private struct Top {
    let lag: Int
    /// The lag with its fraction.
    let place: Double
    let likeness: Double

    init?(of curve: [Double?], from first: Int) {
      guard let best = curve.indices.max(by: { (curve[$0] ?? -2) < (curve[$1] ?? -2) }),
        let likeness = curve[best]
      else { return nil }
      var fraction = 0.0
      if best > 0, best + 1 < curve.count, let left = curve[best - 1], let right = curve[best + 1] {
        fraction = ShankWindows.turning(left, likeness, right)
      }
      lag = first + best
      place = Double(lag) + fraction
      self.likeness = likeness
    }
  }

  /// Where between −½ and ½ the parabola through three even samples turns.
  static func turning(_ left: Double, _ middle: Double, _ right: Double) -> Double {
    let bend = left - 2 * middle + right
    return bend == 0 ? 0 : max(-0.5, min(0.5, 0.5 * (left - right) / bend))
  }
}
