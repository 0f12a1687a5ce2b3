import Foundation
import FootfallAnalysis
import FootfallSignal
import Testing

@Suite struct SpectralCadenceLaws {
  @Test(arguments: [132.0, 140, 151.3, 165, 172.5, 180, 199.9, 215, 234, 263])
  func `the cadence that was drawn is read`(stepsPerMinute: Double) throws {
    for asymmetry in [0, 0.05, 0.3] {
      let motion = DrawnMotion(stepsPerMinute: stepsPerMinute, asymmetry: asymmetry)
      let read = try #require(motion.recording().wholeCadence)
      #expect(abs(read.stepsPerMinute - stepsPerMinute) < 0.05)
    }
  }

  @Test(arguments: [20.0, 25, 50, 60, 99, 100, 142.857, 200, 500, 1000])
  func `the rate does not matter`(rate: Double) throws {
    let read = try #require(DrawnMotion(stepsPerMinute: 171).recording(rate: rate).wholeCadence)
    #expect(abs(read.stepsPerMinute - 171) < 0.1)
  }

  @Test(arguments: [4.0, 5, 7.5, 10, 12, 61])
  func `the length does not matter`(seconds: Double) throws {
    let recording = DrawnMotion(stepsPerMinute: 158).recording(seconds: seconds)
    let read = try #require(recording.wholeCadence)
    #expect(abs(read.stepsPerMinute - 158) < 0.15)
  }

