import FootfallSignal

/// Recordings in different units that were joined into one file.
extension RecordingBuilder {
  /// Rows that are looked at in each piece, about.
  private static let looked = 64

  /// Pieces on either side of a change whose middle is compared: a step makes one of them more
  /// lively than the next.
  private static let reach = 4

  /// A piece of a recording from which sizes are told.
  private struct Window {
    let start: Int
    let acceleration: [Double]
    let level: Double?
    let rotation: Double?

    init(start: Int, acceleration: [Double], rotation: Double?) {
      self.start = start
      self.acceleration = acceleration
      level = acceleration.median
      self.rotation = rotation
    }

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
  /// as before. A piece in which the change happens belongs to neither side.
  func refuseScaleChange(_ channels: [Channel], _ file: String) throws(Diagnostic) {
    let parts = channels.filter { $0.column.role == .acceleration }
    let turns = channels.filter { $0.column.role == .angularVelocity }
    guard parts.count == 3 else { return }
    let size = max(64, table.rowCount / 64)
    let windows = stride(from: 0, to: table.rowCount - size + 1, by: size).map { start in
      let rows = stride(from: start, to: start + size, by: max(1, size / Self.looked))
      func norms(_ parts: [Channel]) -> [Double] {
        ValueEvidence.norms(parts.map { part in rows.map { part.values[$0] } })
      }
      return Window(
        start: start, acceleration: norms(parts),
        rotation: turns.count == 3 ? norms(turns).median : nil)
    }
    for after in windows.indices.dropFirst() {
      for changing in 0...1 where changing < after {
        let old = windows[max(0, after - changing - Self.reach)..<(after - changing)]
        let new = windows[after..<min(windows.count, after + Self.reach)]
        if let factor = Self.jump(old, new, \.level), (8.8...10.8).contains(factor),
          let last = old.last?.level, let first = new.first?.level,
          max(last / first, first / last) > factor.squareRoot()
        {
          let row = firstRow(parts, windows[after].start, size, old, new)
          throw scaleChange("acceleration", factor, row: row, parts, file)
        }
        // A body that comes to rest turns fifty times slower, too: only neighbors are compared.
        guard changing == 0, let turn = Self.jump(old.suffix(1), new.prefix(1), \.rotation),
          (52...63).contains(turn), let lively = new.first?.liveliness,
          let was = old.last?.liveliness, max(lively, was) < 1.5 * min(lively, was)
        else { continue }
        throw scaleChange("angular rate", turn, row: windows[after].start, turns, file)
      }
    }
  }

  /// By how much the usual size differs between two stretches; `nil` where it is not known.
  private static func jump(
    _ old: ArraySlice<Window>, _ new: ArraySlice<Window>, _ size: (Window) -> Double?
  ) -> Double? {
    guard let before = old.compactMap(size).median, let now = new.compactMap(size).median,
      before > 0, now > 0
    else { return nil }
    return max(now / before, before / now)
  }

  /// The first row from which five lie on the new side, near a window's start.
  private func firstRow(
    _ parts: [Channel], _ start: Int, _ size: Int, _ old: ArraySlice<Window>,
    _ new: ArraySlice<Window>
  ) -> Int {
    guard let was = old.compactMap(\.level).median, let level = new.compactMap(\.level).median
    else { return start }
    let edge = (was * level).squareRoot()
    let row = (max(0, start - 2 * size)..<start + size).first { row in
      (row..<row + 5).allSatisfy { (length(parts, $0) > edge) == (level > was) }
    }
    return row ?? start
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
