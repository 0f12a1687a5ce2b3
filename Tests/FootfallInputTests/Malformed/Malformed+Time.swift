import FootfallInput

extension Malformed {
  private static let time = "time,acc_x_g,acc_y_g,acc_z_g"

  /// A table whose stamps are written by a rule; `nil` leaves the row out.
  private static func stamped(
    _ header: String = time, _ count: Int = 300, _ stamp: (Int) -> String?
  ) -> String {
    header + "\n" + (0..<count).compactMap { i in stamp(i).map { row($0, i) + "\n" } }.joined()
  }

  private static func ms(_ i: Int) -> String { Drawn.padded(i, 3) }

  /// A time of day, given in hundredths of a second.
  private static func dayTime(_ hundredths: Int) -> String {
    let s = hundredths / 100
    let parts = [s / 3600, s / 60 % 60, s % 60].map { Drawn.padded($0, 2) }
    return parts.joined(separator: ":") + "." + Drawn.padded(hundredths % 100, 2)
  }

  /// A time of day at 100 Hz.
  private static func clock(_ i: Int, from second: Int = 0) -> String {
    let s = second + i / 100
    return "10:\(Drawn.padded(25 + s / 60, 2)):\(Drawn.padded(s % 60, 2)).\(ms(i % 100 * 10))"
  }

  static let clocks: [Malformed] = [
    Malformed(
      "M75", "stamps in bunches of three",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g") {
        Drawn.seconds($0 / 3 * 3)
      }),
    Malformed(
      "M76", "rows that were written twice", inserting([good[99]], before: 101), like: text),
    Malformed(
      "M77", "rounded stamps",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g") { i in
        let thousandths = (i * 1000 + 64) / 128
        return "\(thousandths / 1000).\(ms(thousandths % 1000))"
      }),
    Malformed(
      "M78", "time cut to three digits",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g", 400) {
        "1.2\($0 / 100)E+02"
      }),
    Malformed(
      "M79", "rows that come late",
      (good[..<99] + [good[100], good[99]] + good[101...]).joined(separator: "\n") + "\n",
      like: text),
    Malformed(
      "M79", "rows in no order",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g") {
        Drawn.seconds($0 * 173 % 300)
      }),
    Malformed(
      "M80", "a counter that is full",
      "Update Rate: 100.0Hz\n// Firmware Version: 4\nPacketCounter,Acc_X,Acc_Y,Acc_Z\n"
        + (0..<200).map { "\((65_500 + $0) % 65_536),0.0\($0 % 10),0.1,9.8\n" }.joined()),
    Malformed(
      "M81", "a late row beside the end of the range",
      "Update Rate: 100.0Hz\n// Firmware Version: 4\nPacketCounter,Acc_X,Acc_Y,Acc_Z\n"
        + (0..<200).map { i in
          let place = i == 60 ? 61 : i == 61 ? 60 : i
          return "\((65_500 + place) % 65_536),0.0\(place % 10),0.1,9.8\n"
        }.joined()),
    Malformed(
      "M82", "a clock that starts anew",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g", 600) {
        Drawn.seconds($0 < 300 ? $0 + 1000 : $0 - 300)
      }),
    Malformed(
      "M83", "a gap of some seconds",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g") {
        Drawn.seconds($0 < 150 ? $0 : $0 + 452)
      }),
    Malformed(
      "M83", "a gap that is a few samples long",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g", 1400) {
        (700..<706).contains($0) ? nil : "\($0 / 1000).\(ms($0 % 1000))"
      }),
    Malformed(
      "M83", "stretches that are all too short",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g", 90) {
        (40..<60).contains($0) ? nil : Drawn.seconds($0)
      }),
    Malformed(
      "M83", "a stretch too short for a step",
      stamped("time_s,acc_x_g,acc_y_g,acc_z_g", 400) {
        (150..<180).contains($0) || (200..<230).contains($0) ? nil : Drawn.seconds($0)
      }),
    Malformed(
      "M84", "two clocks that disagree",
      rows("mac_timestamp_s,esp32_ms,acc_x_g,acc_y_g,acc_z_g", 300) {
        let mac = 1020 * $0
        return "\(1_700_000_000 + mac / 100_000).\(Drawn.padded(mac % 100_000, 5)),"
          + row("\($0 * 10)", $0)
      }),
    Malformed("M85", "a rate that the clock denies", "# Sampling Rate: 120 Hz\n" + text),
    Malformed(
      "M85", "a rate that the clock nearly has", "# Sampling Rate: 101 Hz\n" + text, like: text),
    Malformed("M86", "neither time nor rate", text.replacing("time_s", with: "note")),
    Malformed(
      "M86", "a rate that was given", text.replacing("time_s", with: "note"),
      answers: ImportAnswers(rateHertz: 100)),
    Malformed(
      "M87", "a colon before the milliseconds",
      stamped {
        "2019-08-06 " + clock($0).replacing(".", with: ":")
      }),
    Malformed(
      "M87", "dots in place of colons",
      stamped {
        "2018-01-14T" + clock($0).replacing(":", with: ".")
      }),
    Malformed(
      "M87", "a zone in brackets",
      stamped {
        "2015-06-22 \(clock($0))+0100 [Europe/London]"
      }),
    Malformed(
      "M87", "half days",
      stamped {
        "6/22/2015 \(clock($0)) \($0 % 2 == 0 ? "AM" : "a.m.")"
      }),
    Malformed("M87", "minutes and seconds", stamped { "00:0\($0 / 100).\(ms($0 % 100 * 10))" }),
    Malformed("M87", "a time that is none", stamped { $0 == 50 ? "25 o'clock" : clock($0) }),
    Malformed(
      "M88", "days and months that can be either, over midnight",
      stamped {
        let (day, second) = $0 < 150 ? ("01", 8_639_850 + $0) : ("02", $0 - 150)
        return "\(day)/02/2023 \(dayTime(second))"
      }),
    Malformed(
      "M88", "days and months that can be either, within a day",
      stamped {
        "01/02/2023 " + clock($0)
      }),
    Malformed(
      "M89", "the end of summer time, with an offset",
      stamped {
        let isSummer = $0 < 150
        return
          "2023-10-29T\(dayTime((isSummer ? 1_079_850 : 719_850) + $0))+0\(isSummer ? 2 : 1):00"
      }),
    Malformed(
      "M89", "the end of summer time, in local time",
      stamped {
        "2023-10-29T" + dayTime(($0 < 150 ? 1_079_850 : 719_850) + $0)
      }),
    Malformed(
      "M90", "nanoseconds of the epoch",
      stamped {
        "\(1_729_249_992_163_008_800 + $0 * 10_000_000)"
      }),
    Malformed(
      "M91", "whole seconds, many rows in each",
      stamped(time, 600) { String(clock($0).dropLast(4)) }),
    Malformed(
      "M91", "whole seconds with too few rows in one",
      stamped(time, 600) {
        (230..<260).contains($0) ? nil : String(clock($0).dropLast(4))
      }),
    Malformed(
      "M92", "days of a spreadsheet",
      stamped(time, 300) {
        let tenth = 8_783_000_000 + $0 * 1157
        return "43822.\(tenth)"
      }),
    Malformed(
      "M92", "days of a program",
      stamped(time, 300) {
        let tenth = 8_783_000_000 + $0 * 1157
        return "737791.\(tenth)"
      }),
    Malformed(
      "M92", "milliseconds of the epoch with an exponent",
      stamped(time, 300) {
        "1.59593381\(Drawn.padded($0 * 1000, 6))E12"
      }),
  ]
}
