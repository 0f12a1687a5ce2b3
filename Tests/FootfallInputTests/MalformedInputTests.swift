import FootfallInput
import FootfallSignal
import Testing

/// The cases of awkward input that this reader stands up to, by their number in the format
/// research (M01 to M98).
@Suite struct MalformedInputTests {
  private let good = Drawn.table(0..<60)

  private func recording(_ result: Result<ImportResult, ImportFailure>) throws -> Recording {
    try #require(result.success).recording
  }

  // MARK: Encoding and lines

  @Test func `M01 an empty file is refused`() {
    #expect(read("").codes == ["E101"])
    #expect(read(bytes: [0xEF, 0xBB, 0xBF]).codes == ["E101"])
  }

  @Test func `M02 a header alone is refused`() {
    #expect(read("time_s,acc_x_g,acc_y_g,acc_z_g\n").codes == ["E102"])
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF}\"time_s\","])
  func `M03 M04 a byte order mark changes nothing`(head: String) throws {
    let text = head.count > 1 ? head + good.dropFirst("time_s,".count) : head + good
    #expect(try recording(read(text)) == recording(read(good)))
  }

  @Test(arguments: [true, false], [true, false])
  func `M05 M06 UTF-16 is decoded and noted`(big: Bool, mark: Bool) throws {
    let units = Array((mark ? "\u{FEFF}" : "").utf16) + Array(good.utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return big ? pair : pair.reversed()
    }
    let result = read(bytes: bytes)
    #expect(result.codes == ["W101"])
    #expect(try recording(result) == recording(read(good)))
  }

  @Test func `M07 NUL bytes in the preamble are left out and counted`() throws {
    let result = read("# device\0\0\0\n" + good)
    #expect(result.codes == ["W103×3"])
  }

  @Test func `M09 a degree sign of one byte is understood`() throws {
    let header = "time_s,acc_x_g,acc_y_g,acc_z_g,gyr x (\u{B0}/s),gyr y (\u{B0}/s),gyr z (\u{B0}/s)"
    let rows = Drawn.rows(0..<60, header: nil).map { $0 + ",1,2,90" }
    let bytes = (header + "\n" + rows.joined(separator: "\n") + "\n").unicodeScalars.map {
      UInt8($0.value)
    }
    let result = read(bytes: bytes)
    #expect(result.codes == ["W102"])
    let rotation = try #require(recording(result).segments[0].angularVelocity)
    #expect(abs(rotation.components[2].samples[0] - .pi / 2) < 1e-12)
  }

  @Test func `M10 a binary file is refused with the byte`() {
    let result = read(bytes: [0x23, 0x01, 0x02, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47])
    #expect(result.codes == ["E105"])
    #expect(result.words.contains("control byte 0x01 at byte 2"))
  }

  @Test(arguments: ["\r\n", "\r", "\r\r\n"])
  func `M12 M13 every line end will do`(end: String) throws {
    let text = Drawn.rows(0..<60).joined(separator: end) + end
    // A carriage return too many looks like blank lines, which are counted.
    #expect(read(text).codes == (end == "\r\r\n" ? ["N103×59"] : []))
    #expect(try recording(read(text)) == recording(read(good)))
  }

  @Test func `M11 mixed line ends are noted once`() throws {
    let rows = Drawn.rows(0..<60)
    let text =
      rows[..<30].joined(separator: "\r\n") + "\r\n" + rows[30...].joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["W104"])
  }

  @Test func `M14 a last row without a line end is taken when it is whole`() throws {
    #expect(try recording(read(String(good.dropLast()))) == recording(read(good)))
  }

  @Test func `M15 rows cut off at the end are left out and counted`() throws {
    let rows = Drawn.rows(0..<200)
    let cut = (rows + ["2.00", "2.01", "2.02"]).joined(separator: "\n")
    let result = read(cut)
    #expect(result.codes == ["W105×3"])
    #expect(try recording(result).sampleCount == 200)
  }

  @Test func `M16 a last number that may have been cut is left out`() throws {
    let cut = good + "0.60,0.060,0.010,1."
    let result = read(cut)
    #expect(result.codes == ["W106"])
    #expect(try recording(result).sampleCount == 60)
  }

  @Test func `M17 blank lines keep the numbering of lines`() {
    let rows = Drawn.rows(0..<40)
    let text = rows.joined(separator: "\n\n") + "\n\n0.40,x,0.010,1.000\n"
    #expect(read(text).words.contains("left_foot.csv:83:2"))
  }

  @Test func `M19 M20 stand-ins and archives are named`() {
    #expect(read("version https://git-lfs.github.com/spec/v1\noid sha256:0\n").codes == ["E108"])
    #expect(read("<!DOCTYPE html><html></html>").words.contains("this is a web page"))
    #expect(read(bytes: [0x50, 0x4B, 0x03, 0x04, 0, 0]).words.contains("zip archive"))
  }

  // MARK: Dialect and quotes

  @Test(arguments: [";", "\t"])
  func `M24 a decimal comma is read beside another delimiter`(delimiter: String) throws {
    let text = String(good.map { $0 == "," ? Character(delimiter) : $0 == "." ? "," : $0 })
    #expect(try recording(read(text)) == recording(read(good)))
  }

  @Test func `M22 a line that names the separator is obeyed`() throws {
    let text = "\"sep=;\"\n" + good.replacing(",", with: ";")
    #expect(try recording(read(text)) == recording(read(good)))
  }

  @Test func `M25 a comma as both is refused`() {
    let rows = (0..<40).map { "\($0 * 10),0,01\($0 % 10)000,9,81\($0 % 10)000,0,12\($0 % 7)000" }
    let header = "Timestamp (ms),X: (m/s^2),Y: (m/s^2),Z: (m/s^2)\n"
    #expect(read(header + rows.joined(separator: "\n") + "\n").codes == ["E107"])
  }

  @Test func `M30 M40 quotes and blanks around names and cells are no part of them`() throws {
    let rows = Drawn.rows(0..<60)
    let header = rows[0].split(separator: ",").map { "\"\($0)\"" }.joined(separator: ", ")
    let text = ([header] + rows.dropFirst().map { $0.replacing(",", with: ", ") }).joined(
      separator: "\n")
    #expect(try recording(read(text)) == recording(read(good)))
  }

  @Test func `M34 M35 comments are no data and are counted when they stand between`() throws {
    let rows = Drawn.rows(0..<60)
    let text =
      "# made by hand\n// twice\n" + rows[..<20].joined(separator: "\n")
      + "\n# pause\n" + rows[20...].joined(separator: "\n") + "\n"
    let result = read(text)
    #expect(result.codes == ["W107"])
    #expect(try recording(result) == recording(read(good)))
  }

  @Test func `M36 M37 a delimiter behind the last cell is harmless`() throws {
    let rows = Drawn.rows(0..<60)
    let both = rows.map { $0 + "," }.joined(separator: "\n") + "\n"
    #expect(read(both).codes.isEmpty)
    let rowsOnly = ([rows[0]] + rows.dropFirst().map { $0 + "," }).joined(separator: "\n") + "\n"
    #expect(read(rowsOnly).codes == ["N102"])
    #expect(try recording(read(rowsOnly)) == recording(read(good)))
  }

  // MARK: Header and shape

  @Test func `M41 a table without a header asks what it holds`() {
    let text = Drawn.rows(0..<40, header: nil).joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["A107"])
    let columns = ["time_s", "acc_x_g", "acc_y_g", "acc_z_g"]
    #expect(
      read(text, answers: ImportAnswers(columns: columns)).success?.recording.sampleCount == 40)
  }

  @Test func `M43 a repeated header splits the recording`() throws {
    let text = Drawn.table(0..<100) + Drawn.table(0..<100)
    let result = read(text)
    #expect(result.codes == ["W109", "W209"])
    #expect(try recording(result).segments.map(\.count) == [100, 100])
  }

  @Test func `M47 a header wider than the rows is refused`() {
    let rows = Drawn.rows(0..<40)
    let text = ([rows[0] + ",label"] + rows.dropFirst()).joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["E201"])
  }

  @Test func `M48 a short row in the middle is left out and its sample interpolated`() throws {
    var rows = Drawn.rows(0..<60)
    rows[30] = "0.29,0.029"
    let result = read(rows.joined(separator: "\n") + "\n")
    #expect(result.codes == ["W108", "W203"])
    let x = try #require(recording(result).segments[0].acceleration?[.x])
    #expect(x.count == 60 && abs(x[29] - 0.029 * 9.80665) < 1e-12)
  }

  @Test func `too many short rows are damage`() {
    var rows = Drawn.rows(0..<200)
    for row in stride(from: 20, to: 80, by: 10) { rows[row] = "0.2,1" }
    #expect(read(rows.joined(separator: "\n") + "\n").codes == ["E214×6"])
  }

  @Test func `M55 M56 columns go by their names, not by their order`() throws {
    let rows = (0..<60).map {
      "9,1.00\($0 % 10),0.010,0.\(Drawn.padded($0 % 100, 3)),\(Drawn.seconds($0))"
    }
    let header = "Absolute acceleration (g),acc z (g),acc y (g),acc x (g),Time (s)"
    let text = header + "\n" + rows.joined(separator: "\n") + "\n"
    #expect(try recording(read(text)) == recording(read(good)))
  }

  @Test func `an acceleration without gravity is refused`() {
    let header = "time_s,linear_acc_x (m/s^2),linear_acc_y (m/s^2),linear_acc_z (m/s^2)"
    let text = Drawn.rows(0..<40, header: header).joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["E217"])
  }

  // MARK: Numbers

  @Test(arguments: ["NaN", "nan", "", "-", "--", "null", "N/A"])
  func `M59 a missing sample is counted and interpolated`(word: String) throws {
    var rows = Drawn.rows(0..<60)
    rows[11] = "0.10,0.010,\(word),1.000"
    rows[12] = "0.11,0.011,\(word),1.001"
    let result = read(rows.joined(separator: "\n") + "\n")
    #expect(result.codes == ["W201×2", "W203×2"])
    #expect(try recording(result).sampleCount == 60)
  }

  @Test func `a run of missing samples is a gap`() throws {
    var rows = Drawn.rows(0..<200)
    for i in 80..<90 { rows[i + 1] = "\(Drawn.seconds(i)),,0.010,1.0" }
    let result = read(rows.joined(separator: "\n") + "\n")
    #expect(result.codes == ["W201×10", "W209"])
    #expect(try recording(result).segments.map(\.range) == [0..<80, 90..<200])
  }

  @Test func `M62 an axis without values is refused`() {
    let text =
      (["time_s,acc_x_g,acc_y_g,acc_z_g"] + (0..<40).map { "\(Drawn.seconds($0)),0.1,,1.0" })
      .joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["E206"])
    #expect(read(text.replacing("acc_z_g", with: "note")).codes == ["E206"])
  }

  @Test func `M65 exponents and signs are numbers`() throws {
    let text = good.replacing("0.010", with: "+1.0e-2")
    #expect(try recording(read(text)) == recording(read(good)))
  }

  @Test func `M67 a number beyond all numbers is none`() {
    #expect(read(good + "0.60,1e400,0.010,1.000\n").codes == ["E204"])
  }

  @Test func `M73 directions are no angular rates`() {
    let header = "time_s,acc_x_g,acc_y_g,acc_z_g,gyro_x_rads,gyro_y_rads,gyro_z_rads"
    let rows = Drawn.rows(0..<60, header: nil).map { $0 + ",0.6,0.8,0" }
    #expect(read(([header] + rows).joined(separator: "\n") + "\n").codes == ["E211"])
  }

  // MARK: Units

  @Test func `M51 a printed unit that the values contradict is asked for`() throws {
    let text = good.replacing("_g", with: "_mps2")
    #expect(read(text).codes == ["A108"])
    let given = read(text, answers: ImportAnswers(accelerationUnit: .standardGravity))
    #expect(given.codes.isEmpty)
    #expect(try recording(given) == recording(read(good)))
    let insisting = read(text, answers: ImportAnswers(accelerationUnit: .metersPerSecondSquared))
    #expect(insisting.codes == ["W213"])
  }

  @Test func `M52 a unit that is not printed is proven by the values`() throws {
    let result = read(good.replacing("_g", with: ""))
    #expect(try recording(result) == recording(read(good)))
    #expect(result.success?.plan.evidence.contains { $0.contains("by its values") } == true)
  }

  // MARK: Place

  @Test(arguments: [
    ("left_foot.csv", Placement.foot, Side.left), ("foot_right_2.csv", .foot, .right),
    ("LF.csv", .foot, .left), ("trial_rs.csv", .shank, .right), ("Sacrum.csv", .sacrum, .unknown),
    ("subject1/LTibia.csv", .shank, .left), ("waist/run1.csv", .sacrum, .unknown),
    ("lower_back.csv", .sacrum, .unknown), ("PelvisIMU.csv", .sacrum, .unknown),
    ("right_ankle.csv", .shank, .right), ("a/b_wrist/S1.csv", .wrist, .unknown),
  ])
  func `names tell the place and the side`(name: String, placement: Placement, side: Side) throws {
    let recording = try recording(read(good, named: name))
    #expect(recording.placement == placement && recording.side == side)
  }

  @Test(arguments: ["run.csv", "hip.csv", "LH.csv", "foot_vs_shank.csv", "leg.csv"])
  func `a name that tells no place, or two, leads to a question`(name: String) {
    #expect(read(good, named: name).codes == ["A101"])
    #expect(read(good, named: name, answers: ImportAnswers(placement: .thigh)).success != nil)
  }

  @Test func `a foot of unknown side is read and noted`() throws {
    let result = read(good, named: "foot.csv")
    #expect(result.codes == ["N101"])
    #expect(try recording(result).side == .unknown)
  }

  @Test func `left and right in one file are two recordings`() throws {
    let header = "time_s,left_total_force_n,right_total_force_n"
    let rows = (0..<60).map { "\(Drawn.seconds($0)),\($0),\($0 % 7 == 5 ? "" : "\(2 * $0)")" }
    let result = read(([header] + rows).joined(separator: "\n") + "\n", named: "insole.csv")
    let recordings = try #require(result.success).recordings
    #expect(recordings.map(\.side) == [.left, .right])
    #expect(recordings.map(\.sampleCount) == [60, 60])
    #expect(recordings[1].segments[0].load?[10] == 20)
  }
}

extension Result {
  var success: Success? { if case .success(let value) = self { value } else { nil } }
}
