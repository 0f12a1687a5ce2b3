public import FootfallSignal

/// Finds the running in a device's summary, and what the device says of it.
public struct SummaryAnalyzer: Sendable {
  /// What a device writes first in a bout belongs to the seconds before it, in seconds.
  static let settlingSeconds = 5.0

  public init() {}

  public func analyze(_ summary: DeviceSummary) -> SummaryAnalysis {
    let bouts = SummaryActivity(summary: summary).bouts()
    let weights = weights(of: summary, bouts)
    var series: [FormSeries] = []
    var disagreements: [SummaryAnalysis.Disagreement] = []
    for entry in SummaryMetric.all {
      let devices = devices(of: entry, in: summary)
      let found = devices.map { device in
        (device, readings(of: entry, by: device, in: summary, weights))
      }.filter { !$0.1.isEmpty }
      guard let (device, readings) = found.first else { continue }
      let halves = balanced(entry, readings, by: device, in: summary, weights)
      series.append(
        FormSeries(
          entry.metric, readings: readings + halves, highestClass: entry.highestClass,
          reason: .deviceValue, method: SummaryMetric.method(device)))
      let middles = found.compactMap { device, readings in
        Statistics.median(readings.map(\.value)).map { (device, $0) }
      }
      let apart = middles.dropFirst().filter {
        ($0.1 - middles[0].1).magnitude > entry.uncertainty.size(at: middles[0].1)
      }
      if !apart.isEmpty {
        let all = [middles[0]] + apart
        disagreements.append(
          .init(metric: entry.metric, devices: all.map(\.0), values: all.map(\.1)))
      }
    }
    series += asymmetry(in: summary, weights)
    return SummaryAnalysis(
      summary: summary, bouts: bouts, series: series, others: others(of: summary, weights),
      disagreements: disagreements)
  }

  /// For how many seconds each row stands while running; a row of a step stands for the step.
  private func weights(of summary: DeviceSummary, _ bouts: [ActivityBout]) -> [Int] {
    var weights = [Int](repeating: 0, count: summary.seconds.count)
    for bout in bouts where bout.activity == .running {
      for row in bout.range {
        guard
          summary.seconds[row] - bout.startSeconds >= Self.settlingSeconds
            || summary.durationSeconds < SummaryActivity.shortestBout || summary.pace == .step
        else { continue }
        guard summary.pace == .time else {
          weights[row] = 1
          continue
        }
        let next = row + 1 < bout.range.upperBound ? summary.seconds[row + 1] : bout.endSeconds
        let held = min(next - summary.seconds[row], DeviceSummary.longestHold)
        weights[row] = max(1, Int(held.rounded()))
      }
    }
    return weights
  }

  /// Devices that tell a metric, the one to believe first.
  private func devices(of entry: SummaryMetric, in summary: DeviceSummary) -> [String] {
    let all = summary.channels.filter { $0.quantity == entry.quantity }
    var devices: [(name: String, rank: Int)] = []
    for channel in all where !devices.contains(where: { $0.name == channel.device }) {
      let isFoot = channel.placement == .foot
      devices.append((channel.device, isFoot == entry.prefersFoot ? 0 : 1))
    }
    return devices.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    .map(\.element.name)
  }

  /// A device's values while running: a row that stands for several seconds comes as often.
  private func readings(
    of entry: SummaryMetric, by device: String, in summary: DeviceSummary, _ weights: [Int]
  ) -> [FormSeries.Reading] {
    let channels = summary.channels.filter {
      $0.quantity == entry.quantity && $0.device == device
    }
    return channels.flatMap { channel in
      zip(channel.rows, channel.values).flatMap { row, value -> [FormSeries.Reading] in
        let value = value * entry.factor
        guard entry.plausible.contains(value) else { return [] }
        return (0..<weights[row]).map {
          .init(seconds: summary.seconds[row] + Double($0), side: channel.side, value: value)
        }
      }
    }.sorted { ($0.seconds, $0.side.rawValue) < ($1.seconds, $1.side.rawValue) }
  }

  /// The contact times of each foot, where the device tells the time of both and the left one's
  /// share.
  private func balanced(
    _ entry: SummaryMetric, _ readings: [FormSeries.Reading], by device: String,
    in summary: DeviceSummary, _ weights: [Int]
  ) -> [FormSeries.Reading] {
    guard entry.metric == .contactTime, readings.allSatisfy({ $0.side == .unknown }),
      let balance = summary.channels.first(where: {
        $0.quantity == .contactBalance && $0.device == device
      }),
      let contact = summary.channels.first(where: {
        $0.quantity == .contactTime && $0.device == device
      })
    else { return [] }
    var shares: [Int: Double] = [:]
    for (row, share) in zip(balance.rows, balance.values) { shares[row] = share }
    return zip(contact.rows, contact.values).flatMap { row, value -> [FormSeries.Reading] in
      let milliseconds = value * entry.factor
      guard let share = shares[row], entry.plausible.contains(milliseconds) else { return [] }
      return (0..<weights[row]).flatMap { second -> [FormSeries.Reading] in
        let seconds = summary.seconds[row] + Double(second)
        return [
          .init(seconds: seconds, side: .left, value: milliseconds * share / 50),
          .init(seconds: seconds, side: .right, value: milliseconds * (100 - share) / 50),
        ]
      }
    }
  }

  /// The feet against each other, where a device tells the left one's share of the contact times.
  private func asymmetry(in summary: DeviceSummary, _ weights: [Int]) -> [FormSeries] {
    guard let balance = summary.channels.first(where: { $0.quantity == .contactBalance }) else {
      return []
    }
    let readings = zip(balance.rows, balance.values).flatMap { row, share in
      (0..<weights[row]).map {
        FormSeries.Reading(
          seconds: summary.seconds[row] + Double($0), side: .unknown, value: 2 * (100 - 2 * share))
      }
    }
    guard !readings.isEmpty else { return [] }
    return [
      FormSeries(
        MetricID.contactTime.asymmetry, readings: readings, highestClass: .low,
        reason: .deviceValue, method: SummaryMetric.method(balance.device))
    ]
  }

  /// Medians of what is no metric here.
  private func others(of summary: DeviceSummary, _ weights: [Int]) -> [SummaryAnalysis.Other] {
    let own = Set(SummaryMetric.all.map(\.quantity)).union([.contactBalance, .distance])
    return summary.channels.filter { !own.contains($0.quantity) }.compactMap { channel in
      let values = zip(channel.rows, channel.values).flatMap { row, value in
        [Double](repeating: value, count: weights[row])
      }
      return Statistics.median(values).map {
        .init(
          quantity: channel.quantity, side: channel.side, device: channel.device, value: $0)
      }
    }
  }
}
