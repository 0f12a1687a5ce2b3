public import FootfallSignal

/// Where a sensor sits and how it lies there.
public struct Mount: Hashable, Sendable {
  public let placement: Placement
  /// The side it is worn on; `nil` in the middle of the body.
  public let foot: Foot?
  /// From the segment's own point to the sensor, along the segment's axes, in m.
  ///
  /// The points: the back of the heel on the ground for a foot, between the malleoli for a shank,
  /// the hip for a thigh and a pocket, the middle of the pelvis for a sacrum, between the
  /// shoulders for a chest, the shoulder for an upper arm, the elbow for a wrist.
  public var lever: Vector3
  /// How the sensor is turned away from the segment's axes, in degrees: about up, then about
  /// right, then about forward.
  public var yawDegrees = 0.0
  public var pitchDegrees = 0.0
  public var rollDegrees = 0.0
  /// The directions that the sensor calls x, y and z; `nil` where it writes the body's axes.
  public var axes: SensorAxes?

  /// The usual place of a sensor.
  ///
  /// - Precondition: a placement on one side of the body comes with the side.
  public init(_ placement: Placement, side foot: Foot? = nil) {
    self.placement = placement
    self.foot = foot
    let sign = foot?.sign ?? 0
    switch placement {
    case .foot: lever = Vector3(forward: 0.10, up: 0.07)
    case .heel: lever = Vector3(forward: -0.02, up: 0.05)
    case .shank: lever = Vector3(forward: 0.01, up: 0.08, right: -0.02 * sign)
    case .thigh: lever = Vector3(forward: 0.06, up: -0.22)
    case .pocket: lever = Vector3(forward: 0.08, up: -0.12, right: 0.06 * sign)
    case .sacrum: lever = Vector3(forward: -0.08)
    case .chest: lever = Vector3(forward: 0.10, up: 0.10)
    case .arm: lever = Vector3(up: -0.18, right: 0.04 * sign)
    case .wrist: lever = Vector3(forward: 0.24, right: 0.03 * sign)
    case .insole: lever = Vector3(forward: 0.12, up: 0.01)
    }
    precondition(!placement.isOnOneLeg || foot != nil, "a sensor on a leg is on one of them")
  }

  /// What the sensor reads of a vector along the segment's axes: x, y, z, or forward, up, right.
  func reading(of vector: Vector3) -> Vector3 {
    let attitude = Attitude(
      yaw: yawDegrees.radians, pitch: pitchDegrees.radians, roll: rollDegrees.radians)
    let turned = attitude == Attitude() ? vector : attitude.rotation.toBody(vector)
    return axes.map { $0.reading(of: turned) } ?? turned
  }

  var axisNames: [Axis] { axes == nil ? [.forward, .up, .right] : [.x, .y, .z] }
}

/// The directions on the body that a sensor's axes point in.
public struct SensorAxes: Hashable, Sendable {
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case forward, backward, up, down, right, left
  }

  public let x: Direction
  public let y: Direction
  public let z: Direction

  public init(x: Direction, y: Direction, z: Direction) {
    self.x = x
    self.y = y
    self.z = z
  }

  func reading(of vector: Vector3) -> Vector3 {
    func along(_ direction: Direction) -> Double {
      switch direction {
      case .forward: vector.forward
      case .backward: -vector.forward
      case .up: vector.up
      case .down: -vector.up
      case .right: vector.right
      case .left: -vector.right
      }
    }
    return Vector3(forward: along(x), up: along(y), right: along(z))
  }
}
