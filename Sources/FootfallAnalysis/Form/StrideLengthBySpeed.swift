import FootfallSignal

/// Stride length where no sensor sees the way, but the athlete knows the speed: speed times stride
/// time.
///
/// - Source: the definition; a belt's own display is taken to be right within 2 %.
struct StrideLengthBySpeed {
  /// One standard deviation of a speed that somebody gave, as a share of it.
  static let speedShare = 0.02

  let facts: RunnerFacts
  /// Estimates that are there already.
  let found: [Estimate]

  /// None where the way was measured, or where speed or stride time is not known.
  func estimates() -> [Estimate] {
    guard let speed = facts.metersPerSecond,
      !found.contains(where: { $0.metric == .strideLength && $0.value != nil }),
      let time = found.first(where: { $0.metric == .strideTime && $0.value != nil }),
      let milliseconds = time.value, let interval = time.interval95
    else { return [] }
    let value = speed * milliseconds / 1000
    let share = (interval.upperBound - interval.lowerBound) / (2 * 1.96 * milliseconds)
    let half = 1.96 * value * (share * share + Self.speedShare * Self.speedShare).squareRoot()
    return [
      .measured(
        .strideLength, value: value, interval95: (value - half)...(value + half),
        count: time.count, confidence: min(time.confidence, .moderate), reason: time.reason,
        method: "\(time.method ?? "")+given-speed")
    ]
  }
}
