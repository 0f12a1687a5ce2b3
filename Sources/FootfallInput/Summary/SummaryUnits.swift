import FootfallSignal

/// What the values of a summary prove about their units.
///
/// The windows are those of the body: a foot is on the ground for tenths of a second, a trunk
/// rises by centimeters. Those of one quantity do not touch.
enum SummaryUnits {
  /// The unit of a quantity whose size alone proves it, from the median of its values above zero.
  static func unit(of quantity: DeviceSummary.Quantity, median: Double) -> Unit? {
    windows(of: quantity).first { $0.0.contains(median) }?.1
  }

  private static func windows(
    of quantity: DeviceSummary.Quantity
  ) -> [(ClosedRange<Double>, Unit)] {
    switch quantity {
    case .contactTime: [(0.1...0.9, .seconds), (100...900, .milliseconds)]
    case .flightTime: [(0.02...0.3, .seconds), (20...300, .milliseconds)]
    case .contactShare: [(15...75, .percent)]
    case .contactBalance: [(35...65, .percent)]
    case .verticalOscillation:
      [(0.02...0.19, .meters), (2...19, .centimeters), (20...190, .millimeters)]
    case .stepLength: [(0.3...2.5, .meters), (30...250, .centimeters), (300...2500, .millimeters)]
    case .verticalRatio: [(2...25, .percent)]
    case .power: [(40...900, .watts)]
    case .formPower: [(10...200, .watts)]
    case .airPower: [(0.5...200, .watts)]
    case .legSpringStiffness: [(3...30, .kilonewtonsPerMeter)]
    case .heartRate: [(40...230, .beatsPerMinute)]
    case .footstrike: [(0.5...17, .ownScale)]
    case .cadence, .distance, .speed, .impact, .braking, .pronation: []
    }
  }

  /// Whether a unit can belong to a quantity.
  static func fits(_ unit: Unit, _ quantity: DeviceSummary.Quantity) -> Bool {
    switch quantity {
    case .contactTime, .flightTime: unit.dimension == .time
    case .contactShare, .contactBalance, .verticalRatio: unit == .percent
    case .verticalOscillation, .stepLength, .distance: unit.dimension == .length
    case .power, .formPower, .airPower: unit == .watts
    case .legSpringStiffness: unit == .kilonewtonsPerMeter
    case .heartRate: unit == .beatsPerMinute
    case .speed: unit.dimension == .speed
    case .cadence: unit == .stepsPerMinute || unit == .stridesPerMinute
    case .impact, .braking: unit.dimension == .acceleration
    case .pronation: unit == .degrees
    case .footstrike: unit == .ownScale
    }
  }

  /// The units of a speed and a distance that grow together: the ratio of the speed to the slope
  /// of the distance tells them.
  static func travel(
    speed: [Double], distance: [Double], seconds: [Double]
  ) -> (speed: Unit, distance: Unit)? {
    let ratios = seconds.indices.dropFirst().compactMap { i -> Double? in
      let (time, way) = (seconds[i] - seconds[i - 1], distance[i] - distance[i - 1])
      guard time > 0, time <= DeviceSummary.longestHold, way > 0, speed[i] > 0 else { return nil }
      return speed[i] * time / way
    }
    guard ratios.count >= 10, let ratio = ratios.median else { return nil }
    switch ratio {
    case 0.7...1.4: return (.metersPerSecond, .meters)
    case 2.6...4.7: return (.kilometersPerHour, .meters)
    default: return nil
    }
  }
}
