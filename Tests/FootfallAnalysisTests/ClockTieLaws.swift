import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallAnalysis

/// Two clocks on one runner, of which we know how they lie to one another.
@Suite struct ClockTieLaws {
  private static func strides(
    _ run: SyntheticRun, _ placement: Placement, _ side: Foot, late: Double, drift: Double
  ) -> [Stride] {
    var device = Device.typical(rate: 100)
    device.startSeconds = late
    device.clockPartsPerMillion = drift
    let recording = run.recording(at: placement, side: side, device: device)
    return strides(recording)
  }

  private static func strides(_ recording: Recording) -> [Stride] {
    var stream = RunStream(placement: recording.placement, side: recording.side)
    return recording.segments.flatMap { stream.push($0) } + stream.finish()
  }

  @Test(
    arguments: [Placement.foot, .shank],
    [(3.7, 40.0, 90.0), (-0.0, 0, 60), (12.4, -80, 240)])
  func `offset and drift of simulated sensors are found within their error`(
    placement: Placement, clock: (late: Double, drift: Double, seconds: Double)
  ) throws {
    let run = SyntheticRun(course: .run(seconds: clock.seconds), seed: 11)
    let left = Self.strides(run, placement, .left, late: 0, drift: 0)
    let right = Self.strides(
      run, placement, .right, late: clock.late, drift: clock.drift)
    let match = try #require(InterleavedFeet().match(left: left, right: right))
    #expect(match.strides > Int(0.8 * Double(right.count)))
    #expect(match.errorSeconds < 0.02)
    let drift = 1e-6 * clock.drift
    for stamp in [match.atSeconds, 10, clock.seconds - 20] {
      let truth = stamp / (1 + drift) + clock.late
      let far = abs(stamp - match.atSeconds) * 1e-6 * match.partsPerMillionError
      #expect(abs(match.leftSeconds(ofRight: stamp) - truth) < match.errorSeconds + far)
    }
    #expect(abs(match.partsPerMillion + clock.drift) < 1.5 * match.partsPerMillionError)
  }

  @Test func `where the clocks cannot be told they are not`() {
    // Every stride lasts the same: any number of them may lie between the clocks.
    let even = (0..<60).map { k in
      Stride(
        placement: .foot,
        contact: GroundContact(
          side: .left, initialContactSeconds: 0.7 * Double(k), toeOffSeconds: nil),
        strideSeconds: 0.7, stepSeconds: nil, bout: 0)
    }
    #expect(InterleavedFeet().match(left: even, right: even) == nil)
    #expect(InterleavedFeet().match(left: Array(even.prefix(5)), right: even) == nil)
    #expect(InterleavedFeet().match(left: [], right: []) == nil)
  }

  @Test func `feet of two runs are not tied`() {
    let runs = [3, 4].map { SyntheticRun(course: .run(seconds: 90), seed: $0) }
    let left = Self.strides(runs[0], .foot, .left, late: 0, drift: 0)
    let right = Self.strides(runs[1], .foot, .right, late: 0, drift: 0)
    #expect(InterleavedFeet().match(left: left, right: right) == nil)
  }

  @Test(
    .enabled(if: RealRecordings.arePresent, "\(RealRecordings.reason)"),
    arguments: ["RBDS001_run2p5_virtualimu_", "RBDS001_run4p5_virtualimu_"], ["foot", "shank"])
  func `feet of a real run whose clocks were set apart are tied again`(
    run: String, place: String
  ) throws {
    let pair = try ["left", "right"].map { side in
      Self.strides(
        try RealRecordings.recording("rbds001_force_mocap", "\(run)\(place)_\(side).csv"))
    }
    let apart = pair[1].map { stride in
      Stride(
        placement: stride.placement,
        contact: GroundContact(
          side: .right,
          initialContactSeconds: (stride.contact.initialContactSeconds + 3.7) * (1 + 40e-6),
          toeOffSeconds: nil), strideSeconds: stride.strideSeconds, stepSeconds: nil, bout: 0)
    }
    let match = try #require(InterleavedFeet().match(left: pair[0], right: apart))
    let truth = match.atSeconds / (1 + 40e-6) - 3.7
    let error = match.leftSeconds(ofRight: match.atSeconds) - truth
    print("clocks \(run)\(place): \(error * 1000) of ± \(match.errorSeconds * 1000) ms")
    #expect(abs(error) < match.errorSeconds)
    #expect(abs(match.partsPerMillion + 40) < 1.5 * match.partsPerMillionError)
  }
}

/// How sure the sides of a pelvis' contacts are.
@Suite struct SideVoteLaws {
  private static func stream(_ sides: [Side], placement: Placement = .sacrum) -> StreamAnalysis {
    let strides = sides.enumerated().map { k, side in
      Stride(
        placement: placement,
        contact: GroundContact(
          side: side, initialContactSeconds: 0.35 * Double(k), toeOffSeconds: nil),
        strideSeconds: nil, stepSeconds: 0.35, bout: 0)
    }
    return StreamAnalysis(
      recording: .drawn([[0, 0]], rate: 100, placement: placement), bouts: [], strides: strides,
      method: "drawn", spectral: nil)
  }

  @Test func `contacts that alternate leave the doubt about the method`() throws {
    let vote = try #require(Self.stream([.left, .right, .left, .right]).sideVote)
    #expect((vote.contacts, vote.agreeing) == (4, 4))
    #expect(abs(vote.probability - 6 / 7) < 1e-12)
  }

  @Test func `contacts that do not alternate tell nothing`() throws {
    let vote = try #require(Self.stream([.left, .left, .right, .right]).sideVote)
    #expect((vote.contacts, vote.agreeing) == (4, 2))
    #expect(vote.probability == 0.5)
  }

  @Test func `without sides, or with a sensor on one leg, there is no vote`() {
    #expect(Self.stream([.unknown, .unknown]).sideVote == nil)
    #expect(Self.stream([.left, .left], placement: .foot).sideVote == nil)
  }
}
