import FootfallAnalysis
import FootfallInput
import FootfallSignal
import FootfallSynthesis
import Testing

/// What the simulator writes as a device would, the reader has to take in as that device's.
@Suite struct DialectRoundTripTests {
  static let run = SyntheticRun(course: .run(seconds: 6), seed: 5)

  private func read(
    _ text: String, named name: String, answers: ImportAnswers = ImportAnswers()
  ) throws -> ImportResult {
    try RecordingReader(answers: answers).read(bytes: Array(text.utf8), named: name)
  }

  /// Largest difference between two channels, over what both have.
  private func difference<Q: Quantity>(_ a: VectorSignal<Q>?, _ b: VectorSignal<Q>?) -> Double {
    guard let a, let b, a.components.count == b.components.count else { return .infinity }
    return zip(a.components, b.components).reduce(0) { largest, pair in
      guard abs(pair.0.samples.count - pair.1.samples.count) <= 1 else { return .infinity }
      return zip(pair.0.samples, pair.1.samples).reduce(largest) { max($0, abs($1.0 - $1.1)) }
    }
  }

  @Test(arguments: [
    ("tidy", 0.0002, 0.0001), ("tidy-brief", 0.006, 0.001), ("xsens-dot", 1e-5, 1e-6),
    ("shimmer", 1e-6, 1e-6), ("axivity", 2e-5, 1e-6),
  ])
  func `a sensor's file comes back as it was measured`(
    id: String, acceleration: Double, rotation: Double
  ) throws {
    let dialect = try #require(Dialects.sensor(id))
    let mount = Mount(.shank, side: .left)
    let device = Device.typical(rate: 100)
    var answers = ImportAnswers(placement: .shank, side: .left)
    if id == "axivity" {
      answers.columns =
        ["time_s", "acc_x_g", "acc_y_g", "acc_z_g"]
        + ["x", "y", "z"].map { "gyr_\($0)_dps" }
    }
    let result = try read(
      Self.run.csv(dialect, from: mount, device: device), named: "shank_left.csv",
      answers: answers)
    let recording = try #require(result.recordings.first)
    let measured = Self.run.recording(from: mount, device: device).segments[0]
    #expect(abs(recording.rate.hertz - 100) < 0.01)
    #expect(recording.segments.count == 1)
    #expect(
      difference(recording.segments[0].acceleration, measured.acceleration) < acceleration)
    #expect(
      difference(recording.segments[0].angularVelocity, measured.angularVelocity) < rotation)
  }

  @Test func `phyphox writes its accelerometer in a file of its own`() throws {
    let dialect = try #require(Dialects.sensor("phyphox"))
    let device = Device.typical(rate: 100)
    let result = try read(
      Self.run.csv(dialect, from: Mount(.sacrum), device: device), named: "Accelerometer.csv",
      answers: ImportAnswers(placement: .sacrum))
    let recording = try #require(result.recordings.first)
    let measured = Self.run.recording(at: .sacrum, device: device).segments[0]
    #expect(difference(recording.segments[0].acceleration, measured.acceleration) < 1e-6)
    #expect(recording.segments[0].angularVelocity == nil)
  }

  @Test(arguments: ["tidy-load", "loadsol", "moticon"])
  func `a pair of insoles comes back as two loads`(id: String) throws {
    let dialect = try #require(Dialects.load(id))
    let device = PressureDevice.typical(rate: 100)
    let result = try read(
      Self.run.text(dialect, device: device), named: "insoles.\(dialect.fileExtension)")
    let truth = Self.run.truth.contacts()
    for side in [Side.left, .right] {
      let recording = try #require(
        result.recordings.first { $0.side == side && $0.segments.first?.load != nil })
      let load = try #require(recording.segments[0].load)
      #expect(recording.placement == .insole)
      // A foot that is down is loaded, and one in the air is not.
      for contact in truth where contact.side == side {
        let middle = Int(
          (contact.initialContactSeconds + (contact.seconds ?? 0) / 2) * load.rate.hertz)
        #expect(load.samples[middle] > 700)
      }
      #expect(load.samples.min() ?? 1 < 20)
    }
  }

  @Test(arguments: Dialects.sensors.map(\.id))
  func `every sensor's file is read or asked about, and never misread`(id: String) throws {
    let dialect = try #require(Dialects.sensor(id))
    let text = Self.run.csv(dialect, from: Mount(.foot, side: .right))
    do throws(ImportFailure) {
      let result = try RecordingReader().read(bytes: Array(text.utf8), named: "foot_right.csv")
      for recording in result.recordings {
        #expect(abs(recording.rate.hertz - 200) < 0.1)
      }
    } catch {
      guard case .questions = error else {
        Issue.record("\(id): \(error)")
        return
      }
    }
  }
}

/// Switches under both feet: what the simulator writes gives the contacts that it made.
@Suite struct FootSwitchTests {
  @Test func `a switch's file gives the contacts of each foot`() throws {
    let run = SyntheticRun(course: .run(seconds: 40), seed: 9)
    let dialect = try #require(Dialects.load("foot-switch"))
    let device = PressureDevice.typical()
    let result = try RecordingReader().read(
      bytes: Array(run.text(dialect, device: device).utf8), named: "switch.csv")
    #expect(result.recordings.map(\.side) == [.left, .right])
    #expect(result.recordings.allSatisfy { $0.placement == .insole })
    #expect(result.diagnostics.filter { $0.severity != .note } == [])
    let analysis = RunAnalyzer().analyze(result.recordings)
    let truth = run.truth.strides
    let cadence = try #require(analysis[.cadence]?.value)
    let steps = truth.compactMap { $0.strideSeconds.map { 120 / $0 } }
    #expect(abs(cadence - steps.reduce(0, +) / Double(steps.count)) < 0.5)
    for (stream, foot) in zip(analysis.streams, [Foot.left, .right]) {
      let own = truth.filter { $0.foot == foot }
      let found = stream.strides.map(\.contact)
      #expect(found.count > own.count - 6)
      let period = 1 / stream.recording.rate.hertz
      // The truth tells of whole strides: the last contact of a foot begins none.
      let last = own.map(\.initialContactSeconds).max() ?? 0
      for contact in found where contact.initialContactSeconds < last + 0.1 {
        let nearest = own.map { ($0.initialContactSeconds - contact.initialContactSeconds) }
          .min { $0.magnitude < $1.magnitude }
        // The switch closes at 50 N, some milliseconds after the first touch.
        #expect((nearest ?? 1).magnitude < 0.015 + period)
      }
    }
  }
}
