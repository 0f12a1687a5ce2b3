/// A place between samples, with the value there.
public struct Extremum: Hashable, Sendable {
  /// The recording's index, with a fraction.
  public let index: Double
  /// The value, in the signal's unit.
  public let value: Double

  public init(index: Double, value: Double) {
    self.index = index
    self.value = value
  }
}

extension Signal {
  /// The turning point of the parabola through the extremum at an index and its two neighbors.
  ///
  /// It lies within half a sample of the index. At the ends, on a plateau and where the sample is
  /// neither the highest nor the lowest of the three, the sample stands for itself.
  public func refinedExtremum(at index: Int) -> Extremum {
    let top = self[index]
    let plain = Extremum(index: Double(index), value: top)
    guard index > range.lowerBound, index + 1 < range.upperBound else { return plain }
    let (left, right) = (self[index - 1], self[index + 1])
    let bend = left - 2 * top + right
    guard (top >= left && top >= right) || (top <= left && top <= right), bend != 0 else {
      return plain
    }
    let shift = (left - right) / 2 / bend
    return Extremum(index: Double(index) + shift, value: top - (left - right) * shift / 4)
  }

  /// The highest sample in a range of the recording's indices; of equals the first.
  public func maximum(in window: Range<Int>) -> Int? {
    window.clamped(to: range).max { (self[$0], -$0) < (self[$1], -$1) }
  }

  /// The lowest sample in a range of the recording's indices; of equals the first.
  public func minimum(in window: Range<Int>) -> Int? {
    window.clamped(to: range).min { (self[$0], $0) < (self[$1], $1) }
  }
}
