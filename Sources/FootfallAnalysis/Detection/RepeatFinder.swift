import FootfallSignal

/// After how many samples slow channels repeat themselves.
///
/// - Needs: channels of equal length about zero, without what is faster than a twenty-fifth of
///   their rate. So every fourth sample tells as much as all, and every fourth lag shows each
///   maximum of the likeness.
struct RepeatFinder {
  /// Every fourth sample of each channel, from its first, second, third and fourth.
  private let phases: [[[Double]]]
  private let count: Int
  private let power: Double

  private static let step = 4

  init(_ channels: [[Double]]) {
    count = channels.first?.count ?? 0
    phases = channels.map { channel in
      (0..<Self.step).map { first in Self.fourths(of: channel.span, from: first) }
    }
    power = Self.likeness(phases, 0)
  }

  private static func fourths(of channel: Span<Double>, from first: Int) -> [Double] {
    var samples: [Double] = []
    samples.reserveCapacity(channel.count / step + 1)
    var i = first
    while i < channel.count {
      samples.append(channel[i])
      i += step
    }
    return samples
  }

  /// The lag at which the channels together repeat best; of lags nearly as good, the shortest.
  ///
  /// - Returns: `nil` where no lag of the range repeats well, or two thirds of the channels are
  ///   not longer than the shortest.
  func best(within lags: ClosedRange<Int>) -> Int? {
    let longest = min(lags.upperBound, 2 * count / 3)
    guard longest > lags.lowerBound, power > 0 else { return nil }
    func value(_ lag: Int) -> Double { Self.likeness(phases, lag) / power }
    let coarse = stride(from: lags.lowerBound, through: longest, by: Self.step).map {
      (lag: $0, value: value($0))
    }
    guard let highest = coarse.map(\.value).max(), highest > 0 else { return nil }
    let peaks = coarse.indices.compactMap { k -> (lag: Int, value: Double)? in
      let here = coarse[k]
      // Between two lags of the coarse grid the likeness rises by far less than a tenth.
      guard here.value >= 0.75 * highest,
        k == 0 || coarse[k - 1].value <= here.value,
        k + 1 == coarse.count || coarse[k + 1].value < here.value
      else { return nil }
      return top(near: here, within: lags.lowerBound...longest, value)
    }
    guard let best = peaks.map(\.value).max(), best >= 0.4 else { return nil }
    return peaks.first { $0.value >= 0.85 * best }?.lag
  }

  /// The maximum beside a lag that is none smaller than its neighbors on the coarse grid; `nil`
  /// where the likeness still rises at an end of the range.
  private func top(
    near coarse: (lag: Int, value: Double), within lags: ClosedRange<Int>,
    _ value: (Int) -> Double
  ) -> (lag: Int, value: Double)? {
    var top = coarse
    var hop = Self.step / 2
    while hop > 0 {
      for lag in [top.lag - hop, top.lag + hop] where lags.contains(lag) {
        let found = value(lag)
        if found > top.value { top = (lag, found) }
      }
      hop /= 2
    }
    return lags.lowerBound < top.lag && top.lag < lags.upperBound ? top : nil
  }

  /// The mean product of samples that lie a lag apart.
  private static func likeness(_ phases: [[[Double]]], _ lag: Int) -> Double {
    var (sum, terms) = (0.0, 0)
    for channel in phases {
      let (now, later) = (channel[0], channel[lag % step])
      let shift = lag / step
      sum += now.span.product(later.span, shift: shift)
      terms += max(0, later.count - shift)
    }
    return terms > 0 ? sum / Double(terms) : 0
  }
}
