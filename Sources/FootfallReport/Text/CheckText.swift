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
        ("worn", recording.place),
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
          "\(channel.role), \(channel.unit)\(columns)", label: "channel".padded(to: 10))
      }
      for flaw in recording.flaws { page.paragraph(flaw, label: "note".padded(to: 10)) }
    }
    page.line()
    for diagnostic in diagnostics {
      let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code)] "
      page.paragraph(diagnostic.words(file: diagnostic.file), indent: 0, label: label)
    }
    let severe = diagnostics.filter { $0.severity == .error || $0.severity == .question }
    if streams.isEmpty {
      page.paragraph("Nothing could be read.", indent: 0)
    } else if severe.isEmpty {
      let flawed = streams.contains { !$0.recording.flaws.isEmpty }
      page.paragraph(
        flawed || diagnostics.contains { $0.severity == .warning }
          ? "It can be analyzed; what is noted above lowers what can be said."
          : "The recording is sound.", indent: 0)
    }
    return page.text
  }
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
