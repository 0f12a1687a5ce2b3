/// All outcomes of a sensor at a rate, in a row.
struct RunnerTable {
  private struct Row {
    var runners = 0
    var contacts = 0
    var missed = 0
    var extra = 0
    var contact: [Double] = []
    var toeOff: [Double] = []
    /// Of each runner, the standard deviation of the errors of contacts and toe-offs.
    var scatter: [(Double, Double)] = []
    var time: [Double] = []
    var withheld = 0
    var silent = 0

    mutating func add(_ outcome: Outcome) {
      runners += 1
      contacts += outcome.truth
      missed += outcome.missed
      extra += outcome.extra
      contact += outcome.contact
      toeOff += outcome.toeOff
      scatter.append((Outcome.deviation(outcome.contact), Outcome.deviation(outcome.toeOff)))
      if let error = outcome.timeError { time.append(abs(error)) } else { withheld += 1 }
      silent += outcome.isSilentlyWrong ? 1 : 0
    }
  }

  private var keys: [String] = []
  private var rows: [String: Row] = [:]

  mutating func add(_ outcome: Outcome) {
    let key = "\(outcome.sensor), \(Int(outcome.rate)) Hz"
    if rows[key] == nil { keys.append(key) }
    rows[key, default: Row()].add(outcome)
  }

  func text() -> String {
    var text =
      "| sensor | runners | contacts | missed | extra | contact: bias | SD of a runner, median "
      + "| off by more than 25 ms | toe-off: bias | SD of a runner, median | contact time: "
      + "median error | 95th | withheld | wrong and not said |\n"
      + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
    for key in keys.sorted(by: { order($0) < order($1) }) {
      guard let row = rows[key] else { continue }
      let far = row.contact.count { abs($0) > 25 }
      let cells: [String] = [
        "\(row.runners)", "\(row.contacts)", "\(row.missed)", "\(row.extra)",
        short(Outcome.mean(row.contact)), short(share(row.scatter.map(\.0), 0.5)), "\(far)",
        short(Outcome.mean(row.toeOff)), short(share(row.scatter.map(\.1), 0.5)),
        short(share(row.time, 0.5)), short(share(row.time, 0.95)), "\(row.withheld)",
        "\(row.silent)",
      ]
      text += "| \(key) | " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  /// Sensors in the order of `Sensor.all`, slow before fast.
  private func order(_ key: String) -> Int {
    let place = Sensor.all.firstIndex { key.hasPrefix($0.name + ",") } ?? 0
    let rate = Int(key.split(separator: " ").dropLast().last ?? "0") ?? 0
    return 10_000 * place + rate
  }

  private func short(_ x: Double?) -> String { x.map { "\(($0 * 10).rounded() / 10)" } ?? "–" }

  private func share(_ values: [Double], _ part: Double) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    return sorted[min(sorted.count - 1, Int(part * Double(sorted.count)))]
  }
}
