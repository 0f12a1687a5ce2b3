extension VQF {
  /// What the parameters come to at a rate, worked out once.
  public struct Coefficients: Hashable, Sendable, Codable {
    /// From one sample to the next, in seconds.
    let period: Double
    /// Low pass of the specific force, and of what the bias in motion is compared with.
    let force: VectorLowPass.Coefficients
    let rest: VectorLowPass.Coefficients
    /// In (rad/s)².
    let initialBiasVariance: Double
    /// What the bias' variance grows by each sample, in (rad/s)².
    let biasGrowth: Double
    /// Variance of a measurement in motion, level and vertical, in (rad/s)².
    let motionNoise: Vector3
    /// Variance of a measurement at rest, in (rad/s)².
    let restNoise: Vector3
    /// In rad/s.
    let biasLimit: Double
    /// In (rad/s)².
    let restRotationSquared: Double
    /// In (m/s²)².
    let restForceSquared: Double

    init(_ parameters: Parameters, rate: SampleRate) {
      precondition(parameters.forceSeconds > 0, "a low pass takes some time")
      precondition(parameters.restFilterSeconds > 0, "a low pass takes some time")
      precondition(parameters.biasForgettingSeconds > 0, "a bias is not forgotten at once")
      func square(_ degreesPerSecond: Double) -> Double {
        let radians = degreesPerSecond * .pi / 180
        return radians * radians
      }
      period = rate.period
      force = VectorLowPass.Coefficients(timeConstant: parameters.forceSeconds, rate: rate)
      rest = VectorLowPass.Coefficients(timeConstant: parameters.restFilterSeconds, rate: rate)
      initialBiasVariance = square(parameters.initialBiasDegreesPerSecond)
      let growth = square(0.1) * rate.period / parameters.biasForgettingSeconds
      biasGrowth = growth
      // The noise with which a scalar filter settles at variance p while it grows by v.
      func noise(settlingAt degreesPerSecond: Double) -> Double {
        let p = square(degreesPerSecond)
        return p * p / growth + p
      }
      let motion = noise(settlingAt: parameters.motionBiasDegreesPerSecond)
      motionNoise = Vector3(motion, motion, motion / max(parameters.verticalForgetting, 1e-10))
      let still = noise(settlingAt: parameters.restBiasDegreesPerSecond)
      restNoise = Vector3(still, still, still)
      biasLimit = parameters.largestBiasDegreesPerSecond * .pi / 180
      restRotationSquared = square(parameters.restDegreesPerSecond)
      restForceSquared =
        parameters.restMetersPerSecondSquared * parameters.restMetersPerSecondSquared
    }
  }
}
