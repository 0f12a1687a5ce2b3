import FootfallSignal

/// Where on the ground one contact of a plate or a belt lay.
struct GroundLanding {
  /// Below this share of the contact's peak the center of pressure is noise.
  static let leastShare = 0.10
  /// Above this share of it the whole body rests on the foot, and the belt carries it along.
  static let fullShare = 0.50

  let stride: Stride
  /// The mean of each coordinate, weighted with the load, in m.
  let place: [Double]
  /// How far each coordinate moves in the contact while the foot is fully loaded, in m, as if it
  /// were so from landing to toe-off.
  let travel: [Double]

  /// The coordinates of the center of pressure on the ground that a recording has.
  static func axes(of recording: Recording) -> [String] {
    recording.segments.first?.sole.compactMap { channel in
      if case .groundPlace = channel.samples { channel.label } else { nil }
    } ?? []
  }

  /// The contacts of a recording that have a place, in order.
  static func all(of stream: StreamAnalysis) -> [GroundLanding] {
    stream.recording.segments.flatMap { segment -> [GroundLanding] in
      guard let load = segment.load else { return [] }
      let places = segment.sole.compactMap { channel -> [Double]? in
        if case .groundPlace(let signal) = channel.samples { signal.samples } else { nil }
      }
      return stream.strides.compactMap { stride in
        guard let end = stride.contact.toeOffSeconds else { return nil }
        let first = segment.index(at: stride.contact.initialContactSeconds) - segment.start
        let last = segment.index(at: end) - segment.start
        guard first >= 0, last < segment.count, last > first + 2 else { return nil }
        return GroundLanding(stride, first...last, load.samples, places, rate: segment.rate)
      }
    }
  }

  private init?(
    _ stride: Stride, _ range: ClosedRange<Int>, _ load: [Double], _ places: [[Double]],
    rate: SampleRate
  ) {
    guard let peak = load[range].max(), peak > 0 else { return nil }
    // A place that was not written is zero in all coordinates.
    let known = range.filter { i in places.contains { $0[i] != 0 } }
    let felt = known.filter { load[$0] >= Self.leastShare * peak }
    let full = known.filter { load[$0] >= Self.fullShare * peak }
    guard full.count > 2 else { return nil }
    let weight = felt.reduce(0) { $0 + load[$1] }
    self.stride = stride
    place = places.map { place in felt.reduce(0) { $0 + load[$1] * place[$1] } / weight }
    let seconds = rate.seconds(range.count - 1)
    let middle = Double(full[0] + full[full.count - 1]) / 2
    travel = places.map { place in
      let mean = full.reduce(0) { $0 + place[$1] } / Double(full.count)
      let (square, product) = full.reduce((0.0, 0.0)) { sums, i in
        let t = Double(i) - middle
        return (sums.0 + t * t, sums.1 + t * (place[i] - mean))
      }
      return product / square * seconds * rate.hertz
    }
  }
}
