/// Stamps that stand for one row each: which place on the grid a row has.
extension TimeBase {
  mutating func place(
    _ sequences: [Rows], _ clock: [Double], _ steps: [Double], _ resolution: Double,
    _ median: Double, _ slope: () -> Double, _ lines: LineMap, _ findings: inout Findings
  ) {
    let isOff = steps.contains { abs($0 - median * ($0 / median).rounded()) > 0.02 * median }
    let isCoarse = isOff && resolution > 0.02 * median
    period = isCoarse ? slope() : median
    jitter = (steps.robustDeviation ?? 0) / period
    let period = period
    func fitting() -> Int {
      steps.count { abs($0 - period * ($0 / period).rounded()) <= 1.05 * resolution }
    }
    let isRounded = isCoarse && 100 * fitting() >= 99 * steps.count
    if isRounded || jitter <= Self.evenJitter {
      for rows in sequences { count(rows, clock, isRounded: isRounded, lines, &findings) }
      fit(clock)
      if isRounded {
        jitter = 0
        findings.note(
          "W206", facts: ["resolution": Facts.number(resolution * 1000, digits: 3)])
      }
    } else {
      isUneven = true
      for rows in sequences { measure(rows, clock) }
    }
    if jitter < Self.leastJitter { jitter = 0 }
    separateBlocks()
  }

  /// Whole positions: a step counts as many periods as it is long. Rounded stamps are compared
  /// as medians of five rows on either side, so that a late stamp is not taken for a lost row.
  private mutating func count(
    _ rows: Rows, _ clock: [Double], isRounded: Bool, _ lines: LineMap,
    _ findings: inout Findings
  ) {
    let ahead =
      isRounded
      ? rows.indices.map { (clock[rows[$0]] - clock[rows[0]]) / period - Double($0) } : []
    func level(_ range: Range<Int>) -> Double {
      Array(ahead[range.clamped(to: 0..<ahead.count)]).median ?? 0
    }
    func begun(with row: Int) -> Block {
      Block(rows: Rows(row..<row + 1), positions: Positions(count: 1), startSeconds: clock[row])
    }
    var block = begun(with: rows[0])
    var last = rows[0]
    // Rows that stand closer than the grid allows, and whose place the next wide step gives back.
    var debt = 0
    for i in rows.indices.dropFirst() {
      let step = (clock[rows[i]] - clock[last]) / period
      if step >= Self.longestStep {
        blocks.append(block)
        block = begun(with: rows[i])
        last = rows[i]
        debt = 0
        continue
      }
      var lost = 0
      if step >= 1.4 || step <= 0.6 {
        lost = Int((isRounded ? level(i..<(i + 5)) - level((i - 5)..<i) : step - 1).rounded())
      }
      if isRounded, lost < 0, debt + lost >= -Self.mostDebt {
        debt += lost
        lost = 0
      } else if lost > 0, debt < 0 {
        let paid = min(lost, -debt)
        debt += paid
        lost -= paid
      }
      guard lost >= 0 else {
        findings.note("W216", line: lines.line(of: rows[i]))
        continue
      }
      block.rows.append(rows[i])
      block.positions.append((block.positions.last ?? 0) + 1 + Double(lost))
      last = rows[i]
    }
    blocks.append(block)
  }

  /// Positions between the grid's points, where the stamps say; equal stamps share their step.
  private mutating func measure(_ rows: Rows, _ clock: [Double]) {
    var start = 0
    for i in 1...rows.count {
      let isEnd = i == rows.count || clock[rows[i]] - clock[rows[i - 1]] > Self.longestStep * period
      guard isEnd else { continue }
      let part = rows.part(start..<i)
      var positions = part.map { (clock[$0] - clock[part[0]]) / period }
      var j = 0
      while j < positions.count {
        var end = j + 1
        while end < positions.count, positions[end] == positions[j] { end += 1 }
        if end - j > 1 {
          let next = end < positions.count ? positions[end] : positions[j] + Double(end - j)
          let step = (next - positions[j]) / Double(end - j)
          for k in (j + 1)..<end { positions[k] = positions[j] + step * Double(k - j) }
        }
        j = end
      }
      blocks.append(
        Block(rows: part, positions: Positions(positions), startSeconds: clock[part[0]]))
      start = i
    }
  }

  /// Fits one period to all blocks, and a start to each, by least squares.
  mutating func fit(_ clock: [Double]) {
    var covariance = 0.0
    var variance = 0.0
    for block in blocks {
      let count = Double(block.rows.count)
      let origin = clock[block.rows[0]]
      let place =
        block.positions.isConsecutive ? (count - 1) / 2 : block.positions.reduce(0, +) / count
      var (product, square) = (0.0, 0.0)
      for (row, position) in zip(block.rows, block.positions) {
        let distance = position - place
        product += distance * (clock[row] - origin)
        square += distance * distance
      }
      covariance += product
      variance += square
    }
    if variance > 0, covariance > 0 { period = covariance / variance }
    // A rate to the micro-hertz: closer than any clock, and the same on every machine.
    period = 1 / ((1e6 / period).rounded() / 1e6)
    for i in blocks.indices {
      let origin = blocks[i].startSeconds
      let off = zip(blocks[i].rows, blocks[i].positions).reduce(0.0) {
        $0 + clock[$1.0] - origin - period * $1.1
      }
      blocks[i].startSeconds = origin + off / Double(blocks[i].rows.count)
    }
  }
}
