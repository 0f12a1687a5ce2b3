import FootfallSignal

/// The motion of whichever segment a sensor is mounted on.
enum BodyMotion: SegmentMotion {
  case foot(FootMotion)
  case shank(ShankMotion)
  case pelvis(PelvisMotion)

  init(_ timeline: Timeline, mount: Mount) {
    switch (mount.placement, mount.foot) {
    case (.foot, let foot?), (.heel, let foot?):
      self = .foot(FootMotion(timeline, foot: foot, lever: mount.lever))
    case (.shank, let foot?):
      self = .shank(ShankMotion(timeline, foot: foot, lever: mount.lever))
    default:
      self = .pelvis(PelvisMotion(timeline, lever: mount.lever))
    }
  }

  var smoothingPasses: Int {
    switch self {
    case .foot(let motion): motion.smoothingPasses
    case .shank(let motion): motion.smoothingPasses
    case .pelvis(let motion): motion.smoothingPasses
    }
  }

  mutating func knot(at seconds: Double) -> Knot {
    switch self {
    case .foot(var motion):
      defer { self = .foot(motion) }
      return motion.knot(at: seconds)
    case .shank(var motion):
      defer { self = .shank(motion) }
      return motion.knot(at: seconds)
    case .pelvis(var motion):
      defer { self = .pelvis(motion) }
      return motion.knot(at: seconds)
    }
  }

  mutating func transient(at seconds: Double) -> Vector3 {
    switch self {
    case .foot(var motion):
      defer { self = .foot(motion) }
      return motion.transient(at: seconds)
    case .shank(var motion):
      defer { self = .shank(motion) }
      return motion.transient(at: seconds)
    case .pelvis(var motion):
      defer { self = .pelvis(motion) }
      return motion.transient(at: seconds)
    }
  }
}
