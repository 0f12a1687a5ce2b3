import FootfallSignal
import Glibc

/// Waves at a frequency and its multiples, fitted by least squares to all channels of a window.
///
/// The frequency that explains the largest share of the channels is the maximum of the likelihood
/// for a periodic motion in white noise. Unlike a tapered spectrum's line it weighs the whole
/// window, and strides at its ends as well as those in the middle, which matters below 10 s.
///
/// With time counted from the middle of the window, cosines and sines do not mix, and the sums of
/// their products have a closed form; only the products with the data are summed up. Samples as
/// far before the middle as after it meet the same cosine and opposite sines, so their sum and
/// their difference stand for them.
///
/// - Needs: two strides; sensible from 4 s. Two sensors at most, whose channels go side by side.
/// - Source: B. G. Quinn & P. J. Thomson (1991), doi:10.1093/biomet/78.1.65.
struct HarmonicModel {
  static let harmonics = 6
  /// No harmonic above this enters, in Hz.
  static let topHertz = 13.0

  private let rate: SampleRate
  private let count: Int
  /// Sums of the samples as far before as after the middle, from the middle outwards. Each sensor
  /// is scaled to unit power and freed of its trend.
  private let sums: [SixLanes]
  /// Later ones less earlier ones.
  private let differences: [SixLanes]
  /// The sum of all samples.
  private let total: SixLanes
  private let power: Double

  /// - Parameter sensors: the channels of each sensor, all of one length; two sensors at most.
  init(_ sensors: [[[Double]]], rate: SampleRate) {
    precondition(sensors.count <= 2, "at most two sensors")
    var leveled: [[[Double]]] = []
    for sensor in sensors {
      let channels = sensor.map { Trend.linear.removed(from: $0) }
      let energy = channels.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } }
      guard energy > 0 else { continue }
      let scale = 1 / energy.squareRoot()
      leveled.append(channels.map { $0.map { $0 * scale } })
    }
    let rows = SixLanes.rows(
      first: leveled.first ?? [], second: leveled.count > 1 ? leveled[1] : [])
    self.rate = rate
    power = Double(leveled.count)
    count = rows.count
    let middle = rows.count / 2
    let isOdd = rows.count % 2 == 1
    let outward = (isOdd ? middle + 1 : middle)..<rows.count
    let center = isOdd ? [rows[middle]] : []
    sums = center + outward.map { rows[$0] + rows[rows.count - 1 - $0] }
    differences =
      center.map { _ in .zero } + outward.map { rows[$0] - rows[rows.count - 1 - $0] }
    total = sums.reduce(.zero, +)
  }

  /// The share of the channels' power that harmonics of a frequency explain, in 0...1.
  func explainedShare(strideHertz: Double) -> Double {
    guard power > 0, strideHertz > 0 else { return 0 }
    let top = min(0.45 * rate.hertz, Self.topHertz)
    let harmonics = min(Self.harmonics, Int(top / strideHertz))
    let turn = 2 * .pi * strideHertz / rate.hertz
    let sums = (0...(2 * harmonics)).map { Self.cosineSum(count, Double($0) * turn) }

    let waves = products(withHarmonics: harmonics, of: turn)
    let cosines = Self.explained(waves.cosines) { a, b in (sums[abs(a - b)] + sums[a + b]) / 2 }
    let sines = Self.explained(waves.sines) { a, b in (sums[abs(a - b)] - sums[a + b + 2]) / 2 }
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

  /// Sums of each channel times the cosines of the harmonics from zero on, and times the sines
  /// from one on, whose phase is zero in the middle.
  private func products(
    withHarmonics harmonics: Int, of turn: Double
  ) -> (cosines: [SixLanes], sines: [SixLanes]) {
    var cosines = [total]
    var sines: [SixLanes] = []
    for m in stride(from: 1, through: harmonics, by: 2) {
      let pair = products(with: Double(m) * turn, and: Double(m + 1) * turn)
      cosines += [pair.0.cosine, pair.1.cosine]
      sines += [pair.0.sine, pair.1.sine]
    }
    return (Array(cosines[...harmonics]), Array(sines[..<harmonics]))
  }

  private typealias Wave = (cosine: SixLanes, sine: SixLanes)

  /// Two waves in one loop: each fills the other's waits.
  private func products(with first: Double, and second: Double) -> (Wave, Wave) {
    let start = count % 2 == 1 ? 0 : 0.5
    var (c, s) = (cos(start * first), sin(start * first))
    var (d, t) = (cos(start * second), sin(start * second))
    let (dc, ds) = (cos(first), sin(first))
    let (dd, dt) = (cos(second), sin(second))
    var one = Wave(.zero, .zero)
    var two = one
    let (sums, differences) = (sums.span, differences.span)
    for i in 0..<sums.count {
      let (sum, difference) = (sums[i], differences[i])
      one.cosine += c * sum
      one.sine += s * difference
      two.cosine += d * sum
      two.sine += t * difference
      (c, s) = (c * dc - s * ds, s * dc + c * ds)
      (d, t) = (d * dd - t * dt, t * dd + d * dt)
    }
    return (one, two)
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
    _ products: [SixLanes], normal: (Int, Int) -> Double
  ) -> Double {
    let size = products.count
    var root = [Double](repeating: 0, count: size * size)
    var solved = products
    var sum = 0.0
    for a in 0..<size {
      for b in 0..<a {
        var value = normal(a, b)
        for k in 0..<b { value -= root[a * size + k] * root[b * size + k] }
        root[a * size + b] = root[b * size + b] > 0 ? value / root[b * size + b] : 0
      }
      var pivot = normal(a, a)
      for k in 0..<a { pivot -= root[a * size + k] * root[a * size + k] }
      guard pivot > 1e-9 * normal(0, 0) else {
        solved[a] = .zero
        continue
      }
      root[a * size + a] = pivot.squareRoot()
      for k in 0..<a { solved[a] = solved[a] - root[a * size + k] * solved[k] }
      solved[a] = 1 / root[a * size + a] * solved[a]
      sum += (solved[a] * solved[a]).sum
    }
    return sum
  }
}
