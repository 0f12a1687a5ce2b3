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
  private static let padding = 2

  init(of sensor: MotionChannels.Sensor, rate: SampleRate, taper: Taper) {
    kind = sensor.kind
    spectrum = Self.spectrum(of: sensor.channels, rate: rate, taper: taper)
  }

  /// Hann's window of one length: the same for all windows of a recording but the last.
  struct Taper {
    let weights: [Double]
    fileprivate let energy: Double

    init(count: Int) {
      weights = Window.hann.weights(count, periodic: true)
      energy = TraceSpectrum.energy(of: weights)
    }

    /// This one, if it has the length, or one that has.
    func fitting(_ count: Int) -> Taper { weights.count == count ? self : Taper(count: count) }
  }

  /// How long the transform of a window is: a power of two, or three of them.
  static func length(for count: Int) -> Int {
    let power = RealFFT.powerOfTwo(from: padding * count)
    return power >= 4 && power / 4 * 3 >= padding * count ? power / 4 * 3 : power
  }

  private static func spectrum(
    of channels: [[Double]], rate: SampleRate, taper: Taper
  ) -> Spectrum {
    let count = channels.first?.count ?? 0
    guard count > 0 else { return Spectrum(powers: [], binHertz: 0) }
    let taper = taper.fitting(count)
    let length = length(for: count)
    var transform = RealFFT(count: length)
    var powers = [Double](repeating: 0, count: transform.binCount)
    var tapered = [Double](repeating: 0, count: count)
    for channel in channels {
      let line = Trend.linear.line(through: channel.span)
      var (left, whole) = (0.0, 0.0)
      for i in channel.indices {
        let level = channel[i] - (line.atStart + line.slope * Double(i))
        left += level * level
        whole += channel[i] * channel[i]
        tapered[i] = level * taper.weights[i]
      }
      guard left > 1e-20 * whole else { continue }
      transform.addPowers(of: tapered.span, to: &powers)
    }
    let scale = 2 / (Double(length) * max(taper.energy, .leastNormalMagnitude))
    for k in powers.indices { powers[k] *= scale }
    return Spectrum(powers: powers, binHertz: rate.hertz / Double(length))
  }

  private static func energy(of samples: [Double]) -> Double {
    samples.reduce(0) { $0 + $1 * $1 }
  }
}
