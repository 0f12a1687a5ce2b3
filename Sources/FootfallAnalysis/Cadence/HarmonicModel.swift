import FootfallSignal
import Glibc

/// Waves at a frequency and its multiples, fitted by least squares to all channels of a window.
///
/// The frequency that explains the largest share of the channels is the maximum of the likelihood
/// for a periodic motion in white noise. Unlike a tapered spectrum's line it weighs the whole
/// window, and strides at its ends as well as those in the middle, which matters below 10 s.
///
/// With time counted from the middle of the window, cosines and sines do not mix, and the sums of
/// their products have a closed form; only the products with the data are summed up.
///
/// - Needs: two strides; sensible from 4 s. At most eight channels, which go side by side.
/// - Source: B. G. Quinn & P. J. Thomson (1991), doi:10.1093/biomet/78.1.65.
struct HarmonicModel {
  static let harmonics = 6
  /// No harmonic above this enters, in Hz.
  static let topHertz = 13.0

  /// One number per channel; unused places are zero.
  private typealias Channels = SIMD8<Double>

  private let rate: SampleRate
  /// All channels, sample by sample; each sensor scaled to unit power and freed of its trend.
  private let samples: [Channels]
  private let power: Double

  private var count: Int { samples.count }

  /// - Parameter sensors: the channels of each sensor, all of one length, eight at most.
  init(_ sensors: [[[Double]]], rate: SampleRate) {
    precondition(sensors.joined().count <= Channels.scalarCount, "at most eight channels")
    var leveled: [[Double]] = []
    var power = 0.0
    for sensor in sensors {
      let channels = sensor.map { Trend.linear.removed(from: $0) }
      let energy = channels.joined().reduce(0) { $0 + $1 * $1 }
      guard energy > 0 else { continue }
      let scale = 1 / energy.squareRoot()
      leveled += channels.map { $0.map { $0 * scale } }
      power += 1
    }
    self.rate = rate
    self.power = power
    self.samples = (leveled.first ?? []).indices.map { i in
      var row = Channels(repeating: 0)
      for (k, channel) in leveled.enumerated() { row[k] = channel[i] }
      return row
    }
  }

  /// The share of the channels' power that harmonics of a frequency explain, in 0...1.
  func explainedShare(strideHertz: Double) -> Double {
    guard power > 0, strideHertz > 0 else { return 0 }
    let top = min(0.45 * rate.hertz, Self.topHertz)
    let harmonics = min(Self.harmonics, Int(top / strideHertz))
    let turn = 2 * .pi * strideHertz / rate.hertz
    let sums = (0...(2 * harmonics)).map { Self.cosineSum(count, Double($0) * turn) }

    var waves = (0...harmonics).map { products(withWavesOf: Double($0) * turn) }
    let cosines = Self.explained(waves.map(\.cosine)) { a, b in
      (sums[abs(a - b)] + sums[a + b]) / 2
    }
    waves.removeFirst()
    let sines = Self.explained(waves.map(\.sine)) { a, b in
      (sums[abs(a - b)] - sums[a + b + 2]) / 2
    }
    return (cosines + sines) / power
  }

  /// The frequency beside a first guess that explains most, in Hz, and the share it explains.
  func best(near guess: Double) -> (strideHertz: Double, share: Double) {
    let seconds = rate.seconds(count)
    let reach = min(0.06 * guess, 0.35 / max(seconds, .leastNormalMagnitude))
    let points = 7
    let grid = (0..<points).map { guess + reach * (2 * Double($0) / Double(points - 1) - 1) }
    let shares = grid.map { explainedShare(strideHertz: $0) }
    let top = shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) } ?? 0
    let middle = min(max(top, 1), points - 2)
    var known = ((middle - 1)...(middle + 1)).map { (hertz: grid[$0], share: shares[$0]) }
    for _ in 0..<3 {
      guard let next = Self.vertex(known), known.allSatisfy({ abs($0.hertz - next) > 1e-7 }) else {
        break
      }
      known.append((next, explainedShare(strideHertz: next)))
      known.sort { $0.hertz < $1.hertz }
      let peak = known.indices.max { (known[$0].share, -$0) < (known[$1].share, -$1) } ?? 1
      let center = min(max(peak, 1), known.count - 2)
      known = Array(known[(center - 1)...(center + 1)])
    }
    let best = known.max { ($0.share, -$0.hertz) < ($1.share, -$1.hertz) } ?? known[1]
    return (best.hertz, best.share)
  }

  /// The top of the parabola through three points, kept between the outer two.
  private static func vertex(_ p: [(hertz: Double, share: Double)]) -> Double? {
    let left = (p[1].hertz - p[0].hertz) * (p[1].share - p[2].share)
    let right = (p[1].hertz - p[2].hertz) * (p[1].share - p[0].share)
    guard left != right else { return nil }
    let shift = (p[1].hertz - p[0].hertz) * left - (p[1].hertz - p[2].hertz) * right
    return min(max(p[1].hertz - shift / (left - right) / 2, p[0].hertz), p[2].hertz)
  }

  /// Sums of each channel times a cosine and a sine whose phase is zero in the middle.
  private func products(withWavesOf turn: Double) -> (cosine: Channels, sine: Channels) {
    let start = -turn * Double(count - 1) / 2
    var (c, s) = (cos(start), sin(start))
    let (dc, ds) = (cos(turn), sin(turn))
    var cosine = Channels(repeating: 0)
    var sine = cosine
    for sample in samples {
      cosine += c * sample
      sine += s * sample
      (c, s) = (c * dc - s * ds, s * dc + c * ds)
    }
    return (cosine, sine)
  }

  /// The sum of a cosine over the window's samples, time counted from its middle.
  private static func cosineSum(_ count: Int, _ turn: Double) -> Double {
    let half = sin(turn / 2)
    return abs(half) < 1e-12 ? Double(count) : sin(Double(count) * turn / 2) / half
  }

  /// `Σ qᵀ N⁻¹ q` over the channels, by Cholesky's root of the normal matrix N.
  ///
  /// A wave that the others already span (a window below one stride) adds nothing.
  private static func explained(
    _ products: [Channels], normal: (Int, Int) -> Double
  ) -> Double {
    let size = products.count
    var root = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    var solved = products
    var sum = 0.0
    for a in 0..<size {
      for b in 0..<a {
        var value = normal(a, b)
        for k in 0..<b { value -= root[a][k] * root[b][k] }
        root[a][b] = root[b][b] > 0 ? value / root[b][b] : 0
      }
      var pivot = normal(a, a)
      for k in 0..<a { pivot -= root[a][k] * root[a][k] }
      guard pivot > 1e-9 * normal(0, 0) else {
        solved[a] = Channels(repeating: 0)
        continue
      }
      root[a][a] = pivot.squareRoot()
      for k in 0..<a { solved[a] -= root[a][k] * solved[k] }
      solved[a] /= root[a][a]
      sum += (solved[a] * solved[a]).sum()
    }
    return sum
  }
}
