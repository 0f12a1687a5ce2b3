extension VQF {
  /// Orientation over a whole stretch, each sample judged by what came before and after it.
  public struct Track: Hashable, Sendable {
    /// From the sensor's axes to the earth's, z up; one per sample. The heading is relative.
    public let attitudes: [Quaternion]
    /// The bias of the angular rate, in rad/s, in the sensor's axes; one per sample.
    public let biases: [Vector3]
    /// Whether the sensor was still, as seen from before or from after.
    public let isAtRest: [Bool]
  }

  /// The bias from a run forward and one backward, weighed by their covariances; then the rate
  /// integrated once, and the specific force low-passed without delay in that frame.
  ///
  /// - Precondition: as many angular rates (rad/s) as specific forces (m/s²).
  public static func track(
    angularVelocity: [Vector3], acceleration: [Vector3], rate: SampleRate,
    parameters: Parameters = Parameters()
  ) -> Track {
    precondition(angularVelocity.count == acceleration.count, "one rate per force")
    let count = angularVelocity.count
    guard count > 0 else { return Track(attitudes: [], biases: [], isAtRest: []) }
    var biases = [Vector3](repeating: .zero, count: count)
    var isAtRest = [Bool](repeating: false, count: count)
    var weights = [Covariance3](repeating: Covariance3(variance: 0), count: count)

    var filter = VQF(rate: rate, parameters: parameters)
    for i in 0..<count {
      filter.update(angularVelocity: angularVelocity[i], acceleration: acceleration[i])
      biases[i] = filter.bias
      weights[i] = filter.state.biasCovariance.inverse
      isAtRest[i] = filter.isAtRest
    }
    filter = VQF(rate: rate, parameters: parameters)
    for i in stride(from: count - 1, through: 0, by: -1) {
      filter.update(angularVelocity: -angularVelocity[i], acceleration: acceleration[i])
      // Time runs backward, so the bias has the other sign.
      let weight = filter.state.biasCovariance.inverse
      biases[i] =
        (weights[i] + weight).inverse * (weights[i] * biases[i] - weight * filter.bias)
      if filter.isAtRest { isAtRest[i] = true }
    }

    var turned = Quaternion.identity
    var attitudes: [Quaternion] = []
    attitudes.reserveCapacity(count)
    var forces: [Vector3] = []
    forces.reserveCapacity(count)
    for i in 0..<count {
      let step = rate.period * (angularVelocity[i] - biases[i])
      turned = (turned * Quaternion(rotation: step)).renormalized
      attitudes.append(turned)
      forces.append(turned.rotate(acceleration[i]))
    }
    smooth(&forces, filter.coefficients.force)
    var state = State(filter.coefficients)
    for i in 0..<count {
      _ = state.correctTilt(toward: forces[i])
      attitudes[i] = state.tilt * attitudes[i]
    }
    return Track(attitudes: attitudes, biases: biases, isAtRest: isAtRest)
  }

  /// Forward, started from the mean, then backward, started where the forward pass ended.
  private static func smooth(_ values: inout [Vector3], _ c: VectorLowPass.Coefficients) {
    guard let last = values.indices.last else { return }
    var pass = VectorLowPass()
    for i in values.indices { values[i] = pass.push(values[i], c) }
    pass = VectorLowPass(steadyAt: values[last], c)
    for i in values.indices.reversed() { values[i] = pass.push(values[i], c) }
  }
}
