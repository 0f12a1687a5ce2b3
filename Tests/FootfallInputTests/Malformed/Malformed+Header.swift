import FootfallInput

extension Malformed {
  private static let body = good.dropFirst().joined(separator: "\n") + "\n"

  static let header: [Malformed] = [
    Malformed("M41", "no header", body),
    Malformed(
      "M41", "no header, but names for the columns", body,
      answers: ImportAnswers(columns: ["time_s", "acc_x_g", "acc_y_g", "acc_z_g"]), like: text),
    Malformed("M42", "a header of numbers", "1,2,3,4\n" + body),
    Malformed("M43", "the same header again", inserting([good[0]], before: 152)),
    Malformed("M43", "another header among the rows", inserting(["time_ms,ax,ay,az"], before: 60)),
    Malformed(
      "M44", "a second table below the first",
      text + "\nTrajectories\n100\nFrame,Sub Frame,Heel X,Heel Y,Heel Z,Toe X\n1,0,1,2,3,4\n"),
    Malformed(
      "M44", "a second table with fewer columns", text + "\nFrame,Force\n1,10\n2,20\n3,30\n"),
    Malformed(
      "M45", "a name that comes twice",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g,acc_x_g,acc_y_g,acc_z_g", 60) {
        row(Drawn.seconds($0), $0) + "," + g($0 + 5)
      }),
    Malformed(
      "M46", "a row of units that is shifted",
      "time,gyr x,gyr y,gyr z,acc x,acc y,acc z\ns,g,g,g,deg/s,deg/s,deg/s\n"
        + (0..<60).map { "\(Drawn.seconds($0)),1,2,90,\(g($0))\n" }.joined()),
    Malformed("M47", "a header wider than the rows", good[0] + ",label\n" + body),
    Malformed("M47", "a header narrower than the rows", "time_s,acc_x_g,acc_y_g\n" + body),
    Malformed("M48", "rows with too few cells", with([40: "0.38,0.038", 41: "0.39"])),
    Malformed(
      "M48", "too many rows with too few cells",
      with(Dictionary(uniqueKeysWithValues: (0..<9).map { ($0 * 20 + 20, "1,2") }))),
    Malformed("M49", "a row with a cell too many", with([40: "0.38,0.038,0.010,1.008,7"])),
    Malformed(
      "M49", "a row with blank cells too many", with([40: "0.38,0.038,0.010,1.008,,"]), like: text),
    Malformed(
      "M50", "a unit that is not known",
      rows("time_s,acc x [furlong],acc y [furlong],acc z [furlong]", 60) {
        row(Drawn.seconds($0), $0)
      }),
    Malformed(
      "M51", "a printed unit that the values deny, of the acceleration",
      text.replacing("_g", with: "_mps2")),
    Malformed(
      "M51", "a printed unit that the values deny, of the angular rate",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g,gyr_x_rads,gyr_y_rads,gyr_z_rads", 60) {
        row(Drawn.seconds($0), $0) + ",1,900,\($0)"
      }),
    Malformed(
      "M51", "a unit that is given against the values", text,
      answers: ImportAnswers(accelerationUnit: .metersPerSecondSquared)),
    Malformed(
      "M52", "no unit, but values that prove it", text.replacing("_g", with: ""), like: text),
    Malformed(
      "M52", "no unit, and values that prove none",
      rows("time_s,acc_x,acc_y,acc_z", 60) {
        row(Drawn.seconds($0), $0).replacing(",1.", with: ",3.")
      }),
    Malformed(
      "M53", "a column without a name that counts",
      "," + good[0] + "\n" + good.dropFirst().enumerated().map { "\($0),\($1)\n" }.joined(),
      like: text),
    Malformed(
      "M53", "a column without a name that is the time", ",acc_x_g,acc_y_g,acc_z_g\n" + body),
    Malformed("M54", "a header in another language", "tiempo,uno,dos,tres\n" + body),
    Malformed(
      "M54", "bare axes in another language's table", "Zeit [s],x [g],y [g],z [g]\n" + body),
    Malformed(
      "M55", "a column with the length beside the axes",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g,acc_mag,Absolute acceleration (g)", 300) {
        row(Drawn.seconds($0), $0) + ",9,9"
      }, like: text),
    Malformed(
      "M56", "axes in another order",
      rows("acc_z_g,acc_y_g,time_s,acc_x_g", 300) {
        "1.00\($0 % 10),0.010,\(Drawn.seconds($0)),0.\(Drawn.padded($0 % 100, 3))"
      }, like: text),
    Malformed(
      "M57", "a list of a device's messages",
      "Type,Local Number,Message,Field 1,Value 1,Units 1\nDefinition,0,file_id,serial,1,\n"),
    Malformed(
      "M57", "counts of an epoch",
      "acceleration (mg) - 2014-05-07 13:29:50 - sampleRate = 5 seconds,imputed\n13.5,0\n14.5,0\n",
      named: "wrist.csv"),
    Malformed(
      "M58", "more cells than any sensor has",
      with([40: Array(repeating: "1", count: 5000).joined(separator: ",")])),
  ]
}
