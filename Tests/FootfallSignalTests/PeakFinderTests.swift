import Foundation
import FootfallSignal
import Testing

@Suite struct PeakFinderTests {
  struct Numbers: Decodable {
    struct Given: Decodable {
      let height, threshold, prominence, width, plateauSize: [Double?]?
      let distance, wlen: Int?
      let relHeight: Double?
    }
    struct Run: Decodable {
      let signal: String
      let given: Given
      let indices: [Int]
      let prominences, leftIps, rightIps: [Double]?
      let leftBases, rightBases, leftEdges, rightEdges: [Int]?
    }
    let signals: [String: [Double]]
    let runs: [Run]
  }

  static func limits(_ pair: [Double?]?) -> Limits? {
    pair.map { Limits($0[0], $0[1]) }
  }

  static func finder(_ given: Numbers.Given) -> PeakFinder {
    PeakFinder(
      height: limits(given.height), threshold: limits(given.threshold),
      distance: given.distance ?? 1, prominence: limits(given.prominence),
      width: limits(given.width), relativeHeight: given.relHeight ?? 0.5,
      plateau: limits(given.plateauSize), window: given.wlen)
  }

  @Test func `peaks are SciPy's, index for index`() throws {
    let oracle = try Oracle.read("peaks", as: Numbers.self)
    for run in oracle.runs {
      let samples = try #require(oracle.signals[run.signal])
      let finder = Self.finder(run.given)
      let peaks = finder.peaks(in: samples)
      #expect(finder.indices(in: samples) == run.indices, "\(run.signal) \(run.given)")
      #expect(peaks.map(\.index) == run.indices)
      guard let prominences = run.prominences else { continue }
      #expect(peaks.map(\.prominence) == prominences, "\(run.signal) \(run.given)")
      #expect(peaks.map(\.bases.lowerBound) == run.leftBases)
      #expect(peaks.map(\.bases.upperBound) == run.rightBases)
      #expect(peaks.map(\.plateau.lowerBound) == run.leftEdges)
      #expect(peaks.map(\.plateau.upperBound) == run.rightEdges)
      #expect(peaks.map(\.span.lowerBound) == run.leftIps)
      #expect(peaks.map(\.span.upperBound) == run.rightIps)
    }
  }

  /// Sorts by height and crosses out neighbors, as the definition says.
  static func plainlySpaced(_ positions: [Int], _ heights: [Double], by distance: Int) -> [Int] {
    var stays = [Bool](repeating: true, count: positions.count)
    let highestFirst = positions.indices.sorted { (heights[$0], $0) > (heights[$1], $1) }
    for j in highestFirst where stays[j] {
      for k in positions.indices where k != j && abs(positions[k] - positions[j]) < distance {
        stays[k] = false
      }
    }
    return positions.indices.filter { stays[$0] }.map { positions[$0] }
  }

  /// Walks from the peak to both sides until the signal is higher.
  static func plainProminence(_ x: [Double], _ peak: Int) -> Double {
    let left = (0...peak).reversed().prefix { x[$0] <= x[peak] }.map { x[$0] }.min()
    let right = (peak..<x.count).prefix { x[$0] <= x[peak] }.map { x[$0] }.min()
    return x[peak] - max(left ?? x[peak], right ?? x[peak])
  }

