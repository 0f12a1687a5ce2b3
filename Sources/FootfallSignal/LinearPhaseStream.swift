/// A symmetric filter that is fed piece by piece.
///
/// As many samples come out as go in, each `delay` samples late, the last of them from
/// ``finish()``. How the input is cut into pieces does not change a bit of the output.
public struct LinearPhaseStream: Hashable, Sendable, Codable {
  /// Samples between an input and its output.
  public let delay: Int

  /// The middle tap and those to one side of it.
  private let taps: [Double]
  /// What the next output still needs: up to twice the delay.
  private var history: [Double] = []

  /// - Precondition: an odd number of taps, equal on both sides of the middle.
  public init(taps: [Double]) {
    precondition(taps.count % 2 == 1, "the middle of the taps is one of them")
    delay = taps.count / 2
    self.taps = Array(taps[delay...])
  }

  /// Filters the next samples; the first `delay` of a stream give nothing yet.
  public mutating func push(_ samples: [Double]) -> [Double] {
    guard let first = samples.first else { return [] }
    if history.isEmpty { history = [Double](repeating: first, count: delay) }
    let known = history + samples
    history = Array(known.suffix(2 * delay))
    return weighed(known)
  }

  /// Gives the outputs that were waiting, as if the last sample went on, and begins anew.
  public mutating func finish() -> [Double] {
    guard let last = history.last else { return [] }
    let known = history + [Double](repeating: last, count: delay)
    history = []
    return weighed(known)
  }

  private func weighed(_ known: [Double]) -> [Double] {
    guard known.count > 2 * delay else { return [] }
    var sums = [Double](repeating: 0, count: known.count - 2 * delay)
    let input = known.span
    var output = sums.mutableSpan
    // Tap by tap over a block of outputs, so that neighbors share a vector and stay in the cache;
    // every output still adds its products in the same order.
    for from in stride(from: 0, to: output.count, by: 1024) {
      let block = from..<min(from + 1024, output.count)
      for i in block { output[i] = taps[0] * input[i + delay] }
      for k in 1..<max(1, taps.count) {
        let tap = taps[k]
        for i in block { output[i] += tap * (input[i + delay - k] + input[i + delay + k]) }
      }
    }
    return sums
  }
}
