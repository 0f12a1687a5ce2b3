import FootfallSignal

extension Timeline {
  /// The motion of the segment that a sensor is mounted on.
  func motion(of mount: Mount) -> any SegmentMotion {
    let side = mount.foot ?? .right
    return switch mount.placement {
    case .foot, .heel, .insole: FootMotion(self, foot: side, lever: mount.lever)
    case .shank: ShankMotion(self, foot: side, lever: mount.lever)
    case .thigh, .pocket: ThighMotion(self, foot: side, lever: mount.lever)
    case .sacrum: PelvisMotion(self, lever: mount.lever)
    case .chest: CarriedMotion(self, way: .chest, foot: side, lever: mount.lever)
    case .arm: CarriedMotion(self, way: .arm, foot: side, lever: mount.lever)
    case .wrist: CarriedMotion(self, way: .wrist, foot: side, lever: mount.lever)
    }
  }
}
