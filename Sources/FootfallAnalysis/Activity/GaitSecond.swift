import FootfallSignal

/// What one second of a recording looks like, with the seconds around it.
struct GaitSecond: Hashable {
  /// Root mean square of the acceleration about its mean in this second alone, all axes, in g.
  let ownG: Double
  /// The same between 0.5 and 8 Hz over the window around it.
  let bandG: Double
  /// Steps per second of both feet, by the comb over the window; zero where nothing moves.
  let stepHertz: Double
  /// The share of the band's power that lies on the comb's lines, in 0...1.
  let rhythm: Double
  /// The share of the window in which the foot is loaded; `nil` without a load.
  let loadedShare: Double?
  /// How often a second it becomes loaded; zero without a load.
  let loadingsPerSecond: Double

  /// The band in which the power of walking and running lies, in Hz.
  static let band = 0.5...8.0

  /// One entry per second of a segment; a last piece below a second belongs to the one before.
  ///
  /// - Parameter window: seconds that are looked at together, with the second in their middle or,
  ///   at the ends of the segment, beside it.
  static func of(_ motion: MotionChannels, placement: Placement, window: Int) -> [GaitSecond] {
    let seconds = max(1, Int(motion.rate.seconds(motion.count) + 1e-9))
    @Sendable func bound(_ k: Int) -> Int {
      k >= seconds ? motion.count : motion.rate.samples(in: Double(k))
    }
    let count = bound(min(seconds, window)) - bound(0)
    let taper = TraceSpectrum.Taper(count: count)
    let teeth = StrideComb.Teeth(of: .gait, rate: motion.rate, windowCount: count)
    return Cores.map(Array(0..<seconds), grain: 8) { k in
      let first = min(max(0, k - window / 2), max(0, seconds - window))
      let around = bound(first)..<bound(min(seconds, first + window))
      return second(
        motion, own: bound(k)..<bound(k + 1), around: around, placement: placement, taper: taper,
        teeth: teeth)
    }
  }

  /// - Parameter own: the second itself; `around` is what it is looked at with. Both count in
  ///   `motion`.
  static func second(
    _ motion: MotionChannels, own: Range<Int>, around: Range<Int>, placement: Placement,
    taper: TraceSpectrum.Taper, teeth: StrideComb.Teeth
  ) -> GaitSecond {
    let rate = motion.rate
    let spectra = motion.sensors(in: around).map {
      TraceSpectrum(of: $0, rate: rate, taper: taper)
    }
    let stride = StrideComb.gait.stride(
      in: spectra, rate: rate, placement: placement, teeth: teeth)
    let width = 1 / max(rate.seconds(around.count), .leastNormalMagnitude)
    return GaitSecond(
      ownG: motion.acceleration.reduce(0) { $0 + variance($1[own]) }.squareRoot()
        / Acceleration.standardGravity,
      bandG: motion.acceleration.isEmpty
        ? 0 : spectra[0].spectrum.power(in: band).squareRoot() / Acceleration.standardGravity,
      stepHertz: 2 * (stride ?? 0),
      rhythm: stride.map { shareOnLines(spectra[0].spectrum, of: $0, halfWidth: width) } ?? 0,
      loadedShare: motion.load.first.map { loadedShare($0[around]) },
      loadingsPerSecond: motion.load.first.map { loadings($0[around], rate) } ?? 0)
  }

  /// The share of the band's power within reach of a multiple of the stride frequency.
  private static func shareOnLines(
    _ spectrum: Spectrum, of strideHertz: Double, halfWidth: Double
  ) -> Double {
    var (on, all) = (0.0, 0.0)
    for bin in spectrum.bins(in: band) {
      let multiple = spectrum.hertz(Double(bin)) / strideHertz
      let nearest = multiple.rounded()
      all += spectrum.powers[bin]
      if nearest >= 1, abs(multiple - nearest) * strideHertz <= halfWidth {
        on += spectrum.powers[bin]
      }
    }
    return all > 0 ? on / all : 0
  }

  /// The duty factor of one foot: the share of time above a tenth of the window's high loads.
  private static func loadedShare(_ load: ArraySlice<Double>) -> Double {
    let sorted = load.sorted()
    guard !sorted.isEmpty else { return 0 }
    let high = sorted[min(sorted.count - 1, Int(0.95 * Double(sorted.count)))]
    return Double(load.count { $0 > 0.1 * high }) / Double(load.count)
  }

  /// Rises above three tenths of the window's high loads, after a fall below a tenth.
  private static func loadings(_ load: ArraySlice<Double>, _ rate: SampleRate) -> Double {
    guard let high = Statistics.quantile(Array(load), 0.95), high > 0 else { return 0 }
    var isLoaded = true
    var count = 0
    for value in load {
      if isLoaded {
        isLoaded = value > 0.1 * high
      } else if value > 0.3 * high {
        isLoaded = true
        count += 1
      }
    }
    return Double(count) / rate.seconds(load.count)
  }

  private static func variance(_ samples: ArraySlice<Double>) -> Double {
    guard !samples.isEmpty else { return 0 }
    let mean = samples.reduce(0, +) / Double(samples.count)
    return samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(samples.count)
  }
}
