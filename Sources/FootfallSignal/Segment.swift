/// A stretch of a recording without a gap: channels of equal length on one even grid.
public struct Segment: Hashable, Sendable {
  /// The recording's index of the first sample.
  public let start: Int
  /// The time of the first sample, in seconds of the recording's own clock.
  public let startSeconds: Double
  public let rate: SampleRate
  public let acceleration: VectorSignal<Acceleration>?
  public let angularVelocity: VectorSignal<AngularVelocity>?
  /// The load under one foot, where an insole, a plate or a switch gives one.
  public let load: Signal<Force>?
  /// Zones, cells, centers of pressure and switches of a sole, in the order of the file.
  public let sole: [SoleChannel]

  /// - Precondition: at least one channel; all cover the same indices at the same rate.
  public init(
    startSeconds: Double,
    acceleration: VectorSignal<Acceleration>? = nil,
    angularVelocity: VectorSignal<AngularVelocity>? = nil,
    load: Signal<Force>? = nil,
    sole: [SoleChannel] = []
  ) {
    let ranges =
      [acceleration?.range, angularVelocity?.range, load?.range].compactMap { $0 }
      + sole.map(\.range)
    let rates =
      [acceleration?.rate, angularVelocity?.rate, load?.rate].compactMap { $0 }
      + sole.map(\.rate)
    guard let range = ranges.first, let rate = rates.first else {
      preconditionFailure("a segment has at least one channel")
    }
    precondition(ranges.allSatisfy { $0 == range }, "channels cover the same indices")
    precondition(rates.allSatisfy { $0 == rate }, "channels share their rate")
    self.start = range.lowerBound
    self.startSeconds = startSeconds
    self.rate = rate
    self.acceleration = acceleration
    self.angularVelocity = angularVelocity
    self.load = load
    self.sole = sole
  }

  public var range: Range<Int> {
    acceleration?.range ?? angularVelocity?.range ?? load?.range ?? sole.first?.range
      ?? start..<start
  }

  public var count: Int { range.count }

  /// The time of the last sample, in seconds of the recording's clock.
  public var lastSeconds: Double { seconds(at: Double(range.upperBound - 1)) }

  /// The time at an index of the recording; fractions of a sample are welcome.
  public func seconds(at index: Double) -> Double {
    startSeconds + rate.seconds(index - Double(start))
  }

  /// The recording's index nearest to a time, which may lie outside `range`.
  public func index(at seconds: Double) -> Int {
    start + rate.samples(in: seconds - startSeconds)
  }

  /// The part inside a range of the recording's indices, which must lie within `range`.
  public subscript(window: Range<Int>) -> Segment {
    func cut<Q: Quantity>(_ vector: VectorSignal<Q>) -> VectorSignal<Q> {
      VectorSignal(axes: vector.axes, components: vector.components.map { $0[window] })
    }
    return Segment(
      startSeconds: seconds(at: Double(window.lowerBound)),
      acceleration: acceleration.map(cut),
      angularVelocity: angularVelocity.map(cut),
      load: load?[window], sole: sole.map { $0[window] })
  }
}
