/// Numbers drawn by a seed, the same on every machine.
public struct Draws {
  private var state: UInt64

  public init(seed: UInt64) {
    // Mixed before it is used: seeds that follow one another would give the same numbers, shifted.
    state = Self.mixed(seed &+ 0x1234_5678_9ABC_DEF1)
  }

  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    return low + (high - low) * Double(Self.mixed(state) >> 11) / Double(1 << 53)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Normal enough: a sum of twelve.
  public mutating func normal(_ mean: Double = 0, _ deviation: Double = 1) -> Double {
    mean + deviation * (0..<12).reduce(-6.0) { sum, _ in sum + uniform(0, 1) }
  }
}
