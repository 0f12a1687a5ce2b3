/// Puts rows on an even grid by their time stamps.
///
/// Stamps are printed with few digits, arrive in bunches, come twice, jump and start anew. What
/// is wanted is the moment of each sample: a *position* in periods from the start of a block.
/// A block is a stretch of rows that one clock connects.
struct TimeBase {
  struct Block {
    /// Rows of the table, in order of time.
    var rows: Rows
    /// For each row, periods since `startSeconds`; going up. Whole numbers on an even grid.
    var positions: Positions
    var startSeconds: Double
  }

  var blocks: [Block]
  /// Seconds.
  var period: Double
  /// A robust standard deviation of the spacing, as a share of the period.
  var jitter = 0.0
  /// Whether the stamps are moments of arrival and were spread again.
  var isReconstructed = false
  /// Whether the rows lie between the grid's points.
  var isUneven = false

  /// Steps longer than this many periods end a block.
  static let longestStep = 4.5
  /// Samples by which rounded stamps may lag behind the grid.
  static let mostDebt = 2
  /// Less jitter is what numbers of seconds leave when they are subtracted.
  static let leastJitter = 1e-9
  /// Jitter up to which stamps count as even (science.md 1.1).
  static let evenJitter = 0.02

  /// Rows at a known rate, without a clock; `breaks` are rows before which a new block begins.
  init(rowCount: Int, hertz: Double, breaks: [Int]) {
    period = 1 / hertz
    blocks = []
    var start = 0
    for end in breaks + [rowCount] where end > start {
      blocks.append(
        Block(
          rows: Rows(start..<end), positions: Positions(count: end - start),
          startSeconds: Double(start) / hertz + Double(blocks.count)))
      start = end
    }
  }

  /// - Parameters:
  ///   - stamps: seconds; NaN where a row has none.
  ///   - resolution: the smallest step that the stamps can print, in seconds.
  ///   - isSilent: whether rows without a stamp are no fault: another sensor's rows.
  ///   - areIdentical: whether two rows hold the same values.
  /// - Throws: `E213` where time does not go up, `E209` where its digits were cut off.
  init(
    stamps: [Double], resolution: Double, breaks: [Int], lines: LineMap, isSilent: Bool = false,
    areIdentical: (Int, Int) -> Bool, _ findings: inout Findings
  ) throws(Diagnostic) {
    var sequences = Self.sequences(stamps, breaks, lines, isSilent, &findings)
    try Self.refuseUnordered(sequences, stamps, lines, findings.file)
    for i in sequences.indices { Self.sort(&sequences[i], by: stamps, lines, &findings) }
    let clock = Self.continued(sequences, stamps)
    if let step = Self.evenStep(sequences, clock) {
      period = step
      blocks = sequences.map { rows in
        Block(
          rows: rows, positions: Positions(count: rows.count), startSeconds: clock[rows[0]])
      }
      fit(clock)
      separateBlocks()
      return
    }
    let steps = Self.steps(sequences, clock)
    guard let median = steps.median else {
      throw Diagnostic(
        "E215", at: .init(file: findings.file), facts: ["rows": String(stamps.count)])
    }
    let ordered = sequences
    let slope = { Self.laggedSlope(ordered, clock) ?? median }
    if let part = Self.wholeSeconds(sequences, clock, resolution) {
      blocks = part
      period = slope()
      spreadSeconds(clock, lines, &findings)
      return
    }
    if let distinct = Self.truncated(sequences, stamps) {
      throw Diagnostic(
        "E209", at: .init(file: findings.file),
        facts: ["distinct": String(distinct), "rows": String(stamps.count)])
    }
    period = median
    blocks = []
    if Self.isBunched(steps, median: median, slope: slope) {
      spreadBunches(sequences, clock, steps, slope(), lines, &findings)
    } else {
      let hasRepeated = steps.contains(0)
      for i in sequences.indices where hasRepeated {
        Self.dropRepeated(
          &sequences[i], clock, isCoarse: resolution > 0.02 * median, median, areIdentical, lines,
          &findings)
      }
      place(
        sequences, clock, hasRepeated ? Self.steps(sequences, clock) : steps, resolution, median,
        slope, lines, &findings)
    }
  }

