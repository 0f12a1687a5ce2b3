import FootfallInput
import FootfallSignal
import Testing

/// Files of one run that belong together.
@Suite struct FileSetLaws {
  private func joined(_ files: [(name: String, text: String)]) throws -> [ImportResult] {
    let results = try files.map {
      try RecordingReader().read(bytes: Array($0.text.utf8), named: $0.name)
    }
    return try FileSet(results).joined()
  }

  /// A table of seven columns whose rows from `lost` are not there.
  private func table(_ stamp: (Int) -> String, without lost: Range<Int> = 0..<0) -> [[String]] {
    (0..<400).filter { !lost.contains($0) }.map { i in
      [stamp(i)]
        + (0..<6).map { c in "\(c < 3 ? 0 : 90).\(Drawn.padded((i * 37 + c * 101) % 997, 3))" }
    }
  }

  private static let names = [
    "time_s", "acc_x_g", "acc_y_g", "acc_z_g", "gyr_x_dps", "gyr_y_dps", "gyr_z_dps",
  ]

  private func text(_ rows: [[String]], _ columns: [Int]) -> String {
    ([Self.names] + rows).map { row in columns.map { row[$0] }.joined(separator: ",") + "\n" }
      .joined()
  }

  @Test(arguments: [0, 5], [0..<0, 100..<103, 100..<180])
  func `columns that were parted into two files give the file's own recording`(
    first: Int, lost: Range<Int>
  ) throws {
    let rows = table({ Drawn.seconds($0 + first) }, without: lost)
    let whole = try RecordingReader().read(
      bytes: Array(text(rows, [0, 1, 2, 3, 4, 5, 6]).utf8), named: "left_foot.csv")
    let parts = try joined([
      ("left_foot_acc.csv", text(rows, [0, 1, 2, 3])),
      ("left_foot_gyro.csv", text(rows, [0, 4, 5, 6])),
    ])
    #expect(parts.count == 1)
    #expect(parts[0].recording.segments == whole.recording.segments)
    let turned = try joined([
      ("left_foot_gyro.csv", text(rows, [0, 4, 5, 6])),
      ("left_foot_acc.csv", text(rows, [0, 1, 2, 3])),
    ])
    #expect(turned.map(\.recording.segments) == [whole.recording.segments])
  }

  @Test func `a gyroscope between the moments of the acceleration is laid onto them`() throws {
    func angle(_ seconds: Double) -> Double { 200 * seconds * (3 - seconds) }
    let still = (0..<300).map { "\(Drawn.seconds($0)),0.1,0.2,0.9\($0 % 10)\n" }.joined()
    let turning = (0..<590).map { i in
      let seconds = 0.003 + Double(i) / 200
      return "\(seconds),\(angle(seconds)),1,2\n"
    }.joined()
    let result = try joined([
      ("left_foot_acc.csv", "time_s,acc_x_g,acc_y_g,acc_z_g\n" + still),
      ("left_foot_gyro.csv", "time_s,gyr_x_dps,gyr_y_dps,gyr_z_dps\n" + turning),
    ])
    let segment = try #require(result[0].recording.segments.first)
    let x = try #require(segment.angularVelocity?[.x])
    #expect(result[0].diagnostics.map(\.code.rawValue) == ["N401"])
    #expect(abs(segment.startSeconds - 0.01) < 1e-9 && abs(segment.rate.hertz - 100) < 1e-6)
    // Where the low pass has all of its reach.
    for i in 40..<(segment.count - 40) {
      let degrees = x.samples[i] * 180 / .pi
      #expect(abs(degrees - angle(segment.seconds(at: Double(segment.start + i)))) < 0.2)
    }
  }

  @Test func `three files of three places stay as they are`() throws {
    let files = ["left_foot.csv", "right_foot.csv", "sacrum.csv"].map { ($0, Drawn.table(0..<300)) }
    #expect(try joined(files).map(\.recording.placement) == [.foot, .foot, .sacrum])
    #expect(try joined(files).allSatisfy(\.diagnostics.isEmpty))
  }

  @Test(.enabled(if: RealData.root != nil, "../shared/data is not there"))
  func `a phone's two files are joined on their clock`() throws {
    let folder = try #require(RealData.shared) + "/vendor/_longer/phyphox"
    let reader = RecordingReader(answers: ImportAnswers(placement: .pocket))
    let results = try ["Accelerometer_walk", "Gyroscope_walk"].map {
      try reader.read(path: "\(folder)/\($0).csv")
    }
    let joined = try FileSet(results).joined()
    let recording = joined[0].recording
    #expect(joined.count == 1 && recording.segments.count == 1)
    #expect((1...3).contains(results[0].recording.sampleCount - recording.sampleCount))
    #expect(recording.segments[0].angularVelocity != nil)
  }

  @Test(.enabled(if: RealData.root != nil, "../shared/data is not there"))
  func `two clocks that begin at zero with their files are asked about`() throws {
    let folder = try #require(RealData.shared) + "/vendor/_longer/weda_fitbit"
    func read(_ start: Double?) throws -> [ImportResult] {
      try ["accel", "gyro"].map { kind in
        try RecordingReader(
          answers: ImportAnswers(
            placement: .wrist, angularVelocityUnit: .radiansPerSecond,
            columns: ["time_s"]
              + ["x", "y", "z"].map { kind == "accel" ? "acc_\($0)" : "gyr_\($0)" },
            startSeconds: start)
        ).read(path: "\(folder)/U01_R01_\(kind).csv")
      }
    }
    let asked = Result { try FileSet(read(nil)).joined().count }
    #expect(asked.success == nil)
    let joined = try FileSet(read(0)).joined()
    #expect(joined.count == 1 && joined[0].recording.segments[0].angularVelocity != nil)
  }
}
