extension VQF {
  /// One step of the bias' Kalman filter.
  ///
  /// In motion, a bias b turns the low-passed gravity away from up at the rate R b, which is what
  /// the tilt's correction takes back each sample; its level components are the measurement. About
  /// the vertical there is none, and the third row pulls slowly to zero.
  ///
  /// - Parameter up: where the low-passed force pointed before the tilt was corrected.
  @inline(__always)
  mutating func estimateBias(up: Vector3) {
    let c = coefficients
    let bias = state.bias
    let q = attitude
    let x = Vector3(
      1 - 2 * (q.y * q.y + q.z * q.z), 2 * (q.y * q.x - q.w * q.z), 2 * (q.w * q.y + q.z * q.x))
    let y = Vector3(
      2 * (q.w * q.z + q.y * q.x), 1 - 2 * (q.x * q.x + q.z * q.z), 2 * (q.y * q.z - q.x * q.w))
    let z = Vector3(
      2 * (q.z * q.x - q.w * q.y), 2 * (q.w * q.x + q.z * q.y), 1 - 2 * (q.x * q.x + q.y * q.y))
    let level = state.levelBias.push(Vector3(x.dot(bias), y.dot(bias), 0), c.force)
    let rows = (
      state.rowX.push(x, c.force), state.rowY.push(y, c.force), state.rowZ.push(z, c.force)
    )

    let largest = c.initialBiasVariance
    if state.biasCovariance.xx < largest { state.biasCovariance.xx += c.biasGrowth }
    if state.biasCovariance.yy < largest { state.biasCovariance.yy += c.biasGrowth }
    if state.biasCovariance.zz < largest { state.biasCovariance.zz += c.biasGrowth }

    let step: Vector3
    if state.isAtRest && parameters.estimatesBiasAtRest {
      step = state.biasCovariance.update(
        rows: (Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)), noise: c.restNoise,
        innovation: (state.steadyRotation - bias).clamped(to: c.biasLimit))
    } else if parameters.estimatesBiasInMotion {
      let innovation = Vector3(
        -up.y / c.period + level.x - rows.0.dot(bias),
        up.x / c.period + level.y - rows.1.dot(bias), -rows.2.dot(bias))
      step = state.biasCovariance.update(
        rows: rows, noise: c.motionNoise, innovation: innovation.clamped(to: c.biasLimit))
    } else {
      return
    }
    state.bias = (bias + step).clamped(to: c.biasLimit)
  }
}
