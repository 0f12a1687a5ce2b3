import FootfallAnalysis
import FootfallSignal

/// A quantity of the strides over the time of the run: medians of equal stretches of time.
struct RunCurve {
  private struct Line {
    let side: Side?
    /// Runs of neighboring stretches; time in seconds.
    let pieces: [[(x: Double, y: Double)]]

    var values: [Double] { pieces.flatMap { $0.map(\.y) } }
  }

  /// So many stretches at most.
  static let stretches = 90.0
  static let shortestSeconds = 4.0
  static let fewestStrides = 3

  private let lines: [Line]
  private let time: ClosedRange<Double>
  private let pauses: [ClosedRange<Double>]
  private let unit: String
  private let decimals: Int
  /// The length of a stretch.
  private let seconds: Double

  /// A quantity of the strides; `nil` where fewer than two stretches have a value.
  init?(_ report: Report, unit: String, decimals: Int, _ value: (Stride) -> Double?) {
    let streams = Self.shown(report.analysis.streams)
    let sources = streams.map { stream in
      let sided = streams.count > 1 || stream.recording.placement.isOnOneLeg
      return Source(
        side: sided && stream.recording.side != .unknown ? stream.recording.side : nil,
        times: stream.strides.map(\.contact.initialContactSeconds),
        values: stream.strides.map(value))
    }
    self.init(
      sources, pausesIn: streams.first?.bouts ?? [], unit: unit, decimals: decimals,
      fewest: Self.fewestStrides)
  }

  /// A metric of a device's summary; `nil` where fewer than two stretches have a value.
  init?(summary report: Report, _ metric: MetricID, unit: String, decimals: Int) {
    for analysis in report.analysis.summaries {
      guard let series = analysis.series.first(where: { $0.metric == metric }) else { continue }
      let sides = [Side.left, .right].filter { side in
        series.readings.contains { $0.side == side }
      }
      let sources = (sides.isEmpty ? [Side.unknown] : sides).map { side in
        let own = series.readings.filter { $0.side == side }
        return Source(
          side: side == .unknown ? nil : side, times: own.map(\.seconds), values: own.map(\.value))
      }
      self.init(
        sources, pausesIn: analysis.bouts + analysis.summary.pauses.map(ActivityBout.init),
        unit: unit, decimals: decimals, fewest: 1)
      return
    }
    return nil
  }

  /// Values over time, of one foot or of both together.
  private struct Source {
    let side: Side?
    let times: [Double]
    let values: [Double?]
  }

  private init?(
    _ sources: [Source], pausesIn bouts: [ActivityBout], unit: String, decimals: Int, fewest: Int
  ) {
    let times = sources.flatMap(\.times)
    guard let first = times.min(), let last = times.max(), last > first else { return nil }
    let seconds = max(Self.shortestSeconds, (last - first) / Self.stretches)
    lines = sources.map { source in
      Line(
        side: source.side,
        pieces: Self.pieces(source, from: first, each: seconds, fewest: fewest))
    }.filter { !$0.values.isEmpty }
    guard lines.contains(where: { $0.values.count > 1 }) else { return nil }
    time = first...last
    self.unit = unit
    self.decimals = decimals
    self.seconds = seconds
    pauses =
      bouts.filter { $0.activity != .running }
      .map { $0.startSeconds...$0.endSeconds }.filter { $0.overlaps(first...last) }
  }

  /// Both legs where each wears a sensor of one kind, else the stream with the most strides.
  private static func shown(_ streams: [StreamAnalysis]) -> [StreamAnalysis] {
    for placement in Placement.allCases where placement.isOnOneLeg {
      let pair = [Side.left, .right].compactMap { side in
        streams.first {
          $0.recording.placement == placement && $0.recording.side == side && !$0.strides.isEmpty
        }
      }
      if pair.count == 2 { return pair }
    }
    let most = streams.map(\.strides.count).max() ?? 0
    return streams.first { $0.strides.count == most && most > 0 }.map { [$0] } ?? []
  }

  private static func pieces(
    _ source: Source, from start: Double, each seconds: Double, fewest: Int
  ) -> [[(x: Double, y: Double)]] {
    var stretches: [[Double]] = []
    for (time, value) in zip(source.times, source.values) {
      guard let value, value.isFinite else { continue }
      let index = Int((time - start) / seconds)
      while stretches.count <= index { stretches.append([]) }
      if index >= 0 { stretches[index].append(value) }
    }
    var pieces: [[(x: Double, y: Double)]] = [[]]
    for (index, values) in stretches.enumerated() {
      if values.count >= fewest {
        let middle = values.sorted()[values.count / 2]
        pieces[pieces.count - 1].append((start + (Double(index) + 0.5) * seconds, middle))
      } else if pieces.last?.isEmpty == false {
        pieces.append([])
      }
    }
    return pieces.filter { !$0.isEmpty }
  }

