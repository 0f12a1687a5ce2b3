/// What a device worked out by itself and wrote down once a second or once a step.
///
/// These are the device's numbers, not ours: it had samples and kept them, and how it came from
/// them to its numbers is its maker's secret. Behind this type there is no other unit than ours,
/// no NaN, and no number that stands for a missing one.
public struct DeviceSummary: Hashable, Sendable {
  /// What a device may write, each in one unit.
  public enum Quantity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Steps of both feet, per minute.
    case cadence
    /// In s.
    case contactTime, flightTime
    /// Contact time as a share of the stride, in percent.
    case contactShare
    /// The left foot's part of the contact times of both, in percent.
    case contactBalance
    /// In m.
    case verticalOscillation, stepLength, distance
    /// Oscillation as a share of the step length, in percent.
    case verticalRatio
    /// In m/s.
    case speed
    /// In W.
    case power, formPower, airPower
    /// In N/m.
    case legSpringStiffness
    /// Beats per minute.
    case heartRate
    /// Peaks at landing, in m/s².
    case impact, braking
    /// In rad, as the device counts it.
    case pronation
    /// The device's own scale of where a foot lands.
    case footstrike

    /// The unit, as printed; `1` for a number without one.
    public var unit: String {
      switch self {
      case .cadence: "steps/min"
      case .contactTime, .flightTime: "s"
      case .contactShare, .contactBalance, .verticalRatio: "%"
      case .verticalOscillation, .stepLength, .distance: "m"
      case .speed: "m/s"
      case .power, .formPower, .airPower: "W"
      case .legSpringStiffness: "N/m"
      case .heartRate: "1/min"
      case .impact, .braking: "m/s²"
      case .pronation: "rad"
      case .footstrike: "1"
      }
    }
  }

  /// A quantity of one device and, where it tells them apart, of one foot.
  public struct Channel: Hashable, Sendable {
    public let quantity: Quantity
    /// `unknown` for both feet together.
    public let side: Side
    /// The device in words, as `RunScribe` or `watch`.
    public let device: String
    /// Where the device is worn, where that is known.
    public let placement: Placement?
    /// The column that it came from.
    public let column: String
    /// The places of its values among the rows, in order.
    public let rows: [Int]
    /// One for each of `rows`, in the quantity's unit.
    public let values: [Double]

    /// - Precondition: as many values as rows.
    public init(
      quantity: Quantity, side: Side = .unknown, device: String, placement: Placement? = nil,
      column: String, rows: [Int], values: [Double]
    ) {
      precondition(rows.count == values.count, "a value stands in a row")
      self.quantity = quantity
      self.side = side
      self.device = device
      self.placement = placement
      self.column = column
      self.rows = rows
      self.values = values
    }
  }

  /// How often a row is written.
  public enum Pace: String, Hashable, Sendable, Codable {
    /// Every second, or when something changes.
    case time
    /// At every step.
    case step
  }

  /// A name for messages, for example the file's name.
  public let name: String
  public let pace: Pace
  /// The time of each row in seconds from the first, never falling; at least one.
  public let seconds: [Double]
  /// In the order of the columns.
  public let channels: [Channel]

  /// - Precondition: there is a row, and time does not go back.
  public init(name: String, pace: Pace, seconds: [Double], channels: [Channel]) {
    precondition(!seconds.isEmpty, "a summary has a row")
    precondition(zip(seconds, seconds.dropFirst()).allSatisfy { $0 <= $1 }, "time goes on")
    self.name = name
    self.pace = pace
    self.seconds = seconds
    self.channels = channels
  }

  /// How long a row may stand for what follows, in seconds.
  ///
  /// A watch that writes when something changes leaves out up to ten seconds.
  public static let longestHold = 10.0

  /// The stretches without a row: the watch was paused.
  public var pauses: [Gap] {
    zip(seconds, seconds.dropFirst()).filter { $1 - $0 > Self.longestHold }.map {
      Gap(startSeconds: $0, endSeconds: $1)
    }
  }

  /// From the first row to the last, pauses included, in seconds.
  public var durationSeconds: Double { (seconds.last ?? 0) - (seconds.first ?? 0) }
}
