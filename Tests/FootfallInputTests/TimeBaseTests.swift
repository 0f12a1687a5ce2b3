import FootfallInput
import FootfallSignal
import Testing

/// What becomes of time stamps.
@Suite struct TimeBaseTests {
  /// A table whose x holds the moment of each row in thousandths of g, so that a misplaced
  /// sample shows.
  private func table(_ stamps: [String], moments: [Double]) -> String {
    let rows = zip(stamps, moments).map { "\($0),\($1 / 1000),0.1,1" }
    return "time_s,acc_x_g,acc_y_g,acc_z_g\n" + rows.joined(separator: "\n") + "\n"
  }

  private func text(_ seconds: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((seconds * scale).rounded())
    return "\(whole / Int(scale)).\(Drawn.padded(whole % Int(scale), digits))"
  }

  /// The largest distance between a sample's moment and where it was put, in seconds.
  private func error(_ recording: Recording) -> Double {
    recording.segments.flatMap { segment -> [Double] in
      let x = segment.acceleration?[.x]?.samples ?? []
      return x.indices.map { i in
        abs(x[i] / 9.80665 * 1000 - segment.seconds(at: Double(segment.start + i)))
      }
    }.max() ?? .infinity
  }

  @Test(
    arguments: [
      (150, 5), (1000 / 7, 5), (204.8, 5), (500, 4), (100, 2), (60, 3), (128, 3), (20, 3),
    ] as [(Double, Int)])
  func `rounded stamps give the rate and the moments back`(hertz: Double, digits: Int) throws {
    let moments = (0..<2000).map { Double($0) / hertz }
    let result = read(table(moments.map { text($0, digits) }, moments: moments))
    let recording = try #require(result.success).recording
    #expect(abs(recording.rate.hertz / hertz - 1) < 1e-6)
    #expect(recording.segments.count == 1 && recording.sampleCount == 2000)
    #expect(error(recording) < 0.0004 && recording.jitter < 0.02)
  }

  @Test(arguments: [1, 2, 3])
  func `up to three lost samples are filled in`(lost: Int) throws {
    let kept = (0..<300).filter { !(100..<(100 + lost)).contains($0) }
    let moments = kept.map { Double($0) / 100 }
    let result = read(table(moments.map { text($0, 2) }, moments: moments))
    #expect(result.codes == [lost == 1 ? "W203" : "W203×\(lost)"])
    let recording = try #require(result.success).recording
    #expect(recording.sampleCount == 300 && error(recording) < 1e-9)
  }

