/// Cadence over a few seconds of running: one point of cadence over time.
public struct CadenceWindow: Hashable, Sendable {
  /// In seconds of the recording's own clock.
  public let startSeconds: Double
  public let endSeconds: Double
  /// Steps per minute of both feet.
  public let stepsPerMinute: Double
  /// The share of the sensors' power that harmonics of this cadence explain, in 0...1.
  public let explainedShare: Double
  /// Power at the step frequency over power at the stride frequency.
  public let stepToStridePower: Double

  public init(
    startSeconds: Double, endSeconds: Double, stepsPerMinute: Double, explainedShare: Double,
    stepToStridePower: Double
  ) {
    self.startSeconds = startSeconds
    self.endSeconds = endSeconds
    self.stepsPerMinute = stepsPerMinute
    self.explainedShare = explainedShare
    self.stepToStridePower = stepToStridePower
  }

  public var seconds: Double { endSeconds - startSeconds }
}
