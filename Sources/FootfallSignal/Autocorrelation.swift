/// How alike a signal is to itself some time later.
///
/// Each lag is averaged over the pairs that it has (unbiased), and all are divided by the mean
/// square, so lag zero is one. The longest lags rest on few pairs and scatter.
public struct Autocorrelation: Hashable, Sendable {
  /// One value per lag, in samples from zero.
  public let values: [Double]
  public let rate: SampleRate

  /// The autocorrelation of a signal about its mean, up to a lag in samples.
  ///
  /// - Returns: `nil` of an empty or constant signal, which is like itself at every lag.
  public init?<Q: Quantity>(of signal: Signal<Q>, upTo longest: Int? = nil) {
    self.init(of: signal.samples, rate: signal.rate, upTo: longest)
  }

  public init?(of samples: [Double], rate: SampleRate, upTo longest: Int? = nil) {
    let count = samples.count
    guard let first = samples.first, samples.contains(where: { $0 != first }) else { return nil }
    let lags = min(count, max(0, longest ?? count - 1) + 1)
    // Zeros keep the end of the signal from meeting its beginning.
    var fft = RealFFT(count: RealFFT.powerOfTwo(from: count + lags - 1))
    let bins = fft.forward(Trend.constant.removed(from: samples))
    let sums = fft.inverse(bins.map { Complex($0.power) })
    let whole = sums[0] / Double(count)
    guard whole > 0 else { return nil }
    values = (0..<lags).map { sums[$0] / Double(count - $0) / whole }
    self.rate = rate
  }

  /// The highest peak among the lags of a range of seconds, refined between samples.
  ///
  /// - Returns: the lag in seconds and the value there, or `nil` without a peak in the range.
  public func strongestPeriod(in seconds: ClosedRange<Double>) -> (seconds: Double, value: Double)?
  {
    let signal = Signal<Dimensionless>(values, rate: rate)
    return PeakFinder().indices(in: values)
      .filter { seconds.contains(rate.seconds($0)) }
      .max { (values[$0], -$0) < (values[$1], -$1) }
      .map { signal.refinedExtremum(at: $0) }
      .map { (rate.seconds($0.index), $0.value) }
  }
}
