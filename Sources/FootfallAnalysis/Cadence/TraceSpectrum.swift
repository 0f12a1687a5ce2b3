import FootfallSignal

/// The spectrum of one sensor whose lie on the body is unknown.
///
/// The powers of all its axes are added, which is the trace of the spectral matrix: it stays the
/// same, to rounding, however the sensor is turned, and whichever axes are swapped or flipped.
/// The powers of a band add up to the mean square, over all axes, of what lies in that band.
/// A channel that holds one value throughout adds nothing, not even what rounding leaves of it.
struct TraceSpectrum {
  let kind: MotionChannels.Sensor.Kind
  let spectrum: Spectrum

  /// The transform is at least this many times as long as the window: fine enough for a line's
  /// height to be read between bins.
  private static let padding = 4

  init(of sensor: MotionChannels.Sensor, rate: SampleRate) {
    kind = sensor.kind
    spectrum = Self.spectrum(of: sensor.channels, rate: rate)
  }

  private static func spectrum(of channels: [[Double]], rate: SampleRate) -> Spectrum {
    let count = channels.first?.count ?? 0
    guard count > 0 else { return Spectrum(powers: [], binHertz: 0) }
    var length = 1
    while length < padding * count { length *= 2 }
    let weights = Window.hann.weights(count, periodic: true)
    var transform = RealFFT(count: length)
    var powers = [Double](repeating: 0, count: transform.binCount)
    for channel in channels {
      let level = Trend.linear.removed(from: channel)
      guard energy(of: level) > 1e-20 * energy(of: channel) else { continue }
      // The span of a temporary crashes the 6.3 compiler: the array needs its name.
      let tapered = zip(level, weights).map { $0 * $1 }
      transform.addPowers(of: tapered.span, to: &powers)
    }
    let scale = 2 / (Double(length) * max(energy(of: weights), .leastNormalMagnitude))
    return Spectrum(powers: powers.map { $0 * scale }, binHertz: rate.hertz / Double(length))
  }

  private static func energy(of samples: [Double]) -> Double {
    samples.reduce(0) { $0 + $1 * $1 }
  }
}
