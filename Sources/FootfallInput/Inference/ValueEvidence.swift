import FootfallSignal

/// What the values of a channel prove about its unit (the windows are those of the format
/// research: in no file of it did one of them decide wrongly).
enum ValueEvidence {
  /// The unit of an acceleration, gravity included, from the median length of the vector.
  static func accelerationUnit(medianNorm: Double) -> Unit? {
    switch medianNorm {
    case 0.8...1.5: .standardGravity
    case 7.8...14: .metersPerSecondSquared
    case 800...1400: .milligravity
    default: nil
    }
  }

  /// Whether a median length, in m/s², can be that of a sensor on a body: gravity is in it.
  ///
  /// Between 0.3 g, where a sprinter is in the air for most of the time, and 8 g. A converter's
  /// own counts and numbers in another unit lie far outside.
  static func isOfBody(acceleration: Double) -> Bool {
    (0.3...8).contains(acceleration / Acceleration.standardGravity)
  }

  /// The unit of an angular rate from its largest values; none beyond what a runner can turn at.
  ///
  /// - Parameter showsGait: whether the acceleration beside it moves; a sensor at rest proves
  ///   nothing.
  static func angularVelocityUnit(largest: Double, showsGait: Bool) -> Unit? {
    if largest > fastestTurn {
      return isOfBody(angularVelocity: largest * Unit.degreesPerSecond.factor)
        ? .degreesPerSecond : nil
    }
    if largest > 2.5, largest <= slowestRun, showsGait { return .radiansPerSecond }
    return nil
  }

  /// Whether a largest angular rate, in rad/s, can be one of a body.
  static func isOfBody(angularVelocity: Double) -> Bool { angularVelocity <= fastestTurn }

  /// No part of a runner turns faster, in rad/s, and no common sensor could read it.
  private static let fastestTurn = 75.0

  /// The largest angular rate, in deg/s, at which a sensor that is shaken as in running turns.
  static let slowestRun = 40.0

  /// Whether the length of the acceleration moves as in running: its 3rd and 97th percentile lie
  /// further apart than its median.
  static func showsRunning(_ norms: [Double]) -> Bool { isWide(norms, medians: 1) }

  /// The unit of a time column from the step between rows: the one that gives 10 to 2000 rows
  /// per second. Steps of exactly one count rows and prove nothing.
  static func timeUnit(step: Double) -> Unit? {
    guard step > 0, step != 1 else { return nil }
    switch step {
    case 0.0005...0.1: return .seconds
    case 0.5...100: return .milliseconds
    case 500...100_000: return .microseconds
    case 500_000...100_000_000: return .nanoseconds
    default: return nil
    }
  }

  /// Whether two rows so far apart, in seconds, can be samples of a sensor: 1 to 20 000 a second.
  static func isOfSensor(step: Double) -> Bool { (0.00005...1).contains(step) }

  /// The unit of a time of the epoch, from its size.
  static func timeUnit(epoch: Double) -> Unit? {
    switch epoch {
    case 1e9..<4e9: .seconds
    case 1e12..<4e12: .milliseconds
    case 1e15..<4e15: .microseconds
    case 1e18..<4e18: .nanoseconds
    // Spreadsheets count days since 1900, MATLAB since the year 0.
    case 3e4..<6e4, 7e5..<8e5: .days
    default: nil
    }
  }

  /// Whether the length of the acceleration moves as in gait: its 3rd and 97th percentile lie
  /// further apart than 15 % of its median.
  static func showsGait(_ norms: [Double]) -> Bool { isWide(norms, medians: 0.15) }

  private static func isWide(_ norms: [Double], medians: Double) -> Bool {
    var ranked = RankedValues(norms)
    guard let median = ranked.quantile(0.5), let low = ranked.quantile(0.03),
      let high = ranked.quantile(0.97)
    else { return false }
    return high - low > medians * median
  }

  /// Lengths of vectors whose components are all there.
  static func norms(_ components: [[Double]]) -> [Double] {
    guard let first = components.first else { return [] }
    var squares = first.map { $0 * $0 }
    for component in components.dropFirst() {
      for i in squares.indices { squares[i] += component[i] * component[i] }
    }
    return squares.filter { !$0.isNaN }.map { $0.squareRoot() }
  }
}

extension RankedValues {
  /// A quantile, interpolated; `nil` where there are no numbers.
  mutating func quantile(_ share: Double) -> Double? {
    neighbors(share).map { $0.below + $0.part * ($0.above - $0.below) }
  }
}

extension [Double] {
  /// A quantile of sorted numbers, interpolated; `nil` where there are none.
  func quantile(_ share: Double) -> Double? {
    guard let last else { return nil }
    let position = share * Double(count - 1)
    let below = Int(position)
    guard below + 1 < count else { return last }
    return self[below] + (position - Double(below)) * (self[below + 1] - self[below])
  }

  /// The median of numbers in any order; `nil` where there are none.
  var median: Double? {
    var ranked = RankedValues(self)
    return ranked.quantile(0.5)
  }

  /// Half the width of the middle half around the median, scaled to a standard deviation.
  var robustDeviation: Double? {
    var ranked = RankedValues(self)
    guard let middle = ranked.quantile(0.5) else { return nil }
    ranked.becomeDistances(from: middle)
    return ranked.quantile(0.5).map { 1.4826 * $0 }
  }
}
