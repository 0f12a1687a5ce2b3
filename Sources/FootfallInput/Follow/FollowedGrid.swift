import FootfallSignal

/// Puts the rows of one sensor on an even grid while they come in.
///
/// Between two rows by a straight line; a hole of more than three samples or 50 ms is a gap, as
/// for a whole file. A row that is not later than the one before is left out and counted.
struct FollowedGrid {
  let columns: [ImportPlan.Column]
  /// Where each column's value stands in a row's.
  let places: [Int]
  let rate: SampleRate
  private(set) var leftOut = 0

  private var isOpen = false
  private var originSeconds = 0.0
  private var startSeconds = 0.0
  /// The recording's index of the segment's first sample.
  private var start = 0
  /// Of the segment, the next sample to be made.
  private var next = 0
  private var lastPosition = 0.0
  private var lastValues: [Double]
  private var values: [Double]
  private let factors: [Double]
  private var fresh: [[Double]]
  /// Of the segment, the first sample of `fresh`.
  private var first = 0

  init(columns: [ImportPlan.Column], places: [Int], rate: SampleRate) {
    self.columns = columns
    self.places = places
    self.rate = rate
    factors = columns.map(\.unit.factor)
    values = columns.map { _ in 0 }
    lastValues = values
    fresh = columns.map { _ in [] }
  }

  /// Takes a row; gives a piece out where the row is behind a gap.
  ///
  /// - Parameter row: the value at a place of the row.
  mutating func push(seconds: Double, _ row: (_ place: Int) -> Double) -> Segment? {
    for k in places.indices {
      values[k] = row(places[k]) * factors[k]
      if values[k].isNaN { return nil }
    }
    guard isOpen else {
      (originSeconds, startSeconds) = (seconds, seconds)
      open()
      return nil
    }
    let position = (seconds - startSeconds) * rate.hertz
    let step = position - lastPosition
    guard step > 1e-6 else {
      leftOut += 1
      return nil
    }
    let missing = Int(step.rounded()) - 1
    if missing > RecordingBuilder.longestHoleSamples
      || rate.seconds(step - 1) > RecordingBuilder.longestHoleSeconds + 1e-9
    {
      let piece = take()
      let end = start + next
      startSeconds = seconds
      start = max(rate.samples(in: seconds - originSeconds), end + 1)
      open()
      return piece
    }
    while Double(next) <= position + 1e-6 {
      // A row on the grid is taken as it is.
      let isOnGrid = abs(position - Double(next)) <= 1e-6
      let share = (Double(next) - lastPosition) / step
      for k in values.indices {
        fresh[k].append(
          isOnGrid ? values[k] : lastValues[k] + share * (values[k] - lastValues[k]))
      }
      next += 1
    }
    lastPosition = position
    swap(&lastValues, &values)
    return nil
  }

  /// The samples since the last piece.
  mutating func take() -> Segment? {
    guard let count = fresh.first?.count, count > 0 else { return nil }
    let index = start + first
    func vector<Q: Quantity>(_ role: ImportPlan.Role, as: Q.Type) -> VectorSignal<Q>? {
      let parts = Axis.allCases.compactMap { axis in
        columns.firstIndex { $0.role == role && $0.axis == axis }
      }
      guard !parts.isEmpty else { return nil }
      return VectorSignal(
        axes: parts.compactMap { columns[$0].axis },
        components: parts.map { Signal(fresh[$0], rate: rate, start: index) })
    }
    let load = columns.firstIndex { $0.role == .load }.map {
      Signal<Force>(fresh[$0], rate: rate, start: index)
    }
    let piece = Segment(
      startSeconds: startSeconds + rate.seconds(first),
      acceleration: vector(.acceleration, as: Acceleration.self),
      angularVelocity: vector(.angularVelocity, as: AngularVelocity.self), load: load)
    first += count
    for k in fresh.indices { fresh[k].removeAll(keepingCapacity: true) }
    return piece
  }

  private mutating func open() {
    isOpen = true
    (lastPosition, lastValues) = (0, values)
    next = 1
    first = 0
    fresh = values.map { [$0] }
  }
}
