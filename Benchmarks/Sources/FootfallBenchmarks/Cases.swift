import Footfall
import FootfallAnalysis
import FootfallInput
import FootfallReport
import FootfallSignal
import FootfallSynthesis

/// The named work, one case per layer, over one run: mostly a shank at 200 Hz in seven columns.
struct Cases {
  /// How long the run is, in seconds.
  let seconds: Double

  static let hertz = 200.0
  static let file = "bench_shank_left.csv"

  var all: [Case] {
    [
      read, readLongDigits, readInsole, filter, spectralCadence, contacts,
      contacts(at: .foot, side: .left, by: FootDetector(), "contacts of a foot"),
      contacts(at: .sacrum, side: nil, by: SacrumDetector(), "contacts of a sacrum"),
      report(of: Mount(.shank, side: .left), "whole report", file: Self.file),
      report(of: Mount(.foot, side: .left), "whole report of a foot", file: "bench_foot_left.csv"),
      report(of: Mount(.sacrum), "whole report of a sacrum", file: "bench_sacrum.csv"),
      peaks, spectrum, orientation, stream, follow,
    ]
  }

  var run: SyntheticRun {
    SyntheticRun(course: .run(seconds: seconds), seed: Inputs.seed)
  }

  var samples: Double { seconds * Self.hertz }

  func name(_ work: String) -> String {
    let length = seconds >= 3600 ? "\(Int(seconds / 3600)) h" : "\(Int(seconds)) s"
    return "\(work), \(length) at 200 Hz"
  }

  func recording(of run: SyntheticRun) -> Recording {
    run.recording(at: .shank, side: .left, device: .typical(rate: Self.hertz))
  }

  func bytes(
    of run: SyntheticRun, from mount: Mount = Mount(.shank, side: .left)
  ) -> [UInt8] {
    var text: [UInt8] = []
    run.write(TidyCSV(), from: mount, device: .typical(rate: Self.hertz)) { text += $0 }
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

  /// Numbers of sixteen and seventeen digits, as programs write doubles.
  private var readLongDigits: Case {
    Case(name: name("read 7 columns of 17 digits"), amount: samples, unit: "rows") {
      let rows = Int(samples)
      let bytes = Inputs.longDigits(rows: rows, hertz: Self.hertz)
      return {
        let recording = try RecordingReader().read(bytes: bytes, named: Self.file).recording
        return Answer(
          summary: "\(recording.sampleCount) samples of \(bytes.count) bytes",
          isRight: recording.sampleCount == rows && recording.gaps.isEmpty)
      }
    }
  }

  /// Two soles of sixteen cells at half the rate.
  private var readInsole: Case {
    Case(name: name("read 2 x 16 cells"), amount: samples / 2, unit: "rows") {
      let rows = Int(samples / 2)
      let bytes = Inputs.soles(rows: rows, hertz: Self.hertz / 2)
      return {
        let result = try RecordingReader().read(bytes: bytes, named: "soles.csv")
        let cells = result.recordings.flatMap { $0.segments.flatMap(\.sole) }
        return Answer(
          summary: "\(result.recordings.count) soles, \(cells.count) cells",
          isRight: result.recordings.count == 2 && cells.count == 32
            && result.recording.sampleCount == rows)
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
        return Self.answer(found.map(\.initialContactSeconds), truth: truth)
      }
    }
  }

  private func contacts(
    at placement: Placement, side: Side?, by detector: some ContactDetector & Sendable,
    _ work: String
  ) -> Case {
    Case(name: name(work), amount: samples, unit: "samples") {
      let run = run
      let mount =
        side.map { Mount(placement, side: $0 == .left ? .left : .right) }
        ?? Mount(placement)
      let segment = run.recording(from: mount, device: .typical(rate: Self.hertz)).segments[0]
      let truth = (side == nil ? [Foot.left, .right] : [.left]).flatMap {
        run.truth.contacts(.running, of: $0).map(\.initialContactSeconds)
      }.sorted()
      return {
        let found = ContactBlocks().contacts(in: segment, range: segment.range, by: detector)
        return Self.answer(found.map(\.initialContactSeconds), truth: truth)
      }
    }
  }

  /// Bytes to the characters of a report: contacts, times, form and what it may mean.
  private func report(of mount: Mount, _ work: String, file name: String) -> Case {
    Case(name: self.name(work), amount: samples, unit: "rows") {
      let run = run
      let bytes = bytes(of: run, from: mount)
      let truth = run.truth.median(.cadence)
      return {
        let file = try RecordingReader().read(bytes: bytes, named: name)
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

  /// Contacts that were found against the true ones, in seconds.
  static func answer(_ found: [Double], truth: [Double]) -> Answer {
    let agreement = EventAgreement(of: found, with: truth)
    return Answer(
      summary: "\(agreement.count) of \(truth.count) found, \(agreement.extras) extra",
      isRight: agreement.recall > 0.98 && agreement.precision > 0.98)
  }

  private static func answer(_ found: Double?, truth: Double?) -> Answer {
    guard let found, let truth else { return Answer(summary: "no cadence", isRight: false) }
    return Answer(
      summary: "\(Main.rounded(found)) steps/min, truth \(Main.rounded(truth))",
      isRight: abs(found - truth) <= 1)
  }
}
