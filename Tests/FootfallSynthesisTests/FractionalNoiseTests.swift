import Testing

@testable import FootfallSynthesis

@Suite struct FractionalNoiseTests {
  @Test(arguments: [0.5, 0.6, 0.8, 0.95])
  func `detrended fluctuation returns the exponent`(exponent: Double) {
    // The mean over a few series: a single one strays by 0.03.
    let found = (0..<8).map { seed in
      var random = SeededGenerator(seed: UInt64(seed))
      return alpha(FractionalNoise(exponent: exponent).numbers(4096, from: &random))
    }
    let mean = found.reduce(0, +) / Double(found.count)
    #expect(abs(mean - exponent) < 0.05, "\(found)")
  }

  @Test(arguments: [0.6, 0.8, 0.98])
  func `the strides of a runner remember as long as they were asked to`(exponent: Double) {
    var runner = Runner()
    runner.variability.exponent = exponent
    let found = (1...8).map { seed in
      let contacts = Timeline(runner: runner, course: .run(seconds: 2000), seed: UInt64(seed)).left
      return alpha(
        zip(contacts, contacts.dropFirst()).map { $1.initialContact - $0.initialContact })
    }
    let mean = found.reduce(0, +) / Double(found.count)
    #expect(abs(mean - exponent) < 0.05, "\(found)")
  }

  @Test(arguments: [0, 1, 2, 3, 100])
  func `there are as many numbers as asked for`(count: Int) {
    var random = SeededGenerator(seed: 1)
    #expect(FractionalNoise(exponent: 0.9).numbers(count, from: &random).count == count)
  }

  @Test func `the deviation is one`() {
    var random = SeededGenerator(seed: 3)
    let numbers = FractionalNoise(exponent: 0.6).numbers(20_000, from: &random)
    let square = numbers.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(square - 1) < 0.05)
  }
}

/// The slope of log fluctuation over log window, windows of 4 to a quarter of the series.
func alpha(_ series: [Double]) -> Double {
  let mean = series.reduce(0, +) / Double(series.count)
  var sum = 0.0
  let walk = series.map { value in
    sum += value - mean
    return sum
  }
  var points: [(Double, Double)] = []
  var size = 8.0
  while Int(size) <= series.count / 8 {
    let n = Int(size)
    var total = 0.0
    let windows = series.count / n
    for w in 0..<windows {
      let part = walk[(w * n)..<((w + 1) * n)]
      let center = Double(n - 1) / 2
      let average = part.reduce(0, +) / Double(n)
      var (sxy, sxx) = (0.0, 0.0)
      for (i, y) in part.enumerated() {
        sxy += (Double(i) - center) * (y - average)
        sxx += (Double(i) - center) * (Double(i) - center)
      }
      let slope = sxx > 0 ? sxy / sxx : 0
      for (i, y) in part.enumerated() {
        let rest = y - average - slope * (Double(i) - center)
        total += rest * rest
      }
    }
    points.append((logarithm(Double(n)), 0.5 * logarithm(total / Double(windows * n))))
    size *= 1.4
  }
  let (mx, my) = (
    points.reduce(0) { $0 + $1.0 } / Double(points.count),
    points.reduce(0) { $0 + $1.1 } / Double(points.count)
  )
  let sxy = points.reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
  return sxy / points.reduce(0) { $0 + ($1.0 - mx) * ($1.0 - mx) }
}
