/// Stamps in whole seconds, many rows to each.
extension TimeBase {
  /// Rows by which the full seconds of a recording may differ.
  private static let spread = 4

  /// One block for each stretch of seconds that follow each other, where all full seconds have
  /// about as many rows; `nil` where the stamps are of another kind.
  static func wholeSeconds(
    _ sequences: [Rows], _ clock: [Double], _ resolution: Double
  ) -> [Block]? {
    guard resolution > 0.999, resolution < 1.001 else { return nil }
    var blocks: [Block] = []
    var full: [Int] = []
    for rows in sequences {
      var seconds: [Int] = []
      var block = Rows()
      func close() {
        guard let first = block.first else { return }
        full += seconds.dropFirst().dropLast()
        blocks.append(
          Block(
            rows: block, positions: Positions(count: block.count), startSeconds: clock[first]))
      }
      for (i, row) in rows.enumerated() {
        let step = i == 0 ? 0 : clock[row] - clock[rows[i - 1]]
        if step > 1.5 {
          close()
          block = Rows()
          seconds = []
        }
        if block.isEmpty || step > 0.5 { seconds.append(0) }
        seconds[seconds.count - 1] += 1
        block.append(row)
      }
      close()
    }
    guard full.count >= 2, let most = full.max(), let fewest = full.min(), fewest >= 2,
      most - fewest <= spread
    else { return nil }
    return blocks
  }

  /// Spreads the rows evenly, at the rate of the full seconds.
  mutating func spreadSeconds(
    _ clock: [Double], _ lines: LineMap, _ findings: inout Findings
  ) {
    var rows = 0
    var seconds = 0
    for i in blocks.indices {
      let stamps = blocks[i].rows.map { clock[$0] }
      let starts = stamps.indices.dropFirst().filter { stamps[$0] > stamps[$0 - 1] + 0.5 }
      guard let first = starts.first, let last = starts.last, first < last else { continue }
      rows += last - first
      seconds += Int((stamps[last] - stamps[first]).rounded())
    }
    period = 1 / ((1e6 * Double(rows) / Double(max(1, seconds))).rounded() / 1e6)
    for i in blocks.indices {
      // A second begins at its first row; the first one may have begun before the recording.
      let stamps = blocks[i].rows.map { clock[$0] }
      let second = stamps.indices.dropFirst().first { stamps[$0] > stamps[$0 - 1] + 0.5 }
      if let second { blocks[i].startSeconds = stamps[second] - period * Double(second) }
    }
    isReconstructed = true
    findings.note(
      "W205", line: lines.line(of: blocks[0].rows[0]),
      count: blocks.reduce(0) { $0 + $1.rows.count },
      facts: ["hertz": Facts.number(1 / period, digits: 4)])
    separateBlocks()
  }
}
