/// How a segment lies in the world: yaw about up, then pitch about right, then roll about forward.
///
/// Radians. Pitch above zero lifts the front, yaw above zero turns to the left, roll above zero
/// leans to the right.
struct Attitude: Hashable, Sendable {
  var yaw = 0.0
  var pitch = 0.0
  var roll = 0.0

  static func + (a: Attitude, b: Attitude) -> Attitude {
    Attitude(yaw: a.yaw + b.yaw, pitch: a.pitch + b.pitch, roll: a.roll + b.roll)
  }

  static func * (scale: Double, a: Attitude) -> Attitude {
    Attitude(yaw: scale * a.yaw, pitch: scale * a.pitch, roll: scale * a.roll)
  }

  var rotation: Rotation { Rotation(self) }

  /// The angular rate about the segment's own axes, in rad/s, while the angles change at `rates`.
  func bodyRates(_ rates: Attitude) -> Vector3 {
    let (sp, cp) = (sine(pitch), cosine(pitch))
    let (sr, cr) = (sine(roll), cosine(roll))
    return Vector3(
      forward: rates.roll + rates.yaw * sp,
      up: rates.pitch * sr + rates.yaw * cr * cp,
      right: rates.pitch * cr - rates.yaw * sr * cp)
  }
}

/// A rotation from a segment's axes to the world's: its columns are the segment's axes.
struct Rotation: Hashable, Sendable {
  private let forward: Vector3
  private let up: Vector3
  private let right: Vector3

  init(_ attitude: Attitude) {
    let (sy, cy) = (sine(attitude.yaw), cosine(attitude.yaw))
    let (sp, cp) = (sine(attitude.pitch), cosine(attitude.pitch))
    let (sr, cr) = (sine(attitude.roll), cosine(attitude.roll))
    forward = Vector3(forward: cy * cp, up: sp, right: -sy * cp)
    up = Vector3(
      forward: -cy * sp * cr + sy * sr, up: cp * cr, right: sy * sp * cr + cy * sr)
    right = Vector3(
      forward: cy * sp * sr + sy * cr, up: -cp * sr, right: -sy * sp * sr + cy * cr)
  }

  /// A vector given in the segment's axes, in the world's.
  func toWorld(_ v: Vector3) -> Vector3 {
    v.forward * forward + v.up * up + v.right * right
  }

  /// A vector given in the world's axes, in the segment's.
  func toBody(_ v: Vector3) -> Vector3 {
    func dot(_ a: Vector3) -> Double { a.forward * v.forward + a.up * v.up + a.right * v.right }
    return Vector3(forward: dot(forward), up: dot(up), right: dot(right))
  }
}
