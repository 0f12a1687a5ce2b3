public import FootfallSignal

/// What was once answered about files of one kind, written down for the next ones.
///
/// It goes before everything that the file says, and behind the answers of the command line.
public struct ImportMapping: Hashable, Sendable, Codable {
  public static let format = "footfall-map/1"

  /// Which files it is for; a file that differs is refused.
  public struct Match: Hashable, Sendable, Codable {
    /// Cells of a full row.
    public var columns: Int?
    /// Names that the header has.
    public var headerContains: [String]?
  }

  public struct Clock: Hashable, Sendable, Codable {
    public var column: ColumnReference
    public var unit: Unit?
    public var kind: ImportPlan.Clock?
    public var modulus: Double?
  }

  /// Columns of one quantity along the axes of a sensor.
  public struct Vector: Hashable, Sendable, Codable {
    public var columns: [ColumnReference]
    /// What the numbers are in, after they were multiplied with `scale`.
    public var unit: Unit
    /// The axes of the columns; x, y, z where it is left out.
    public var axes: [Axis]?
    /// 1 or -1 per column, for axes that point the other way.
    public var signs: [Double]?
    public var scale: Double?
    /// The rows that hold it, where each sensor has rows of its own: what the cells of some
    /// columns read, by the column's name or number.
    public var rows: [String: String]?
  }

  /// One column of a sole.
  public struct Cell: Hashable, Sendable, Codable {
    public var column: ColumnReference
    public var role: ImportPlan.Role
    public var unit: Unit
    public var label: String?
    public var scale: Double?
  }

  public struct Stream: Hashable, Sendable, Codable {
    public var placement: Placement
    public var side: Side?
    public var rate: Double?
    public var clock: Clock?
    public var acceleration: Vector?
    public var angularVelocity: Vector?
    public var load: Cell?
    public var sole: [Cell]?
    /// The rows that are of this stream; see ``Vector/rows``.
    public var rows: [String: String]?
  }

  public var format = ImportMapping.format
  public var match: Match?
  /// How the text is a table, where it does not show that itself.
  public var dialect: TableAnswer?
  /// Samples per second.
  public var rate: Double?
  public var time: Clock?
  public var streams: [Stream]
  /// Cells that mean a missing value, besides the usual ones.
  public var missing: [String]?
}

/// A column by its name or by its number, counted from one.
public enum ColumnReference: Hashable, Sendable, Codable {
  case name(String)
  case number(Int)

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .name(try container.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .name(let name): try container.encode(name)
    case .number(let number): try container.encode(number)
    }
  }
}
