import FootfallSignal
import Glibc

/// Chooses the stride frequency among candidates by the lines that each would explain.
///
/// A runner's spectrum has lines at the stride frequency and its multiples; which of them is the
/// strongest depends on where the sensor sits, so that the strongest line alone says nothing of
/// step or stride. A candidate is scored by `Σ wₘ · log(1 + P(m·f) / reference)` over m = 1...6
/// and over the sensors. The reference is a small share of the highest line, so that a line
/// counts by its size and a place without a line counts nothing: half of the right frequency
/// gains no new lines, twice it loses every odd one.
///
/// - Needs: 10 Hz or more. Lines near or above half the rate are left out.
/// - Source: M. R. Schroeder (1968), doi:10.1121/1.1910902, for the sum of logarithms over
///   harmonics; weights from science.md 2.1.
/// - Differs: the reference is the highest line, not the median of the band, which bounds what
///   a line between two strong ones can gain, and the trunk's weights are for its accelerations
///   only (Docs/methods/cadence.md).
struct StrideComb: Hashable {
  /// Candidates, in Hz.
  var strideHertz: ClosedRange<Double>
  /// From one candidate to the next, in Hz.
  var spacingHertz = 0.005
  /// The reference, as a share of the highest power between 0.5 and 12 Hz.
  var floor = 0.02

  /// A stride of running: 126 to 276 steps/min.
  static let running = StrideComb(strideHertz: 1.05...2.30)
  /// A stride of walking or running, from a slow walk of 84 steps/min.
  static let gait = StrideComb(strideHertz: 0.70...2.30)

  /// How much a line at a multiple of the stride frequency counts.
  ///
  /// Every step accelerates the trunk nearly alike, so there even multiples carry more. It turns
  /// once to either side in a stride, like the limbs.
  static func weights(
    for placement: Placement, _ kind: MotionChannels.Sensor.Kind
  ) -> [Double] {
    switch (placement, kind) {
    case (.sacrum, .acceleration), (.chest, .acceleration): [0.25, 1, 0.25, 0.5, 0.1, 0.25]
    default: [1, 1, 0.5, 0.5, 0.25, 0.25]
    }
  }

  /// The best candidate, in Hz; the lowest of equals, and `nil` for spectra without power.
  ///
  /// - Parameter teeth: those for spectra of this rate; others are not used.
  func stride(
    in spectra: [TraceSpectrum], rate: SampleRate, placement: Placement, teeth: Teeth? = nil
  ) -> Double? {
    let top = 0.95 * rate.hertz / 2
    let combed = spectra.compactMap { trace in
      raised(trace.spectrum, topHertz: top).map {
        (powers: $0, weights: Self.weights(for: placement, trace.kind))
      }
    }
    // Spectra of one window share their bins; those that count alike are combed as their sum,
    // and a sum of logarithms is the logarithm of a product.
    guard let binHertz = spectra.first?.spectrum.binHertz, let first = combed.first else {
      return nil
    }
    let isUniform = combed.allSatisfy {
      $0.weights == first.weights && $0.powers.count == first.powers.count
    }
    let combs =
      isUniform
      ? [(powers: Self.product(combed.map(\.powers)), weights: first.weights)] : combed
    var scores = [Double](repeating: 0, count: candidateCount)
    let fitting = teeth.flatMap { $0.binHertz == binHertz && $0.topHertz == top ? $0 : nil }
    let teeth = fitting ?? Teeth(of: self, binHertz: binHertz, topHertz: top)
    for comb in combs {
      let levels = comb.powers.map { log($0) }
      teeth.add(levels.span, comb.weights, to: &scores)
    }
    var best: (hertz: Double, score: Double)?
    for k in scores.indices where scores[k] > best?.score ?? 0 {
      best = (strideHertz.lowerBound + Double(k) * spacingHertz, scores[k])
    }
    return best?.hertz
  }

  fileprivate var candidateCount: Int {
    Int(((strideHertz.upperBound - strideHertz.lowerBound) / spacingHertz).rounded()) + 1
  }

  private static func product(_ powers: [[Double]]) -> [Double] {
    guard powers.count > 1 else { return powers[0] }
    return powers[0].indices.map { k in powers.reduce(1) { $0 * $1[k] } }
  }

  /// One more than the powers over the reference, as far up as the comb reaches.
  private func raised(_ spectrum: Spectrum, topHertz: Double) -> [Double]? {
    let band = spectrum.bins(in: 0.5...max(0.5, min(12, topHertz)))
    guard let highest = spectrum.powers[band].max(), highest > 0 else { return nil }
    let reach = spectrum.bins(in: 0...topHertz).upperBound
    // The highest line of the highest candidate, and the bin above it.
    let needed = Int(6 * strideHertz.upperBound / spectrum.binHertz) + 2
    let scale = 1 / (floor * highest)
    return spectrum.powers[..<min(reach, needed)].map { 1 + scale * $0 }
  }
}

extension StrideComb {
  /// Where the lines of all candidates lie in spectra of one kind, worked out once for many.
  struct Teeth {
    let binHertz: Double
    let topHertz: Double
    /// For each multiple and candidate the bin below the line, and how far on to the next it lies.
    private let bins: [[Int32]]
    private let shares: [[Double]]

    /// For the spectra of windows of a rate.
    init(of comb: StrideComb, rate: SampleRate, windowCount: Int) {
      self.init(
        of: comb, binHertz: rate.hertz / Double(TraceSpectrum.length(for: windowCount)),
        topHertz: 0.95 * rate.hertz / 2)
    }

    fileprivate init(of comb: StrideComb, binHertz: Double, topHertz: Double) {
      self.binHertz = binHertz
      self.topHertz = topHertz
      let places = (1...6).map { m in
        (0..<comb.candidateCount).map { k in
          Double(m) * (comb.strideHertz.lowerBound + Double(k) * comb.spacingHertz)
        }
        // Lines from the top on count nothing.
        .prefix { $0 < topHertz }.map { $0 / binHertz }
      }
      bins = places.map { $0.map { Int32($0) } }
      shares = places.map { $0.map { $0 - $0.rounded(.down) } }
    }

    /// Adds what each line of each candidate counts; one beside no further bin counts nothing.
    fileprivate func add(
      _ levels: Span<Double>, _ weights: [Double], to scores: inout [Double]
    ) {
      var scores = scores.mutableSpan
      for (m, weight) in weights.enumerated() {
        let (bins, shares) = (bins[m], shares[m])
        let (below, rest) = (bins.span, shares.span)
        // Bins go up with the candidates, so those that there are come first.
        var count = min(below.count, scores.count)
        while count > 0, Int(below[count - 1]) + 1 >= levels.count { count -= 1 }
        for k in 0..<count {
          let bin = Int(below[k])
          let here = unsafe levels[unchecked: bin]
          let rise = unsafe levels[unchecked: bin + 1] - here
          unsafe scores[unchecked: k] += weight * (here + rest[k] * rise)
        }
      }
    }
  }
}
