import FootfallSignal

/// Finds the running, the contacts and the strides of one segment while it grows.
///
/// Seconds are labeled, blocks laid and strides gated just as when the whole segment is there;
/// each is done as soon as nothing that comes later can change it.
struct SegmentStream {
  private let analyzer: RunAnalyzer
  private let placement: Placement
  private let side: Side
  private let detector: (any ContactDetector)?
  private var buffer: SegmentBuffer
  private let thinning: Int
  private let thinned: SampleRate
  private let teeth: StrideComb.Teeth

  private var labels: GaitLabels
  /// Seconds that were looked at, and those whose label is settled.
  private var looked = 0
  private var settled = 0
  private var run: Run?
  private(set) var runs: Int

  /// The run that is going on.
  private struct Run {
    /// The recording's index of its first sample, and of the first that no block answered for.
    let start: Int
    var core: Int
    var last: GroundContact?
    var strides: StrideStream
  }

  /// - Parameter runs: the runs that came before, in other segments.
  init(first piece: Segment, placement: Placement, side: Side, runs: Int, analyzer: RunAnalyzer) {
    self.analyzer = analyzer
    self.placement = placement
    self.side = side
    self.runs = runs
    detector =
      if let author = analyzer.author {
        PublishedMethod.named(author, for: placement)
      } else {
        ContactDetectors.ofRecord(
          for: placement, rate: piece.rate, hasGyroscope: piece.angularVelocity != nil,
          hasLoad: piece.footLoad != nil)
      }
    buffer = SegmentBuffer(from: piece)
    let motion = MotionChannels(piece)
    thinning = motion.thinning
    thinned = motion.rate
    teeth = StrideComb.Teeth(
      of: .gait, rate: motion.rate,
      windowCount: motion.rate.samples(in: Double(analyzer.activity.windowSeconds)))
    labels = GaitLabels(finder: analyzer.activity, placement: placement)
  }

  func continues(in piece: Segment) -> Bool { buffer.continues(in: piece) }

  mutating func append(_ piece: Segment) { buffer.append(piece) }

  /// Strides that are sure by now.
  mutating func advance() -> [Stride] {
    guard canBeLabeled else { return [] }
    var found: [Stride] = []
    let window = analyzer.activity.windowSeconds
    while true {
      // The last second of a segment takes in what is left over: one more must be there.
      let first = max(0, looked - window / 2)
      guard index(ofSecond: first + window + 1) + thinning <= buffer.end else { break }
      let fresh = labels.push(second(looked, from: first, to: first + window))
      looked += 1
      found += take(fresh, isLast: false)
    }
    found += answer(upTo: nil)
    forget()
    return found
  }

  /// The rest, once the segment is at its end.
  mutating func finish() -> [Stride] {
    var found = advance()
    let count = (buffer.end - buffer.originIndex) / thinning
    guard canBeLabeled, thinned.seconds(count) >= 1 else { return found }
    let seconds = max(1, Int(thinned.seconds(count) + 1e-9))
    let window = analyzer.activity.windowSeconds
    while looked < seconds {
      let first = min(max(0, looked - window / 2), max(0, seconds - window))
      let fresh = labels.push(
        second(looked, from: first, to: min(seconds, first + window), of: seconds, count))
      looked += 1
      found += take(fresh, isLast: false)
    }
    found += take(labels.finish(), isLast: true)
    return found
  }

  private var canBeLabeled: Bool {
    thinned.hertz >= SpectralCadenceMethod.slowestHertz && detector != nil
  }

  // MARK: Seconds

  /// Where a second begins, as `MotionChannels` and `ActivityFinder` count.
  private func index(ofSecond k: Int) -> Int {
    buffer.originIndex + thinned.samples(in: Double(k)) * thinning
  }

  /// - Parameters:
  ///   - seconds: how many there are, where that is known.
  ///   - count: the thinned samples that they have.
  private func second(
    _ k: Int, from first: Int, to last: Int, of seconds: Int? = nil, _ count: Int = 0
  ) -> GaitSecond {
    func bound(_ k: Int) -> Int {
      k == seconds ? count : thinned.samples(in: Double(k))
    }
    let start = bound(first)
    let part = buffer.cut(
      (buffer.originIndex + start * thinning)..<(buffer.originIndex + bound(last) * thinning))
    return GaitSecond.second(
      MotionChannels(part), own: (bound(k) - start)..<(bound(k + 1) - start),
      around: 0..<(bound(last) - start), placement: placement,
      taper: TraceSpectrum.Taper(count: bound(last) - start), teeth: teeth)
  }

  /// Opens and closes runs as the labels say.
  private mutating func take(_ fresh: [Activity], isLast: Bool) -> [Stride] {
    var found: [Stride] = []
    for label in fresh {
      let start = index(ofSecond: settled)
      if label == .running, run == nil, let detector {
        run = Run(
          start: start, core: start,
          strides: StrideStream(
            assembly: analyzer.assembly, placement: placement,
            seesBothFeet: detector.seesBothFeet, bout: runs))
        runs += 1
      } else if label != .running, run != nil {
        found += answer(upTo: start)
      }
      settled += 1
    }
    if isLast, run != nil { found += answer(upTo: buffer.end) }
    return found
  }

  // MARK: Blocks

  /// Has the detector answer for the blocks that are complete; all of them at the end of a run.
  private mutating func answer(upTo end: Int?) -> [Stride] {
    guard var run, let detector else { return [] }
    let core = max(1, buffer.rate.samples(in: analyzer.blocks.coreSeconds))
    let margin = buffer.rate.samples(in: analyzer.blocks.marginSeconds)
    let known = end ?? index(ofSecond: settled)
    let floor = analyzer.blocks.floorSeconds(for: detector)
    var found: [Stride] = []
    while run.core < known {
      let isShort = known - run.core < max(2 * core, core + margin)
      if isShort && end == nil { break }
      let isLast = known - run.core < 2 * core
      let stop = isLast ? known : run.core + core
      let window = max(run.start, run.core - margin)..<min(known, stop + margin)
      let stopSeconds = buffer.seconds(at: stop)
      var contacts: [GroundContact] = []
      for contact in detector.contacts(in: buffer.cut(window)) {
        let time = contact.initialContactSeconds
        if let last = run.last, time - last.initialContactSeconds < floor { continue }
        guard isLast || time < stopSeconds else { continue }
        run.last = contact
        contacts.append(placement.isOnOneLeg ? contact.assigned(to: side) : contact)
      }
      found += run.strides.push(contacts)
      run.core = stop
    }
    if end != nil { found += run.strides.finish() }
    self.run = end == nil ? run : nil
    return found
  }

  private mutating func forget() {
    let window = analyzer.activity.windowSeconds
    var needed = min(
      index(ofSecond: max(0, looked - 2 * window)), index(ofSecond: settled))
    if let run {
      needed = min(needed, run.core - buffer.rate.samples(in: analyzer.blocks.marginSeconds))
    }
    buffer.drop(before: max(buffer.originIndex, needed))
  }
}