  @Test func `swapped and flipped axes give the same cadence`() throws {
    let channels = DrawnMotion().acceleration(rate: 100, seconds: 14)
    let plain = try #require(Recording.drawn(channels, rate: 100).wholeCadence)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      for sign in [1.0, -1] {
        let turned = order.map { axis in channels[axis].map { axis == 1 ? sign * $0 : -$0 } }
        let read = try #require(Recording.drawn(turned, rate: 100).wholeCadence)
        #expect(abs(read.stepsPerMinute - plain.stepsPerMinute) < 1e-6)
        #expect(abs(read.stepToStridePower / plain.stepToStridePower - 1) < 1e-6)
      }
    }
  }

  @Test func `a turned sensor gives the same cadence`() throws {
    let channels = DrawnMotion().acceleration(rate: 100, seconds: 14)
    let plain = try #require(Recording.drawn(channels, rate: 100).wholeCadence)
    let (c, s) = (cos(0.7), sin(0.7))
    let turned = [
      zip(channels[0], channels[1]).map { c * $0 - s * $1 },
      zip(channels[0], channels[1]).map { s * $0 + c * $1 }, channels[2],
    ]
    let read = try #require(Recording.drawn(turned, rate: 100).wholeCadence)
    #expect(abs(read.stepsPerMinute - plain.stepsPerMinute) < 1e-6)
  }

  @Test func `another unit gives the same cadence`() throws {
    let channels = DrawnMotion().acceleration(rate: 100, seconds: 14)
    let plain = try #require(Recording.drawn(channels, rate: 100).wholeCadence)
    let scaled = channels.map { $0.map { $0 / 9.80665 } }
    let read = try #require(Recording.drawn(scaled, rate: 100).wholeCadence)
    #expect(abs(read.stepsPerMinute - plain.stepsPerMinute) < 1e-6)
  }

  @Test(arguments: [0.05, 0.21, 0.4])
  func `a shift in time does not matter`(shift: Double) throws {
    let read = try #require(
      DrawnMotion(stepsPerMinute: 177, start: shift).recording(seconds: 9).wholeCadence)
    #expect(abs(read.stepsPerMinute - 177) < 0.1)
  }

  @Test func `where the recording's indices start does not matter`() throws {
    let channels = DrawnMotion().acceleration(rate: 100, seconds: 14)
    let plain = try #require(Recording.drawn(channels, rate: 100).wholeCadence)
    let later = Recording.drawn(channels, rate: 100, start: 12_345, startSeconds: 123.45)
    let read = try #require(later.wholeCadence)
    #expect(abs(read.stepsPerMinute - plain.stepsPerMinute) < 1e-9)
    #expect(read.windows == plain.windows)
  }

  /// Waves at the stride frequency's multiples, with chosen heights, on one axis.
  private func waves(_ heights: [Double], strideHertz: Double, seconds: Double) -> [[Double]] {
    let count = Int(100 * seconds)
    return [
      (0..<count).map { i in
        heights.enumerated().reduce(0) { sum, wave in
          let turn = 2 * .pi * Double(wave.offset + 1) * strideHertz * Double(i) / 100
          return sum + wave.element * cos(turn + Double(wave.offset))
        }
      }
    ]
  }

  @Test(arguments: [1.12, 1.3, 1.45, 1.7, 1.93])
  func `on a leg the strongest line may be any of the first four`(strideHertz: Double) throws {
    for strongest in 0..<4 {
      var heights = [1.0, 1, 0.8, 0.5, 0.3]
      heights[strongest] = 3
      let channels = waves(heights, strideHertz: strideHertz, seconds: 10)
      let read = try #require(
        Recording.drawn(channels, rate: 100, placement: .shank).wholeCadence)
      #expect(abs(read.stepsPerMinute - 120 * strideHertz) < 0.1)
      #expect(read.dominantLine == (heights[0] > heights[1] ? .stride : .step) || strongest > 1)
    }
  }

  @Test(arguments: [1.15, 1.35, 1.6, 1.95, 2.18])
  func `on the trunk the stride's own line may be missing`(strideHertz: Double) throws {
    let channels = waves([0, 3, 0, 1, 0, 0.3], strideHertz: strideHertz, seconds: 10)
    let read = try #require(Recording.drawn(channels, rate: 100, placement: .sacrum).wholeCadence)
    #expect(abs(read.stepsPerMinute - 120 * strideHertz) < 0.1)
    #expect(read.dominantLine == .step)
  }

  @Test(arguments: Placement.allCases)
  func `one line of turning per stride does not halve the cadence`(placement: Placement) throws {
    let bounce = waves([1, 3], strideHertz: 1.35, seconds: 20)
    let turning = waves([3], strideHertz: 1.35, seconds: 20)
    let recording = Recording.drawn(bounce, gyroscope: turning, rate: 100, placement: placement)
    let read = try #require(recording.wholeCadence)
    #expect(abs(read.stepsPerMinute - 162) < 0.1)
    let hard = bounce.map { $0.map { 10 * $0 } }
    let bouts = ActivityFinder().bouts(
      in: .drawn(hard, gyroscope: turning, rate: 100, placement: placement))
    #expect(bouts.map(\.activity) == [.running])
  }

  @Test(arguments: [0.2, 0.5])
  func `a clipped accelerometer is carried by its gyroscope`(share: Double) throws {
    let motion = DrawnMotion(stepsPerMinute: 163)
    let channels = motion.acceleration(rate: 50, seconds: 20)
    let highest = channels.joined().map(abs).max() ?? 0
    let clipped = channels.map { $0.map { min(max($0, -share * highest), share * highest) } }
    let swing = waves([2, 0.5], strideHertz: 163.0 / 120, seconds: 40)[0]
    let gyroscope = [stride(from: 0, to: 2000, by: 2).map { swing[$0] }]
    let read = try #require(
      Recording.drawn(clipped, gyroscope: gyroscope, rate: 50, placement: .wrist).wholeCadence)
    #expect(abs(read.stepsPerMinute - 163) < 0.1)
  }

  @Test func `nothing is read from less than four seconds`() {
    #expect(DrawnMotion().recording(seconds: 3.9).wholeCadence == nil)
    #expect(DrawnMotion().recording(seconds: 0.02).wholeCadence == nil)
  }

  @Test func `nothing is read from a flat line`() {
    let flat = [[Double](repeating: 9.8, count: 1000)]
    #expect(Recording.drawn(flat, rate: 100).wholeCadence == nil)
  }

  @Test func `a changing cadence shows over time`() {
    let slow = DrawnMotion(stepsPerMinute: 156).acceleration(rate: 100, seconds: 30)
    let fast = DrawnMotion(stepsPerMinute: 180).acceleration(rate: 100, seconds: 30)
    let recording = Recording.drawn(zip(slow, fast).map { $0 + $1 }, rate: 100)
    let windows = SpectralCadenceMethod().windows(of: recording, during: recording.wholeBouts)
    let calm = windows.filter { $0.endSeconds <= 30 || $0.startSeconds >= 30 }
    #expect(calm.count >= 9)
    for window in calm {
      let drawn = window.endSeconds <= 30 ? 156.0 : 180
      #expect(abs(window.stepsPerMinute - drawn) < 0.1)
    }
  }

  @Test func `one odd window does not move the cadence`() throws {
    let windows = [160.0, 160.4, 159.8, 80, 160.2].enumerated().map { k, value in
      CadenceWindow(
        startSeconds: 5 * Double(k), endSeconds: 5 * Double(k) + 10, stepsPerMinute: value,
        explainedShare: 0.9, stepToStridePower: 4)
    }
    let read = try #require(SpectralCadenceMethod().cadence(over: windows))
    #expect(abs(read.stepsPerMinute - 160.1) < 1e-9)
    #expect(read.windows == 4)
  }
}
