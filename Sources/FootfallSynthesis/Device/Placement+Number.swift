import FootfallSignal

extension Placement {
  /// A fixed number, so that each placement draws its own chance.
  var number: UInt64 {
    switch self {
    case .foot: 0
    case .heel: 1
    case .shank: 2
    case .thigh: 3
    case .sacrum: 4
    case .chest: 5
    case .wrist: 6
    case .arm: 7
    case .pocket: 8
    case .insole: 9
    }
  }
}
