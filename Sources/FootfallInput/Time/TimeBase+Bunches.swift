/// Stamps that are moments of arrival: several samples share one, or follow far too fast.
extension TimeBase {
  /// Stamps of arrival: most steps are far shorter than the mean one, and the rest far longer.
  static func isBunched(_ steps: [Double], median: Double, slope: () -> Double) -> Bool {
    let hasZeros = 5 * steps.count { $0 == 0 } >= steps.count
    // The slope takes its time, and without a long step it does not matter.
    guard hasZeros || steps.contains(where: { $0 > 6 * median }) else { return false }
    let slope = slope()
    guard slope > 0 else { return false }
    if hasZeros { return true }
    guard median < 0.6 * slope, let long = steps.filter({ $0 > 1.5 * median }).median else {
      return false
    }
    return long > 6 * median
  }

  mutating func spreadBunches(
    _ sequences: [Rows], _ clock: [Double], _ steps: [Double], _ slope: Double,
    _ lines: LineMap, _ findings: inout Findings
  ) {
    let positive = steps.filter { $0 > 0 }
    let long = positive.filter { $0 > slope }.median ?? slope
    for rows in sequences {
      var start = 0
      for i in 1...rows.count
      where i == rows.count || clock[rows[i]] - clock[rows[i - 1]] > 2.5 * long {
        let part = rows.part(start..<i)
        blocks.append(
          Block(
            rows: part, positions: Positions(count: part.count), startSeconds: clock[part[0]]))
        start = i
      }
    }
    period = slope
    fit(clock)
    isReconstructed = true
    // The last row of a bunch is the one that the stamp belongs to.
    var late: [Double] = []
    var moved = 0
    for block in blocks {
      for (i, row) in block.rows.enumerated() {
        let off = clock[row] - block.startSeconds - period * block.positions[i]
        if abs(off) > 0.25 * period { moved += 1 }
        let isLast =
          i + 1 == block.rows.count || clock[block.rows[i + 1]] - clock[row] > 0.5 * period
        if isLast { late.append(off) }
      }
    }
    jitter = (late.robustDeviation ?? 0) / period
    findings.note(
      "W205", line: lines.line(of: blocks[0].rows[0]), count: moved,
      facts: ["hertz": Facts.number(1 / period, digits: 4)])
    separateBlocks()
  }

  /// A block may not begin before the one before it has ended.
  mutating func separateBlocks() {
    for i in blocks.indices.dropFirst() {
      let before = blocks[i - 1]
      let end = before.startSeconds + period * ((before.positions.last ?? 0) + 1)
      blocks[i].startSeconds = max(blocks[i].startSeconds, end)
    }
  }
}
