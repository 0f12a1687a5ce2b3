import FootfallSignal

/// Labels a growing list of seconds as `ActivityFinder` labels a whole one.
///
/// A label is given out when nothing that comes later can change it: the finder's smoothing, its
/// breaks and the trimming of a run's ends look at most `settlingSeconds` ahead. As far back as
/// that is also all that is kept.
struct GaitLabels {
  static let settlingSeconds = 20
  private static let keptSeconds = 40

  let finder: ActivityFinder
  let placement: Placement
  /// Labels that were given out.
  private(set) var settled = 0
  private var seconds: [GaitSecond] = []
  /// The first second that is kept, counted from the start.
  private var base = 0

  init(finder: ActivityFinder, placement: Placement) {
    self.finder = finder
    self.placement = placement
  }

  /// The labels that a further second has settled, in order.
  mutating func push(_ second: GaitSecond) -> [Activity] {
    seconds.append(second)
    // Every few seconds is often enough, and spares labeling the same ones again.
    guard base + seconds.count >= settled + Self.settlingSeconds + 4 else { return [] }
    return settle(upTo: base + seconds.count - Self.settlingSeconds)
  }

  /// The rest, once no second follows.
  mutating func finish() -> [Activity] { settle(upTo: base + seconds.count) }

  private mutating func settle(upTo end: Int) -> [Activity] {
    guard end > settled else { return [] }
    let labels = finder.labels(of: seconds, placement: placement)
    let fresh = Array(labels[(settled - base)..<(end - base)])
    settled = end
    let spare = settled - Self.keptSeconds - base
    if spare > 0 {
      seconds.removeFirst(spare)
      base += spare
    }
    return fresh
  }
}
