import FootfallSignal

/// Angular rate and specific force of one stretch, sample by sample, in one triad of axes.
struct SixAxes {
  /// Index of the first sample, in the recording's counting.
  let start: Int
  let rate: SampleRate
  /// In rad/s.
  let angularVelocity: [Vector3]
  /// In m/s²; empty where it was not recorded in the same axes.
  let acceleration: [Vector3]
  /// Whether the axes are the body's: forward, up, right.
  let isOfBody: Bool

  /// `nil` without an angular rate in three axes.
  ///
  /// - Parameter range: the recording's indices, inside the segment.
  init?(_ segment: Segment, range: Range<Int>) {
    guard let gyroscope = segment.angularVelocity, gyroscope.axes.count == 3,
      let order = Self.order(of: gyroscope.axes)
    else { return nil }
    func vectors<Q: Quantity>(_ signal: VectorSignal<Q>) -> [Vector3] {
      let (x, y, z) = (
        signal.components[order[0]], signal.components[order[1]], signal.components[order[2]]
      )
      return range.map { Vector3(x[$0], y[$0], z[$0]) }
    }
    start = range.lowerBound
    rate = segment.rate
    angularVelocity = vectors(gyroscope)
    let force = segment.acceleration
    acceleration = force?.axes == gyroscope.axes ? force.map(vectors) ?? [] : []
    isOfBody = gyroscope.axes.allSatisfy(\.isOfBody)
  }

  var count: Int { angularVelocity.count }

  /// The components in the order of a right-handed triad: x, y, z or forward, up, right.
  private static func order(of axes: [Axis]) -> [Int]? {
    for triad in [[Axis.x, .y, .z], [.forward, .up, .right]] {
      let places = triad.compactMap(axes.firstIndex(of:))
      if places.count == 3 { return places }
    }
    return nil
  }
}
