import Footfall
import FootfallAnalysis
import FootfallInput
import FootfallSignal
import FootfallSynthesis

/// The named work, one case per layer, over the same run: a shank at 200 Hz with seven columns.
struct Cases {
  /// How long the run is, in seconds.
  let seconds: Double

  static let rate = SampleRate(hertz: 200)
  static let seed: UInt64 = 20_261_121

  var all: [Case] {
    [read, filter, spectralCadence, events, report]
  }

  private var run: SyntheticRun {
    SyntheticRun(course: .run(seconds: seconds), seed: Self.seed)
  }

  private var samples: Double { seconds * Self.rate.hertz }

  private func name(_ work: String) -> String {
    let length = seconds >= 3600 ? "\(Int(seconds / 3600)) h" : "\(Int(seconds)) s"
    return "\(work), \(length) at 200 Hz"
  }

  /// Bytes to a recording.
  private var read: Case {
    Case(name: name("read 7 columns"), amount: samples, unit: "rows") {
      let bytes = shankFile()
      return {
        let recording = try reading(bytes)
        return Answer(
          summary: "\(recording.sampleCount) samples, \(bytes.count) bytes",
          isRight: recording.sampleCount == Int(samples) && recording.gaps.isEmpty)
      }
    }
  }

  /// Six channels through a zero-phase filter of fourth order.
  private var filter: Case {
    Case(name: name("filter 6 channels"), amount: 6 * samples, unit: "samples") {
      let segment = run.recording(at: .shank, side: .left).segments[0]
      guard let acceleration = segment.acceleration, let rate = segment.angularVelocity else {
        throw Main.Failure.wrongAnswer
      }
      let lowPass = Butterworth(.lowPass(30), order: 4)
      return {
        let a = lowPass.zeroPhase(acceleration)
        let w = lowPass.zeroPhase(rate)
        // A low pass keeps the mean.
        let drift = zip(a.mean, acceleration.mean).map { abs($0 - $1) }.max() ?? .infinity
        return Answer(
          summary: "mean moved by \(drift) m/s²", isRight: drift < 0.01 && w.count == a.count)
      }
    }
  }

  private var spectralCadence: Case {
    Case(name: name("cadence from spectrum"), amount: samples, unit: "samples") {
      let run = run
      let recording = run.recording(at: .shank, side: .left)
      let running = ActivityFinder().bouts(in: recording).filter { $0.activity == .running }
      let truth = run.truth.median(.cadence)
      return {
        let found = SpectralCadenceMethod().cadence(of: recording, during: running)
        return cadenceAnswer(found?.stepsPerMinute, truth: truth)
      }
    }
  }

  private var events: Case {
    Case(name: name("contacts of a shank"), amount: samples, unit: "samples") {
      let run = run
      let recording = run.recording(at: .shank, side: .left)
      return {
        let stream = RunAnalyzer().analyze(recording)
        let strides = stream.strides.compactMap(\.strideSeconds)
        let mean = strides.reduce(0, +) / Double(max(1, strides.count))
        return cadenceAnswer(120 / mean, truth: run.truth.median(.cadence))
      }
    }
  }

  /// Bytes to the characters of a report.
  private var report: Case {
    Case(name: name("whole report"), amount: samples, unit: "rows") {
      let bytes = shankFile()
      let truth = run.truth.median(.cadence)
      return {
        let report = try FootfallRun.report(bytes: bytes, named: "bench_shank_left.csv")
        return cadenceAnswer(report.cadence, truth: truth)
      }
    }
  }

  private func cadenceAnswer(_ found: Double?, truth: Double?) -> Answer {
    guard let found, let truth else { return Answer(summary: "no cadence", isRight: false) }
    return Answer(
      summary: "\(Main.rounded(found)) steps/min, truth \(Main.rounded(truth))",
      isRight: abs(found - truth) <= 1)
  }
}
