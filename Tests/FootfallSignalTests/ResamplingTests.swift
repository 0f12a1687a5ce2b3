import Foundation
import FootfallSignal
import Testing

@Suite struct ResamplingTests {
  struct Numbers: Decodable {
    struct Run: Decodable {
      let t, y, q, natural, notAKnot, monotone: [Double]
    }
    let runs: [Run]
  }

  @Test func `curves are SciPy's`() throws {
    var worst = 0.0
    for run in try Oracle.read("resampling", as: Numbers.self).runs {
      for (kind, expected) in [
        (PiecewiseCubic.Kind.natural, run.natural), (.notAKnot, run.notAKnot),
        (.monotone, run.monotone),
      ] {
        let curve = PiecewiseCubic(times: run.t, values: run.y, kind: kind)
        let apart = difference(curve.values(at: run.q), expected)
        #expect(apart < 1e-11, "\(kind) \(run.t.count)")
        #expect(curve.values(at: run.q.reversed()) == curve.values(at: run.q).reversed())
        worst = max(worst, apart)
      }
    }
    print("curves: \(worst)")
  }

  @Test(arguments: [1, 2, 3, 4, 50])
  func `a curve meets its points`(count: Int) {
    let times = (0..<count).map { Double($0) + 0.3 * sin(Double($0)) }
    let values = noise(count, seed: count)
    for kind in [PiecewiseCubic.Kind.natural, .notAKnot, .monotone] {
      let curve = PiecewiseCubic(times: times, values: values, kind: kind)
      #expect(difference(curve.values(at: times), values) < 1e-13)
    }
  }

  @Test func `a spline without knots at its ends is exact for a cubic`() {
    func cubic(_ t: Double) -> Double { 2 - t + 0.5 * t * t - 0.1 * t * t * t }
    let times = [0, 0.7, 1.1, 2, 3.4, 3.9]
    let curve = PiecewiseCubic(times: times, values: times.map(cubic), kind: .notAKnot)
    let queries = (0...50).map { Double($0) * 0.1 - 0.5 }
    #expect(difference(curve.values(at: queries), queries.map(cubic)) < 1e-12)
  }

  @Test(arguments: 0..<10)
  func `a monotone curve never leaves the span of its neighbors`(seed: Int) {
    let values = noise(30, seed: seed).map { ($0 * 4).rounded() }
    let curve = PiecewiseCubic(times: (0..<30).map(Double.init), values: values, kind: .monotone)
    for (i, value) in curve.values(at: (0..<290).map { Double($0) / 10 }).enumerated() {
      let (a, b) = (values[i / 10], values[i / 10 + 1])
      #expect(value >= min(a, b) - 1e-12 && value <= max(a, b) + 1e-12)
    }
  }

  @Test func `jittered times come onto an even grid, and no sample bridges a gap`() {
    var random = SplitMix(4)
    func wave(_ t: Double) -> Double { 3 * sin(2 * .pi * 2.7 * t) + cos(2 * .pi * 5.4 * t) }
    var times = (0..<400).map {
      20 + 0.01 * Double($0) + Double.random(in: 0...0.003, using: &random)
    }
    times = times.enumerated().map { $0.offset < 150 ? $0.element : $0.element + 0.5 }
    let channel = times.map { wave($0) }
    let grid = EvenGrid(rate: SampleRate(hertz: 100))
    let pieces = grid.pieces(times: times, channels: [channel, channel], gaps: [150])
    #expect(pieces.count == 2)
    for piece in pieces {
      #expect(abs(piece.startSeconds - (times[0] + Double(piece.start) / 100)) < 1e-9)
      let expected = piece.channels[0].indices.map { wave(piece.startSeconds + Double($0) / 100) }
      #expect(difference(piece.channels[0], expected) < 1e-2)
      #expect(piece.channels[0] == piece.channels[1])
    }
    #expect(pieces[0].start + pieces[0].channels[0].count <= pieces[1].start - 49)
  }

  @Test func `an even grid keeps what is even already`() {
    let times = (0..<100).map { 5 + Double($0) / 128 }
    let values = noise(100, seed: 2)
    let grid = EvenGrid(rate: SampleRate(hertz: 128), kind: .monotone)
    let pieces = grid.pieces(times: times, channels: [values], gaps: [40, 99])
    #expect(pieces.map(\.start) == [0, 40, 99])
    #expect(difference(pieces.flatMap { $0.channels[0] }, values) < 1e-12)
    #expect(grid.pieces(times: [], channels: [[]]).isEmpty)
  }

  @Test(arguments: [(100.0, 128.0), (200, 100), (142.857_142, 100), (100, 100), (50, 400)])
  func `a wave that both rates can hold comes through`(old: Double, new: Double) {
    let (from, to) = (SampleRate(hertz: old), SampleRate(hertz: new))
    for share in [0.02, 0.1, 0.3, 0.41] {
      let hertz = share * min(old, new)
      let wave = { (t: Double) in 2 + sin(2 * .pi * hertz * t + 0.4) }
      let signal = Signal<Force>((0..<2000).map { wave(Double($0) / old) }, rate: from, start: 9)
      let found = RateChange(to: to).resampled(signal)
      #expect(found.start == 0)
      #expect(abs(Double(found.count) / new - 2000 / old) < 1 / min(old, new))
      let edge = Int(40 * max(1, new / old))
      let interior = (edge..<(found.count - edge))
      let worst = interior.map { abs(found.samples[$0] - wave(Double($0) / new)) }.max()
      #expect((worst ?? 1) < 1e-3, "\(share)")
    }
  }

  @Test func `a slower rate does not fold what it cannot hold`() {
    let signal = Signal<Force>(
      (0..<4000).map { sin(2 * .pi * 60 * Double($0) / 200) }, rate: SampleRate(hertz: 200))
    let slow = RateChange(to: SampleRate(hertz: 100)).resampled(signal)
    #expect(slow.samples[50..<1950].allSatisfy { abs($0) < 1e-3 })
  }

  @Test(arguments: [0, 1, 2, 3, 100])
  func `a constant keeps its value at any rate`(count: Int) {
    let signal = Signal<Force>([Double](repeating: 5, count: count), rate: SampleRate(hertz: 100))
    for hertz in [30.0, 100, 333] {
      let found = RateChange(to: SampleRate(hertz: hertz)).resampled(signal)
      #expect(found.samples.allSatisfy { abs($0 - 5) < 1e-12 })
      #expect((found.count == 0) == (count == 0))
    }
  }
}
