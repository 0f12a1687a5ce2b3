import FootfallSignal

/// Tells running from walking by what a device wrote of each second.
///
/// - Needs: a cadence, a contact time's share, or a speed.
/// - Source: science.md 1.6: running is 2.2 steps a second or more, with a foot on the ground for
///   less than half of its stride; the speed is that of the change from walking.
struct SummaryActivity {
  static let runningStepsPerMinute = 132.0
  static let walkingStepsPerMinute = 60.0
  static let runningSpeed = 2.2
  static let walkingSpeed = 0.5
  /// A bout shorter than this is no steady running, in seconds.
  static let shortestBout = 10.0

  let summary: DeviceSummary

  /// In order of time; none spans a pause.
  func bouts() -> [ActivityBout] {
    let activities = rows()
    let seconds = summary.seconds
    var bouts: [ActivityBout] = []
    var start = 0
    for row in 1...activities.count {
      let isEnd = row == activities.count
      let isBehindPause =
        !isEnd && seconds[row] - seconds[row - 1] > DeviceSummary.longestHold
      guard isEnd || isBehindPause || activities[row] != activities[start] else { continue }
      // A row stands until the next one.
      let end = isEnd || isBehindPause ? seconds[row - 1] : seconds[row]
      let activity = activities[start]
      let isTooShort =
        activity == .running && end - seconds[start] < Self.shortestBout
        && summary.durationSeconds >= Self.shortestBout
      bouts.append(
        ActivityBout(
          activity: isTooShort ? .unclear : activity, range: start..<row,
          startSeconds: seconds[start], endSeconds: end))
      start = row
    }
    return bouts
  }

  private func rows() -> [Activity] {
    let cadence = column(.cadence)
    let share = column(.contactShare)
    let speed = column(.speed)
    let contact = column(.contactTime)
    return summary.seconds.indices.map { row in
      if let steps = cadence[row] {
        if steps >= Self.runningStepsPerMinute {
          if let share = share[row], share >= 50 { return .walking }
          return .running
        }
        return steps >= Self.walkingStepsPerMinute ? .walking : .still
      }
      // A table of steps has no cadence: who stands makes none.
      if let contact = contact[row] { return contact <= 0.4 ? .running : .walking }
      guard let speed = speed[row] else { return .unclear }
      return speed >= Self.runningSpeed
        ? .running : speed >= Self.walkingSpeed ? .walking : .still
    }
  }

  /// The first device's values by row; `nil` where a row has none.
  private func column(_ quantity: DeviceSummary.Quantity) -> [Double?] {
    var column = [Double?](repeating: nil, count: summary.seconds.count)
    for channel in summary.channels.reversed() where channel.quantity == quantity {
      for (row, value) in zip(channel.rows, channel.values) { column[row] = value }
    }
    return column
  }
}
