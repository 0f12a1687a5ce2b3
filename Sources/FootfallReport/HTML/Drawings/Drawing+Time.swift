import FootfallAnalysis
import FootfallSignal

extension Drawing {
  /// One stride to scale: when each foot is on the ground.
  static let strideCycle = Kind(
    id: "stride-cycle", title: "One stride, to scale", metrics: ["contact-time", "stride-time"]
  ) { report in
    // A cadence is strides as well: two steps each.
    guard
      let stride = report.analysis[.strideTime]?.value ?? report.measured(.strideTime).first?.value
        ?? report.analysis[.cadence]?.value.map({ 120_000 / $0 }),
      stride > 0
    else { return nil }
    let contacts = report.measured(.contactTime)
    guard !contacts.isEmpty else { return nil }
    var svg = SVG(height: 132)
    let (left, width) = (46.0, 306.0)
    func x(_ milliseconds: Double) -> Double { left + width * milliseconds / stride }
    let step = report.analysis[.stepTime]?.value ?? stride / 2
    for (row, side) in [Side.left, .right].enumerated() {
      let estimate = contacts.first { $0.side == side } ?? contacts.first { $0.side == nil }
      let top = 12 + 40 * Double(row)
      svg.text(side.rawValue, left - 8, top + 19, .end)
      svg.rectangle(left, top, width, 28, radius: 4, "zone")
      guard let contact = estimate?.value else {
        svg.text("not measured", left + width / 2, top + 19, .middle)
        continue
      }
      let start = row == 0 ? 0 : step
      svg.rectangle(
        x(start), top, x(min(start + contact, stride)) - x(start), 28, radius: 4,
        "fill \(side.rawValue)")
      svg.text(
        "\(Numbers.fixed(contact, decimals: 0)) ms",
        (x(start) + x(min(start + contact, stride))) / 2,
        top + 19, .middle, "on")
    }
    svg.line(left, 98, left + width, 98, "axis")
    for (time, words, anchor) in [
      (0.0, "0", SVG.Anchor.start), (step, "next foot", .middle),
      (stride, "\(Numbers.fixed(stride, decimals: 0)) ms", .end),
    ] {
      svg.line(x(time), 95, x(time), 101, "axis")
      svg.text(words, x(time), 118, anchor)
    }
    let flight = report.analysis[.flightTime].flatMap { $0.value == nil ? nil : $0 }?
      .valueWithInterval
    return (
      svg,
      "Filled: foot on the ground, \(contacts.map(\.sideWithInterval).joined(separator: ", "))."
        + (flight.map { " Between the feet both are in the air: \($0)." } ?? "")
    )
  }

  static let cadenceOverRun = Kind(
    id: "cadence-over-run", title: "Cadence over the run", metrics: [.cadence]
  ) { report in
    (RunCurve(report, unit: "steps/min", decimals: 0) { $0.strideSeconds.map { 120 / $0 } }
      ?? RunCurve(summary: report, .cadence, unit: "steps/min", decimals: 0))?.drawn()
  }

  static let contactOverRun = Kind(
    id: "contact-over-run", title: "Ground contact over the run", metrics: [.contactTime]
  ) { report in
    (RunCurve(report, unit: "ms", decimals: 0) { $0.contact.seconds.map { $0 * 1000 } }
      ?? RunCurve(summary: report, .contactTime, unit: "ms", decimals: 0))?.drawn()
  }

  static let speedOverRun = Kind(
    id: "speed-over-run", title: "Speed over the run", metrics: [.speed], isOfSummaries: true
  ) { report in
    RunCurve(summary: report, .speed, unit: "m/s", decimals: 1)?.drawn()
  }

  static let oscillationOverRun = Kind(
    id: "oscillation-over-run", title: "Vertical oscillation over the run",
    metrics: [.verticalOscillation], isOfSummaries: true
  ) { report in
    RunCurve(summary: report, .verticalOscillation, unit: "cm", decimals: 1)?.drawn()
  }
}
