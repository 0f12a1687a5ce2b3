public import FootfallSignal

/// What an insole does to the load that it is given.
public struct PressureDevice: Hashable, Sendable {
  public var rate: SampleRate
  /// Bits of a cell over its whole range; `nil` writes it as it is.
  public var bits: Int?
  /// The largest pressure of a cell, in kPa; `nil` has no end.
  public var rangeKilopascals: Double?
  /// Pressure below which a cell reads zero, in kPa.
  public var deadBandKilopascals = 0.0
  /// Standard deviation of each cell's gain, as a share.
  public var gainError = 0.0
  /// What a cell keeps of the pressure it had, as a share of it that fades within 0.1 s.
  public var hysteresis = 0.0
  /// How much a cell's reading grows in a minute, as a share.
  public var creepPerMinute = 0.0
  /// The load that a cell shows in the air, growing evenly, in kPa per minute.
  public var driftKilopascalsPerMinute = 0.0
  /// Cells that read nothing, by their place in the list of nine zones.
  public var deadCells: [Int] = []

  /// An insole that writes what is there.
  public static func ideal(rate: Double) -> PressureDevice {
    PressureDevice(rate: SampleRate(hertz: rate), bits: nil, rangeKilopascals: nil)
  }

  /// A consumer's insole.
  public static func typical(rate: Double = 100) -> PressureDevice {
    var device = PressureDevice(
      rate: SampleRate(hertz: rate), bits: 10, rangeKilopascals: 600)
    device.deadBandKilopascals = 8
    device.gainError = 0.05
    device.hysteresis = 0.03
    device.creepPerMinute = 0.002
    return device
  }
}
