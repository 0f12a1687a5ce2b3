import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Foundation
import Testing

/// One implementation, fed once or in pieces.
///
/// `Scripts/splits` tries a thousand splits of each placement in a release build;
/// `FOOTFALL_SPLITS` tries more than two here.
@Suite struct RunStreamLaws {
  private static let course = Course([
    .stand(seconds: 7), .walk(seconds: 11), .run(seconds: 43), .walk(seconds: 4),
    .run(seconds: 9), .stand(seconds: 6), .run(seconds: 2), .walk(seconds: 9), .run(seconds: 31),
  ])
  private static let run = SyntheticRun(course: course, seed: 7)

  static var splits: Int {
    ProcessInfo.processInfo.environment["FOOTFALL_SPLITS"].flatMap { Int($0) } ?? 2
  }

  private func strides(_ recording: Recording, pieces: (inout SplitGenerator) -> Int, seed: UInt64)
    -> [Stride]
  {
    var random = SplitGenerator(seed: seed)
    var stream = RunStream(placement: recording.placement, side: recording.side)
    var found: [Stride] = []
    for segment in recording.segments {
      var start = segment.range.lowerBound
      while start < segment.range.upperBound {
        let end = min(segment.range.upperBound, start + max(1, pieces(&random)))
        found += stream.push(segment[start..<end])
        start = end
      }
    }
    return found + stream.finish()
  }

  private func expectOneAnswer(_ recording: Recording, splits: Int) {
    let whole = RunAnalyzer().analyze(recording).strides
    let hertz = recording.rate.hertz
    for seed in 0..<UInt64(splits) {
      // Pieces of a few samples, of seconds, of minutes, each split with a length of its own.
      let longest = hertz * [0.05, 0.5, 3, 20, 90][Int(seed % 5)]
      let found = strides(
        recording, pieces: { Int(longest * Double($0.next() % 1000) / 1000) }, seed: seed)
      #expect(found == whole, "seed \(seed)")
    }
  }

  @Test(arguments: [
    (Placement.foot, Foot?.some(.left), 200.0), (.heel, .right, 100), (.shank, .left, 142.857),
    (.sacrum, nil, 100), (.sacrum, nil, 59.3),
  ])
  func `a synthetic recording gives the same strides in pieces of any size`(
    placement: Placement, side: Foot?, hertz: Double
  ) {
    let recording = Self.run.recording(
      at: placement, side: side, device: .typical(rate: hertz))
    #expect(RunAnalyzer().analyze(recording).strides.count > 60)
    expectOneAnswer(recording, splits: Self.splits)
  }

  @Test func `an insole gives the same strides in pieces of any size`() {
    expectOneAnswer(Self.run.load(of: .left), splits: Self.splits)
  }

  @Test func `a gap ends a bout in pieces as it does in one`() {
    let whole = Self.run.recording(at: .shank, side: .left, device: .typical(rate: 100))
    let segment = whole.segments[0]
    let recording = Recording(
      name: "gap", placement: .shank, side: .left, rate: whole.rate, timeSource: .column,
      segments: [segment[0..<3300], segment[3450..<5107], segment[5300..<segment.count]])
    expectOneAnswer(recording, splits: Self.splits)
  }

  @Test func `a long run is answered for while it goes on`() {
    let recording = SyntheticRun(course: .run(seconds: 180)).recording(
      at: .foot, side: .left, device: .typical(rate: 100))
    var stream = RunStream(placement: .foot, side: .left)
    let segment = recording.segments[0]
    for start in Swift.stride(from: 0, to: segment.count, by: 100) {
      let end = min(segment.count, start + 100)
      for stride in stream.push(segment[start..<end]) {
        let now = segment.seconds(at: Double(end))
        #expect(now - stride.contact.initialContactSeconds <= 50)
      }
    }
  }

  @Test(
    .enabled(if: RealRecordings.arePresent, "\(RealRecordings.reason)"),
    arguments: [
      ("bach_shank_grf", "trial01_P1_run_8p5kmh_imu.csv", Placement.shank),
      ("rbds001_force_mocap", "RBDS001_run2p5_virtualimu_foot_left.csv", .foot),
      ("rbds001_force_mocap", "RBDS001_run4p5_virtualimu_pelvis.csv", .sacrum),
      ("alcantara_sacrum_grf", "rec05_3p33ms_slope0_imu.csv", .sacrum),
      ("adept_run", "full_left_ankle_imu.csv", .shank),
    ])
  func `a real recording gives the same strides in pieces of any size`(
    set: String, name: String, placement: Placement
  ) throws {
    let raw = try RealRecordings.recording(set, name)
    // Of the long one, some three minutes.
    let segments = raw.segments.map { $0[$0.start..<min($0.range.upperBound, $0.start + 20000)] }
    let recording = Recording(
      name: name, placement: placement, side: placement.isOnOneLeg ? .left : .unknown,
      rate: raw.rate, timeSource: .column, segments: segments)
    #expect(!RunAnalyzer().analyze(recording).strides.isEmpty)
    expectOneAnswer(recording, splits: set == "adept_run" ? 1 : Self.splits)
  }
}

/// A plain generator whose seed can be printed.
struct SplitGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
