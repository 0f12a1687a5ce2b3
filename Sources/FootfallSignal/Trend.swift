/// What is taken out of a stretch of samples before something else is asked of it.
public enum Trend: String, Hashable, Sendable, Codable {
  case none
  /// The mean.
  case constant
  /// The straight line of least squares; of a single sample, the sample.
  case linear

  /// The samples without their trend.
  public func removed(from samples: [Double]) -> [Double] {
    let line = line(through: samples.span)
    guard self != .none else { return samples }
    return samples.indices.map { samples[$0] - (line.atStart + line.slope * Double($0)) }
  }

  /// The trend as a line: its value at the first sample and its slope per sample.
  func line(through samples: Span<Double>) -> (atStart: Double, slope: Double) {
    let count = Double(samples.count)
    guard self != .none, samples.count > 0 else { return (0, 0) }
    let mean = sum(of: samples) / count
    guard self == .linear, samples.count > 1 else { return (mean, 0) }

    // About the middle, the sum of squared indices is n(n² − 1)/12.
    let middle = (count - 1) / 2
    var moment = 0.0
    for i in 0..<samples.count { moment += (Double(i) - middle) * (samples[i] - mean) }
    let slope = moment / (count * (count * count - 1) / 12)
    return (mean - slope * middle, slope)
  }

  /// Four sums side by side: one alone waits for each addition before it begins the next.
  private func sum(of samples: Span<Double>) -> Double {
    var four = SIMD4<Double>.zero
    let whole = samples.count & ~3
    for i in stride(from: 0, to: whole, by: 4) {
      four += SIMD4(samples[i], samples[i + 1], samples[i + 2], samples[i + 3])
    }
    return (whole..<samples.count).reduce(four.sum()) { $0 + samples[$1] }
  }
}
