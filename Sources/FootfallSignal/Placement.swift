/// Where on the body a sensor is worn.
public enum Placement: String, Hashable, Sendable, Codable, CaseIterable {
  case foot, heel, shank, thigh, sacrum, chest, wrist, arm, pocket, insole

  /// Whether the sensor moves with one leg, so that it sees one foot's contacts only.
  public var isOnOneLeg: Bool {
    switch self {
    case .foot, .heel, .shank, .thigh, .insole: true
    case .sacrum, .chest, .wrist, .arm, .pocket: false
    }
  }
}

/// Which foot, or which side of the body.
public enum Side: String, Hashable, Sendable, Codable, CaseIterable {
  case left, right
  /// Not in the file, not answered, not determinable.
  case unknown

  public var other: Side {
    switch self {
    case .left: .right
    case .right: .left
    case .unknown: .unknown
    }
  }
}
