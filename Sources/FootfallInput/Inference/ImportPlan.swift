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

    public init(delimiter: String, decimal: Decimal) {
      self.delimiter = delimiter
      self.decimal = decimal
    }

    var delimiterByte: UInt8 { delimiter.utf8.first ?? 0x2C }
  }

  public enum Role: String, Hashable, Sendable, Codable {
    case time, acceleration, angularVelocity, load
  }

  /// A column that is read; all others are skipped.
  public struct Column: Hashable, Sendable, Codable {
    /// Counted from zero.
    public var index: Int
    public var name: String
    public var role: Role
    public var unit: Unit
    public var axis: Axis?
    /// Which of the plan's streams it belongs to; zero for time.
    public var stream: Int
  }

  /// The channels of one sensor.
  public struct Stream: Hashable, Sendable, Codable {
    public var placement: Placement
    public var side: Side
  }

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
  /// Samples per second, where they are not measured on a time column.
  public var rateHertz: Double?
  public var timeSource: TimeSource
  /// Cells that mean a missing value, besides an empty one.
  public var missing: [String]
  /// Why each choice was made, one sentence each.
  public var evidence: [String]
}
