import FootfallInput
import FootfallSignal
import Testing

/// A unit that is named, and values that no sensor on a body reads in it.
@Suite struct DoubtfulUnitTests {
  /// A run on a treadmill of numbers: gravity along z, and a push in every third of a second.
  private func run(
    _ header: String = "time_s,acc_x_g,acc_y_g,acc_z_g,gyr_x_dps,gyr_y_dps,gyr_z_dps",
    acceleration: Double = 1, turning: Double = 1, step: Double = 0.01
  ) -> String {
    let rows = (0..<400).map { row in
      let push = row % 33 < 12 ? 2.5 : 0.3 + Double(row % 7) / 100
      let turn = Double((row * 37) % 101 - 50) * 8
      let cells = [
        Double(row) * step, 0.2 * push * acceleration, 0.1 * acceleration,
        push * acceleration, turn * turning, 0.5 * turn * turning, 0.1 * turning,
      ]
      return cells.map { "\($0)" }.joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  @Test func `units that fit are taken`() {
    #expect(read(run(), named: "left_shank.csv").codes == [])
  }

  @Test(arguments: [30.0, 1000, 2048, 0.05])
  func `an acceleration far from gravity is asked about`(scale: Double) {
    let text = run(acceleration: scale)
    #expect(["A108", "A115"].map { [$0] }.contains(read(text, named: "left_shank.csv").codes))
  }

  @Test func `an angular rate beyond all sensors is asked about`() {
    #expect(read(run(turning: 1000), named: "left_shank.csv").codes == ["A116"])
    let bare = "time_s,acc_x_g,acc_y_g,acc_z_g,gyr_x,gyr_y,gyr_z"
    #expect(read(run(bare, turning: 16.4), named: "left_shank.csv").codes == ["A104"])
  }

  @Test func `a runner turns faster than forty degrees a second`() {
    let text = run(turning: .pi / 180)
    #expect(read(text, named: "left_shank.csv").codes == ["A109"])
  }

  @Test func `whole numbers beside an acceleration in no unit may be counts`() {
    let rows = (0..<100).map {
      "\($0),\(3000 + $0 % 9 * 40),\($0 % 7),9,\($0 % 50 * 11),4,\($0 % 3)"
    }
    let header = "time_ms,acc_x,acc_y,acc_z,gyr_x,gyr_y,gyr_z"
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    #expect(read(text, named: "left_shank.csv").codes.contains("A104"))
  }

  @Test func `a time whose first digits are kept is no clock`() {
    let text = run().split(separator: "\n").enumerated().map { i, row -> String in
      guard i > 0, let seconds = Double(row.prefix { $0 != "," }) else { return String(row) }
      let cut = seconds < 1 ? seconds : (seconds * 10).rounded() / 10
      return "\(cut)" + row.drop { $0 != "," }
    }
    #expect(read(text.joined(separator: "\n") + "\n", named: "left_shank.csv").codes == ["E209"])
  }

  @Test func `a unit that is given is taken with a warning`() {
    var answers = ImportAnswers(placement: .shank, side: .left)
    answers.accelerationUnit = .standardGravity
    answers.angularVelocityUnit = .degreesPerSecond
    let result = read(run(acceleration: 2048, turning: 1000), answers: answers)
    #expect(result.codes == ["W227", "W227"])
  }

  @Test(arguments: [(10.0, "ms"), (0.00001, "s"), (20, "s")])
  func `a clock that makes no rate of a sensor is asked about`(step: Double, unit: String) {
    let header = "time_\(unit),acc_x_g,acc_y_g,acc_z_g,gyr_x_dps,gyr_y_dps,gyr_z_dps"
    let codes = read(run(header, step: step), named: "left_shank.csv").codes
    #expect(codes == (unit == "ms" ? [] : ["A117"]))
    let answers = ImportAnswers(placement: .shank, side: .left, timeUnit: .seconds)
    if unit == "s" {
      #expect(read(run(header, step: step), answers: answers).codes.first == "W228")
    }
  }

  @Test(arguments: [0.5, 0.53])
  func `a change of units within a run is found, wherever it falls in a piece`(share: Double) {
    var rows = run().split(separator: "\n").map(String.init)
    let first = Int(Double(rows.count) * share)
    for row in first..<rows.count {
      var cells = rows[row].split(separator: ",").map { Double($0) ?? 0 }
      for i in 1...3 { cells[i] *= 9.80665 }
      rows[row] = cells.map { "\($0)" }.joined(separator: ",")
    }
    let codes = read(rows.joined(separator: "\n") + "\n", named: "left_shank.csv").codes
    #expect(codes == ["E208"], "\(first)")
  }
}

/// Tables of more than one sensor, and columns that stand there twice.
@Suite struct DoubtfulColumnTests {
  @Test(arguments: ["device", "Sensor ID", "side", "id"])
  func `rows of several sensors are not read as those of one`(name: String) {
    let rows = Drawn.rows(0..<60, header: nil)
    let mixed = rows.flatMap { ["A,\($0)", "B,\($0)"] }
    let stacked = rows.map { "A,\($0)" } + rows.map { "B,\($0)" }
    for order in [mixed, stacked] {
      let text =
        (["\(name),time_s,acc_x_g,acc_y_g,acc_z_g"] + order).joined(separator: "\n") + "\n"
      #expect(read(text).codes == ["A114"])
    }
    let one = (["\(name),time_s,acc_x_g,acc_y_g,acc_z_g"] + rows.map { "A,\($0)" })
      .joined(separator: "\n")
    #expect(read(one + "\n").codes == [])
  }

  @Test func `a first L and R are the sides`() throws {
    let rows = (0..<60).map { row in
      let one = Drawn.rows(row..<row + 1, header: nil)[0]
      return one + "," + one.split(separator: ",").dropFirst().joined(separator: ",")
    }
    let axes = ["acc_x_g", "acc_y_g", "acc_z_g"]
    let header = (["time_s"] + axes.map { "L_\($0)" } + axes.map { "R_\($0)" })
      .joined(separator: ",")
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    let result = try read(text, named: "shank.csv").get()
    #expect(result.recordings.map(\.side) == [.left, .right])
  }

  @Test func `a column that stands there twice is left out once`() {
    let rows = Drawn.rows(0..<60, header: "time_s,acc_x_g,acc_y_g,acc_z_g,acc_x_g")
    let text = rows.enumerated().map { $0 == 0 ? $1 : "\($1),0.5" }.joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["W217"])
  }

  @Test func `an axis that repeats another is refused`() {
    let rows = (0..<60).map { "\(Drawn.seconds($0)),0.0\($0 % 9),0.0\($0 % 9),1.00\($0 % 10)" }
    let text = (["time_s,acc_x_g,acc_y_g,acc_z_g"] + rows).joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["E206"])
  }

