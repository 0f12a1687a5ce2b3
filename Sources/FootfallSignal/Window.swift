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
    return (0..<count).map { i in
      let turn = 2 * .pi * Double(i) / last
      switch self {
      case .rectangular: return 1
      case .hann: return 0.5 - 0.5 * cos(turn)
      case .hamming: return 0.54 - 0.46 * cos(turn)
      case .kaiser(let beta):
        let side = 2 * Double(i) / last - 1
        return besselI0(beta * max(0, 1 - side * side).squareRoot()) / besselI0(beta)
      }
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
