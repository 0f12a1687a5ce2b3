public import FootfallSignal

/// Cuts a recording into stretches of running, walking, standing still and what is none of these.
///
/// Every second gets a label from the five seconds around it; labels are smoothed by a median
/// over five seconds, so that one odd second cuts no run in two. A run's ends are moved inwards
/// past seconds that shake less than half as much as the run beside them, so that a start from
/// standing or walking stays outside.
///
/// A load alone tells running by its duty factor: a foot that is on the ground for less than half
/// of the time leaves room for flight (science.md 0.3). A plate under both feet is unloaded once a
/// step in running, and never in walking.
///
/// - Needs: an acceleration or a load at 10 Hz or more; anything else is unclear.
/// - Delay: 15 s, by which the ends of a run may still move.
/// - Source: science.md 1.6; architecture.md on short recordings.
/// - Differs: runs from 3 s up are kept. Where no run of a recording reaches ten seconds, each
///   says so (`isShort`).
public struct ActivityFinder: Hashable, Sendable {
  /// Seconds looked at together.
  public var windowSeconds: Int
  /// Below this root mean square of one second, in g, nothing moves.
  public var stillG: Double
  /// Running has at least this step rate, in Hz: below what the slowest jogger of the data does
  /// (2.3 Hz) and above a brisk walk (2.1 Hz).
  public var slowestStepHertz: Double
  /// Walking has at least this share of its power on the lines of one rhythm.
  public var leastRhythm: Double
  /// Shorter running is unclear, in seconds, unless the whole segment is that short.
  public var shortestRunSeconds: Int
  /// A shorter break that is not standing still does not end a run, in seconds.
  public var longestBreakSeconds: Int
  /// The rule, or `nil` for the one of record for the placement.
  public var rule: RunningRule?

  public init(
    windowSeconds: Int = 5, stillG: Double = 0.06, slowestStepHertz: Double = 2.1,
    leastRhythm: Double = 0.5, shortestRunSeconds: Int = 3, longestBreakSeconds: Int = 2,
    rule: RunningRule? = nil
  ) {
    precondition(windowSeconds > 0, "a window has a length")
    self.windowSeconds = windowSeconds
    self.stillG = stillG
    self.slowestStepHertz = slowestStepHertz
    self.leastRhythm = leastRhythm
    self.shortestRunSeconds = shortestRunSeconds
    self.longestBreakSeconds = longestBreakSeconds
    self.rule = rule
  }

  /// A run that is long enough to say nothing about its length, in seconds (science.md 1.6).
  static let fullRunSeconds = 10.0

  /// What the wearer did, in order of time; covers every segment without overlap.
  public func bouts(in recording: Recording) -> [ActivityBout] {
    let bouts = recording.segments.flatMap { self.bouts(in: $0, placement: recording.placement) }
    let longest = bouts.filter { $0.activity == .running }.map(\.seconds).max() ?? 0
    guard longest < Self.fullRunSeconds else { return bouts }
    return bouts.map { bout in
      ActivityBout(
        activity: bout.activity, range: bout.range, startSeconds: bout.startSeconds,
        endSeconds: bout.endSeconds, isShort: bout.activity == .running)
    }
  }

  private func bouts(in segment: Segment, placement: Placement) -> [ActivityBout] {
    let motion = MotionChannels(segment)
    guard motion.rate.seconds(motion.count) >= 1,
      motion.rate.hertz >= SpectralCadenceMethod.slowestHertz,
      !(motion.acceleration.isEmpty && motion.load.isEmpty)
    else { return [bout(.unclear, segment.range, in: segment)] }
    let seconds = GaitSecond.of(motion, placement: placement, window: windowSeconds)
    let labels = labels(of: seconds, placement: placement)
    return Self.stretches(of: labels).map { stretch in
      let first = motion.rate.samples(in: Double(stretch.lowerBound))
      let last = motion.rate.samples(in: Double(stretch.upperBound))
      let end = stretch.upperBound == labels.count ? motion.count : last
      return bout(
        labels[stretch.lowerBound], motion.index(at: first)..<motion.index(at: end), in: segment)
    }
  }

