import FootfallSignal

/// Makes one stream's recording: whole rows on the even grid, small holes filled, gaps kept.
struct RecordingBuilder {
  let name: String
  let plan: ImportPlan
  let table: Table
  let time: TimeBase

  /// Samples that may be missing in a row and still be filled in.
  static let longestHoleSamples = 3
  /// And how long such a hole may last, in seconds.
  static let longestHoleSeconds = 0.050
  /// Shorter stretches between gaps are left out, in seconds.
  static let shortestSegmentSeconds = 0.5
  static let fewestSamples = 8

  struct Channel {
    let column: ImportPlan.Column
    var values: [Double]
    /// Whether it is known that every row has a value.
    var isWhole = false
  }

  /// A stretch of rows without a gap.
  private struct Stretch {
    let rows: Rows
    let positions: Positions
    let startSeconds: Double

    var count: Int {
      Int((positions.last ?? 0) + 1e-6) - Int((positions.first ?? 0).rounded(.up)) + 1
    }

    /// The first whole position.
    var from: Double { (positions[0] - 1e-6).rounded(.up) }
  }

  /// - Throws: `E206` where a channel has no values, `E208` where its scale changes, `E215` where too little is left.
  func recording(
    of stream: Int, _ findings: inout Findings
  ) throws(Diagnostic) -> Recording {
    var channels = plan.columns.indices.filter {
      plan.columns[$0].stream == stream && plan.columns[$0].role != .time
    }.map { Channel(column: plan.columns[$0], values: table.columns[$0]) }
    for channel in channels
    where !channel.column.role.isOfSole && !channel.values.contains(where: { !$0.isNaN }) {
      throw Diagnostic(
        "E206", at: .init(file: findings.file, column: channel.column.index + 1),
        facts: ["column": channel.column.name, "what": "has no values"])
    }
    channels = try awake(channels, &findings)
    for i in channels.indices { channels[i] = sound(channels[i], &findings) }
    try refuseScaleChange(channels, findings.file)
    let stretches = stretches(of: channels, &findings)
    let rate = SampleRate(hertz: 1 / time.period)
    var segments: [Segment] = []
    for stretch in stretches {
      segments.append(segment(stretch, channels, rate, after: segments.last, first: stretches[0]))
    }
    let count = segments.reduce(0) { $0 + $1.count }
    guard count >= Self.fewestSamples else {
      throw Diagnostic("E215", at: .init(file: findings.file), facts: ["rows": String(count)])
    }
    let saturation = SaturationFinder.find(in: segments)
    for clipped in saturation {
      findings.note(
        "W210", subject: "\(stream) \(clipped.kind) \(clipped.axis?.rawValue ?? "")",
        count: clipped.samples, facts: SaturationFinder.facts(clipped, of: count))
    }
    return Recording(
      name: name, placement: plan.streams[stream].placement, side: plan.streams[stream].side,
      rate: rate, timeSource: time.isReconstructed ? .arrival : plan.timeSource,
      segments: segments, saturation: saturation, jitter: time.jitter)
  }

  /// A value that no sensor reads, in any unit.
  private static let beyondMeasure = 1e6

  /// Values without those that cannot be, and a word about one that may mean *missing*.
  private func sound(_ channel: Channel, _ findings: inout Findings) -> Channel {
    let name = channel.column.name
    var channel = channel
    var extent = Extent(of: channel.values)
    if [.acceleration, .angularVelocity].contains(channel.column.role),
      extent.magnitude > Self.beyondMeasure
    {
      for i in channel.values.indices where abs(channel.values[i]) > Self.beyondMeasure {
        channel.values[i] = .nan
        findings.note(
          "W220", subject: name, line: table.lines.line(of: i), facts: ["column": name])
      }
      extent = Extent(of: channel.values)
    }
    channel.isWhole = !extent.hasMissing
    // Nearly no column's lowest value is a whole number.
    if Self.mayMeanMissing(extent.least), let (lowest, count) = Self.sentinel(channel.values) {
      findings.note(
        "W221", subject: name, count: count,
        facts: ["column": name, "value": Facts.number(lowest, digits: 3)])
    }
    return channel
  }

  private static func mayMeanMissing(_ value: Double) -> Bool {
    value <= -1 && value == value.rounded()
  }

  /// The lowest of values, where it is a whole number below zero that comes in more than 0.5 % of
  /// the rows and stands further from the others than twice the distance they stand apart.
  private static func sentinel(_ values: [Double]) -> (Double, Int)? {
    var lowest = Double.infinity
    var next = Double.infinity
    var highest = -Double.infinity
    var count = 0
    for value in values where !value.isNaN {
      highest = max(highest, value)
      if value < lowest {
        next = lowest
        lowest = value
        count = 1
      } else if value == lowest {
        count += 1
      } else if value < next {
        next = value
      }
    }
    guard mayMeanMissing(lowest), next < .infinity, 200 * count > values.count,
      next - lowest > 2 * (highest - next)
    else { return nil }
    return (lowest, count)
  }

