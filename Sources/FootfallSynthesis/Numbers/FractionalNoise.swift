/// Fractional Gaussian noise: numbers of mean 0 and deviation 1 that remember each other.
///
/// Its detrended-fluctuation exponent is `exponent`: 0.5 forgets at once, towards 1 the memory
/// is longer. Above 1 it is a walk, which this is not.
///
/// - Needs: 0 < `exponent` < 1.
/// - Source: R. Davies and D. Harte, Biometrika 74 (1987), doi:10.1093/biomet/74.1.95.
struct FractionalNoise {
  let exponent: Double

  /// - Precondition: the exponent lies strictly between 0 and 1.
  init(exponent: Double) {
    precondition(exponent > 0 && exponent < 1, "the exponent lies between 0 and 1")
    self.exponent = exponent
  }

  /// `count` numbers; empty for zero.
  func numbers(_ count: Int, from random: inout SeededGenerator) -> [Double] {
    guard count > 0 else { return [] }
    var half = 1
    while half < count { half *= 2 }
    // The covariance, wrapped round a circle of twice the length, has a spectrum above zero.
    var real = (0..<(2 * half)).map { covariance(lag: min($0, 2 * half - $0)) }
    var imaginary = [Double](repeating: 0, count: 2 * half)
    transform(&real, &imaginary)
    let spectrum = real.map { max(0, $0) }
    for k in 0...half {
      let isReal = k == 0 || k == half
      let scale = (spectrum[k] / Double(isReal ? 2 * half : 4 * half)).squareRoot()
      real[k] = scale * random.normal()
      imaginary[k] = isReal ? 0 : scale * random.normal()
      if !isReal {
        real[2 * half - k] = real[k]
        imaginary[2 * half - k] = -imaginary[k]
      }
    }
    transform(&real, &imaginary)
    return Array(real.prefix(count))
  }

  private func covariance(lag: Int) -> Double {
    func term(_ k: Int) -> Double { power(Double(abs(k)), 2 * exponent) }
    return lag == 0 ? 1 : (term(lag + 1) - 2 * term(lag) + term(lag - 1)) / 2
  }

  /// A discrete Fourier transform in place, for lengths that are a power of two.
  private func transform(_ real: inout [Double], _ imaginary: inout [Double]) {
    let count = real.count
    var j = 0
    for i in 1..<count {
      var bit = count >> 1
      while j & bit != 0 {
        j ^= bit
        bit >>= 1
      }
      j |= bit
      if i < j {
        real.swapAt(i, j)
        imaginary.swapAt(i, j)
      }
    }
    var length = 2
    while length <= count {
      for k in 0..<(length / 2) {
        let angle = -2 * Double.pi * Double(k) / Double(length)
        let (c, s) = (cosine(angle), sine(angle))
        for a in stride(from: k, to: count, by: length) {
          let b = a + length / 2
          let (x, y) = (real[b] * c - imaginary[b] * s, real[b] * s + imaginary[b] * c)
          (real[b], imaginary[b]) = (real[a] - x, imaginary[a] - y)
          (real[a], imaginary[a]) = (real[a] + x, imaginary[a] + y)
        }
      }
      length *= 2
    }
  }
}
