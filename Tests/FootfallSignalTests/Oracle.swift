import Foundation
import Testing

/// Numbers that another program computed, read from a file of this folder.
enum Oracle {
  static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Oracles/\(name).json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: file))
  }
}

/// The largest difference, as a share of the largest value that was expected.
func difference(_ found: [Double], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  let scale = expected.reduce(0) { max($0, abs($1)) }
  let worst = zip(found, expected).reduce(0) { worst, pair in
    let apart = abs(pair.0 - pair.1)
    return apart.isNaN ? .infinity : max(worst, apart)
  }
  return worst / (scale > 0 ? scale : 1)
}

/// A generator whose stream is fixed by its seed; the seed is the test's argument.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// Even noise between −1 and 1.
func noise(_ count: Int, seed: Int) -> [Double] {
  var random = SplitMix(seed)
  return (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
}
