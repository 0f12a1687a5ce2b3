import FootfallSignal
import Glibc

/// Where a segment's forward, up and right point in the axes of its sensor.
struct BodyAxes: Hashable {
  let forward: Vector3
  let up: Vector3
  let right: Vector3

  /// `nil` where the two directions are not apart from each other.
  ///
  /// - Parameter forward: any direction in the sagittal plane that points forward.
  init?(up: Vector3, forward: Vector3) {
    guard let up = up.unit, let ahead = forward.without(up).unit else { return nil }
    self.up = up
    self.forward = ahead
    right = ahead.cross(up)
  }

  /// - Parameter right: any direction near the segment's right.
  init?(up: Vector3, right: Vector3) {
    guard let up = up.unit, let aside = right.without(up).unit else { return nil }
    self.init(up: up, forward: up.cross(aside))
  }

  /// How a segment lies against a vertical, as yaw, then pitch, then roll (science.md 0.3).
  ///
  /// - Parameters:
  ///   - attitude: from the sensor's axes to those at an anchor.
  ///   - vertical: where up is at the anchor, in its axes, of length one.
  func angles(of attitude: Quaternion, vertical: Vector3) -> SegmentAngles {
    let ahead = attitude.rotate(forward)
    let level = forward.without(vertical)
    return SegmentAngles(
      yaw: atan2(-ahead.dot(level.cross(vertical)), ahead.dot(level)),
      pitch: asin(max(-1, min(1, vertical.dot(ahead)))),
      roll: atan2(
        -vertical.dot(attitude.rotate(right)), vertical.dot(attitude.rotate(up))))
  }
}

/// A segment's attitude in radians.
///
/// Yaw is about up, against the anchor; pitch about right, toes up or ankle ahead; roll about
/// forward, over to the right.
struct SegmentAngles: Hashable {
  let yaw: Double
  let pitch: Double
  let roll: Double

  /// A share of the way to other angles.
  func toward(_ other: SegmentAngles, _ share: Double) -> SegmentAngles {
    SegmentAngles(
      yaw: yaw + share * (other.yaw - yaw), pitch: pitch + share * (other.pitch - pitch),
      roll: roll + share * (other.roll - roll))
  }
}

extension Double {
  var degrees: Double { self * 180 / .pi }
}
