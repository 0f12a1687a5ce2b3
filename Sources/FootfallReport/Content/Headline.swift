import FootfallAnalysis
import FootfallRisk
import FootfallSignal

/// The report in one or two sentences.
struct Headline {
  let sentences: [String]

  /// What goes with numbers that a device worked out itself.
  private static let ofDevice =
    "These are the device's own numbers: good for comparing your runs with each other, less sure as "
    + "they stand."

  init(_ report: Report) {
    guard !report.analysis.isEmpty else {
      sentences = [
        "None of the files could be read. Below is what was wrong, and what to do about it."
      ]
      return
    }
    let running = report.seconds(of: .running)
    guard running > 0 else {
      let others = [Activity.walking, .still, .unclear].compactMap { activity -> String? in
        let seconds = report.seconds(of: activity)
        guard seconds > 0 else { return nil }
        let word = activity == .still ? "standing still" : activity.rawValue
        return "\(Numbers.duration(seconds)) of \(activity == .unclear ? "unclear motion" : word)"
      }
      sentences = [
        "No running was found"
          + (others.isEmpty ? "." : ": this is \(Numbers.list(others)).")
          + " Numbers of running are not given for it."
      ]
      return
    }
    var first = "You ran \(Numbers.duration(running))"
    let cadence = report.analysis[.cadence]
    if let value = cadence?.value, let interval = cadence?.interval95 {
      first += " at \(Numbers.fixed(value, decimals: 0)) steps a minute"
      let halfWidth = (interval.upperBound - interval.lowerBound) / 2
      first += " (give or take \(Numbers.fixed(max(0.5, halfWidth), decimals: 1)))"
    } else {
      first += "; your cadence could not be measured, see below why"
    }
    if let contact = report.analysis[.contactTime]?.value {
      first += ", each foot on the ground for about \(Numbers.fixed(contact, decimals: 0)) ms"
    }
    let raised = report.raised
    let second: String
    if raised.isEmpty {
      second = "Nothing in this recording stands out. That does not rule anything in or out."
    } else {
      let titles = raised.prefix(3).map { "\($0.factor.title.loweredFirst) (\($0.level.rawValue))" }
      let more = raised.count > 3 ? ", and \(raised.count - 3) more" : ""
      second = "What stands out: \(Numbers.list(titles))\(more). It is described below."
    }
    let isSummary = report.analysis.streams.isEmpty
    sentences = [first + ".", second] + (isSummary ? [Self.ofDevice] : [])
  }
}
