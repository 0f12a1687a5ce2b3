import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

@Suite struct LoadDetectorLaws {
  /// Half sines of 240 ms every 700 ms, from 0.3 s on.
  private func segment(
    hertz: Double, peak: Double = 1500, zero: (Double) -> Double = { _ in 0 }
  ) -> Segment {
    let samples = (0..<Int(8 * hertz)).map { i -> Double in
      let time = Double(i) / hertz
      let since = (time - 0.3).truncatingRemainder(dividingBy: 0.7)
      let isDown = time >= 0.3 && since < 0.24
      return zero(time) + (isDown ? peak * sine(.pi * since / 0.24) : 0)
    }
    return Segment(
      startSeconds: 0, load: Signal<Force>(samples, rate: SampleRate(hertz: hertz)))
  }

  private func sine(_ x: Double) -> Double {
    // Bhaskara's, within 0.2 %.
    16 * x * (.pi - x) / (5 * .pi * .pi - 4 * x * (.pi - x))
  }

  private let detector = LoadDetector()

  @Test(arguments: [50.0, 100, 200, 1000])
  func `a contact starts and ends where the load does`(hertz: Double) {
    let found = detector.contacts(in: segment(hertz: hertz))
    #expect(found.count == 11)
    for (k, contact) in found.enumerated() {
      #expect(abs(contact.initialContactSeconds - 0.3 - 0.7 * Double(k)) < max(0.004, 1 / hertz))
      #expect(abs((contact.seconds ?? 0) - 0.24) < max(0.008, 1.5 / hertz))
    }
  }

  @Test func `the unit of the load does not matter`() {
    let newtons = detector.contacts(in: segment(hertz: 100))
    for peak in [2.3, 100, 65535] {
      let found = detector.contacts(in: segment(hertz: 100, peak: peak))
      #expect(found.count == newtons.count)
      for (a, b) in zip(found, newtons) {
        #expect(abs(a.initialContactSeconds - b.initialContactSeconds) < 1e-9)
      }
    }
  }

  @Test func `a zero that drifts does no harm`() {
    let plain = detector.contacts(in: segment(hertz: 200))
    let drifted = detector.contacts(in: segment(hertz: 200) { 80 + 25 * $0 })
    #expect(plain.count == drifted.count)
    for (a, b) in zip(plain, drifted) {
      #expect(abs(a.initialContactSeconds - b.initialContactSeconds) < 0.003)
      #expect(abs((a.toeOffSeconds ?? 0) - (b.toeOffSeconds ?? 0)) < 0.005)
    }
  }

  @Test func `a switch has its edge between two samples`() throws {
    let samples = (0..<400).map { ($0 % 70) >= 30 && ($0 % 70) < 54 ? 1.0 : 0.0 }
    let found = detector.contacts(
      in: Segment(startSeconds: 0, load: Signal<Force>(samples, rate: SampleRate(hertz: 100))))
    let first = try #require(found.first)
    #expect(abs(first.initialContactSeconds - 0.295) < 1e-9)
    #expect(abs(try #require(first.seconds) - 0.24) < 1e-9)
  }

  @Test func `nothing, one level and a standing foot have no contacts`() {
    for samples in [[], [0, 0, 0], [Double](repeating: 400, count: 500)] {
      let load = Signal<Force>(samples, rate: SampleRate(hertz: 100))
      #expect(detector.contacts(in: Segment(startSeconds: 0, load: load)).isEmpty)
    }
  }

  @Test func `a contact cut off at the start is not reported, at the end without its toe-off`() {
    let whole = segment(hertz: 100)
    let window = whole[40..<(30 + 70 * 3 + 10)]
    let found = detector.contacts(in: window)
    #expect(found.count == 3)
    #expect(found.last?.toeOffSeconds == nil)
    #expect(found.first?.toeOffSeconds != nil)
  }

  @Test(arguments: Strike.allCases)
  func `a simulated insole at 100 Hz is within a sample, its toe-off within two`(
    strike: Strike
  ) throws {
    let run = SyntheticRun(
      runner: Runner(metersPerSecond: 3.2, strike: strike), course: .run(seconds: 30))
    let recording = run.load(of: .right)
    let truth = run.truth.contacts(.running, of: .right)
    let found = RunAnalyzer().analyze(recording).strides.map(\.contact)
    let contact = EventAgreement(
      of: found.map(\.initialContactSeconds), with: truth.map(\.initialContactSeconds))
    let toeOff = EventAgreement(
      of: found.compactMap(\.toeOffSeconds), with: truth.compactMap(\.toeOffSeconds))
    #expect(contact.misses == 0 && contact.extras == 0)
    #expect(try #require(contact.differences.meanAbsoluteError) < 0.010)
    #expect(try #require(toeOff.differences.meanAbsoluteError) < 0.020)
  }
}
