import FootfallInput

extension Malformed {
  private static let both = "time_s,acc_x_g,acc_y_g,acc_z_g,gyr_x_dps,gyr_y_dps,gyr_z_dps"

  /// Rows of acceleration and angular rate in which everything moves.
  private static func both(_ count: Int, _ change: (Int) -> String? = { _ in nil }) -> String {
    rows(both, count) { i in
      change(i)
        ?? "\(row(Drawn.seconds(i), i)),\(i % 13),-\(i % 7).5,\(100 + i % 90)"
    }
  }

  static let numbers: [Malformed] = [
    Malformed(
      "M59", "every word for a missing number",
      with(40..<49) { i in
        let words = ["NaN", "nan", "", "-", "--", "null", "N/A", "#N/A", "none"]
        return i % 2 == 0
          ? "\(Drawn.seconds(i)),0.0\(i),\(words[i - 40]),1.00\(i % 10)"
          : "\(Drawn.seconds(i)),0.0\(i),0.010,1.00\(i % 10)"
      }),
    Malformed(
      "M60", "infinities", with([40: "0.38,inf,0.010,1.008", 41: "0.39,-1.#IND,0.010,1.009"])),
    Malformed(
      "M61", "a value that may mean missing",
      with(38..<48) { "\(Drawn.seconds($0)),-9999,0.010,1.000" }),
    Malformed(
      "M62", "an axis without values",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g", 60) { "\(Drawn.seconds($0)),0.1,,1.00\($0 % 10)" }),
    Malformed("M62", "an axis that is not there", text.replacing("acc_z_g", with: "note")),
    Malformed(
      "M62", "an axis of exact zeros",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g", 60) {
        "\(Drawn.seconds($0)),0.0\($0),0,1.00\($0 % 10)"
      }),
    Malformed(
      "M62", "one axis of the gyroscope at zero",
      both(120) { "\(row(Drawn.seconds($0), $0)),\($0 % 13),0.000,\(100 + $0 % 90)" }),
    Malformed(
      "M62", "a gyroscope that was off", both(300) { row(Drawn.seconds($0), $0) + ",0,0,0" },
      like: text),
    Malformed(
      "M62", "zeros until the sensor is awake",
      with(0..<40) { "\(Drawn.seconds($0)),0,0,0" }),
    Malformed(
      "M63", "an insole that is blank in some rows",
      rows("time_s,left_total_force_n,right_total_force_n", 60) {
        "\(Drawn.seconds($0)),\($0),\($0 % 7 == 5 ? "" : "\(2 * $0)")"
      }, named: "insole.csv"),
    Malformed(
      "M64", "a slow sensor that ends early",
      "ACC X (G), ACC Y (G), ACC Z (G), GYRO X (deg/s), GYRO Y (deg/s), GYRO Z (deg/s)\n"
        + "100 Hz, 100 Hz, 100 Hz, 50 Hz, 50 Hz, 50 Hz\n"
        + (0..<120).map { g($0) + ($0 < 60 ? ",1,2,\(90 + $0)" : ",,,") + "\n" }.joined()),
    Malformed(
      "M65", "exponents and signs", text.replacing("0.010", with: "+1.0e-2"), like: text),
    Malformed("M66", "a spike beyond all measure", with([40: "0.38,4e18,0.010,1.008"])),
    Malformed(
      "M67", "numbers of many digits",
      text.replacing(",0.010,", with: ",0.01000000000000000020816681711721685,"), like: text),
    Malformed("M67", "a number beyond all numbers", with([40: "0.38,1e400,0.010,1.008"])),
    Malformed("M68", "hexadecimal", with([40: "0.38,0xc3,0.010,1.008"])),
    Malformed("M68", "a fraction", with([40: "0.38,1/2,0.010,1.008"])),
    Malformed(
      "M68", "a clock time in a column of numbers", with([40: "0.38,10:25:50,0.010,1.008"])),
    Malformed(
      "M69", "the bits of a double in a column that is not needed",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g,Barometer (kPa)", 300) {
        row(Drawn.seconds($0), $0) + ",46\($0)69418616400000"
      }, like: text),
    Malformed(
      "M70", "a range that was too small",
      with(38..<58) { "\(Drawn.seconds($0)),0.010,0.010,16.000" }),
    Malformed(
      "M71", "a gyroscope that is pinned in the first rows",
      both(300) { $0 < 32 ? "\(row(Drawn.seconds($0), $0)),250,-250,250" : nil }),
    Malformed(
      "M72", "a dead sensor",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g", 80) { "\(Drawn.seconds($0)),1,2,3" }),
    Malformed(
      "M73", "directions in place of angular rates",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g,gyro_x_rads,gyro_y_rads,gyro_z_rads", 60) {
        row(Drawn.seconds($0), $0) + ",0.6,0.8,0"
      }),
    Malformed(
      "M74", "an acceleration in two units",
      rows("time_s,acc x,acc y,acc z", 600) {
        "\(Drawn.seconds($0)),0.0\($0 % 10),0.1,\($0 < 400 ? "1.0" : "9.8")\($0 % 10)"
      }),
    Malformed(
      "M74", "an angular rate in two units",
      rows("time_s,acc_x_g,acc_y_g,acc_z_g,gyr_x_dps,gyr_y_dps,gyr_z_dps", 640) {
        let scale = $0 < 320 ? 1.0 : 57.29578
        let z = $0 % 10 < 5 ? "0.7" : "1.4"
        return "\(Drawn.seconds($0)),0.1\($0 % 10),0.1,\(z)\($0 % 10),0.1,"
          + "\(scale * 2),\(scale * Double(3 + $0 % 3))"
      }),
  ]
}
