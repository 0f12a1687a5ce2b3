/// What the user said about how a text is a table: it goes before what the text shows.
public struct TableAnswer: Hashable, Sendable, Codable {
  /// One character: `,`, `;`, `|`, a TAB or a blank.
  public var delimiter: String?
  public var decimal: ImportPlan.Dialect.Decimal?
  /// Lines at the start that are no part of the table.
  public var skip: Int?

  public init(
    delimiter: String? = nil, decimal: ImportPlan.Dialect.Decimal? = nil, skip: Int? = nil
  ) {
    self.delimiter = delimiter
    self.decimal = decimal
    self.skip = skip
  }

  /// These answers, and those of `common` where these say nothing.
  public func filled(from common: TableAnswer?) -> TableAnswer {
    TableAnswer(
      delimiter: delimiter ?? common?.delimiter, decimal: decimal ?? common?.decimal,
      skip: skip ?? common?.skip)
  }
}
