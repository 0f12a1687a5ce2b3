/// How far measurements of one method lie from those of another, pair by pair.
///
/// - Source: J. M. Bland and D. G. Altman (1986), doi:10.1016/S0140-6736(86)90837-8, for the bias
///   and the limits of agreement.
public struct PairedDifferences: Hashable, Sendable {
  /// Found minus reference, in the unit of the measurements.
  public let values: [Double]

  public init(_ values: [Double]) {
    self.values = values
  }

  public var count: Int { values.count }

  /// The mean difference; `nil` without a pair.
  public var bias: Double? {
    count == 0 ? nil : values.reduce(0, +) / Double(count)
  }

  /// The standard deviation of the differences; `nil` below two pairs.
  public var standardDeviation: Double? {
    guard count > 1, let bias else { return nil }
    let sum = values.reduce(0) { $0 + ($1 - bias) * ($1 - bias) }
    return (sum / Double(count - 1)).squareRoot()
  }

  /// The mean of the differences' sizes; `nil` without a pair.
  public var meanAbsoluteError: Double? {
    count == 0 ? nil : values.reduce(0) { $0 + abs($1) } / Double(count)
  }

  /// Bias minus and plus 1.96 standard deviations; `nil` below two pairs.
  public var limitsOfAgreement: ClosedRange<Double>? {
    guard let bias, let deviation = standardDeviation else { return nil }
    return (bias - 1.96 * deviation)...(bias + 1.96 * deviation)
  }
}
