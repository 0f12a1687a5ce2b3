import FootfallSignal

/// Files that were recorded on one run: which of them belong to one sensor, and whether all of
/// them saw the same time.
///
/// Nothing is guessed: two files of one place and side, clocks that cannot be compared and files
/// that hardly overlap lead to a question or an error with the flag that answers it.
public struct FileSet: Sendable {
  /// In the order in which they were given.
  public let files: [ImportResult]

  /// The share of the shorter file that the other one must have seen as well (formats research,
  /// section 5).
  static let sharedTime = 0.8
  /// Rates of two feet that differ by more are worth a word.
  private static let sameRate = 0.02

  public init(_ files: [ImportResult]) {
    self.files = files
  }

  /// A recording and the file that it is from.
  private struct Member {
    let file: Int
    let recording: Recording
    var isTaken = false

    var hasAcceleration: Bool { recording.segments[0].acceleration != nil }
    var hasRotation: Bool { recording.segments[0].angularVelocity != nil }
    var hasLoad: Bool { recording.segments[0].load != nil }
    var first: Double { recording.segments[0].startSeconds }
    var last: Double { recording.segments[recording.segments.count - 1].lastSeconds }

    func isBeside(_ other: Member) -> Bool {
      file != other.file && recording.placement == other.recording.placement
        && recording.side == other.recording.side
    }

    /// The share of the shorter of two that both saw.
    func overlap(with other: Member) -> Double {
      let both = min(last, other.last) - max(first, other.first)
      let shorter = min(last - first, other.last - other.first)
      return shorter > 0 ? max(0, both) / shorter : 0
    }
  }

  /// The files of the run, an accelerometer and a gyroscope of one sensor made into one.
  ///
  /// - Throws: `A401` where two files claim one place, `A402` where two clocks cannot be compared,
  ///   `E401` where two files hardly overlap.
  public func joined() throws(ImportFailure) -> [ImportResult] {
    guard files.count > 1 else { return files }
    var members = files.enumerated().flatMap { file, result in
      result.recordings.map { Member(file: file, recording: $0) }
    }
    var notes: [Int: [Diagnostic]] = [:]
    var joins: [Int: Recording] = [:]
    for i in members.indices where members[i].hasAcceleration && !members[i].hasRotation {
      let partners = members.indices.filter { j in
        members[i].isBeside(members[j]) && members[j].hasRotation && !members[j].hasAcceleration
      }
      guard let j = partners.first, !members[j].isTaken else { continue }
      guard partners.count == 1 else { throw twins(members[j], members[partners[1]]) }
      let (joined, note) = try join(members[i], members[j])
      joins[i] = joined
      members[j].isTaken = true
      notes[members[i].file, default: []].append(note)
    }
    try refuseTwins(members)
    try refuseStrangers(members.filter { !$0.isTaken })
    for (file, note) in differences(members) { notes[file, default: []].append(note) }
    return results(members, joins, notes)
  }

  private func results(
    _ members: [Member], _ joins: [Int: Recording], _ notes: [Int: [Diagnostic]]
  ) -> [ImportResult] {
    var leaving: [Diagnostic] = []
    var results: [ImportResult] = []
    for (file, result) in files.enumerated() {
      let kept = members.indices.filter { members[$0].file == file && !members[$0].isTaken }
      guard !kept.isEmpty || result.recordings.isEmpty else {
        leaving += result.diagnostics
        continue
      }
      results.append(
        result.with(
          recordings: kept.map { joins[$0] ?? members[$0].recording },
          diagnostics: result.diagnostics + (notes[file] ?? [])))
    }
    guard let first = results.first, !leaving.isEmpty else { return results }
    results[0] = first.with(
      recordings: first.recordings, diagnostics: first.diagnostics + leaving)
    return results
  }

  // MARK: One sensor in two files

  private func join(
    _ still: Member, _ turning: Member
  ) throws(ImportFailure) -> (Recording, Diagnostic) {
    let names = ["file": still.recording.name, "other": turning.recording.name]
    guard areComparable(still, turning) else {
      throw .questions([
        Diagnostic("A402", at: .init(file: turning.recording.name), facts: names)
      ])
    }
    guard still.overlap(with: turning) >= Self.sharedTime,
      let joined = SensorJoin(
        acceleration: still.recording, rotation: turning.recording
      ).recording
    else { throw strangers(still, turning) }
    let lost = still.recording.sampleCount - joined.sampleCount
    return (
      joined,
      Diagnostic(
        "N401", at: .init(file: turning.recording.name), count: lost,
        facts: names.merging([
          "begin": Self.offset(turning.first - still.first),
          "end": Self.offset(turning.last - still.last),
        ]) { $1 })
    )
  }

