extension SeededGenerator {
  /// A number evenly spread over 0 ..< 1, with 53 random bits.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number from the standard normal distribution.
  ///
  /// - Source: G. Box and M. Muller, Ann. Math. Stat. 29 (1958), doi:10.1214/aoms/1177706645.
  /// - Differs: the second number of each pair is thrown away, so that the state is all there is.
  public mutating func normal() -> Double {
    let radius = (-2 * logarithm(1 - unit())).squareRoot()
    return radius * cosine(2 * .pi * unit())
  }

  /// A generator for one purpose of a run, unrelated to those of other purposes.
  init(seed: UInt64, purpose: UInt64) {
    var root = SeededGenerator(seed: seed)
    self.init(seed: root.next() ^ (purpose &* 0xD6E8_FEB8_6659_FD93))
  }
}
