import FootfallAnalysis
import FootfallSignal

extension Drawing {
  /// The cadence at each speed of a device's summary, over what is usual there.
  static let cadenceBySpeed = Kind(
    id: "cadence-by-speed", title: "Cadence at each speed", metrics: [.cadence],
    isOfSummaries: true
  ) { report in
    let points = report.analysis.summaries.lazy.map(\.cadenceBySpeed).first { $0.count > 2 } ?? []
    let usual = MetricCatalogue.definition(of: .cadence)?.usual ?? []
    guard let slowest = points.first?.speed, let fastest = points.last?.speed else { return nil }
    let bands = usual.filter { $0.speed?.overlaps(slowest...fastest) ?? false }
    let levels =
      points.map(\.cadence) + bands.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    guard let low = levels.min(), let high = levels.max() else { return nil }
    let ticks = RunCurve.ticks(low...high)
    guard let floor = ticks.first, let ceiling = ticks.last, ceiling > floor else { return nil }
    var svg = SVG(height: 170)
    let (left, right, top, bottom) = (40.0, 344.0, 14.0, 124.0)
    let (start, end) = (slowest - SpeedBin.width, fastest + SpeedBin.width)
    func x(_ speed: Double) -> Double { left + (right - left) * (speed - start) / (end - start) }
    func y(_ value: Double) -> Double {
      bottom - (bottom - top) * (value - floor) / (ceiling - floor)
    }
    for band in bands {
      guard let speed = band.speed?.clamped(to: start...end) else { continue }
      svg.rectangle(
        x(speed.lowerBound), y(band.range.upperBound), x(speed.upperBound) - x(speed.lowerBound),
        y(band.range.lowerBound) - y(band.range.upperBound), "band")
    }
    for tick in ticks {
      svg.line(left, y(tick), right, y(tick), "rule")
      svg.text(Numbers.plain(tick), left - 6, y(tick) + 4, .end)
    }
    let most = points.map(\.seconds).max() ?? 1
    svg.polyline(points.map { (x($0.speed), y($0.cadence)) }, "curve both")
    for point in points {
      let share = Double(point.seconds) / Double(most)
      svg.circle(x(point.speed), y(point.cadence), 2.5 + 4 * share.squareRoot(), "dot both")
    }
    for (speed, anchor) in [(slowest, SVG.Anchor.start), (fastest, .end)] {
      svg.text("\(Numbers.fixed(speed, decimals: 1)) m/s", x(speed), bottom + 18, anchor)
      svg.text("\(SpeedBin.pace(speed)) /km", x(speed), bottom + 33, anchor)
    }
    func words(_ point: SpeedBin) -> String {
      "\(Numbers.fixed(point.cadence, decimals: 0)) at \(Numbers.fixed(point.speed, decimals: 1)) m/s "
        + "(\(SpeedBin.pace(point.speed)) a kilometer)"
    }
    let ends = [points.first, points.last].compactMap { $0 }.map(words)
    return (
      svg,
      "\(Numbers.list(ends)), in steps a minute. The larger a dot, the longer you ran at that speed"
        + (bands.isEmpty ? "." : "; gray: what is usual there.")
    )
  }
}

/// The cadence of the seconds at about one speed.
struct SpeedBin {
  /// In m/s.
  static let width = 0.2
  static let fewestSeconds = 15

  let speed: Double
  let cadence: Double
  let seconds: Int

  /// `4:28`: minutes and seconds for a kilometer.
  static func pace(_ speed: Double) -> String {
    let seconds = Int((1000 / speed).rounded())
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}

extension SummaryAnalysis {
  /// Medians of the cadence, slowest speed first.
  fileprivate var cadenceBySpeed: [SpeedBin] {
    func readings(_ metric: MetricID) -> [FormSeries.Reading] {
      series.first { $0.metric == metric }?.readings ?? []
    }
    var speeds: [Double: Double] = [:]
    for reading in readings(.speed) { speeds[reading.seconds] = reading.value }
    var bins: [Int: [Double]] = [:]
    for reading in readings(.cadence) {
      guard let speed = speeds[reading.seconds] else { continue }
      bins[Int((speed / SpeedBin.width).rounded()), default: []].append(reading.value)
    }
    return bins.keys.sorted().compactMap { bin in
      guard let values = bins[bin]?.sorted(), values.count >= SpeedBin.fewestSeconds else {
        return nil
      }
      return SpeedBin(
        speed: Double(bin) * SpeedBin.width, cadence: values[values.count / 2],
        seconds: values.count)
    }
  }
}
