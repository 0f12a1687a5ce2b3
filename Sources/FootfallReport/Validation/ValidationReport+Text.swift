import FootfallAnalysis
import FootfallSignal

extension ValidationReport {
  /// For people: misses, extras and differences, stream by stream, then the metrics.
  public func text(width: Int = 80, isColored: Bool = false) -> String {
    var page = TextPage(width: width, isColored: isColored)
    let kind = instrument.map { " (\($0))" } ?? ""
    page.line("Footfall \(version): held against \(truth)\(kind)", .heading)
    for stream in validation.streams { stream.write(to: &page) }
    if validation.streams.isEmpty {
      page.line()
      page.paragraph("No single contacts to compare: see the metrics.", indent: 0)
    }
    if !validation.metrics.isEmpty {
      page.line()
      page.line(
        "  " + "metric".padded(to: 30) + "found".aligned(to: 10) + "truth".aligned(to: 10)
          + "off by".aligned(to: 10) + "  unit", .faint)
      for metric in validation.metrics { metric.write(to: &page) }
    }
    return page.text
  }
}

extension RunValidation.Stream {
  fileprivate func write(to page: inout TextPage) {
    page.line()
    page.line(recording.name, .strong)
    page.paragraph("\(recording.place), \(method ?? "no method")")
    page.line(
      "  " + "".padded(to: 18) + "n".aligned(to: 5) + "missed".aligned(to: 8)
        + "extra".aligned(to: 7) + "bias".aligned(to: 8) + "SD".aligned(to: 7)
        + "MAE".aligned(to: 7) + "limits of agreement".padded(to: 17).aligned(to: 21), .faint)
    func row(_ name: String, _ values: PairedDifferences, _ misses: Int?, _ extras: Int?) {
      let values = values.inMilliseconds
      func number(_ value: Double?) -> String {
        value.map { Numbers.fixed($0, decimals: 1) } ?? "-"
      }
      let limits = values.limitsOfAgreement.map {
        "\(number($0.lowerBound)) to \(number($0.upperBound)) ms"
      }
      page.line(
        "  " + name.padded(to: 18) + String(values.count).aligned(to: 5)
          + (misses.map(String.init) ?? "").aligned(to: 8)
          + (extras.map(String.init) ?? "").aligned(to: 7) + number(values.bias).aligned(to: 8)
          + number(values.standardDeviation).aligned(to: 7)
          + number(values.meanAbsoluteError).aligned(to: 7) + "  " + (limits ?? "-"))
    }
    let (contact, toeOff) = (contacts.initialContact, contacts.toeOff)
    row("initial contact", contact.differences, contact.misses, contact.extras)
    row("toe-off", toeOff.differences, toeOff.misses, toeOff.extras)
    row("contact time", contacts.contactTime, nil, nil)
    for group in contacts.groups {
      page.line("  \(group.name)")
      row("  initial contact", group.initialContact, group.misses, nil)
      row("  toe-off", group.toeOff, nil, nil)
      row("  contact time", group.contactTime, nil, nil)
    }
    let sides = contacts.sides
    if recording.placement.isOnOneLeg == false, sides.of > 0 {
      page.paragraph("\(sides.right) of \(sides.of) contacts have the right side.")
    }
  }
}

extension RunValidation.Metric {
  fileprivate func write(to page: inout TextPage) {
    let definition = MetricCatalogue.definition(of: estimate.metric)
    let decimals = definition?.decimals ?? 2
    let name =
      (definition?.id.rawValue ?? estimate.metric.rawValue)
      + (estimate.side.map { ", \($0.rawValue)" } ?? "")
    func number(_ value: Double?) -> String {
      value.map { Numbers.fixed($0, decimals: decimals + 1) } ?? "-"
    }
    let note =
      isCovered.map { $0 ? "" : ", outside the interval" }
      ?? ", \(estimate.reason?.rawValue ?? "withheld")"
    page.line(
      "  " + name.padded(to: 30) + number(estimate.value).aligned(to: 10)
        + number(reference).aligned(to: 10) + number(difference).aligned(to: 10) + "  "
        + (definition?.unit ?? "") + note)
  }
}
