import FootfallSignal

/// Angular rate and specific force of one stretch, sample by sample, in one triad of axes.
///
/// A stretch may have one of them only.
struct SixAxes {
  /// Index of the first sample, in the recording's counting.
  let start: Int
  let rate: SampleRate
  /// In rad/s; empty where it was not recorded.
  private(set) var angularVelocity: Vectors
  /// In m/s²; empty where it was not recorded in the same axes.
  private(set) var acceleration: Vectors
  /// Whether the axes are the body's: forward, up, right.
  let isOfBody: Bool

  /// `nil` without either in three axes.
  ///
  /// - Parameter range: the recording's indices, inside the segment.
  init?(_ segment: Segment, range: Range<Int>) {
    func vectors<Q: Quantity>(_ signal: VectorSignal<Q>) -> Vectors {
      guard let order = Self.order(of: signal.axes) else { return Vectors() }
      return Vectors(order.map { signal.components[$0] }, range)
    }
    let turn = segment.angularVelocity.map(vectors) ?? Vectors()
    let force = segment.acceleration
    let belongs = turn.isEmpty || force?.axes == segment.angularVelocity?.axes
    start = range.lowerBound
    rate = segment.rate
    angularVelocity = turn
    acceleration = belongs ? force.map(vectors) ?? Vectors() : Vectors()
    let axes = (turn.isEmpty ? force?.axes : segment.angularVelocity?.axes) ?? []
    isOfBody = axes.allSatisfy(\.isOfBody)
    guard !angularVelocity.isEmpty || !acceleration.isEmpty else { return nil }
  }

  /// The same stretch, with an offset and scales taken back: each component is read 1 + scale times,
  /// and an offset added.
  func corrected(offset: Vector3, scale: Vector3, turn: Vector3) -> SixAxes {
    var copy = self
    copy.acceleration = acceleration.corrected(by: scale, offset)
    copy.angularVelocity = angularVelocity.corrected(by: turn, .zero)
    return copy
  }

  var count: Int { max(angularVelocity.count, acceleration.count) }

  /// Three components read side by side, sample by sample: an hour of them is not copied to be
  /// looked at.
  struct Vectors: RandomAccessCollection, Sendable {
    private let x, y, z: [Double]
    /// The place of the first vector in each component.
    private let first: Int
    let endIndex: Int
    private var gain = Vector3(1, 1, 1)
    private var offset = Vector3.zero

    /// None.
    init() {
      (x, y, z) = ([], [], [])
      (first, endIndex) = (0, 0)
    }

    /// - Parameters:
    ///   - components: three, of one length.
    ///   - range: the recording's indices, inside the components.
    init<Q: Quantity>(_ components: [Signal<Q>], _ range: Range<Int>) {
      let start = components[0].start
      precondition(
        components.allSatisfy { $0.start == start && $0.range.contains(range) },
        "three components hold the range")
      (x, y, z) = (components[0].samples, components[1].samples, components[2].samples)
      (first, endIndex) = (range.lowerBound - start, range.count)
    }

    var startIndex: Int { 0 }

    subscript(place: Int) -> Vector3 {
      let i = first + place
      return Vector3(
        gain.x * x[i] + offset.x, gain.y * y[i] + offset.y, gain.z * z[i] + offset.z)
    }

    func corrected(by scale: Vector3, _ offset: Vector3) -> Vectors {
      var copy = self
      copy.gain = Vector3(1 + scale.x, 1 + scale.y, 1 + scale.z)
      copy.offset = offset
      return copy
    }
  }

  /// The components in the order of a right-handed triad: x, y, z or forward, up, right.
  static func order(of axes: [Axis]) -> [Int]? {
    for triad in [[Axis.x, .y, .z], [.forward, .up, .right]] {
      let places = triad.compactMap(axes.firstIndex(of:))
      if places.count == 3 { return places }
    }
    return nil
  }
}

extension Vector3 {
  /// The component along an axis, 0 to 2.
  subscript(axis: Int) -> Double { axis == 0 ? x : axis == 1 ? y : z }

  /// Length one along an axis, 0 to 2.
  static func axis(_ axis: Int) -> Vector3 {
    Vector3(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0)
  }
}
