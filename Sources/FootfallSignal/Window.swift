import Glibc

/// A taper that lets a stretch of signal begin and end softly.
public enum Window: Hashable, Sendable, Codable {
  case rectangular
  /// A raised cosine that reaches zero. The window of choice for spectra.
  case hann
  /// A raised cosine on a step, whose highest side lobe is −43 dB.
  case hamming
  /// Nearly the most energy in the main lobe; a larger `beta` widens it and lowers the rest.
  ///
  /// - Source: J. F. Kaiser & R. W. Schafer (1980), doi:10.1109/TASSP.1980.1163349.
  case kaiser(beta: Double)

  /// The window's weights.
  ///
  /// - Parameter periodic: whether the weight after the last would be the first again, as a
  ///   spectrum needs it. Otherwise the window is its own mirror image, as a filter needs it.
  public func weights(_ count: Int, periodic: Bool = false) -> [Double] {
    guard count > 1 else { return [Double](repeating: 1, count: max(0, count)) }
    let last = Double(periodic ? count : count - 1)
    switch self {
    case .rectangular: return [Double](repeating: 1, count: count)
    case .hann: return Self.cosines(count, over: last).map { 0.5 - 0.5 * $0 }
    case .hamming: return Self.cosines(count, over: last).map { 0.54 - 0.46 * $0 }
    case .kaiser(let beta):
      return (0..<count).map { i in
        let side = 2 * Double(i) / last - 1
        return besselI0(beta * max(0, 1 - side * side).squareRoot()) / besselI0(beta)
      }
    }
  }

  /// The cosine of one turn over a number of steps, at each step from zero on.
  ///
  /// Turned step by step, and put right every 32 steps, so that no error grows.
  private static func cosines(_ count: Int, over steps: Double) -> [Double] {
    let turn = 2 * .pi / steps
    let (stepCosine, stepSine) = (cos(turn), sin(turn))
    var (c, s) = (1.0, 0.0)
    return (0..<count).map { i in
      if i % 32 == 0 {
        let angle = 2 * .pi * Double(i) / steps
        (c, s) = (cos(angle), sin(angle))
      }
      defer { (c, s) = (c * stepCosine - s * stepSine, s * stepCosine + c * stepSine) }
      return c
    }
  }
}

/// The modified Bessel function of the first kind and order zero, by its power series.
private func besselI0(_ x: Double) -> Double {
  let quarter = x * x / 4
  var (sum, term, k) = (1.0, 1.0, 1.0)
  while term > sum * 1e-17 {
    term *= quarter / (k * k)
    sum += term
    k += 1
  }
  return sum
}
