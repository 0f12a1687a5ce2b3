import FootfallSignal
import Testing

@Suite struct StatisticsTests {
  struct Numbers: Decodable {
    struct List: Decodable {
      let x: [Double]
      let mean, median, mad: Double
      let sd: Double?
      let shares, quantiles: [Double]
    }
    struct Axes: Decodable {
      let about: String
      let values: [Double]
      let vectors: [[Double]]
    }
    let lists: [List]
    let x, autocorrelation: [Double]
    let columns: [[Double]]
    let axes: [Axes]
  }

  let oracle: Numbers

  init() throws {
    oracle = try Oracle.read("statistics", as: Numbers.self)
  }

  @Test func `figures are NumPy's`() throws {
    for list in oracle.lists {
      #expect(abs(try #require(Statistics.mean(list.x)) - list.mean) < 1e-11)
      #expect(Statistics.median(list.x) == list.median)
      #expect(abs(try #require(Statistics.medianAbsoluteDeviation(list.x)) - list.mad) < 1e-11)
      #expect(list.shares.map { Statistics.quantile(list.x, $0) } == list.quantiles)
      let deviation = Statistics.standardDeviation(list.x)
      #expect((deviation == nil) == (list.sd == nil))
      #expect(abs((deviation ?? 0) - (list.sd ?? 0)) < 1e-11)
    }
  }

  @Test func `of nothing there is no figure`() {
    #expect(Statistics.mean([]) == nil)
    #expect(Statistics.median([]) == nil)
    #expect(Statistics.medianAbsoluteDeviation([]) == nil)
    #expect(Statistics.quantile([], 0.5) == nil)
    #expect(Statistics.standardDeviation([1]) == nil)
  }

  @Test func `autocorrelation is NumPy's`() throws {
    let rate = SampleRate(hertz: 100)
    let found = try #require(Autocorrelation(of: oracle.x, rate: rate))
    #expect(difference(found.values, oracle.autocorrelation) < 1e-11)
    let short = try #require(Autocorrelation(of: oracle.x, rate: rate, upTo: 50))
    #expect(difference(short.values, Array(oracle.autocorrelation[...50])) < 1e-11)
    // The wave under the noise repeats 2.7 times a second.
    let period = try #require(found.strongestPeriod(in: 0.25...0.5))
    #expect(abs(period.seconds - 1 / 2.7) < 0.005)
    #expect(found.strongestPeriod(in: 0.02...0.03) == nil)
  }

  @Test func `nothing and a constant have no autocorrelation`() {
    let rate = SampleRate(hertz: 100)
    #expect(Autocorrelation(of: [], rate: rate) == nil)
    #expect(Autocorrelation(of: [4], rate: rate) == nil)
    #expect(Autocorrelation(of: [0.1, 0.1, 0.1], rate: rate) == nil)
    #expect(Autocorrelation(of: [0, 1], rate: rate)?.values.count == 2)
  }

  @Test func `principal axes are NumPy's, up to their sign`() throws {
    let rate = SampleRate(hertz: 100)
    let vector = VectorSignal<AngularVelocity>(
      axes: [.x, .y, .z], components: oracle.columns.map { Signal($0, rate: rate) })
    for axes in oracle.axes {
      let center = try #require(PrincipalAxes.Center(rawValue: axes.about))
      let found = PrincipalAxes(vector, about: center)
      #expect(difference(found.powers, axes.values) < 1e-12)
      for (direction, expected) in zip(found.directions, axes.vectors) {
        let along = zip(direction, expected).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(abs(along) - 1) < 1e-10)
        let largest = try #require(direction.max { abs($0) < abs($1) })
        #expect(largest > 0)
      }
    }
  }

  @Test(arguments: 1...4)
  func `directions rebuild the matrix and stand at right angles`(size: Int) {
    let half = (0..<size).map { noise(size, seed: $0 + 40) }
    let matrix = (0..<size).map { r in (0..<size).map { c in half[r][c] + half[c][r] } }
    let axes = PrincipalAxes(symmetric: matrix)
    for r in 0..<size {
      for c in 0..<size {
        let rebuilt = (0..<size).reduce(0.0) {
          $0 + axes.powers[$1] * axes.directions[$1][r] * axes.directions[$1][c]
        }
        #expect(abs(rebuilt - matrix[r][c]) < 1e-12)
        let product = (0..<size).reduce(0.0) {
          $0 + axes.directions[r][$1] * axes.directions[c][$1]
        }
        #expect(abs(product - (r == c ? 1 : 0)) < 1e-12)
      }
    }
    #expect(axes.powers == axes.powers.sorted(by: >))
  }

  @Test func `equal powers keep the order of the axes`() {
    let axes = PrincipalAxes(symmetric: [[2, 0, 0], [0, 2, 0], [0, 0, 2]])
    #expect(axes.directions == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  }
}

@Suite struct SaturationTests {
  static let gravity = 9.80665

  static func vector<Q: Quantity>(_ x: [Double], as: Q.Type = Q.self) -> VectorSignal<Q> {
    let rate = SampleRate(hertz: 200)
    return VectorSignal(
      axes: [.x, .y],
      components: [Signal(x, rate: rate), Signal(x.map { $0 * 0.3 }, rate: rate)])
  }

  @Test func `runs at the end of a known range are clipped`() {
    let samples = [0, 15.99, 16, 15.98, 3, -16, -15.97, 4, 16, 2].map { $0 * Self.gravity }
    let found = Saturation.find(in: Self.vector(samples, as: Acceleration.self))
    #expect(
      found == [
        Saturation(
          kind: .acceleration, axis: .x, limit: 16 * Self.gravity, samples: 5, longestRun: 3)
      ])
  }

  @Test func `single peaks, unknown ranges and quiet signals are not`() {
    for samples in [[0, 16, 0, 16, -16, 0], [0, 13, 13, 13], [0, 0, 0], []] as [[Double]] {
      let scaled = Self.vector(samples.map { $0 * Self.gravity }, as: Acceleration.self)
      #expect(Saturation.find(in: scaled).isEmpty)
    }
  }

  @Test func `a gyroscope's range counts in radians, over all stretches`() {
    let limit = 2000 * Double.pi / 180
    let quiet = Self.vector([0, 0.5 * limit, 0.5 * limit], as: AngularVelocity.self)
    let loud = Self.vector([0, limit, limit, limit, limit], as: AngularVelocity.self)
    #expect(
      Saturation.find(in: [quiet, loud, loud]) == [
        Saturation(kind: .angularVelocity, axis: .x, limit: limit, samples: 8, longestRun: 4)
      ])
  }
}