  private func bout(
    _ activity: Activity, _ range: Range<Int>, in segment: Segment
  ) -> ActivityBout {
    ActivityBout(
      activity: activity, range: range, startSeconds: segment.seconds(at: Double(range.lowerBound)),
      endSeconds: segment.seconds(at: Double(range.upperBound)))
  }

  /// One label per second.
  func labels(of seconds: [GaitSecond], placement: Placement) -> [Activity] {
    let rule = rule ?? .ofRecord(for: placement)
    let scores = Self.smoothed(seconds.map { score(of: $0, by: rule) })
    let steps = Self.smoothed(seconds.map(\.stepHertz))
    var labels = seconds.indices.map { k -> Activity in
      let second = seconds[k]
      if isStill(second) { return .still }
      if scores[k] > 0, steps[k] >= slowestStepHertz { return .running }
      return second.rhythm >= leastRhythm ? .walking : .unclear
    }
    closeBreaks(in: &labels)
    for run in Self.stretches(of: labels)
    where labels[run.lowerBound] == .running && run.count < min(shortestRunSeconds, labels.count) {
      for k in run { labels[k] = .unclear }
    }
    for run in Self.stretches(of: labels) where labels[run.lowerBound] == .running {
      let kept = trimmed(run, seconds)
      for k in run where !kept.contains(k) { labels[k] = .unclear }
    }
    return labels
  }

  private func score(of second: GaitSecond, by rule: RunningRule) -> Double {
    second.loadedShare.map {
      $0 < 0.5 || second.loadingsPerSecond >= slowestStepHertz - 0.2 ? 1 : -1
    } ?? rule.score(of: second)
  }

  private func isStill(_ second: GaitSecond) -> Bool {
    if let loaded = second.loadedShare, second.bandG == 0 {
      return loaded <= 0.05 || loaded >= 0.95
    }
    return second.ownG < stillG
  }

  private func closeBreaks(in labels: inout [Activity]) {
    for gap in Self.stretches(of: labels)
    where labels[gap.lowerBound] != .running && labels[gap.lowerBound] != .still
      && gap.count <= longestBreakSeconds && gap.lowerBound > 0 && gap.upperBound < labels.count
      && labels[gap.lowerBound - 1] == .running && labels[gap.upperBound] == .running
    {
      for k in gap { labels[k] = .running }
    }
  }

  /// A run without the seconds at its ends that shake less than half as much as the ten beside
  /// them. The ends of the recording stay: there the run goes on outside.
  private func trimmed(_ run: Range<Int>, _ seconds: [GaitSecond]) -> Range<Int> {
    var kept = run
    func isWeak(_ k: Int, beside range: Range<Int>) -> Bool {
      let middle = Statistics.median(seconds[range].map(\.ownG)) ?? 0
      return seconds[k].ownG < 0.5 * middle
    }
    while kept.count > shortestRunSeconds, kept.lowerBound > 0,
      isWeak(
        kept.lowerBound, beside: run.lowerBound..<min(run.upperBound, run.lowerBound + 10))
    {
      kept = (kept.lowerBound + 1)..<kept.upperBound
    }
    while kept.count > shortestRunSeconds, kept.upperBound < seconds.count,
      isWeak(
        kept.upperBound - 1, beside: max(run.lowerBound, run.upperBound - 10)..<run.upperBound)
    {
      kept = kept.lowerBound..<(kept.upperBound - 1)
    }
    return kept
  }

  /// Each value's median with the two before and the two after; the ends are repeated.
  static func smoothed(_ values: [Double]) -> [Double] {
    values.indices.map { k in
      let around = (k - 2...k + 2).map { values[min(max($0, 0), values.count - 1)] }
      return Statistics.median(around) ?? values[k]
    }
  }

  /// Stretches of equal labels, in order.
  static func stretches(of labels: [Activity]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for k in labels.indices.dropFirst() where labels[k] != labels[k - 1] {
      found.append(start..<k)
      start = k
    }
    if !labels.isEmpty { found.append(start..<labels.count) }
    return found
  }
}
