import Foundation
import FootfallSignal
import Testing

@Suite struct LinearPhaseTests {
  struct Numbers: Decodable {
    struct Run: Decodable {
      let kind, window: String
      let corner: [Double]
      let reach: Int
      let taps, filtered: [Double]
    }
    let rate: Double
    let x: [Double]
    let runs: [Run]
    let beta: [[Double]]
  }

  static let rate = SampleRate(hertz: 200)
  static let filters = [
    LinearPhase(.lowPass(30), reachSeconds: 0.1),
    LinearPhase(.highPass(5), reachSeconds: 0.2, window: .hann),
    LinearPhase(.bandPass(2, 40), transitionHertz: 4),
    LinearPhase(.lowPass(60), reachSeconds: 0),
  ]

  @Test func `taps and filtered samples are SciPy's`() throws {
    let oracle = try Oracle.read("fir", as: Numbers.self)
    var worst = 0.0
    for run in oracle.runs {
      let band: PassBand =
        switch run.kind {
        case "lowpass": .lowPass(run.corner[0])
        case "highpass": .highPass(run.corner[0])
        default: .bandPass(run.corner[0], run.corner[1])
        }
      let window: Window =
        run.window == "hann" ? .hann : run.window == "kaiser" ? .kaiser(beta: 5) : .hamming
      let filter = LinearPhase(band, reachSeconds: Double(run.reach) / oracle.rate, window: window)
      let signal = Signal<Force>(oracle.x, rate: SampleRate(hertz: oracle.rate))
      worst = max(worst, difference(filter.taps(at: signal.rate), run.taps))
      worst = max(worst, difference(filter.filtered(signal).samples, run.filtered))
    }
    #expect(worst < 1e-12)
    print("linear phase: \(worst)")
    for pair in oracle.beta {
      let filter = LinearPhase(.lowPass(9), transitionHertz: 2, decibels: pair[0])
      guard case .kaiser(let beta) = filter.window else { throw Unexpected() }
      #expect(abs(beta - pair[1]) < 1e-12)
    }
  }

  struct Unexpected: Error {}

  @Test(arguments: filters, [1, 2, 3, 7, 64, 399])
  func `the size of the pieces does not change the output`(filter: LinearPhase, size: Int) {
    let samples = noise(400, seed: 12)
    var stream = filter.stream(at: Self.rate)
    var found: [Double] = []
    for from in stride(from: 0, to: samples.count, by: size) {
      found += stream.push(Array(samples[from..<min(from + size, samples.count)]))
      #expect(found.count == max(0, min(from + size, samples.count) - stream.delay))
    }
    found += stream.finish()
    #expect(found == filter.filtered(Signal<Force>(samples, rate: Self.rate)).samples)
    #expect(stream == filter.stream(at: Self.rate))
  }

  @Test(arguments: [0, 1, 2, 3, 19, 20, 21, 500])
  func `as many samples come out as go in, and a constant stays`(count: Int) {
    let flat = Signal<Force>([Double](repeating: 7, count: count), rate: Self.rate, start: 3)
    let kept = LinearPhase(.lowPass(10), reachSeconds: 0.1).filtered(flat)
    #expect(kept.range == flat.range)
    #expect(kept.samples.allSatisfy { abs($0 - 7) < 1e-12 })
    let gone = LinearPhase(.highPass(10), transitionHertz: 5, decibels: 80).filtered(flat)
    #expect(gone.samples.allSatisfy { abs($0) < 7e-3 })
  }

  @Test(arguments: filters)
  func `taps are their own mirror image`(filter: LinearPhase) {
    let taps = filter.taps(at: Self.rate)
    #expect(difference(taps, taps.reversed()) < 1e-14)
    #expect(taps.count == 2 * filter.delay(at: Self.rate) + 1)
  }

  @Test(arguments: [30.0, 60, 90])
  func `what is to be stopped is down as asked for`(decibels: Double) {
    let filter = LinearPhase(.lowPass(20), transitionHertz: 10, decibels: decibels)
    let taps = filter.taps(at: Self.rate)
    func gain(_ hertz: Double) -> Double {
      let middle = Double(taps.count / 2)
      return taps.enumerated().reduce(0) { sum, tap in
        sum + tap.element * cos(2 * .pi * hertz / 200 * (Double(tap.offset) - middle))
      }
    }
    let ripple = pow(10, -(decibels - 1) / 20)
    #expect(stride(from: 25.5, through: 100, by: 0.25).allSatisfy { abs(gain($0)) < ripple })
    // The gain is one at zero, where the ripple may be at its end: twice as far to the other.
    #expect(stride(from: 0, through: 14.5, by: 0.25).allSatisfy { abs(gain($0) - 1) < 2 * ripple })
  }

  @Test func `beyond half the rate there is nothing to pass or stop`() {
    let signal = Signal<Force>(noise(90, seed: 1), rate: SampleRate(hertz: 50))
    func filtered(_ band: PassBand) -> [Double] {
      LinearPhase(band, reachSeconds: 0.2).filtered(signal).samples
    }
    #expect(difference(filtered(.lowPass(25)), signal.samples) < 1e-12)
    #expect(filtered(.highPass(30)).allSatisfy { $0 == 0 })
    #expect(filtered(.bandPass(5, 30)) == filtered(.highPass(5)))
  }
}
