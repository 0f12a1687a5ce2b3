import FootfallSignal

/// How a sensor lies on a shank, and how that is known (science.md 1.5).
struct ShankAxes {
  enum Source: String {
    /// Up from standing, right from the rotation of running.
    case standing
    /// The axes that the file calls the body's.
    case device = "device-axes"
    /// Up from mid-stance, when a shank leans forward by some ten degrees.
    case stance = "mid-stance-axis"
  }

  let axes: BodyAxes
  let source: Source

  /// `nil` where nothing tells up, or the rotation is about it.
  init?(_ bouts: [ShankBout], standing: Vector3?) {
    guard let first = bouts.first else { return nil }
    let isOfBody = first.leg.motion.isOfBody
    if let standing, let right = Self.right(bouts, up: standing),
      let axes = BodyAxes(up: standing, right: right)
    {
      (self.axes, source) = (axes, .standing)
    } else if isOfBody, let axes = BodyAxes(up: Vector3(0, 1, 0), forward: Vector3(1, 0, 0)) {
      (self.axes, source) = (axes, .device)
    } else {
      guard let up = Self.stanceUp(bouts), let right = Self.right(bouts, up: up),
        let axes = BodyAxes(up: up, right: right)
      else { return nil }
      (self.axes, source) = (axes, .stance)
    }
  }

  /// The principal axis of all rotation across `up`, either way; `nil` without any.
  private static func swing(_ bouts: [ShankBout], across up: Vector3) -> Vector3? {
    var (same, mixed) = (Vector3.zero, Vector3.zero)
    for bout in bouts {
      for turn in bout.leg.motion.angularVelocity {
        let v = turn.without(up)
        same += Vector3(v.x * v.x, v.y * v.y, v.z * v.z)
        mixed += Vector3(v.x * v.y, v.x * v.z, v.y * v.z)
      }
    }
    guard same.x + same.y + same.z > 0 else { return nil }
    // Of a symmetric matrix the upper half is enough.
    let direction = PrincipalAxes(symmetric: [
      [same.x, mixed.x, mixed.y], [0, same.y, mixed.z], [0, 0, same.z],
    ]).directions[0]
    return Vector3(direction[0], direction[1], direction[2])
  }

  /// Where the vertical points at mid-stance, on average; with an accelerometer alone, where the
  /// load does.
  static func stanceUp(_ bouts: [ShankBout]) -> Vector3? {
    var sum = Vector3.zero
    for bout in bouts where !bout.leg.motion.acceleration.isEmpty {
      if bout.leg.motion.angularVelocity.isEmpty {
        for stance in bout.leg.stances { sum += bout.leg.motion.acceleration[stance.middle] }
      } else {
        for cycle in bout.cycles { sum += cycle.meanForce?.unit ?? .zero }
      }
    }
    return sum.unit
  }

  /// The principal axis of the rotation across `up`; during a contact the shank leans forward,
  /// which is a negative rate about it.
  private static func right(_ bouts: [ShankBout], up: Vector3) -> Vector3? {
    guard let axis = swing(bouts, across: up) else { return nil }
    var lean = 0.0
    for bout in bouts.map(\.leg) where !bout.motion.angularVelocity.isEmpty {
      for stance in bout.stances {
        for i in Int(stance.contact)...Int(stance.toeOff) {
          lean += bout.motion.angularVelocity[i].dot(axis)
        }
      }
    }
    return lean < 0 ? axis : -axis
  }
}
