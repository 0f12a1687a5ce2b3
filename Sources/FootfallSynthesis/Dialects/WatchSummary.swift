import FootfallAnalysis

/// A watch's own numbers, once a second, as readers of FIT files write them.
///
/// Cadence is in strides per minute, oscillation and step length in mm, contact time in ms: that
/// is how such files are, and not this package's units.
public struct WatchSummary: Hashable, Sendable {
  public let id = "watch-summary"
  public let summary = "a watch's summary once a second: speed, cadence in strides/min, ms, mm"
  /// Whether speed and distance stay zero, as on a treadmill without a foot pod.
  public var seesNoSpeed = false

  public init(seesNoSpeed: Bool = false) {
    self.seesNoSpeed = seesNoSpeed
  }

  /// The whole file; a run of an hour is a few hundred kB.
  public func text(of truth: SyntheticTruth) -> String {
    var bytes: [UInt8] = []
    bytes.append(
      "timestamp,distance,enhanced_speed,vertical_oscillation,stance_time,stance_time_balance,"
        + "step_length,heart_rate,cadence,fractional_cadence\n")
    var (next, distance) = (0, 0.0)
    let strides = truth.strides
    var recent: [TrueStride] = []
    for second in 0..<Int(truth.seconds) {
      while next < strides.count, strides[next].initialContactSeconds < Double(second + 1) {
        recent.append(strides[next])
        next += 1
      }
      // A watch averages over a few seconds.
      recent.removeAll { $0.initialContactSeconds < Double(second) - 4 }
      func mean(_ value: (TrueStride) -> Double?) -> Double {
        let values = recent.compactMap(value)
        return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
      }
      let speed = mean { $0.metersPerSecond }
      distance += speed
      let stride = mean(\.strideSeconds)
      let rate = stride > 0 ? 60 / stride : 0
      let left = mean { $0.foot == .left ? $0.contactSeconds : nil }
      let both = mean(\.contactSeconds)
      bytes.append(clock(second))
      for (value, decimals) in [
        (seesNoSpeed ? 0 : distance, 2), (seesNoSpeed ? 0 : speed, 3),
        (1000 * mean(\.oscillationMeters), 1), (1000 * both, 1),
        (both > 0 ? 50 * left / both : 0, 2),
        (seesNoSpeed ? 0 : 1000 * speed * stride / 2, 0), (rate > 0 ? 148 : 80, 0),
        (rate.rounded(.down), 0), (rate - rate.rounded(.down), 4),
      ] {
        bytes.append(",")
        FixedDecimal.append(value, decimals: decimals, to: &bytes)
      }
      bytes.append("\n")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func clock(_ second: Int) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "2024-05-01 \(two(8 + second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))+00:00"
  }
}