  /// Whether times and positions are such that samples can be counted: a sample from every 100 s to
  /// a million in a second, within a few thousand years.
  var isSound: Bool {
    period.isFinite && (1e-6...100).contains(period)
      && blocks.allSatisfy { block in
        block.startSeconds.isFinite && abs(block.startSeconds) < 1e11
          && (block.positions.isConsecutive
            || block.positions.allSatisfy { $0.isFinite && abs($0) < 1e12 })
      }
  }

  /// Sets the rate that a counter's steps stand for.
  mutating func fix(hertz: Double) {
    period = 1 / hertz
    jitter = 0
  }

  // MARK: Order

  /// Rows that one clock connects: it is broken by a repeated header and a jump back of a second.
  private static func sequences(
    _ stamps: [Double], _ breaks: [Int], _ lines: LineMap, _ isSilent: Bool,
    _ findings: inout Findings
  ) -> [Rows] {
    var sequences: [Rows] = []
    var rows = Rows()
    var pending = breaks[...]
    var previous: Double?
    for row in stamps.indices {
      var isNew = false
      while let next = pending.first, next <= row {
        pending.removeFirst()
        isNew = true
      }
      guard !stamps[row].isNaN else {
        if !isSilent { findings.note("W202", line: lines.line(of: row)) }
        continue
      }
      if let previous, stamps[row] < previous - 1 {
        findings.note("W208", line: lines.line(of: row))
        isNew = true
      }
      if isNew, !rows.isEmpty {
        sequences.append(rows)
        rows = Rows()
      }
      rows.append(row)
      previous = stamps[row]
    }
    sequences.append(rows)
    for rows in sequences where rows.count == 1 {
      findings.note("W214", line: lines.line(of: rows[0]))
    }
    return sequences.filter { $0.count > 1 }
  }

  /// From each row to the next of its sequence, in seconds.
  static func steps(_ sequences: [Rows], _ clock: [Double]) -> [Double] {
    var steps: [Double] = []
    steps.reserveCapacity(clock.count)
    for rows in sequences {
      for i in rows.indices.dropFirst() { steps.append(clock[rows[i]] - clock[rows[i - 1]]) }
    }
    return steps
  }

  private static func refuseUnordered(
    _ sequences: [Rows], _ stamps: [Double], _ lines: LineMap, _ file: String
  ) throws(Diagnostic) {
    var steps = 0
    var backward: [Int] = []
    for rows in sequences {
      steps += rows.count - 1
      for i in rows.indices.dropFirst() where stamps[rows[i]] < stamps[rows[i - 1]] {
        backward.append(rows[i])
      }
    }
    let restarts = zip(sequences, sequences.dropFirst()).compactMap { before, after in
      before.last.flatMap { end in after.first.flatMap { stamps[$0] < stamps[end] ? $0 : nil } }
    }
    // A clock that starts anew once or twice was switched off in between.
    let isOften = !backward.isEmpty || restarts.count > 2
    let count = backward.count + restarts.count
    steps += restarts.count
    guard isOften, 20 * count > steps, let first = (backward + restarts).min() else { return }
    throw Diagnostic(
      "E213", at: .init(file: file, line: lines.line(of: first)), count: count,
      facts: ["steps": String(steps)])
  }

  private static func sort(
    _ rows: inout Rows, by stamps: [Double], _ lines: LineMap, _ findings: inout Findings
  ) {
    var late: [Int] = []
    for i in rows.indices.dropFirst() where stamps[rows[i]] < stamps[rows[i - 1]] {
      late.append(rows[i])
    }
    for row in late { findings.note("W207", line: lines.line(of: row)) }
    if !late.isEmpty { rows = Rows(rows.sorted { (stamps[$0], $0) < (stamps[$1], $1) }) }
  }