  /// Whether two files count time from the same moment, as far as they show it: both have a clock,
  /// and it is not one that begins at zero with each file; or the user said when each began.
  private func areComparable(_ a: Member, _ b: Member) -> Bool {
    let given = [a, b].map { files[$0.file].plan.startSeconds != nil }
    if given.contains(true) { return given == [true, true] }
    let counted: Set<TimeSource> = [.declaredRate, .givenRate]
    let isCounted = [a, b].contains { counted.contains($0.recording.timeSource) }
    let isFromZero = [a, b].allSatisfy { files[$0.file].plan.beginsAtZero == true }
    guard isCounted || isFromZero else { return true }
    // Columns of one table that were parted: the same moments, sample by sample.
    return a.recording.rate == b.recording.rate
      && a.recording.segments.map(\.range) == b.recording.segments.map(\.range)
      && a.first == b.first
  }

  private static func offset(_ seconds: Double) -> String {
    if abs(seconds) < 5e-7 { return "at the same moment" }
    return Facts.seconds(abs(seconds)) + (seconds > 0 ? " s later" : " s earlier")
  }

  // MARK: Files that do not belong together

  private func refuseTwins(_ members: [Member]) throws(ImportFailure) {
    for (i, one) in members.enumerated() where !one.isTaken {
      let twin = members[..<i].first { other in
        !other.isTaken && one.isBeside(other)
          && (one.hasAcceleration && other.hasAcceleration
            || one.hasRotation && other.hasRotation || one.hasLoad && other.hasLoad)
      }
      if let twin { throw twins(twin, one) }
    }
  }

  private func twins(_ one: Member, _ other: Member) -> ImportFailure {
    let (placement, side) = (one.recording.placement, one.recording.side)
    let isSideless = placement.isOnOneLeg && side == .unknown
    let (first, second) = (one.recording.name, other.recording.name)
    return .questions([
      Diagnostic(
        "A401", at: .init(file: second),
        facts: [
          "file": first, "other": second,
          "place": (side == .unknown ? "" : "\(side.rawValue) ") + placement.rawValue,
          "flag": isSideless
            ? "\(first):side=left \(second):side=right"
            : "\(second):\(placement.isOnOneLeg ? "side=left | right" : "placement=PLACE"), "
              + "or --each for two runs",
        ])
    ])
  }

  /// Two files of a run that hardly saw each other's time are of two runs, or of two clocks.
  private func refuseStrangers(_ members: [Member]) throws(ImportFailure) {
    guard let first = members.first else { return }
    for other in members.dropFirst() where other.file != first.file {
      guard first.overlap(with: other) < Self.sharedTime else { continue }
      throw strangers(first, other)
    }
  }

  private func strangers(_ one: Member, _ other: Member) -> ImportFailure {
    .wrong([
      Diagnostic(
        "E401", at: .init(file: other.recording.name),
        facts: Self.facts(one.recording, other.recording))
    ])
  }

  /// What `E401` says of two recordings.
  static func facts(_ one: Recording, _ other: Recording) -> [String: String] {
    let (one, other) = (Member(file: 0, recording: one), Member(file: 1, recording: other))
    func span(_ member: Member) -> String {
      "\(Facts.number(member.first)) to \(Facts.number(member.last)) s"
    }
    return [
      "file": one.recording.name, "other": other.recording.name,
      "share": Facts.number(100 * one.overlap(with: other), digits: 0), "span": span(one),
      "otherSpan": span(other),
    ]
  }

  // MARK: Feet that were recorded differently

  private func differences(_ members: [Member]) -> [(Int, Diagnostic)] {
    var found: [(Int, Diagnostic)] = []
    for (i, one) in members.enumerated() where !one.isTaken {
      let sister = members[..<i].first { other in
        !other.isTaken && other.file != one.file
          && other.recording.placement == one.recording.placement
          && other.recording.side != one.recording.side
      }
      guard let sister else { continue }
      let (mine, its) = (told(one), told(sister))
      let ratio = one.recording.rate.hertz / sister.recording.rate.hertz
      guard abs(ratio - 1) > Self.sameRate || mine.unit != its.unit else { continue }
      found.append(
        (
          one.file,
          Diagnostic(
            "W402", at: .init(file: one.recording.name),
            facts: [
              "file": sister.recording.name, "other": one.recording.name, "mine": its.words,
              "its": mine.words,
            ])
        ))
    }
    return found
  }

  private func told(_ member: Member) -> (unit: Unit?, words: String) {
    let unit = files[member.file].plan.columns.first { $0.role == .acceleration }?.unit
    let hertz = Facts.number(member.recording.rate.hertz, digits: 1)
    return (unit, "\(hertz) Hz" + (unit.map { " in \($0.words)" } ?? ""))
  }
}
