import Footfall
import FootfallAnalysis
import FootfallInput
import FootfallReport
import FootfallSignal
import FootfallSynthesis

/// The named work, one case per layer, over one run: a shank at 200 Hz in seven columns.
struct Cases {
  /// How long the run is, in seconds.
  let seconds: Double

  static let hertz = 200.0
  static let file = "bench_shank_left.csv"

  var all: [Case] {
    [read, filter, spectralCadence, contacts, report]
  }

  private var run: SyntheticRun {
    SyntheticRun(course: .run(seconds: seconds), seed: Inputs.seed)
  }

  private var samples: Double { seconds * Self.hertz }

  private func name(_ work: String) -> String {
    let length = seconds >= 3600 ? "\(Int(seconds / 3600)) h" : "\(Int(seconds)) s"
    return "\(work), \(length) at 200 Hz"
  }

  private func recording(of run: SyntheticRun) -> Recording {
    run.recording(at: .shank, side: .left, device: .typical(rate: Self.hertz))
  }

  private func bytes(of run: SyntheticRun) -> [UInt8] {
    var text: [UInt8] = []
    run.write(
      TidyCSV(), from: Mount(.shank, side: .left), device: .typical(rate: Self.hertz)
    ) { text += $0 }
    return text
  }

  /// Bytes to a recording.
  private var read: Case {
    Case(name: name("read 7 columns"), amount: samples, unit: "rows") {
      let bytes = bytes(of: run)
      return {
        let recording = try RecordingReader().read(bytes: bytes, named: Self.file).recording
        return Answer(
          summary: "\(recording.sampleCount) samples of \(bytes.count) bytes",
          isRight: abs(Double(recording.sampleCount) - samples) <= 1 && recording.gaps.isEmpty)
      }
    }
  }

  /// Six channels through a zero-phase low pass of fourth order, which keeps their means.
  private var filter: Case {
    Case(name: name("filter 6 channels"), amount: 6 * samples, unit: "samples") {
      let segment = recording(of: run).segments[0]
      guard let acceleration = segment.acceleration, let rotation = segment.angularVelocity else {
        throw Main.Failure.wrongAnswer
      }
      let lowPass = Butterworth(.lowPass(30), order: 4)
      return {
        let a = lowPass.zeroPhase(acceleration)
        let w = lowPass.zeroPhase(rotation)
        let moved = zip(a.mean + w.mean, acceleration.mean + rotation.mean).map { abs($0 - $1) }
        return Answer(
          summary: "the means moved by less than a hundredth",
          isRight: moved.allSatisfy { $0 < 0.01 })
      }
    }
  }

  private var spectralCadence: Case {
    Case(name: name("cadence by spectrum"), amount: samples, unit: "samples") {
      let run = run
      let recording = recording(of: run)
      let running = ActivityFinder().bouts(in: recording).filter { $0.activity == .running }
      let truth = run.truth.median(.cadence)
      return {
        let found = SpectralCadenceMethod().cadence(of: recording, during: running)
        return Self.answer(found?.stepsPerMinute, truth: truth)
      }
    }
  }

  private var contacts: Case {
    Case(name: name("contacts of a shank"), amount: samples, unit: "samples") {
      let run = run
      let segment = recording(of: run).segments[0]
      let truth = run.truth.contacts(.running, of: .left).map(\.initialContactSeconds)
      return {
        let found = ContactBlocks().contacts(
          in: segment, range: segment.range, by: ShankDetector())
        let agreement = EventAgreement(
          of: found.map(\.initialContactSeconds), with: truth)
        return Answer(
          summary: "\(agreement.count) of \(truth.count) found, \(agreement.extras) extra",
          isRight: agreement.recall > 0.98 && agreement.precision > 0.98)
      }
    }
  }

  /// Bytes to the characters of a report.
  private var report: Case {
    Case(name: name("whole report"), amount: samples, unit: "rows") {
      let run = run
      let bytes = bytes(of: run)
      let truth = run.truth.median(.cadence)
      return {
        let file = try RecordingReader().read(bytes: bytes, named: Self.file)
        let report = Run(files: [file]).report()
        let text = report.json.page
        let found = report.analysis[.cadence]?.value
        let answer = Self.answer(found, truth: truth)
        return Answer(
          summary: "\(answer.summary), \(text.utf8.count) bytes",
          isRight: answer.isRight && text.contains("footfall-report/1"))
      }
    }
  }

  private static func answer(_ found: Double?, truth: Double?) -> Answer {
    guard let found, let truth else { return Answer(summary: "no cadence", isRight: false) }
    return Answer(
      summary: "\(Main.rounded(found)) steps/min, truth \(Main.rounded(truth))",
      isRight: abs(found - truth) <= 1)
  }
}
