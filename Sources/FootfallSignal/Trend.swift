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
    guard line.slope != 0 else { return samples.map { $0 - line.atStart } }
    var left = samples
    var rest = left.mutableSpan
    for i in 0..<rest.count { rest[i] -= line.atStart + line.slope * Double(i) }
    return left
  }

  /// The trend as a line: its value at the first sample and its slope per sample.
  package func line(through samples: Span<Double>) -> (atStart: Double, slope: Double) {
    let count = Double(samples.count)
    guard self != .none, samples.count > 0 else { return (0, 0) }
    let mean = sum(of: samples) / count
    guard self == .linear, samples.count > 1 else { return (mean, 0) }

    // About the middle, the sum of squared indices is n(n² − 1)/12.
    let middle = (count - 1) / 2
    let moment = moment(of: samples, about: middle, mean)
    let slope = moment / (count * (count * count - 1) / 12)
    return (mean - slope * middle, slope)
  }

  private func moment(of samples: Span<Double>, about middle: Double, _ mean: Double) -> Double {
    var four = SIMD4<Double>.zero
    var places = SIMD4<Double>(0, 1, 2, 3) - middle
    let whole = samples.count & ~3
    for i in stride(from: 0, to: whole, by: 4) {
      let levels = SIMD4(samples[i], samples[i + 1], samples[i + 2], samples[i + 3])
      four += places * (levels - mean)
      places += 4
    }
    return (whole..<samples.count).reduce(four.sum()) {
      $0 + (Double($1) - middle) * (samples[$1] - mean)
    }
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
