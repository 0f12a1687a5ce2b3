/// Orientation from a gyroscope and an accelerometer, one sample at a time.
///
/// The angular rate is integrated in a frame that drifts slowly. There the specific force is
/// low-passed, which leaves gravity, and the frame is tilted so that it points up. The rate's
/// bias is a small Kalman filter's: at rest it reads it off, in motion it takes it from how the
/// tilt has to be corrected.
///
/// The result turns the sensor's axes into the earth's: z up, x and y level. The heading is that
/// of the first sample, and it drifts: no magnetometer is used, and none would help in a shoe or
/// on a treadmill. The sensor's axes must form a right-handed triad.
///
/// - Needs: angular rate (rad/s) and specific force (m/s²) in the same axes at the same rate.
/// - Delay: none; the first seconds are worse. `VQF.attitudes(angularVelocity:acceleration:)`
///   looks both ways.
/// - Source: D. Laidig & T. Seel (2023), doi:10.1016/j.inffus.2022.10.014.
/// - Differs: without the magnetometer's part; the covariance is in (rad/s)² and kept symmetric.
public struct VQF: Hashable, Sendable, Codable {
  public let parameters: Parameters
  /// What follows from the parameters and the rate.
  public let coefficients: Coefficients
  /// Everything that the past has left; a filter with the same coefficients and state goes on
  /// bit for bit.
  public var state: State

  public init(rate: SampleRate, parameters: Parameters = Parameters()) {
    self.parameters = parameters
    coefficients = Coefficients(parameters, rate: rate)
    state = State(coefficients)
  }

  /// From the sensor's axes to the earth's, z up.
  public var attitude: Quaternion { state.tilt * state.turned }

  /// The estimated bias of the angular rate, in rad/s, in the sensor's axes.
  public var bias: Vector3 { state.bias }

  /// An upper bound of the bias' standard deviation in any direction, in rad/s (Gershgorin).
  public var biasDeviation: Double {
    let p = state.biasCovariance
    let rows = [
      p.xx + abs(p.xy) + abs(p.xz), p.yy + abs(p.xy) + abs(p.yz),
      p.zz + abs(p.xz) + abs(p.yz),
    ]
    return min(rows.max() ?? 0, coefficients.initialBiasVariance).squareRoot()
  }

  /// Whether the sensor has been still for the time that rest takes to be believed.
  public var isAtRest: Bool { state.isAtRest }

  /// Takes in one sample: angular rate in rad/s, specific force in m/s², in the sensor's axes.
  ///
  /// A force of exactly zero in all axes is a lost sample and leaves the tilt as it is.
  public mutating func update(angularVelocity: Vector3, acceleration: Vector3) {
    if parameters.estimatesBiasAtRest { watchRotation(angularVelocity) }
    let step = Quaternion(rotation: coefficients.period * (angularVelocity - state.bias))
    state.turned = (state.turned * step).renormalized

    guard acceleration != .zero else { return }
    if parameters.estimatesBiasAtRest { watchForce(acceleration) }
    let smooth = state.force.push(state.turned.rotate(acceleration), coefficients.force)
    let up = state.correctTilt(toward: smooth)
    if parameters.estimatesBiasAtRest || parameters.estimatesBiasInMotion {
      estimateBias(up: up)
    }
  }

  private mutating func watchRotation(_ rate: Vector3) {
    let smooth = state.restRotation.push(rate, coefficients.rest)
    let limit = coefficients.biasLimit
    let isFast = max(abs(smooth.x), abs(smooth.y), abs(smooth.z)) > limit
    if isFast || (rate - smooth).squaredLength >= coefficients.restRotationSquared {
      state.restSeconds = 0
      state.isAtRest = false
    }
    state.steadyRotation = smooth
  }

  private mutating func watchForce(_ force: Vector3) {
    let smooth = state.restForce.push(force, coefficients.rest)
    if (force - smooth).squaredLength >= coefficients.restForceSquared {
      state.restSeconds = 0
      state.isAtRest = false
    } else {
      state.restSeconds += coefficients.period
      if state.restSeconds >= parameters.restSeconds { state.isAtRest = true }
    }
  }
}
