public import FootfallSignal

/// How a file is read, decided before it is read: the same bytes and plan give the same result.
public struct ImportPlan: Hashable, Sendable, Codable {
  public struct Dialect: Hashable, Sendable, Codable {
    public enum Decimal: String, Hashable, Sendable, Codable {
      case point = "."
      case comma = ","
    }

    /// One character: `,`, `;`, `|`, a TAB or a blank.
    public var delimiter: String
    public var decimal: Decimal
    /// A character behind the last cell of every row, where there is one besides the line end.
    public var rowEnd: String?

    public init(delimiter: String, decimal: Decimal) {
      self.delimiter = delimiter
      self.decimal = decimal
    }

    var delimiterByte: UInt8 { delimiter.utf8.first ?? 0x2C }
  }

  public enum Role: String, Hashable, Sendable, Codable {
    case time, acceleration, angularVelocity, load
    /// The force on a zone or a cell of a sole, and the pressure on one.
    case zoneForce, pressure
    case centerOfPressure
    /// A coordinate of the center of pressure on the ground, as a length.
    case groundPlace
    /// A switch that is not zero while it is pressed.
    case contact
    /// A column of a device's own summary; its `summary` says of what.
    case summary
    /// Which foot a row of a summary is about: left is 0, right is 1.
    case foot
    /// Not zero while a watch was stopped.
    case paused

    /// Whether the role is one of the smaller channels of a sole.
    var isOfSole: Bool {
      switch self {
      case .zoneForce, .pressure, .centerOfPressure, .groundPlace, .contact: true
      case .time, .acceleration, .angularVelocity, .load, .summary, .foot, .paused: false
      }
    }
  }

  /// How the cells of a time column are written.
  public enum Clock: String, Hashable, Sendable, Codable {
    /// A number, whose unit is the column's.
    case number
    /// A counter of samples, to be multiplied with the period.
    case counter
    /// Date and time as text.
    case text
  }

  /// A cell that tells which sensor a row is of, where one column holds the values of several.
  public struct RowKey: Hashable, Sendable, Codable {
    /// Counted from zero.
    public var index: Int
    /// What the cell reads.
    public var text: String
  }

  /// A column that is read; all others are skipped.
  public struct Column: Hashable, Sendable, Codable {
    /// Counted from zero.
    public var index: Int
    public var name: String
    public var role: Role
    public var unit: Unit
    public var axis: Axis?
    /// Which of the plan's streams it belongs to; for time: whose clock it is, if one stream's
    /// alone.
    public var stream: Int
    /// What the file calls a place under the foot.
    public var label: String?
    /// How time is written.
    public var clock: Clock?
    /// What comes first in a date that is text, where the recording proves it.
    var dateOrder: ClockText.Order?
    /// Numbers that mean a missing value in this column.
    public var missing: [Double]?
    /// The rows that it is read in, all of whose keys must fit; every row where there are none.
    public var rows: [RowKey]?
    /// Where a counter or a clock begins anew, in the column's unit.
    public var modulus: Double?
    /// What a number is multiplied with before its unit: a device's scale, or -1 for an axis that
    /// points the other way.
    public var scale: Double?
    /// What it holds, where its role is `summary`.
    public var summary: SummaryField?

    /// What a number of the column is multiplied with to be in our unit.
    var factor: Double { unit.factor * (scale ?? 1) }

    /// For `--explain`: `column 3 "acc_x" is the acceleration along x in g, sensor 1`.
    var sentence: String {
      let words: [Role: String] = [
        .time: "time", .acceleration: "acceleration", .angularVelocity: "angular rate",
        .load: "load", .zoneForce: "force on a zone", .pressure: "pressure",
        .centerOfPressure: "center of pressure", .groundPlace: "center of pressure on the ground",
        .contact: "switch", .foot: "which foot",
        .paused: "whether the watch was stopped",
      ]
      if let summary {
        let side = summary.side == .unknown ? "" : ", \(summary.side.rawValue)"
        return "column \(index + 1) `\(name)`: \(summary.quantity.words)\(side), \(unit.words), "
          + "by \(summary.device)\(summary.isFraction ? ", to be added" : "")"
      }
      let along = axis.map { " along \($0.rawValue)" } ?? label.map { " at \($0)" } ?? ""
      let times = scale.map { " times \(Facts.number($0, digits: 9))" } ?? ""
      let sensor = stream == Self.everyStream ? "" : ", sensor \(stream + 1)"
      return "column \(index + 1) `\(name)`: \(words[role] ?? role.rawValue)\(along), "
        + "\(clock == .counter ? "samples" : unit.words)\(times)\(sensor)"
    }

    /// `stream` of a time column that is the clock of all streams.
    public static let everyStream = -1
  }

  /// The channels of one sensor.
  public struct Stream: Hashable, Sendable, Codable {
    public var placement: Placement
    public var side: Side
    /// Samples per second, where the streams of a file differ and have no clock.
    public var rateHertz: Double?
    /// The stream whose gyroscope this is, where they stand in rows of their own.
    public var gyroscopeOf: Int?
  }

  /// The format that the file was recognized as, or `nil`.
  public var format: String?
  public var encoding: TextEncoding
  public var dialect: Dialect
  /// Lines of the header, counted from one; empty where there is none.
  public var headerLines: [Int]
  /// Counted from one.
  public var firstDataLine: Int
  /// Cells of a full row.
  public var width: Int
  /// In order of index.
  public var columns: [Column]
  public var streams: [Stream]
  /// Samples per second, where they are not measured on a time column; with a counter, what its
  /// steps are divided by.
  public var rateHertz: Double?
  /// Samples per second that the file declares beside a clock; the clock is believed.
  public var declaredHertz: Double?
  public var timeSource: TimeSource
  /// Whether the first stamp is zero: a clock that may begin with the file.
  public var beginsAtZero: Bool?
  /// When the first sample was taken, where it was given.
  public var startSeconds: Double?
  /// Whether rows of several sensors stand below each other, or a column is read twice.
  var isLong: Bool {
    columns.contains { $0.rows != nil } || Set(columns.map(\.index)).count < columns.count
  }

  /// Cells that mean a missing value, besides an empty one.
  public var missing: [String]
  /// Why each choice was made, one sentence each.
  public var evidence: [String]

  /// Whether the file is a device's own summary; then it has no streams.
  public var isSummary: Bool { columns.contains { $0.role == .summary } }
}