  @Test(arguments: 0..<60)
  func `the plain definition finds the same peaks`(seed: Int) {
    var random = SplitMix(seed)
    let count = Int.random(in: 0...300, using: &random)
    let levels = [2, 5, 40, 1_000_000].randomElement(using: &random) ?? 2
    var x = (0..<count).map { _ in Double(Int.random(in: 0..<levels, using: &random)) }
    if seed % 3 == 0 { for i in x.indices { x[i] += Double(i) * Double(levels) / 40 } }
    if seed % 3 == 1 { for i in x.indices { x[i] *= sin(Double(i) / 20) } }

    let all = PeakFinder().indices(in: x)
    for distance in [2, 3, 7, 25, 1000] {
      #expect(
        PeakFinder(distance: distance).indices(in: x)
          == Self.plainlySpaced(all, all.map { x[$0] }, by: distance), "seed \(seed)")
    }
    #expect(
      PeakFinder().peaks(in: x).map(\.prominence) == all.map { Self.plainProminence(x, $0) },
      "seed \(seed)")
    let least = Double(levels) / 2
    #expect(
      PeakFinder(prominence: .atLeast(least)).indices(in: x)
        == all.filter { Self.plainProminence(x, $0) >= least }, "seed \(seed)")
  }

  @Test(arguments: [0, 1, 2, 3, 50, 51, 400])
  func `a mirrored signal has mirrored peaks`(count: Int) {
    let x = noise(count, seed: count)
    let finder = PeakFinder(distance: 6, prominence: .atLeast(0.5), width: .atLeast(1))
    let back = finder.indices(in: x.reversed()).map { count - 1 - $0 }
    #expect(back.reversed() == finder.indices(in: x))
  }

  @Test func `a window's peaks keep the recording's indices`() {
    let signal = Signal<Acceleration>(
      [0, 1, 0, 3, 3, 0, 2, -1, 0], rate: SampleRate(hertz: 100), start: 1000)
    let finder = PeakFinder(plateau: .atLeast(2))
    #expect(finder.indices(in: signal) == [1003])
    #expect(finder.peaks(in: signal)[0].plateau == 1003...1004)
    #expect(finder.peaks(in: signal)[0].bases == 1002...1007)
    #expect(PeakFinder().minima(in: signal).map(\.index) == [1002, 1005, 1007])
    #expect(PeakFinder(height: .atLeast(0.5)).minima(in: signal).map(\.index) == [1007])
  }

  @Test func `a long signal whose peaks all descend takes no longer`() {
    // Every prominence reaches to the end of the signal: by walking, that is 10¹⁰ steps.
    let x = (0..<200_000).map { i in (i % 2 == 0 ? 0 : 3) - Double(i) * 1e-3 }
    #expect(PeakFinder(prominence: .atLeast(2)).indices(in: x).count == 99_999)
    #expect(PeakFinder(distance: 50_000).indices(in: x) == [1, 50_001, 100_001, 150_001])
  }
}

@Suite struct ExtremumTests {
  static func signal(_ samples: [Double]) -> Signal<Acceleration> {
    Signal(samples, rate: SampleRate(hertz: 100), start: 10)
  }

  @Test(arguments: [-0.5, -0.3, 0, 0.2, 0.49])
  func `a parabola's turning point is found between samples`(shift: Double) {
    let top = 15 + shift
    let samples = (10..<20).map { 4 - 0.7 * (Double($0) - top) * (Double($0) - top) }
    for sign in [1.0, -1] {
      let found = Self.signal(samples.map { sign * $0 }).refinedExtremum(at: 15)
      #expect(abs(found.index - top) < 1e-12)
      #expect(abs(found.value - sign * 4) < 1e-12)
    }
  }

  @Test func `ends, slopes and plateaus stand for themselves`() {
    let signal = Self.signal([5, 1, 2, 3, 3, 3, 9])
    for (index, value) in [(10, 5.0), (12, 2), (14, 3), (16, 9)] {
      #expect(signal.refinedExtremum(at: index) == Extremum(index: Double(index), value: value))
    }
    #expect(signal.maximum(in: 11..<16) == 13)
    #expect(signal.minimum(in: 0..<99) == 11)
    #expect(signal.maximum(in: 12..<12) == nil)
  }

  @Test func `a level is crossed between samples`() {
    let signal = Self.signal([0, 2, 2, 0, 1, 0, 4])
    #expect(
      signal.crossings(of: 1) == [
        LevelCrossing(index: 10.5, direction: .up), LevelCrossing(index: 12.5, direction: .down),
        LevelCrossing(index: 14, direction: .up), LevelCrossing(index: 14, direction: .down),
        LevelCrossing(index: 15.25, direction: .up),
      ])
    #expect(signal.crossings(of: 1, .down) == [12.5, 14])
    #expect(signal.crossings(of: 0).isEmpty)
    #expect(Self.signal([]).crossings(of: 0).isEmpty)
    #expect(Self.signal([1]).crossings(of: 0).isEmpty)
  }

  @Test(arguments: 0..<5)
  func `directions of crossings alternate`(seed: Int) {
    let found = Self.signal(noise(300, seed: seed)).crossings(of: 0.1)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.direction != $1.direction })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.index <= $1.index })
  }
}
