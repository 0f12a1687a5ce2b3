import FootfallInput
import FootfallSignal
import Testing

/// One case of awkward input: what stands in the file, and the code, the line and the count that
/// come of it. The numbers are those of the format research.
struct Awkward: CustomTestStringConvertible, Sendable {
  let number: String
  let what: String
  let bytes: [UInt8]
  var name = "left_foot.csv"
  /// As `W108×2`; empty where nothing is worth a word.
  let codes: [String]
  /// The line of the last finding; `nil` where it has none.
  var line: Int?
  /// A piece of the message.
  var words = ""

  var testDescription: String { "\(number) \(what)" }

  init(
    _ number: String, _ what: String, _ text: String, name: String = "left_foot.csv",
    _ codes: [String], line: Int? = nil, words: String = ""
  ) {
    self.number = number
    self.what = what
    bytes = Array(text.utf8)
    self.name = name
    self.codes = codes
    self.line = line
    self.words = words
  }

  init(_ number: String, _ what: String, bytes: [UInt8], _ codes: [String], words: String = "") {
    self.number = number
    self.what = what
    self.bytes = bytes
    self.codes = codes
    self.words = words
  }

  static let good = Drawn.rows(0..<300)
  static let text = good.joined(separator: "\n") + "\n"

  /// The good table with some of its lines changed; lines count from one.
  static func with(_ changes: [Int: String]) -> String {
    good.enumerated().map { changes[$0 + 1] ?? $1 }.joined(separator: "\n") + "\n"
  }

  /// The good table with a line put in before another.
  static func inserting(_ lines: [String], before line: Int) -> String {
    (good[..<(line - 1)] + lines + good[(line - 1)...]).joined(separator: "\n") + "\n"
  }

  /// Rows of time, three accelerations and what `more` adds.
  static func rows(
    _ header: String, _ count: Int, step: Int = 1, more: (Int) -> String = { _ in "" }
  ) -> String {
    header + "\n"
      + (0..<count).map { i in
        "\(Drawn.seconds(i * step)),0.\(Drawn.padded(i % 97, 3)),0.010,1.00\(i % 10)\(more(i))\n"
      }.joined()
  }

  static let nuls = [UInt8](repeating: 0, count: 600)
}

extension Awkward {
  static let all: [Awkward] = encoding + dialect + header + numbers + time

  static let encoding: [Awkward] = [
    Awkward(
      "M08", "a block that was never written", bytes: Array(text.utf8) + nuls + Array(text.utf8),
      ["E104"], words: "bytes \(text.utf8.count + 1) to \(text.utf8.count + 600)"),
    Awkward(
      "M08", "such a block at the end is left out", bytes: Array(text.utf8) + nuls, ["W103×600"]),
    Awkward(
      "M18", "a line without end", bytes: Array(repeating: 0x31, count: (1 << 20) + 9), ["E106"]),
    Awkward(
      "M20", "a zip archive", bytes: [0x50, 0x4B, 3, 4, 0, 0], ["E109"], words: "zip archive"),
  ]

  static let dialect: [Awkward] = [
    Awkward("M23", "a separator that the table does not use", "sep=;\n" + text, ["W222"]),
    Awkward(
      "M26", "a decimal comma in one cell", with([40: "0.38,0.010,\"0,012\",1.000"]), ["E204"],
      line: 40, words: "found `0,012`"),
    Awkward(
      "M27", "a thousands' mark", with([40: "0.38,0.010,\"4,808.5\",1.000"]), ["E204"], line: 40),
    Awkward("M28", "a dropped zero", with([40: "0.38,.038,0.010,1.008"]), []),
    Awkward(
      "M29", "a spreadsheet's damage",
      "x,y,z\n"
        + (0..<60).map { "10.\(500 + $0),0.6\(100 + $0),\($0 % 3 == 0 ? "10.8" : "0.98")\($0)\n" }
        .joined(),
      name: "lower_back_acc.csv", ["E205"], words: "switches its scale"),
    Awkward(
      "M31", "a unit behind a comma in quotes",
      rows("time,\"Foot Accel X LT,g\",\"Foot Accel Y LT,g\",\"Foot Accel Z LT,g\"", 60), []),
    Awkward(
      "M32", "a stray quote in a number", with([40: "0.38,0.0\"38,0.010,1.008"]), ["E204"],
      line: 40),
    Awkward(
      "M33", "a quote that stays open", with([40: "0.38,\"0.038,0.010,1.008"]), ["E111"], line: 40),
    Awkward(
      "M39", "padded cells",
      text.split(separator: "\n").map { $0.split(separator: ",").joined(separator: "  ,  ") }
        .joined(separator: "\n") + "\n", []),
  ]

  static let header: [Awkward] = [
    Awkward("M02", "a header alone", "time_s,acc_x_g,acc_y_g,acc_z_g\n", ["E102"], line: 1),
    Awkward(
      "M43", "another header among the rows",
      inserting(["time_ms,ax,ay,az"], before: 60), ["E202"], line: 60),
    Awkward(
      "M43", "the same header again", inserting([good[0]], before: 60), ["W109", "W209"],
      line: 61),
    Awkward(
      "M48", "rows with too few cells",
      with([40: "0.38,0.038", 41: "0.39"]), ["W108×2", "W203×2"], line: 42),
    Awkward(
      "M49", "a row with a cell too many", with([40: "0.38,0.038,0.010,1.008,7"]), ["E212"],
      line: 40),
    Awkward(
      "M50", "a unit that is not known",
      rows("time_s,acc x [furlong],acc y [furlong],acc z [furlong]", 60), ["A103"]),
    Awkward(
      "M53", "a column without a name that counts",
      ",time_s,acc_x_g,acc_y_g,acc_z_g\n"
        + good.dropFirst().enumerated().map { "\($0),\($1)\n" }.joined(), []),
    Awkward(
      "M54", "a header in another language", rows("tiempo,uno,dos,tres", 60), ["E216"]),
    Awkward(
      "M57", "a list of activities",
      "Activity Type,Date,Favorite,Title\nRunning,2018-01-21 09:40:17,false,Morning\n",
      ["E301"], words: "no raw samples"),
    Awkward(
      "M58", "more cells than any sensor has",
      with([40: Array(repeating: "1", count: 5000).joined(separator: ",")]), ["E112"], line: 40),
  ]

