import FootfallSignal

/// A foot's motion on one grid, whatever rate it came at.
///
/// A filter's slopes and a difference between neighbors depend on the rate, and with them which of
/// two steps of a landing is the higher. On one grid two sensors of one foot give one answer.
enum FootGrid {
  static let rate = SampleRate(hertz: 250)

  /// The window on the grid, its indices counted from zero; nothing but the two vectors is kept.
  static func resampled(_ window: Segment) -> Segment? {
    guard window.rate != rate else { return window }
    let acceleration = window.acceleration
    let rotation = window.angularVelocity
    var rows = SixLanes.rows(
      first: acceleration?.components.map(\.samples) ?? [],
      second: rotation?.components.map(\.samples) ?? [])
    if window.rate.hertz > rate.hertz {
      // A faster sensor may hold what the grid cannot show.
      rows = Butterworth(.lowPass(rate.hertz / 4), order: 2)
        .sections(at: window.rate).zeroPhase(rows)
    }
    rows = EvenSpline.resampled(rows, from: window.rate, to: rate)
    func lanes<Q: Quantity>(_ vector: VectorSignal<Q>, from first: Int) -> VectorSignal<Q> {
      VectorSignal(
        axes: vector.axes,
        components: vector.axes.indices.map { axis in
          Signal(rows.map { $0[first + axis] }, rate: rate)
        })
    }
    guard acceleration != nil || rotation != nil else { return nil }
    return Segment(
      startSeconds: window.startSeconds, acceleration: acceleration.map { lanes($0, from: 0) },
      angularVelocity: rotation.map { lanes($0, from: 3) })
  }
}