  func drawn() -> (svg: SVG, caption: String)? {
    let values = lines.flatMap(\.values)
    guard let low = values.min(), let high = values.max() else { return nil }
    var svg = SVG(height: 170)
    let (left, right, top, bottom) = (40.0, 344.0, 14.0, 136.0)
    let ticks = Self.ticks(low...high, narrowest: decimals == 0 ? 10 : 1)
    guard let floor = ticks.first, let ceiling = ticks.last, ceiling > floor else { return nil }
    let length = time.upperBound - time.lowerBound
    func x(_ seconds: Double) -> Double {
      left + (right - left) * min(max((seconds - time.lowerBound) / length, 0), 1)
    }
    func y(_ value: Double) -> Double {
      bottom - (bottom - top) * (value - floor) / (ceiling - floor)
    }
    for pause in pauses {
      svg.rectangle(
        x(pause.lowerBound), top, x(pause.upperBound) - x(pause.lowerBound), bottom - top, "zone")
    }
    for tick in ticks {
      svg.line(left, y(tick), right, y(tick), "rule")
      svg.text(Numbers.plain((tick * 10).rounded() / 10), left - 6, y(tick) + 4, .end)
    }
    for line in lines {
      let tone = line.side?.rawValue ?? "both"
      for piece in line.pieces {
        if piece.count == 1 { svg.circle(x(piece[0].x), y(piece[0].y), 2.5, "dot \(tone)") }
        svg.polyline(piece.map { (x($0.x), y($0.y)) }, "curve \(tone)")
      }
    }
    let ends = lines.compactMap { line in
      line.pieces.last?.last.map { (side: line.side, x: x($0.x), y: y($0.y)) }
    }
    for (index, end) in ends.enumerated() {
      guard let side = end.side else { continue }
      // Two ends that meet would write one letter over the other.
      let other = ends[ends.count - 1 - index]
      let isClose = ends.count == 2 && (end.y - other.y).magnitude < 13
      let isUpper = end.y < other.y || (end.y == other.y && index == 0)
      let shift = isClose ? (isUpper ? -6.5 : 6.5) : 0
      svg.text(side == .left ? "L" : "R", min(end.x + 4, 350), end.y + 4 + shift, .start, "k")
    }
    for (share, anchor) in [(0.0, SVG.Anchor.start), (0.5, .middle), (1, .end)] {
      let seconds = length * share
      svg.text(
        Numbers.duration(seconds), left + (right - left) * share, bottom + 18, anchor)
    }
    svg.text("\(unit)", left, bottom + 31, .start)
    return (svg, caption)
  }

  private var caption: String {
    let parts = lines.map { line in
      let values = line.values
      let side = line.side.map { "\($0.rawValue) " } ?? ""
      func words(_ value: Double?) -> String { Numbers.fixed(value ?? 0, decimals: decimals) }
      let (low, high) = (words(values.min()), words(values.max()))
      return low == high
        ? "\(side)\(low) \(unit) throughout"
        : "\(side)\(words(values.first)) at the start, \(words(values.last)) at the end, between "
          + "\(low) and \(high) \(unit)"
    }
    return parts.joined(separator: "; ").capitalizedFirst + ". Each point is the median of "
      + Numbers.duration(seconds) + (pauses.isEmpty ? "." : "; gray: no running.")
  }

  /// Round values around a range, three to six of them.
  ///
  /// - Parameter narrowest: an axis is never shorter, so that noise does not look like a change.
  static func ticks(_ range: ClosedRange<Double>, narrowest: Double = 10) -> [Double] {
    let unit = narrowest / 10
    let middle = (range.lowerBound + range.upperBound) / 2 / unit
    let half = max((range.upperBound - range.lowerBound) / 2 / unit, 6)
    var step = 1.0
    while 2 * half / step > 5 {
      step *= step.description.hasPrefix("2") ? 2.5 : 2
    }
    var tick = ((middle - half) / step).rounded(.down) * step
    var ticks = [tick * unit]
    while tick < middle + half {
      tick += step
      ticks.append(tick * unit)
    }
    return ticks
  }
}

extension ActivityBout {
  /// A pause of a watch: nobody knows what was done in it.
  fileprivate init(_ pause: Gap) {
    self.init(
      activity: .unclear, range: 0..<0, startSeconds: pause.startSeconds,
      endSeconds: pause.endSeconds)
  }
}