  private func stretches(of channels: [Channel], _ findings: inout Findings) -> [Stretch] {
    var all: [Stretch] = []
    let isMissing = missing(in: channels)
    for block in time.blocks {
      var (rows, positions) = (block.rows, block.positions)
      if let isMissing, rows.contains(where: { isMissing[$0] }) {
        positions = Positions(zip(rows, positions).filter { !isMissing[$0.0] }.map(\.1))
        rows = Rows(rows.filter { !isMissing[$0] })
      }
      var start = 0
      func close(before end: Int) {
        guard start < end else { return }
        all.append(
          Stretch(
            rows: rows.part(start..<end), positions: positions.part(start..<end),
            startSeconds: block.startSeconds))
        start = end
      }
      for i in rows.indices.dropFirst() {
        let step = positions[i] - positions[i - 1]
        guard step != 1 else { continue }
        let missing = Int(step.rounded()) - 1
        let hole = (step - 1) * time.period
        if missing > Self.longestHoleSamples
          || !time.isUneven && hole > Self.longestHoleSeconds + 1e-9
        {
          close(before: i)
        } else if missing > 0, !time.isUneven {
          findings.note("W203", line: table.lines.line(of: rows[i]), count: missing)
        }
      }
      close(before: rows.count)
    }
    return withoutCrumbs(all, &findings)
  }

  /// Whether a row lacks one of the values that each sample has; `nil` where none does.
  private func missing(in channels: [Channel]) -> [Bool]? {
    let needed = channels.filter {
      ![.centerOfPressure, .groundPlace].contains($0.column.role) && !$0.isWhole
    }
    guard !needed.isEmpty else { return nil }
    var isMissing = [Bool](repeating: false, count: table.rowCount)
    for channel in needed {
      for row in isMissing.indices where channel.values[row].isNaN { isMissing[row] = true }
    }
    return isMissing
  }

  /// Leaves out stretches too short to hold a step, and notes the gaps between the others.
  private func withoutCrumbs(_ all: [Stretch], _ findings: inout Findings) -> [Stretch] {
    let kept = all.filter { stretch in
      let isLong = Double(stretch.count) * time.period >= Self.shortestSegmentSeconds
      return isLong && stretch.count >= 2
    }
    guard !kept.isEmpty else {
      // A short recording is read as far as it goes: its longest stretch.
      let longest = all.indices.max { (all[$0].count, -$0) < (all[$1].count, -$1) }
      for i in all.indices where i != longest { noteCrumb(all[i], &findings) }
      return longest.map { [all[$0]] } ?? []
    }
    for crumb in all where !kept.contains(where: { $0.rows == crumb.rows }) {
      noteCrumb(crumb, &findings)
    }
    let origin = kept[0].startSeconds + time.period * (kept[0].positions.first ?? 0)
    for (before, after) in zip(kept, kept.dropFirst()) {
      let start = before.startSeconds + time.period * (before.positions.last ?? 0)
      let end = after.startSeconds + time.period * (after.positions.first ?? 0)
      let first = findings.all.contains { $0.code == "W209" }
      findings.note(
        "W209", line: table.lines.line(of: after.rows[0]),
        facts: first
          ? [:] : ["seconds": Facts.seconds(end - start), "start": Facts.number(start - origin)])
    }
    return kept
  }

  private func noteCrumb(_ crumb: Stretch, _ findings: inout Findings) {
    findings.note("W214", line: table.lines.line(of: crumb.rows[0]))
  }

  private func segment(
    _ stretch: Stretch, _ channels: [Channel], _ rate: SampleRate, after before: Segment?,
    first: Stretch
  ) -> Segment {
    let startSeconds = stretch.startSeconds + time.period * stretch.from
    let origin = first.startSeconds + time.period * first.from
    let even = EvenRows(stretch.rows, stretch.positions, from: stretch.from)
    let start = max(
      rate.samples(in: startSeconds - origin), before.map { $0.range.upperBound + 1 } ?? 0)
    func vector<Q: Quantity>(_ role: ImportPlan.Role, as: Q.Type) -> VectorSignal<Q>? {
      let parts = Axis.allCases.compactMap { axis in
        channels.first { $0.column.role == role && $0.column.axis == axis }
      }
      guard !parts.isEmpty else { return nil }
      return VectorSignal(
        axes: parts.compactMap(\.column.axis),
        components: parts.map { part in
          Signal<Q>(
            even.samples(of: part.values, factor: part.column.factor), rate: rate, start: start)
        })
    }
    let load = channels.first { $0.column.role == .load }.map { part in
      Signal<Force>(
        even.samples(of: part.values, factor: part.column.factor), rate: rate, start: start)
    }
    return Segment(
      startSeconds: startSeconds,
      acceleration: vector(.acceleration, as: Acceleration.self),
      angularVelocity: vector(.angularVelocity, as: AngularVelocity.self), load: load,
      sole: channels.filter { $0.column.role.isOfSole }.map { part in
        sole(part, even, rate, start: start)
      })
  }

  /// A smaller channel of a sole; a center of pressure that is not there in flight is zero.
  private func sole(
    _ part: Channel, _ even: EvenRows, _ rate: SampleRate, start: Int
  ) -> SoleChannel {
    func signal<Q: Quantity>(_ value: (Double) -> Double) -> Signal<Q> {
      let samples = even.samples { row in
        part.values[row].isNaN ? 0 : value(part.values[row])
      }
      return Signal<Q>(samples, rate: rate, start: start)
    }
    let factor = part.column.factor
    let samples: SoleChannel.Samples =
      switch part.column.role {
      case .zoneForce: .force(signal { $0 * factor })
      case .pressure: .pressure(signal { $0 * factor })
      case .centerOfPressure: .centerOfPressure(signal { $0 })
      case .groundPlace: .groundPlace(signal { $0 * factor })
      default: .contact(signal { $0 > 0 ? 1 : 0 })
      }
    return SoleChannel(label: part.column.label ?? part.column.name, samples: samples)
  }
}
