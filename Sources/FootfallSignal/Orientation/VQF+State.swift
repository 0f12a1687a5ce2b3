extension VQF {
  /// Everything that the samples so far have left behind.
  public struct State: Hashable, Sendable, Codable {
    /// From the sensor's axes to a frame that drifts with the gyroscope.
    var turned = Quaternion.identity
    /// From that frame to the earth's, z up.
    var tilt = Quaternion.identity
    /// Low pass of the specific force in the drifting frame, m/s².
    var force = VectorLowPass()

    /// In rad/s, in the sensor's axes.
    var bias = Vector3.zero
    /// In (rad/s)².
    var biasCovariance: Covariance3
    /// Low passes of the rows of the rotation matrix, and of the bias seen through them (rad/s).
    var rowX = VectorLowPass()
    var rowY = VectorLowPass()
    var rowZ = VectorLowPass()
    var levelBias = VectorLowPass()

    var isAtRest = false
    /// How long the sensor has been still, in seconds.
    var restSeconds = 0.0
    var restRotation = VectorLowPass()
    var restForce = VectorLowPass()
    /// The last output of `restRotation`, in rad/s.
    var steadyRotation = Vector3.zero

    init(_ coefficients: Coefficients) {
      biasCovariance = Covariance3(variance: coefficients.initialBiasVariance)
    }

    /// Tilts the frame so that a force which should point up does.
    ///
    /// - Returns: the force's direction before, in the earth's axes.
    @inline(__always)
    mutating func correctTilt(toward force: Vector3) -> Vector3 {
      guard let up = tilt.rotate(force).unit else { return Vector3(0, 0, 1) }
      tilt = (Quaternion.leveling(up) * tilt).renormalized
      return up
    }
  }
}

extension Quaternion {
  /// The smallest rotation that takes a unit vector to +z; about x where it points straight down.
  @inline(__always)
  static func leveling(_ up: Vector3) -> Quaternion {
    let w = ((up.z + 1) / 2).squareRoot()
    guard w > 1e-6 else { return Quaternion(w: 0, x: 1, y: 0, z: 0) }
    let scale = 0.5 / w
    return Quaternion(w: w, x: scale * up.y, y: -scale * up.x, z: 0)
  }
}
