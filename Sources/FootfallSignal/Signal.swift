/// A quantity sampled evenly over time, without holes.
///
/// Indices count from the start of the **recording**; a window keeps its parent's indices.
public struct Signal<Measured: Quantity>: Hashable, Sendable {
  public let rate: SampleRate
  /// The recording's index of the first sample.
  public let start: Int
  public let samples: [Double]

  public init(_ samples: [Double], rate: SampleRate, start: Int = 0) {
    self.samples = samples
    self.rate = rate
    self.start = start
  }

  /// The recording's indices that this signal covers, half-open.
  public var range: Range<Int> { start..<(start + samples.count) }

  public var count: Int { samples.count }

  /// The sample at an index of the recording.
  public subscript(index: Int) -> Double { samples[index - start] }

  /// The part inside a range of the recording's indices, which must lie within `range`.
  public subscript(window: Range<Int>) -> Signal {
    let local = (window.lowerBound - start)..<(window.upperBound - start)
    return Signal(Array(samples[local]), rate: rate, start: window.lowerBound)
  }

  /// The same stretch of time with other values, of this or another quantity.
  public func with<Other: Quantity>(
    _ samples: [Double], as quantity: Other.Type = Other.self
  ) -> Signal<Other> {
    precondition(samples.count == self.samples.count, "as many samples as before")
    return Signal<Other>(samples, rate: rate, start: start)
  }
}
