import FootfallSignal

/// Axes and stretches in which a sensor did not measure.
extension RecordingBuilder {
  /// Rows at the start that a sensor may hold on one value before it counts as asleep.
  static let longestSleep = 8

  /// Channels of which each was measured: a gyroscope that was off is left out.
  ///
  /// - Throws: `E206` where an axis of a sensor is zero in every row and another is not.
  func awake(_ channels: [Channel], _ findings: inout Findings) throws(Diagnostic) -> [Channel] {
    var channels = channels
    for role in [ImportPlan.Role.acceleration, .angularVelocity] {
      let own = channels.filter { $0.column.role == role && $0.column.axis?.isOfBody == false }
      let dead = own.filter { $0.values.allSatisfy { $0.isNaN || $0 == 0 } }
      guard let first = dead.first else { continue }
      if role == .angularVelocity, dead.count == own.count, channels.count > own.count {
        findings.note(
          "W223", facts: ["columns": own.map { "`\($0.column.name)`" }.joined(separator: ", ")])
        channels.removeAll { $0.column.role == role }
      } else {
        throw Diagnostic(
          "E206", at: .init(file: findings.file, column: first.column.index + 1),
          facts: ["column": first.column.name, "what": "is zero in every row"])
      }
    }
    trimStart(&channels, &findings)
    return channels
  }

  /// Takes for missing what stands in the first rows while a sensor is not yet awake: zeros on all
  /// axes, or one value that is never reached again.
  private func trimStart(_ channels: inout [Channel], _ findings: inout Findings) {
    for role in [ImportPlan.Role.acceleration, .angularVelocity] {
      let own = channels.indices.filter { channels[$0].column.role == role }
      guard own.count == 3 else { continue }
      let first = own.map { channels[$0].values.first ?? .nan }
      let isZero = first.allSatisfy { $0 == 0 }
      let count = table.columns[0].indices.prefix { row in
        zip(own, first).allSatisfy { channels[$0].values[row] == $1 }
      }.count
      guard count >= (isZero ? 2 : Self.longestSleep), count < table.rowCount else { continue }
      let isPinned = zip(own, first).contains { channel, value in
        channels[channel].values[count...].allSatisfy { !(abs($0) >= abs(value)) }
      }
      guard isZero && role == .acceleration || !isZero && isPinned else { continue }
      let what = zip(own, first).map { channel, value in
        "\(channels[channel].column.name) = \(Facts.number(value, digits: 4))"
      }
      findings.note(
        "W224", subject: role.rawValue, line: table.lines.line(of: 0), count: count,
        facts: ["what": isZero ? "zeros" : what.joined(separator: ", ")])
      for channel in own {
        for row in 0..<count { channels[channel].values[row] = .nan }
      }
    }
  }
}