  @Test(arguments: [4, 51, 6000])
  func `more lost samples are a gap`(lost: Int) throws {
    let kept = (0..<(600 + lost)).filter { !(300..<(300 + lost)).contains($0) }
    let moments = kept.map { Double($0) / 100 }
    let recording = try #require(
      read(table(moments.map { text($0, 2) }, moments: moments)).success
    ).recording
    #expect(recording.segments.map(\.range) == [0..<300, (300 + lost)..<(600 + lost)])
    #expect(recording.gaps.count == 1)
    #expect(abs(recording.gaps[0].seconds - Double(lost + 1) / 100) < 1e-9)
    #expect(error(recording) < 1e-9)
  }

  @Test func `three lost samples of a slow sensor are a gap too`() throws {
    let moments = (0..<200).filter { !(100..<103).contains($0) }.map { Double($0) / 50 }
    let recording = try #require(
      read(table(moments.map { text($0, 2) }, moments: moments)).success
    ).recording
    #expect(recording.segments.count == 2)
  }

  @Test func `bunches of equal stamps are spread evenly`() throws {
    let moments = (0..<900).map { Double($0) / 50 }
    let stamps = moments.indices.map { text(Double($0 / 3 * 3 + 2) / 50, 3) }
    let result = read(table(stamps, moments: moments))
    #expect(result.codes == ["W205×600"])
    let recording = try #require(result.success).recording
    #expect(recording.timeSource == .arrival)
    #expect(abs(recording.rate.hertz - 50) < 0.01)
    // The stamp is that of the last row: a bunch's mean lies one sample late.
    #expect(error(recording) < 0.025 && recording.jitter < 0.05)
  }

  @Test func `a late row is put in order`() throws {
    let moments = (0..<100).map { Double($0) / 100 }
    var order = Array(moments.indices)
    order.swapAt(50, 52)
    let result = read(table(order.map { text(moments[$0], 2) }, moments: order.map { moments[$0] }))
    #expect(result.codes == ["W207×2"])
    #expect(error(try #require(result.success).recording) < 1e-9)
  }

  @Test func `a clock that starts anew splits the recording`() throws {
    let moments = (0..<200).map { Double($0) / 100 }
    let result = read(table(moments.map { text($0 < 1 ? $0 + 5 : $0 - 1, 2) }, moments: moments))
    #expect(result.codes == ["W208", "W209"])
    #expect(try #require(result.success).recording.segments.map(\.count) == [100, 100])
  }

  @Test func `a column that mostly goes back is no clock`() {
    let stamps = (0..<100).map { text(Double(($0 * 37) % 100) / 100, 2) }
    #expect(
      read(table(stamps, moments: (0..<100).map(Double.init))).codes.first?.hasPrefix("E213")
        == true)
  }

  @Test func `uneven stamps are put on the grid where they say`() throws {
    var seed: UInt64 = 7
    let moments = (0..<1000).map { row -> Double in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 0.01 + Double(row) / 100 + 0.002 * (Double(seed >> 40) / Double(1 << 24) - 0.5)
    }
    let result = read(table(moments.map { text($0, 6) }, moments: moments))
    let recording = try #require(result.success).recording
    #expect(result.codes == ["W211"])
    #expect((0.03...0.2).contains(recording.jitter))
    #expect(error(recording) < 1e-6 && abs(recording.rate.hertz - 100) < 0.1)
  }

  @Test func `time cut to a few digits is refused`() {
    let stamps = (0..<2000).map { text(Double($0 / 100), 0) + "0" }
    #expect(read(table(stamps, moments: (0..<2000).map(Double.init))).codes == ["E209"])
  }

  @Test(
    arguments: [("timestamp_ms", 1e3), ("time_us", 1e6), ("time (ns)", 1e9), ("t", 1e3)]
      as [(String, Double)])
  func `time in other units is converted, from any epoch`(name: String, scale: Double) throws {
    let epoch = name == "t" ? 0 : Int64(1_700_000_000 * scale)
    let rows = (0..<200).map {
      "\(epoch + Int64(Double($0) / 100 * scale)),\(Double($0) / 1e5),0.1,1"
    }
    let text = "\(name),acc_x_g,acc_y_g,acc_z_g\n" + rows.joined(separator: "\n") + "\n"
    let recording = try #require(read(text).success).recording
    #expect(recording.rate.hertz == 100)
  }

  @Test func `a time whose unit neither name nor step proves is asked for`() {
    let rows = (0..<50).map { "\($0),\(Double($0) / 1e5),0.1,1" }
    let text = "time,acc_x_g,acc_y_g,acc_z_g\n" + rows.joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["A105"])
  }

  @Test func `without a clock a rate that is given will do`() throws {
    let rows = (0..<50).map { "\(Double($0) / 1e5),0.1,1" }
    let text = "acc_x_g,acc_y_g,acc_z_g\n" + rows.joined(separator: "\n") + "\n"
    #expect(read(text).codes == ["A102"])
    let recording = try #require(read(text, answers: ImportAnswers(rateHertz: 50)).success)
      .recording
    #expect(recording.rate.hertz == 50 && recording.timeSource == .givenRate)
    let declared = try #require(read("# Update Rate: 40.0 Hz\n" + text).success).recording
    #expect(declared.rate.hertz == 40 && declared.timeSource == .declaredRate)
  }

  @Test func `a channel at the end of its range is reported`() throws {
    let rows = (0..<200).map { "\(Drawn.seconds($0)),\($0 % 20 < 3 ? "7.99" : "0.5"),0.1,1" }
    let text = "time_s,acc_x_g,acc_y_g,acc_z_g\n" + rows.joined(separator: "\n") + "\n"
    let result = read(text)
    #expect(result.codes == ["W210×30"])
    let saturation = try #require(result.success).recording.saturation
    #expect(saturation.count == 1 && saturation[0].axis == .x && saturation[0].longestRun == 3)
  }
}
