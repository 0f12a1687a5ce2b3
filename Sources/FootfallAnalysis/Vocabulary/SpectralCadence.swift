/// Cadence read from a spectrum, and the evidence for calling its line a step or a stride.
public struct SpectralCadence: Hashable, Sendable {
  public enum Line: String, Hashable, Sendable, Codable {
    case step, stride
  }

  /// Steps per minute of both feet.
  public let stepsPerMinute: Double
  /// The strongest of the lines at the stride and at the step frequency.
  public let dominantLine: Line
  /// Power at the step frequency over power at the stride frequency.
  public let stepToStridePower: Double
  /// Half the width of the 95 % interval, in steps/min.
  public let halfWidth: Double
  /// Windows that it rests on.
  public let windows: Int

  public init(
    stepsPerMinute: Double, dominantLine: Line, stepToStridePower: Double, halfWidth: Double,
    windows: Int
  ) {
    self.stepsPerMinute = stepsPerMinute
    self.dominantLine = dominantLine
    self.stepToStridePower = stepToStridePower
    self.halfWidth = halfWidth
    self.windows = windows
  }
}
