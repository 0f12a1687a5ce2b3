import Glibc

/// Gives a signal another sample rate, keeping what both rates can hold.
///
/// Each new sample is a weighted sum of old ones around its time, with the weights of an ideal low
/// pass under a Kaiser window. Up to 84 % of half the lower rate passes within 1e-3; from half the
/// lower rate on everything is down by 80 dB. A constant stays what it is.
///
/// - Needs: any signal. Before its first and after its last sample it is taken to stand still, so
///   the first and last 32 samples at the lower rate are not to be relied on.
/// - Delay: none; the first sample keeps its time.
/// - Source: J. O. Smith & P. Gossett (1984), doi:10.1109/ICASSP.1984.1172555.
public struct RateChange: Hashable, Sendable {
  public let rate: SampleRate

  public init(to rate: SampleRate) {
    self.rate = rate
  }

  // Lobes on each side, and with them the transition: (80 − 8) / (14.36 · 64) = 0.078 of the rate.
  private static let lobes = 32
  private static let beta = 0.1102 * (80 - 8.7)
  private static let passShare = 1 - 2 * 0.078 / 2
  /// Steps of the table per lobe; between them the line errs by less than 4e-6.
  private static let steps = 512

  /// The right half of the weights, by distance in steps.
  private static let table: [Double] = {
    let count = lobes * steps
    let window = Window.kaiser(beta: beta).weights(2 * count + 1)
    return (0...count).map { i in
      let angle = .pi * passShare * Double(i) / Double(steps)
      return (i == 0 ? 1 : sin(angle) / angle) * window[count + i]
    } + [0]
  }()

  /// The signal at the new rate, over the same time. Its indices count at the new rate from 0.
  public func resampled<Q: Quantity>(_ signal: Signal<Q>) -> Signal<Q> {
    Signal(resampled(signal.samples, from: signal.rate), rate: rate)
  }

  /// Samples at the new rate, from the time of the first up to that of the last.
  public func resampled(_ samples: [Double], from old: SampleRate) -> [Double] {
    guard old != rate, samples.count > 1 else { return samples }
    let ratio = old.hertz / rate.hertz
    let count = Int((Double(samples.count - 1) / ratio + 1e-9).rounded(.down)) + 1
    // With fewer new samples than old, the lobes widen and with them the reach.
    let stretch = max(1, ratio)
    let reach = Double(Self.lobes) * stretch
    let scale = Double(Self.steps) / stretch
    let table = Self.table
    return (0..<count).map { m in
      let place = Double(m) * ratio
      var sum = 0.0
      var whole = 0.0
      for i in Int((place - reach).rounded(.up))...Int((place + reach).rounded(.down)) {
        let at = abs(Double(i) - place) * scale
        let step = Int(at)
        let weight = table[step] + (at - Double(step)) * (table[step + 1] - table[step])
        whole += weight
        sum += weight * samples[min(max(i, 0), samples.count - 1)]
      }
      return sum / whole
    }
  }
}