  /// Stamps on which a clock that started anew goes on one second after the last stamp.
  private static func continued(_ sequences: [Rows], _ stamps: [Double]) -> [Double] {
    var clock = stamps
    var end: Double?
    for rows in sequences {
      guard let first = rows.first, let last = rows.last else { continue }
      let shift = end.map { stamps[first] > $0 ? 0 : $0 + 1 - stamps[first] } ?? 0
      if shift != 0 { for row in rows { clock[row] += shift } }
      end = clock[last]
    }
    return clock
  }

  private static func dropRepeated(
    _ rows: inout Rows, _ clock: [Double], isCoarse: Bool, _ median: Double,
    _ areIdentical: (Int, Int) -> Bool, _ lines: LineMap, _ findings: inout Findings
  ) {
    var kept = Rows()
    // A rounded stamp that repeats, with a double step beside it, belongs to a sample of its own.
    func isMisprint(_ i: Int) -> Bool {
      guard isCoarse else { return false }
      return [i - 2, i].contains { j in
        j >= 0 && j + 1 < rows.count && clock[rows[j + 1]] - clock[rows[j]] > 1.5 * median
      }
    }
    for (i, row) in rows.enumerated() {
      // Where nothing moves, a row like the one before proves no copy.
      if let last = kept.last, clock[last] == clock[row], !isMisprint(i), areIdentical(last, row),
        kept.count < 2 || !areIdentical(kept[kept.count - 2], last),
        i + 1 == rows.count || !areIdentical(row, rows[i + 1])
      {
        findings.note("W204", line: lines.line(of: row))
      } else {
        kept.append(row)
      }
    }
    rows = kept
  }

  // MARK: Kind of clock

  /// The step of a clock whose steps are all the same, as far as their numbers can say; `nil` for
  /// any other. Such a clock, and most are, needs none of the questions below.
  private static func evenStep(_ sequences: [Rows], _ clock: [Double]) -> Double? {
    var least = Double.infinity
    var most = -Double.infinity
    for rows in sequences {
      var last = clock[rows[0]]
      for i in rows.indices.dropFirst() {
        let now = clock[rows[i]]
        least = min(least, now - last)
        most = max(most, now - last)
        last = now
      }
    }
    return least > 0 && most >= least && most - least <= leastJitter * least ? least : nil
  }

  /// The median rise per row over many rows: neither bunches nor rounded stamps disturb it.
  private static func laggedSlope(_ sequences: [Rows], _ clock: [Double]) -> Double? {
    var slopes: [Double] = []
    slopes.reserveCapacity(clock.count)
    for rows in sequences {
      let lag = min(64, rows.count / 2)
      guard lag > 0 else { continue }
      for i in 0..<(rows.count - lag) {
        slopes.append((clock[rows[i + lag]] - clock[rows[i]]) / Double(lag))
      }
    }
    return slopes.median
  }

  /// Distinct stamps where so few are left that their digits must have been cut off.
  private static func truncated(_ sequences: [Rows], _ stamps: [Double]) -> Int? {
    var count = 0
    var last = Double.nan
    var runs: [Double] = []
    for rows in sequences {
      count += rows.count
      for row in rows {
        if stamps[row] == last {
          runs[runs.count - 1] += 1
        } else {
          runs.append(1)
          last = stamps[row]
        }
      }
    }
    guard count >= 100 else { return nil }
    if 32 * runs.count < count { return runs.count }
    // Digits that count from the first one leave ever longer runs: 9.9, 10, 10, 10.
    let quarter = runs.count / 4
    guard 2 * runs.count < count, let early = Array(runs.prefix(quarter)).median,
      let late = Array(runs.suffix(quarter)).median
    else { return nil }
    return late >= 5 * early ? runs.count : nil
  }
}
