import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

@Suite struct FootWindowLaws {
  /// A landing that was due before the first sample once asked for a swing of negative length.
  @Test(arguments: [Strike.rearfoot, .forefoot])
  func `a window may begin and end anywhere in the stride`(strike: Strike) throws {
    let run = SyntheticRun(
      runner: Runner(metersPerSecond: 3.5, strike: strike), course: .run(seconds: 8), seed: 16)
    let segment = try #require(run.recording(at: .foot, side: .left).segments.first)
    for start in stride(from: 200, to: 350, by: 4) {
      for length in [180, 320, 700] {
        let contacts = FootDetector().contacts(in: segment[start..<start + length])
        #expect(contacts.count <= length / 100)
      }
    }
  }
}
