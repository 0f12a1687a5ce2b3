extension Malformed {
  private static func utf16(_ text: String, big: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return big ? pair : pair.reversed()
    }
  }

  private static let nuls = [UInt8](repeating: 0, count: 600)
  private static let lines = Array(text.utf8)

  static let encoding: [Malformed] = [
    Malformed("M01", "an empty file", ""),
    Malformed("M01", "a byte order mark and nothing else", bytes: [0xEF, 0xBB, 0xBF]),
    Malformed("M02", "a header alone", "# made today\n\ntime_s,acc_x_g,acc_y_g,acc_z_g\n"),
    Malformed("M03", "a byte order mark", "\u{FEFF}" + text, like: text),
    Malformed(
      "M04", "a byte order mark before a quote",
      "\u{FEFF}\"time_s\"," + text.dropFirst("time_s,".count), like: text),
    Malformed(
      "M05", "UTF-16, little end first", bytes: utf16("\u{FEFF}" + text, big: false), like: text),
    Malformed(
      "M05", "UTF-16, big end first", bytes: utf16("\u{FEFF}" + text, big: true), like: text),
    Malformed("M06", "UTF-16 without a mark", bytes: utf16(text, big: false), like: text),
    Malformed(
      "M06", "UTF-16 that lost a byte",
      bytes: utf16(String(text.prefix(700)), big: false).dropLast()
        + utf16(String(text.dropFirst(700)), big: false)),
    Malformed(
      "M07", "NUL bytes in the preamble", "# device\0\0\0\n# owner\0\0\n" + text, like: text),
    Malformed("M08", "a block that was never written", bytes: lines + nuls + lines),
    Malformed("M08", "such a block at the end", bytes: lines + nuls, like: text),
    Malformed(
      "M09", "a degree sign of one byte",
      bytes: rows(
        "time_s,acc_x_g,acc_y_g,acc_z_g,gyr x (\u{B0}/s),gyr y (\u{B0}/s),gyr z (\u{B0}/s)", 60
      ) { row(Drawn.seconds($0), $0) + ",1,2,90" }.unicodeScalars.map { UInt8($0.value) }),
    Malformed("M10", "a binary file", bytes: [0x23, 0x01] + lines),
    Malformed(
      "M11", "two kinds of line ends",
      good[..<150].joined(separator: "\r\n") + "\r\n" + good[150...].joined(separator: "\n") + "\n",
      like: text),
    Malformed("M12", "carriage returns alone", good.joined(separator: "\r") + "\r", like: text),
    Malformed(
      "M13", "doubled carriage returns", good.joined(separator: "\r\r\n") + "\r\r\n", like: text),
    Malformed(
      "M13", "a mistake behind doubled carriage returns counts physical lines",
      with([40: "0.38,x,0.010,1.008"]).replacing("\n", with: "\r\r\n")),
    Malformed("M14", "no line end behind the last row", String(text.dropLast()), like: text),
    Malformed("M15", "a row cut off at the end", text + "3.00\n3.01\n3.02", like: text),
    Malformed("M15", "too many rows cut off", text + (0..<40).map { "3.\($0)\n" }.joined()),
    Malformed(
      "M15", "more than five seconds cut off",
      (Drawn.rows(0..<12_000) + (0..<501).map { "120.\($0)" }).joined(separator: "\n") + "\n"),
    Malformed("M16", "a last number that may be cut", text + "3.00,0.060,0.010,1.", like: text),
    Malformed(
      "M17", "blank lines, and a mistake behind them",
      with([40: "0.38,x,0.010,1.008"]).replacing("\n", with: "\n\n")),
    Malformed("M17", "blank lines", text.replacing("\n", with: "\n\n"), like: text),
    Malformed(
      "M18", "a line without an end", bytes: lines + Array(repeating: 0x31, count: (1 << 20) + 9)),
    Malformed(
      "M19", "a pointer to a file", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n"),
    Malformed("M19", "a web page", "<!DOCTYPE html>\n<html><body>404</body></html>\n"),
    Malformed("M20", "a zip archive", bytes: [0x50, 0x4B, 3, 4, 0, 0]),
    Malformed("M20", "a damaged gzip file", bytes: [0x1F, 0x8B, 8, 0, 1, 2, 3]),
  ]
}
