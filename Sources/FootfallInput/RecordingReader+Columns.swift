/// A column of numbers as they stand in a file, before any unit is changed.
public struct NumberColumn: Hashable, Sendable {
  public let name: String
  public let role: ImportPlan.Role
  public let unit: Unit
  /// One per row; NaN where the file has none. A column of time holds the time since the first row
  /// where the file's stamps are large.
  public let values: [Double]
}

extension RecordingReader {
  /// Reads the columns that a recording would be made of, and makes none.
  ///
  /// - Throws: what `read(path:)` throws before it looks at time.
  public func columns(path: String) throws(ImportFailure) -> [NumberColumn] {
    let source: ByteSource
    do {
      source = try FileBytes.open(path: path)
    } catch {
      throw .unopened(error)
    }
    var findings = Findings(file: path)
    let (plan, table) = try table(unpacked(source, path), &findings)
    return zip(plan.columns, table.columns).map { column, values in
      NumberColumn(name: column.name, role: column.role, unit: column.unit, values: values)
    }
  }
}