  @Test(arguments: [
    "Zeit [s];Beschleunigung x [g];Beschleunigung y [g];Beschleunigung z [g]",
    "tiempo (s);aceleración x (g);aceleración y (g);aceleración z (g)",
    "Temps (s);Accélération x (g);Accélération y (g);Accélération z (g)",
  ])
  func `headers in other languages are read`(header: String) {
    let rows = Drawn.rows(0..<60, header: nil).map {
      $0.replacing(",", with: ";").replacing(".", with: ",")
    }
    #expect(read(([header] + rows).joined(separator: "\n") + "\n").codes == [])
  }

  @Test func `gravity that was removed is refused in other languages, too`() {
    let header =
      "Zeit (s),Lineare Beschleunigung x (m/s^2),Lineare Beschleunigung y (m/s^2),"
      + "Lineare Beschleunigung z (m/s^2)"
    let text = Drawn.rows(0..<60, header: header).joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["E217"])
  }

  @Test func `a clock that cannot be read is named`() {
    let rows = (0..<60).map { "17:00,0.\($0 % 10),0.01,1.0" }
    let text = (["time,acc_x_g,acc_y_g,acc_z_g"] + rows).joined(separator: "\n") + "\n"
    #expect(read(text).words.contains("column 1 `time` reads `17:00` in row after row"))
  }
}
