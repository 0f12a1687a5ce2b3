extension VQF {
  /// What can be set; the defaults are the paper's, found over six public data sets.
  public struct Parameters: Hashable, Sendable, Codable {
    /// Time constant of the low pass that leaves gravity of the specific force, in seconds.
    public var forceSeconds: Double
    public var estimatesBiasInMotion: Bool
    /// Also whether rest is looked for at all.
    public var estimatesBiasAtRest: Bool
    /// Standard deviation of the bias before anything is known, in °/s.
    public var initialBiasDegreesPerSecond: Double
    /// Time in which an unobserved bias becomes unsure by 0.1 °/s, in seconds.
    public var biasForgettingSeconds: Double
    /// No bias is larger than this, in °/s; nor is rest believed at a faster mean turn.
    public var largestBiasDegreesPerSecond: Double
    /// Standard deviation that the bias settles at in motion, in °/s.
    public var motionBiasDegreesPerSecond: Double
    /// How much less the bias about the vertical is pulled to zero in motion, where nothing
    /// shows it: a weight, without unit.
    public var verticalForgetting: Double
    /// Standard deviation that the bias settles at in rest, in °/s.
    public var restBiasDegreesPerSecond: Double
    /// Stillness that counts as rest, in seconds.
    public var restSeconds: Double
    /// Time constant of the low pass that rest is measured against, in seconds.
    public var restFilterSeconds: Double
    /// Largest deviation from that low pass at rest, in °/s.
    public var restDegreesPerSecond: Double
    /// Largest deviation from that low pass at rest, in m/s².
    public var restMetersPerSecondSquared: Double

    public init(
      forceSeconds: Double = 3, estimatesBiasInMotion: Bool = true,
      estimatesBiasAtRest: Bool = true, initialBiasDegreesPerSecond: Double = 0.5,
      biasForgettingSeconds: Double = 100, largestBiasDegreesPerSecond: Double = 2,
      motionBiasDegreesPerSecond: Double = 0.1, verticalForgetting: Double = 0.0001,
      restBiasDegreesPerSecond: Double = 0.03, restSeconds: Double = 1.5,
      restFilterSeconds: Double = 0.5, restDegreesPerSecond: Double = 2,
      restMetersPerSecondSquared: Double = 0.5
    ) {
      self.forceSeconds = forceSeconds
      self.estimatesBiasInMotion = estimatesBiasInMotion
      self.estimatesBiasAtRest = estimatesBiasAtRest
      self.initialBiasDegreesPerSecond = initialBiasDegreesPerSecond
      self.biasForgettingSeconds = biasForgettingSeconds
      self.largestBiasDegreesPerSecond = largestBiasDegreesPerSecond
      self.motionBiasDegreesPerSecond = motionBiasDegreesPerSecond
      self.verticalForgetting = verticalForgetting
      self.restBiasDegreesPerSecond = restBiasDegreesPerSecond
      self.restSeconds = restSeconds
      self.restFilterSeconds = restFilterSeconds
      self.restDegreesPerSecond = restDegreesPerSecond
      self.restMetersPerSecondSquared = restMetersPerSecondSquared
    }
  }
}
