import FootfallSignal

extension CheckReport {
  /// For people: what was understood, and what is wrong.
  public func text(width: Int = 80, isColored: Bool = false) -> String {
    var page = TextPage(width: width, isColored: isColored)
    page.line("Footfall \(version): what was understood", .heading)
    for stream in streams {
      let recording = stream.recording
      page.line()
      page.line(recording.name, .strong)
      let rows: [(String, String)] = [
        ("worn", stream.isPlaced ? recording.place : "not said"),
        (
          "rate",
          "\(Numbers.plain(recording.rate.hertz)) samples a second, from "
            + recording.timeSource.words
        ),
        (
          "length",
          "\(Numbers.duration(recording.durationSeconds)), "
            + Numbers.count(recording.sampleCount, "sample")
        ),
      ]
      for (label, words) in rows { page.paragraph(words, label: label.padded(to: 10)) }
      for channel in stream.channels {
        let columns = channel.columns.isEmpty ? "" : ", from \(Numbers.list(channel.columns))"
        page.paragraph(
          "\(channel.words), \(channel.unit)\(columns)", label: "channel".padded(to: 10))
      }
      for flaw in recording.flaws { page.paragraph(flaw, label: "note".padded(to: 10)) }
    }
    for summary in summaries { write(summary, on: &page) }
    if !diagnostics.isEmpty || refused == 0 || streams.isEmpty { page.line() }
    for diagnostic in diagnostics {
      let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code)] "
      page.paragraph(diagnostic.words(file: diagnostic.file), indent: 0, label: label)
    }
    let severe = diagnostics.filter { $0.severity == .error || $0.severity == .question }
    if streams.isEmpty && summaries.isEmpty {
      page.paragraph("Nothing could be read.", indent: 0)
    } else if severe.isEmpty && refused == 0 {
      let flawed = streams.contains { !$0.recording.flaws.isEmpty }
      page.paragraph(
        flawed || diagnostics.contains { $0.severity == .warning }
          ? "It can be analyzed; what is noted above lowers what can be said."
          : streams.isEmpty ? "The summary is sound." : "The recording is sound.", indent: 0)
    }
    return page.text
  }

  private func write(_ summary: DeviceSummary, on page: inout TextPage) {
    page.line()
    page.line(summary.name, .strong)
    page.paragraph(
      "a device's own numbers, a row \(summary.pace == .step ? "a step" : "a second"); no samples",
      label: "kind".padded(to: 10))
    page.paragraph(
      "\(Numbers.duration(summary.durationSeconds)), \(Numbers.count(summary.seconds.count, "row"))",
      label: "length".padded(to: 10))
    for channel in summary.channels {
      let side = channel.side == .unknown ? "" : " \(channel.side.rawValue)"
      page.paragraph(
        "\(channel.quantity.rawValue)\(side), \(channel.quantity.unit), from \(channel.column) by "
          + "\(channel.device), \(Numbers.count(channel.values.count, "value"))",
        label: "channel".padded(to: 10))
    }
    for pause in summary.pauses.prefix(3) {
      page.paragraph(
        "a pause of \(Numbers.duration(pause.seconds)) at \(Numbers.duration(pause.startSeconds))",
        label: "note".padded(to: 10))
    }
    if summary.pauses.count > 3 {
      page.paragraph("\(summary.pauses.count - 3) more pauses", label: "note".padded(to: 10))
    }
  }
}

extension CheckReport.Channel {
  /// The role as people say it.
  fileprivate var words: String { role == "angularVelocity" ? "angular rate" : role }
}

extension TimeSource {
  /// As in "from …".
  var words: String {
    switch self {
    case .counter: "the sensor's own counter"
    case .tick: "the sensor's own clock"
    case .column: "the time column"
    case .arrival: "the time of arrival"
    case .declaredRate: "the rate that the file declares"
    case .givenRate: "the rate that you gave"
    }
  }
}