  static let numbers: [Awkward] = [
    Awkward(
      "M60", "infinities", with([40: "0.38,inf,0.010,1.008", 41: "0.39,-1.#IND,0.010,1.009"]),
      ["W201×2", "W203×2"], line: 42),
    Awkward(
      "M61", "a value that may mean missing",
      with(
        Dictionary(
          uniqueKeysWithValues: (40..<50).map { ($0, "\(Drawn.seconds($0 - 2)),-9999,0.010,1.000") }
        )),
      ["W221×10"], words: "is -9999 in 10 rows"),
    Awkward(
      "M66", "a spike beyond all measure", with([40: "0.38,4e18,0.010,1.008"]),
      ["W220", "W203"], line: 41),
    Awkward("M68", "hexadecimal", with([40: "0.38,0xc3,0.010,1.008"]), ["E204"], line: 40),
    Awkward(
      "M68", "a fraction", with([40: "0.38,1/2,0.010,1.008"]), ["E204"], line: 40,
      words: "found `1/2`"),
    Awkward(
      "M70", "a range that was too small",
      with(
        Dictionary(
          uniqueKeysWithValues: (40..<60).map {
            ($0, "\(Drawn.seconds($0 - 2)),0.010,0.010,16.000")
          })),
      ["W210×20"], words: "its range of 16 g"),
    Awkward(
      "M72", "a dead sensor",
      "time_s,acc_x_g,acc_y_g,acc_z_g\n" + (0..<80).map { "\(Drawn.seconds($0)),1,2,3\n" }.joined(),
      ["E207"]),
    Awkward(
      "M74", "two recordings in different units",
      "time_s,acc x,acc y,acc z\n"
        + (0..<600).map { "\(Drawn.seconds($0)),0.0\($0 % 10),0,\($0 < 400 ? "1.0" : "9.8")\n" }
        .joined(), ["E208"], words: "changes its scale by 9.8"),
  ]

  static let time: [Awkward] = [
    Awkward(
      "M80", "a counter that is full",
      "Update Rate: 100.0Hz\n// Firmware Version: 4\nPacketCounter,Acc_X,Acc_Y,Acc_Z\n"
        + (0..<200).map { "\((65_500 + $0) % 65_536),0.0\($0 % 10),0.1,9.8\n" }.joined(),
      ["W218"]),
    Awkward(
      "M83", "a gap",
      good[..<150].joined(separator: "\n") + "\n"
        + Drawn.rows(600..<800, header: nil).joined(separator: "\n") + "\n", ["W209"], line: 151,
      words: "of 4.52 s"),
    Awkward(
      "M85", "a rate that the clock denies",
      "# Sampling Rate: 120 Hz\n" + text, ["A110"], words: "declares 120 Hz"),
    Awkward("M86", "neither time nor rate", rows("note,acc_x_g,acc_y_g,acc_z_g", 60), ["A102"]),
    Awkward(
      "M87", "times as text",
      "time,acc_x_g,acc_y_g,acc_z_g\n"
        + (0..<80).map { "2019-08-06 10:25:5\($0 / 10):\($0 % 10)00,0.0\($0 % 10),0,1\n" }.joined(),
      []),
    Awkward(
      "M87", "a time that is none",
      "time,acc_x_g,acc_y_g,acc_z_g\n"
        + (0..<80).map {
          "\($0 == 50 ? "25 o'clock" : "10:25:5\($0 / 10).\($0 % 10)"),0.0\($0 % 10),0,1\n"
        }.joined(), ["E210"], line: 52, words: "found `25 o'clock`"),
    Awkward(
      "M90", "nanoseconds of the epoch",
      "time,acc_x_g,acc_y_g,acc_z_g\n"
        + (0..<80).map { "\(1_729_249_992_163_008_800 + $0 * 10_000_000),0.0\($0 % 10),0,1\n" }
        .joined(), []),
    Awkward(
      "M98", "a long layout",
      "TimeStamp;Sample No;X-Axis;Y-Axis;Z-Axis;Sensor Type;Sensor ID\n"
        + (0..<60).map { "\($0 * 5);\($0);0.1;0.2;0.9;0;\($0 % 3)\n" }.joined(), ["A107"]),
  ]
}

@Suite struct AwkwardInputTests {
  @Test(arguments: Awkward.all)
  func `a case of awkward input gives its code, its place and its count`(one: Awkward) {
    let result = read(bytes: one.bytes, named: one.name)
    #expect(result.codes == one.codes)
    if let line = one.line {
      let all = (try? result.get())?.diagnostics ?? failure(result)?.diagnostics ?? []
      #expect(all.last?.place.line == line)
    }
    #expect(one.words.isEmpty || result.words.contains(one.words), "\(result.words)")
  }

  private func failure(_ result: Result<ImportResult, ImportFailure>) -> ImportFailure? {
    if case .failure(let failure) = result { failure } else { nil }
  }
}
