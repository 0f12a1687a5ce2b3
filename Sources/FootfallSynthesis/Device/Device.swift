public import FootfallSignal

/// What an inertial sensor does to the motion that it is given.
public struct Device: Hashable, Sendable {
  public var rate: SampleRate
  /// Largest acceleration either way, in standard gravities; `nil` has no end.
  public var rangeGravities: Double?
  /// Largest angular rate either way, in °/s; `nil` has no end.
  public var rangeDegreesPerSecond: Double?
  /// Bits of a number over the whole range; `nil` writes it as it is.
  public var bits: Int?
  /// Noise densities, in µg/√Hz and (°/s)/√Hz.
  public var accelerationNoise = 0.0
  public var rotationNoise = 0.0
  /// Standard deviations of each axis' offset, in mg and °/s.
  public var accelerationOffset = 0.0
  public var rotationOffset = 0.0
  /// Standard deviation of each axis' scale, as a share.
  public var scaleError = 0.0
  /// Whether a filter of second order at 0.4 of the rate stands before the sampler. Its delay is
  /// taken out of the stamps.
  public var filters = false
  public var hasGyroscope = true
  /// How much faster its clock runs than the run's, in parts per million.
  public var clockPartsPerMillion = 0.0
  /// When it is switched on, in seconds of the run; its own clock starts at zero there.
  public var startSeconds = 0.0
  /// Standard deviation of the stamps, as a share of the period.
  public var stampJitter = 0.0
  /// Samples that arrive together under one stamp.
  public var batch = 1
  /// Share of the samples that get lost one by one.
  public var lossShare = 0.0
  /// Stretches that are missing, in seconds of the run.
  public var gaps: [ClosedRange<Double>] = []

  /// A sensor that writes what is there.
  public static func ideal(rate: Double) -> Device {
    Device(
      rate: SampleRate(hertz: rate), rangeGravities: nil, rangeDegreesPerSecond: nil, bits: nil)
  }

  /// A consumer's sensor of the kind that is strapped on: ±16 g, ±2000 °/s, 16 bits.
  public static func typical(rate: Double) -> Device {
    var device = Device(
      rate: SampleRate(hertz: rate), rangeGravities: 16, rangeDegreesPerSecond: 2000, bits: 16)
    device.accelerationNoise = 160
    device.rotationNoise = 0.007
    device.accelerationOffset = 20
    device.rotationOffset = 0.5
    device.scaleError = 0.005
    device.filters = true
    return device
  }

  /// The device's stamp for an instant of the run, in seconds.
  public func stamp(ofRunSeconds seconds: Double) -> Double {
    (seconds - startSeconds) * (1 + clockPartsPerMillion * 1e-6)
  }

  /// The instant of the run at which a sample is taken, in seconds.
  func runSeconds(ofSample index: Int) -> Double {
    startSeconds + rate.seconds(index) / (1 + clockPartsPerMillion * 1e-6)
  }
}
