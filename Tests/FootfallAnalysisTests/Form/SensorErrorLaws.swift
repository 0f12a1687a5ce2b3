import FootfallSignal
import FootfallSynthesis
import Glibc
import Testing

@testable import FootfallAnalysis

/// What a run tells of the sensor that recorded it.
struct SensorErrorLaws {
  private func run(_ metersPerSecond: Double, seconds: Double = 20) -> SyntheticRun {
    SyntheticRun(
      runner: Runner(metersPerSecond: metersPerSecond),
      course: Course([.stand(seconds: 5), .run(seconds: seconds)]), seed: 3)
  }

  /// How far the speed is off, in percent.
  private func error(_ run: SyntheticRun, _ device: Device) throws -> Double {
    let analysis = RunAnalyzer().analyze([run.recording(at: .foot, side: .left, device: device)])
    let found = try #require(analysis[.speed]?.value)
    let truth = try #require(run.truth.median(.speed, of: .left))
    return 100 * (found / truth - 1)
  }

  @Test(arguments: [2.5, 3.5, 4.3])
  func `a perfect sensor stays one`(metersPerSecond: Double) throws {
    #expect(abs(try error(run(metersPerSecond), .ideal(rate: 200))) < 0.2)
  }

  @Test(arguments: [3.6, 4.0, 4.4])
  func `what a cut peak lost does not shorten the way`(metersPerSecond: Double) throws {
    var device = Device.ideal(rate: 400)
    device.filters = true
    device.rangeGravities = 16
    let error = try error(run(metersPerSecond), device)
    #expect(abs(error) < 1, "cut at 16 g, \(metersPerSecond) m/s: \(error) %")
  }

  @Test func `an offset and a scale are told by gravity's size`() throws {
    let run = run(3)
    var device = Device.ideal(rate: 200)
    device.accelerationOffset = 40
    device.scaleError = 0.01
    let error = try error(run, device)
    #expect(abs(error) < 1, "40 mg and 1 %: \(error) %")
  }

  @Test(arguments: [-4.0, 4])
  func `a slope is not taken for a sensor's error`(percent: Double) throws {
    let run = SyntheticRun(
      runner: Runner(metersPerSecond: 3),
      course: Course([.stand(seconds: 5), .run(seconds: 20).rising(percent: percent)]), seed: 3)
    let error = try error(run, .ideal(rate: 200))
    #expect(abs(error) < 1, "slope of \(percent) %: \(error) %")
  }

  @Test func `a top is as high as the peak that was cut`() throws {
    let rate = SampleRate(hertz: 400)
    let limit = 16 * Acceleration.standardGravity
    let whole = (0..<400).map { i in
      let z = (Double(i % 100) - 50.3) / 2.5
      return 1.2 * limit * exp(-z * z / 2)
    }
    let cut = whole.map { min($0, limit) }
    let segment = Segment(
      startSeconds: 0,
      acceleration: VectorSignal(
        axes: [.x, .y, .z],
        components: [
          Signal(cut, rate: rate), Signal(whole.map { _ in 0 }, rate: rate),
          Signal(whole.map { _ in 0 }, rate: rate),
        ]))
    let motion = try #require(SixAxes(segment, range: 0..<400))
    let saturation = [
      Saturation(kind: .acceleration, axis: .x, limit: limit, samples: 8, longestRun: 2)
    ]
    let peaks = ClippedPeaks(motion, saturation)
    let lost = zip(whole, cut).reduce(0) { $0 + $1.0 - $1.1 }
    let drawn = peaks.tops.reduce(0) { $0 + $1.height }
    #expect(peaks.tops.allSatisfy { $0.axis == 0 })
    #expect(abs(drawn / lost - 1) < 0.5, "\(drawn) of \(lost)")
    #expect(Array(peaks.tops(in: 100..<200)).allSatisfy { (100..<200).contains($0.index) })
    #expect(ClippedPeaks(motion, []).tops.isEmpty)
  }
}
