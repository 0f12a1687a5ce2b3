import FootfallSignal

/// Angular rate and specific force of one stretch, sample by sample, in one triad of axes.
///
/// A stretch may have one of them only.
struct SixAxes {
  /// Index of the first sample, in the recording's counting.
  let start: Int
  let rate: SampleRate
  /// In rad/s; empty where it was not recorded.
  let angularVelocity: [Vector3]
  /// In m/s²; empty where it was not recorded in the same axes.
  let acceleration: [Vector3]
  /// Whether the axes are the body's: forward, up, right.
  let isOfBody: Bool

  /// `nil` without either in three axes.
  ///
  /// - Parameter range: the recording's indices, inside the segment.
  init?(_ segment: Segment, range: Range<Int>) {
    func vectors<Q: Quantity>(_ signal: VectorSignal<Q>) -> [Vector3] {
      guard let order = Self.order(of: signal.axes) else { return [] }
      let (x, y, z) = (
        signal.components[order[0]], signal.components[order[1]], signal.components[order[2]]
      )
      return range.map { Vector3(x[$0], y[$0], z[$0]) }
    }
    let turn = segment.angularVelocity.map(vectors) ?? []
    let force = segment.acceleration
    let belongs = turn.isEmpty || force?.axes == segment.angularVelocity?.axes
    start = range.lowerBound
    rate = segment.rate
    angularVelocity = turn
    acceleration = belongs ? force.map(vectors) ?? [] : []
    let axes = (turn.isEmpty ? force?.axes : segment.angularVelocity?.axes) ?? []
    isOfBody = axes.allSatisfy(\.isOfBody)
    guard !angularVelocity.isEmpty || !acceleration.isEmpty else { return nil }
  }

  var count: Int { max(angularVelocity.count, acceleration.count) }

  /// The components in the order of a right-handed triad: x, y, z or forward, up, right.
  private static func order(of axes: [Axis]) -> [Int]? {
    for triad in [[Axis.x, .y, .z], [.forward, .up, .right]] {
      let places = triad.compactMap(axes.firstIndex(of:))
      if places.count == 3 { return places }
    }
    return nil
  }
}
