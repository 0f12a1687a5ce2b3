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
  /// Along the shank, across the axis about which it swings: rotation about this is no share of
  /// the swing, which is fifty times as large.
  let long: Vector3

  /// `nil` where nothing tells up, or the rotation is about it.
  init?(_ bouts: [LegBout], standing: Vector3?) {
    guard let first = bouts.first else { return nil }
    let isOfBody = first.motion.isOfBody
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
    let up = axes.up
    long = Self.swing(bouts).flatMap { up.without($0).unit } ?? up
  }

  /// The principal axis of all rotation, either way; `nil` without any.
  private static func swing(_ bouts: [LegBout], across up: Vector3? = nil) -> Vector3? {
    var m = [[Double]](repeating: [0, 0, 0], count: 3)
    for bout in bouts {
      for turn in bout.motion.angularVelocity {
        let part = up.map(turn.without) ?? turn
        let v = [part.x, part.y, part.z]
        for r in 0..<3 { for c in r..<3 { m[r][c] += v[r] * v[c] } }
      }
    }
    guard m[0][0] + m[1][1] + m[2][2] > 0 else { return nil }
    let direction = PrincipalAxes(symmetric: m).directions[0]
    return Vector3(direction[0], direction[1], direction[2])
  }

  /// Where the vertical points at mid-stance, on average; with an accelerometer alone, where the
  /// load does.
  static func stanceUp(_ bouts: [LegBout]) -> Vector3? {
    var sum = Vector3.zero
    for bout in bouts where !bout.motion.acceleration.isEmpty {
      if bout.motion.angularVelocity.isEmpty {
        for stance in bout.stances { sum += bout.motion.acceleration[stance.middle] }
      } else {
        for cycle in bout.cycles where cycle.next.middle > cycle.stance.middle {
          let whole = AnchoredStride(
            bout.motion, from: cycle.stance.middle, to: cycle.next.middle)
          sum += whole.meanForce.unit ?? .zero
        }
      }
    }
    return sum.unit
  }

  /// The principal axis of the rotation across `up`; during a contact the shank leans forward,
  /// which is a negative rate about it.
  private static func right(_ bouts: [LegBout], up: Vector3) -> Vector3? {
    guard let axis = swing(bouts, across: up) else { return nil }
    var lean = 0.0
    for bout in bouts where !bout.motion.angularVelocity.isEmpty {
      for stance in bout.stances {
        for i in Int(stance.contact)...Int(stance.toeOff) {
          lean += bout.motion.angularVelocity[i].dot(axis)
        }
      }
    }
    return lean < 0 ? axis : -axis
  }
}
