public import FootfallSignal

/// What the user said about a file: it goes before everything that the file says itself.
public struct ImportAnswers: Hashable, Sendable {
  public var placement: Placement?
  public var side: Side?
  /// Samples per second.
  public var rateHertz: Double?
  public var accelerationUnit: Unit?
  public var angularVelocityUnit: Unit?
  public var timeUnit: Unit?
  /// What a summary's cadence counts: steps or strides per minute.
  public var cadenceUnit: Unit?
  /// Names for the columns from the first on; `_` leaves one out.
  public var columns: [String]?
  /// How the text is a table.
  public var table: TableAnswer?
  /// Rows that may be left out before the file counts as damaged; 1 % of them unless said.
  public var repairLimit: Int?
  /// What was answered before, for files like this one.
  public var mapping: ImportMapping?
  /// When the file's first sample was taken, on the clock of the run, where the file's own clock
  /// is not that of the other files.
  public var startSeconds: Double?

  public init(
    placement: Placement? = nil, side: Side? = nil, rateHertz: Double? = nil,
    accelerationUnit: Unit? = nil, angularVelocityUnit: Unit? = nil, timeUnit: Unit? = nil,
    cadenceUnit: Unit? = nil, columns: [String]? = nil, table: TableAnswer? = nil,
    repairLimit: Int? = nil, mapping: ImportMapping? = nil, startSeconds: Double? = nil
  ) {
    self.placement = placement
    self.side = side
    self.rateHertz = rateHertz
    self.accelerationUnit = accelerationUnit
    self.angularVelocityUnit = angularVelocityUnit
    self.timeUnit = timeUnit
    self.cadenceUnit = cadenceUnit
    self.columns = columns
    self.table = table
    self.repairLimit = repairLimit
    self.mapping = mapping
    self.startSeconds = startSeconds
  }
}
