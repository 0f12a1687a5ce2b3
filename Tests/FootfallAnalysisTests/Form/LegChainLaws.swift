import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// Hip and knee from three sensors, on runs whose segments are known.
@Suite struct LegChainLaws {
  private static let course = Course([.stand(seconds: 6), .run(seconds: 30)])

  private static func run(_ change: (inout Runner) -> Void = { _ in }) -> SyntheticRun {
    var runner = Runner(metersPerSecond: 3)
    change(&runner)
    return SyntheticRun(runner: runner, course: course, seed: 11)
  }

  private static func recordings(
    of run: SyntheticRun, side: Foot, hertz: Double = 200, lateSeconds: Double = 0,
    places: [Placement] = [.sacrum, .thigh, .shank]
  ) -> [Recording] {
    places.map { place in
      let recording = run.recording(
        at: place, side: place == .sacrum ? nil : side, device: .typical(rate: hertz))
      return place == .thigh ? recording.late(by: lateSeconds) : recording
    }
  }

  @Test(arguments: [(Foot.left, 4.0, 10.0, 0.05), (.right, 8, 14, 0.0), (.left, 1, 6, 0.12)])
  func `hip and knee are the runner's within two degrees`(
    side: Foot, drop: Double, adduction: Double, width: Double
  ) throws {
    let run = Self.run { runner in
      runner.stepWidthMeters = width
      runner.bothLegs {
        $0.pelvicDropDegrees = drop
        $0.hipAdductionDegrees = adduction
      }
    }
    let analysis = RunAnalyzer().analyze(Self.recordings(of: run, side: side))
    let hip = try #require(analysis[.hipAdduction, side.side], "\(side)")
    let knee = try #require(analysis[.kneeValgus, side.side])
    let truth = try #require(run.joints(of: side))
    let (atHip, atKnee) = (try #require(hip.value), try #require(knee.value))
    #expect(abs(atHip - truth.hipAdductionDegrees) < 2, "\(side): hip \(atHip), \(truth)")
    #expect(abs(atKnee - truth.kneeValgusDegrees) < 2, "\(side): knee \(atKnee), \(truth)")
    #expect(hip.confidence == .low && hip.method == "pelvis+thigh+shank")
  }

  @Test func `a pelvis that takes back for front is told by the leg which is which`() throws {
    let run = Self.run()
    let worn = Self.recordings(of: run, side: .right)
    let streams = worn.map { RunAnalyzer().analyze($0) }
    func swapped(_ stream: StreamAnalysis) -> StreamAnalysis {
      StreamAnalysis(
        recording: stream.recording, bouts: stream.bouts,
        strides: stream.strides.map {
          Stride(
            placement: $0.placement, contact: $0.contact.assigned(to: $0.contact.side.other),
            strideSeconds: $0.strideSeconds, stepSeconds: $0.stepSeconds, bout: $0.bout)
        }, method: stream.method, spectral: stream.spectral)
    }
    // With the sides swapped the same axes count as turned about: the pelvis then drops upward.
    let right = try LegChain(.right, in: streams)
    let turned = try LegChain(.right, in: [swapped(streams[0])] + streams.dropFirst())
    let isOfBody = worn[0].segments[0].acceleration?.axes.allSatisfy(\.isOfBody) == true
    let (a, b) = (right.contacts[5].hipAdduction, turned.contacts[5].hipAdduction)
    #expect(isOfBody ? a == b : b < a - 4, "\(a), \(b)")
  }

  @Test func `a thigh that is not on the clock of the others gives no joint`() {
    let run = Self.run()
    for late in [0.25, 0.4] {
      let analysis = RunAnalyzer().analyze(
        Self.recordings(of: run, side: .right, lateSeconds: late))
      #expect(analysis[.kneeValgus]?.reason == .timebaseUntrusted, "\(late)")
      // What needs no common clock stays.
      #expect(analysis[.hipAdduction, .right]?.method == "shank-slant+pelvic-drop")
    }
  }

  @Test(arguments: [[Placement.sacrum, .shank], [.thigh, .shank], [.thigh], [.sacrum, .thigh]])
  func `two sensors show no knee`(places: [Placement]) {
    let analysis = RunAnalyzer().analyze(
      Self.recordings(of: Self.run(), side: .right, places: places))
    #expect(analysis[.kneeValgus]?.value == nil)
    #expect(analysis[.kneeValgus]?.reason == .channelMissing)
  }

  @Test func `without standing there is no joint`() {
    let run = SyntheticRun(course: .run(seconds: 30), seed: 11)
    let analysis = RunAnalyzer().analyze(Self.recordings(of: run, side: .left))
    #expect(analysis[.kneeValgus]?.reason == .alignmentUnknown)
    #expect(analysis[.hipAdduction]?.value == nil)
  }
}

extension Recording {
  /// The same on a clock that is late.
  fileprivate func late(by seconds: Double) -> Recording {
    Recording(
      name: name, placement: placement, side: side, rate: rate, timeSource: timeSource,
      segments: segments.map {
        Segment(
          startSeconds: $0.startSeconds + seconds, acceleration: $0.acceleration,
          angularVelocity: $0.angularVelocity)
      }, saturation: saturation, jitter: jitter)
  }
}
