import FootfallSignal

/// Recordings in different units that were joined into one file.
extension RecordingBuilder {
  /// Rows that are looked at in each piece, about.
  private static let looked = 64

  /// A piece of a recording from which sizes are told.
  private struct Window {
    let acceleration: [Double]
    let rotation: Double?

    /// How far the length of the acceleration moves; `nil` at rest.
    var liveliness: Double? {
      let sorted = acceleration.sorted()
      guard ValueEvidence.showsGait(acceleration), let low = sorted.quantile(0.03),
        let high = sorted.quantile(0.97)
      else { return nil }
      return high - low
    }
  }

  /// Refuses two recordings in different units that were joined.
  ///
  /// The usual length of the acceleration is that of gravity, in one unit or the other. An angular
  /// rate has no usual size: its scale changes where it jumps by 57 while the acceleration moves
  /// as before.
  func refuseScaleChange(_ channels: [Channel], _ file: String) throws(Diagnostic) {
    let parts = channels.filter { $0.column.role == .acceleration }
    let turns = channels.filter { $0.column.role == .angularVelocity }
    guard parts.count == 3 else { return }
    let size = max(64, table.rowCount / 64)
    var before: Window?
    for start in stride(from: 0, to: table.rowCount - size + 1, by: size) {
      let rows = stride(from: start, to: start + size, by: max(1, size / Self.looked))
      func norms(_ parts: [Channel]) -> [Double] {
        ValueEvidence.norms(parts.map { part in rows.map { part.values[$0] } })
      }
      let now = Window(
        acceleration: norms(parts),
        rotation: turns.count == 3 ? norms(turns).median : nil)
      guard let level = now.acceleration.median, level > 0 else { continue }
      defer { before = now }
      guard let before, let old = before.acceleration.median else { continue }
      let factor = max(level / old, old / level)
      if (8.8...10.8).contains(factor) {
        let edge = (level * old).squareRoot()
        let row = (start - size..<start + size).first { row in
          (row..<row + 5).allSatisfy { (length(parts, $0) > edge) == (level > old) }
        }
        throw scaleChange("acceleration", factor, row: row ?? start, parts, file)
      }
      guard let turning = now.rotation, let turned = before.rotation, turning > 0, turned > 0
      else { continue }
      let turn = max(turning / turned, turned / turning)
      guard (52...63).contains(turn), let lively = now.liveliness, let was = before.liveliness,
        max(lively, was) < 1.5 * min(lively, was)
      else { continue }
      throw scaleChange("angular rate", turn, row: start, turns, file)
    }
  }

  private func length(_ parts: [Channel], _ row: Int) -> Double {
    guard row < table.rowCount else { return .nan }
    return parts.reduce(0.0) { $0 + $1.values[row] * $1.values[row] }.squareRoot()
  }

  private func scaleChange(
    _ quantity: String, _ factor: Double, row: Int, _ parts: [Channel], _ file: String
  ) -> Diagnostic {
    Diagnostic(
      "E208",
      at: .init(file: file, line: table.lines.line(of: row), column: parts[0].column.index + 1),
      facts: ["quantity": quantity, "factor": Facts.number(factor, digits: 1)])
  }
}
