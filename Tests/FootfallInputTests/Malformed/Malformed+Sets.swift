import FootfallInput

extension Malformed {
  private static func file(
    _ name: String, _ text: String, answers: ImportAnswers = ImportAnswers()
  ) -> File {
    File(name: name, bytes: Array(text.utf8), answers: answers)
  }

  /// Rows of a foot's table, whose first one has a number of its own.
  private static func foot(_ range: Range<Int>) -> String { Drawn.table(range) }

  /// A gyroscope alone, whose first sample lies `late` thousandths of a second behind zero.
  private static func gyroscope(_ count: Int, step: Int = 20, late: Int = 105) -> String {
    rows("time_s,gyr_x_dps,gyr_y_dps,gyr_z_dps", count) {
      let ms = late + $0 * step
      return "\(ms / 1000).\(Drawn.padded(ms % 1000, 3)),\($0 % 9),\($0 % 7).5,\(100 + $0 % 50)"
    }
  }

  private static let accelerometer = foot(5..<305)

  static let sets: [Malformed] = [
    Malformed(
      "M93", "a right foot that begins when the left one ends",
      files: [file("left_foot.csv", foot(0..<300)), file("right_foot.csv", foot(280..<580))]),
    Malformed(
      "M93", "a right foot that ends early",
      files: [file("left_foot.csv", foot(0..<300)), file("right_foot.csv", foot(0..<140))]),
    Malformed(
      "M94", "two left feet",
      files: [file("left_foot.csv", foot(0..<300)), file("left_foot_2.csv", foot(0..<300))]),
    Malformed(
      "M94", "two feet without a side",
      files: [file("foot_1.csv", foot(0..<300)), file("foot_2.csv", foot(0..<300))]),
    Malformed(
      "M94", "two sensors at the sacrum",
      files: [file("sacrum_a.csv", foot(0..<300)), file("sacrum_b.csv", foot(0..<300))]),
    Malformed(
      "M95", "a gyroscope that begins later",
      files: [
        file("left_foot_acc.csv", accelerometer), file("left_foot_gyro.csv", gyroscope(145)),
      ]),
    Malformed(
      "M95", "a gyroscope that hardly overlaps",
      files: [
        file("left_foot_acc.csv", accelerometer),
        file("left_foot_gyro.csv", gyroscope(145, late: 2500)),
      ]),
    Malformed(
      "M95", "two clocks that begin at zero",
      files: [
        file("left_foot_acc.csv", foot(0..<300)),
        file("left_foot_gyro.csv", gyroscope(145, late: 0)),
      ]),
    Malformed(
      "M95", "two clocks that begin at zero, and when they did",
      files: [
        file("left_foot_acc.csv", foot(0..<300), answers: ImportAnswers(startSeconds: 0)),
        file(
          "left_foot_gyro.csv", gyroscope(145, late: 0), answers: ImportAnswers(startSeconds: 0.01)),
      ]),
    Malformed(
      "M96", "a left foot whose columns are of the right one",
      "time_s,right_acc_x_g,right_acc_y_g,right_acc_z_g\n"
        + good.dropFirst().joined(separator: "\n")
    ),
    Malformed(
      "M97", "a right foot in another unit and at another rate",
      files: [
        file("left_foot.csv", foot(0..<300)),
        file(
          "right_foot.csv",
          rows("time_s,acc_x_mps2,acc_y_mps2,acc_z_mps2", 150) {
            "\(Drawn.seconds($0 * 2)),0.\(Drawn.padded($0 % 100, 3)),0.1,9.8\($0 % 10)"
          }),
      ]),
    Malformed(
      "M98", "a long layout without a mapping",
      rows("TimeStamp;Sample No;X-Axis;Y-Axis;Z-Axis;Sensor Type;Sensor ID", 60) {
        "\($0 * 5);\($0);0.1;0.2;0.9;\($0 % 2);\($0 % 3)"
      }),
  ]
}
