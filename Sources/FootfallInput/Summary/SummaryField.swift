public import FootfallSignal

/// What a column of a device's summary holds.
public struct SummaryField: Hashable, Sendable, Codable {
  public var quantity: DeviceSummary.Quantity
  /// `unknown` for both feet together.
  public var side: Side
  /// The device in words.
  public var device: String
  public var placement: Placement?
  /// Whether it holds what is to be added to the column of the same quantity: FIT files write the
  /// halves of a cadence in a column of their own.
  public var isFraction: Bool

  public init(
    quantity: DeviceSummary.Quantity, side: Side = .unknown, device: String,
    placement: Placement? = nil, isFraction: Bool = false
  ) {
    self.quantity = quantity
    self.side = side
    self.device = device
    self.placement = placement
    self.isFraction = isFraction
  }
}

extension DeviceSummary.Quantity {
  /// The quantity in words, for messages.
  var words: String {
    switch self {
    case .cadence: "cadence"
    case .contactTime: "contact time"
    case .flightTime: "flight time"
    case .contactShare: "contact time as a share of the stride"
    case .contactBalance: "the left foot's share of the contact times"
    case .verticalOscillation: "vertical oscillation"
    case .stepLength: "step length"
    case .distance: "distance"
    case .verticalRatio: "oscillation as a share of the step length"
    case .speed: "speed"
    case .power: "power"
    case .formPower: "form power"
    case .airPower: "air power"
    case .legSpringStiffness: "leg spring stiffness"
    case .heartRate: "heart rate"
    case .impact: "impact"
    case .braking: "braking"
    case .pronation: "pronation"
    case .footstrike: "foot strike"
    }
  }

  /// Whether a zero stands for a value that the device does not have: no foot is on the ground for
  /// no time.
  var zeroIsMissing: Bool {
    switch self {
    case .cadence, .speed, .distance, .pronation, .airPower: false
    default: true
    }
  }
}
