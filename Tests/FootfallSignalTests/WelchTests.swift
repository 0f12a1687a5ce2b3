import Foundation
import FootfallSignal
import Testing

@Suite struct WelchTests {
  struct Numbers: Decodable {
    struct Run: Decodable {
      let n, segment: Int
      let overlap, transform: Int?
      let window, trend, scale: String
      let step: Double
      let powers: [Double]
    }
    let rate: Double
    let x: [Double]
    let runs: [Run]
  }

  @Test func `powers are SciPy's`() throws {
    let oracle = try Oracle.read("welch", as: Numbers.self)
    var worst = 0.0
    for run in oracle.runs {
      let window: Window =
        switch run.window {
        case "hann": .hann
        case "hamming": .hamming
        case "kaiser": .kaiser(beta: 6)
        default: .rectangular
        }
      let welch = Welch(
        segment: run.segment, overlap: run.overlap, window: window,
        trend: try #require(Trend(rawValue: run.trend)),
        scale: try #require(Welch.Scale(rawValue: run.scale)), transform: run.transform)
      let spectrum = try #require(
        welch.spectrum(of: Array(oracle.x.prefix(run.n)), rate: SampleRate(hertz: oracle.rate)))
      let apart = difference(spectrum.powers, run.powers)
      #expect(apart < 1e-12, "\(run.segment) \(run.window)")
      #expect(abs(spectrum.binHertz - run.step) < 1e-12)
      worst = max(worst, apart)
    }
    print("welch: \(worst)")
  }

  @Test func `nothing has no spectrum, and a constant has no power`() throws {
    let rate = SampleRate(hertz: 100)
    #expect(Welch(segment: 64).spectrum(of: [], rate: rate) == nil)
    for count in [1, 2, 3, 64, 65, 500] {
      let flat = [Double](repeating: 3, count: count)
      let spectrum = try #require(Welch(segment: 64).spectrum(of: flat, rate: rate))
      #expect(spectrum.powers.allSatisfy { $0 < 1e-28 })
      #expect(spectrum.strongestLine(in: 0...50) == nil)
    }
  }

  @Test(arguments: [64, 65])
  func `the density adds up to the mean square`(segment: Int) throws {
    let samples = noise(segment, seed: 3)
    let welch = Welch(segment: segment, window: .rectangular, trend: .none)
    let spectrum = try #require(welch.spectrum(of: samples, rate: SampleRate(hertz: 50)))
    let meanSquare = samples.reduce(0) { $0 + $1 * $1 } / Double(segment)
    #expect(abs(spectrum.power(in: 0...25) * spectrum.binHertz - meanSquare) < 1e-13)
  }

  @Test(arguments: [1.31, 2.5, 2.77, 2.801, 3.04])
  func `a sine's line is found between bins`(hertz: Double) throws {
    let rate = SampleRate(hertz: 100)
    let sine = (0..<1000).map { 4 + 2 * sin(2 * .pi * hertz * Double($0) / 100) }
    let welch = Welch(segment: 1000, trend: .linear, scale: .spectrum, transform: 8192)
    let spectrum = try #require(welch.spectrum(of: sine, rate: rate))
    let line = try #require(spectrum.strongestLine(in: 1.1...4))
    // A bin spans 0.1 Hz before padding, six steps a minute; this asks for a hundredth of it.
    #expect(abs(line.hertz - hertz) < 1e-3)
    #expect(abs(line.power - 2) < 0.01)
    #expect(spectrum.strongestLine(in: 10...10.01) == nil)
  }

  @Test func `a parabola through logarithms is exact for a Gaussian`() {
    let top = 20.37
    let powers = (0..<40).map { exp(-0.3 * (Double($0) - top) * (Double($0) - top)) }
    let line = Spectrum(powers: powers, binHertz: 0.5).line(nearBin: 20)
    #expect(abs(line.bin - top) < 1e-12)
    #expect(abs(line.hertz - top / 2) < 1e-12)
    #expect(abs(line.power - 1) < 1e-12)
  }

  @Test func `a band holds the bins inside it`() {
    let spectrum = Spectrum(powers: [1, 2, 3, 4, 5], binHertz: 0.5)
    #expect(spectrum.bins(in: 0.5...1.5) == 1..<4)
    #expect(spectrum.bins(in: 0.6...0.9) == 2..<2)
    #expect(spectrum.bins(in: -3...9) == 0..<5)
    #expect(spectrum.bins(in: 7...9).isEmpty)
    #expect(spectrum.power(in: 0.5...1.0) == 5)
    #expect(spectrum.power(atHertz: 1.25) == 3.5)
    #expect(spectrum.power(atHertz: 2) == 5)
    #expect(spectrum.power(atHertz: 2.1) == 0)
  }

  @Test(arguments: [0, 1, 2, 3, 50, 51])
  func `a line has no trend left`(count: Int) {
    let line = (0..<count).map { 7 - 0.3 * Double($0) }
    #expect(Trend.linear.removed(from: line).allSatisfy { abs($0) < 1e-12 })
    let rest = Trend.constant.removed(from: line)
    #expect(abs(rest.reduce(0, +)) < 1e-10)
    #expect(Trend.none.removed(from: line) == line)
  }
}
