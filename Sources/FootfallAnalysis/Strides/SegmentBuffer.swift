import FootfallSignal

/// The part of a growing segment that is still needed.
struct SegmentBuffer {
  let rate: SampleRate
  /// The recording's index and the time of the segment's first sample, kept or not.
  let originIndex: Int
  let originSeconds: Double
  private let acceleration: [Axis]
  private let angularVelocity: [Axis]
  private let hasLoad: Bool
  /// Acceleration, angular velocity, load, one list a component.
  private var channels: [[Double]]
  /// The recording's index of the first sample that is kept.
  private var first: Int

  init(from piece: Segment) {
    rate = piece.rate
    originIndex = piece.start
    originSeconds = piece.startSeconds
    first = piece.start
    acceleration = piece.acceleration?.axes ?? []
    angularVelocity = piece.angularVelocity?.axes ?? []
    hasLoad = piece.footLoad != nil
    channels = Self.channels(of: piece).map(\.self)
  }

  /// The recording's index behind the last sample.
  var end: Int { first + (channels.first?.count ?? 0) }

  /// Whether a piece goes on where this ends, with the same channels.
  func continues(in piece: Segment) -> Bool {
    piece.start == end && piece.rate == rate
      && (piece.acceleration?.axes ?? []) == acceleration
      && (piece.angularVelocity?.axes ?? []) == angularVelocity
      && (piece.footLoad != nil) == hasLoad
  }

  mutating func append(_ piece: Segment) {
    for (k, samples) in Self.channels(of: piece).enumerated() { channels[k] += samples }
  }

  /// Forgets what lies before an index, once that is worth the copying.
  mutating func drop(before index: Int) {
    let spare = index - first
    guard spare > 0, spare >= (end - first) / 2 else { return }
    for k in channels.indices { channels[k].removeFirst(spare) }
    first = index
  }

  func seconds(at index: Int) -> Double {
    originSeconds + rate.seconds(Double(index) - Double(originIndex))
  }

  /// The segment's part in a range of the recording's indices that are kept.
  func cut(_ range: Range<Int>) -> Segment {
    let local = (range.lowerBound - first)..<(range.upperBound - first)
    func vector<Q: Quantity>(_ axes: [Axis], from: Int, as: Q.Type) -> VectorSignal<Q>? {
      guard !axes.isEmpty else { return nil }
      return VectorSignal(
        axes: axes,
        components: axes.indices.map {
          Signal(Array(channels[from + $0][local]), rate: rate, start: range.lowerBound)
        })
    }
    let loads = acceleration.count + angularVelocity.count
    return Segment(
      startSeconds: seconds(at: range.lowerBound),
      acceleration: vector(acceleration, from: 0, as: Acceleration.self),
      angularVelocity: vector(
        angularVelocity, from: acceleration.count, as: AngularVelocity.self),
      load: hasLoad
        ? Signal(Array(channels[loads][local]), rate: rate, start: range.lowerBound) : nil)
  }

  private static func channels(of piece: Segment) -> [[Double]] {
    (piece.acceleration?.components.map(\.samples) ?? [])
      + (piece.angularVelocity?.components.map(\.samples) ?? [])
      + (piece.footLoad.map { [$0.samples] } ?? [])
  }
}
