import Glibc

/// A rotation, as a unit quaternion: `a * b` turns by `b` first, then by `a`.
///
/// `q` and `−q` are the same rotation.
public struct Quaternion: Hashable, Sendable, Codable {
  public var w: Double
  public var x: Double
  public var y: Double
  public var z: Double

  /// - Precondition: the length is one; it is not checked.
  @inlinable
  public init(w: Double, x: Double, y: Double, z: Double) {
    self.w = w
    self.x = x
    self.y = y
    self.z = z
  }

  /// No rotation.
  public static let identity = Quaternion(w: 1, x: 0, y: 0, z: 0)

  /// A turn about the direction of a vector, by its length in radians.
  public init(rotation vector: Vector3) {
    let square = 0.25 * vector.squaredLength
    let scale: Double
    if square < 0.01 {
      // Both series to the last bit: the first left-out terms are below 1e-17 here.
      w = 1 - square * (0.5 - square * (1 / 24 - square * (1 / 720 - square * (1 / 40320))))
      scale =
        0.5 - square * (1 / 12 - square * (1 / 240 - square * (1 / 10080 - square * (1 / 725_760))))
    } else {
      let half = square.squareRoot()
      w = cos(half)
      scale = 0.5 * sin(half) / half
    }
    x = scale * vector.x
    y = scale * vector.y
    z = scale * vector.z
  }

  /// The smallest rotation that takes one unit vector to another; about any perpendicular axis
  /// where they are opposite.
  public init(from start: Vector3, to end: Vector3) {
    let cosine = start.dot(end)
    guard cosine > -1 + 1e-12 else {
      let aside = abs(start.x) < 0.9 ? Vector3(1, 0, 0) : Vector3(0, 1, 0)
      let axis = aside.without(start).unit ?? Vector3(0, 0, 1)
      self.init(w: 0, x: axis.x, y: axis.y, z: axis.z)
      return
    }
    let w = ((1 + cosine) / 2).squareRoot()
    let axis = (0.5 / w) * start.cross(end)
    self.init(w: w, x: axis.x, y: axis.y, z: axis.z)
  }

  @inlinable
  public static func * (a: Quaternion, b: Quaternion) -> Quaternion {
    Quaternion(
      w: a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
      x: a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
      y: a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
      z: a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w)
  }

  /// The opposite rotation.
  @inlinable
  public var inverse: Quaternion { Quaternion(w: w, x: -x, y: -y, z: -z) }

  /// The vector, turned.
  @inlinable
  public func rotate(_ v: Vector3) -> Vector3 {
    let u = Vector3(x, y, z)
    let t = 2.0 * u.cross(v)
    return v + w * t + u.cross(t)
  }

  /// The angle of the rotation, in radians, 0...π.
  public var angle: Double {
    2 * atan2((x * x + y * y + z * z).squareRoot(), abs(w))
  }

  /// The rotation as a turn: its axis times its angle in radians, at most π long.
  public var rotationVector: Vector3 {
    let sign: Double = w < 0 ? -1 : 1
    let axis = Vector3(sign * x, sign * y, sign * z)
    let sine = axis.length
    guard sine > 1e-12 else { return 2 * axis }
    return (2 * atan2(sine, abs(w)) / sine) * axis
  }

  /// Back to length one by one step of Newton's method, exact after a single product of unit
  /// quaternions.
  @inlinable
  public var renormalized: Quaternion {
    let scale = 1.5 - 0.5 * (w * w + x * x + y * y + z * z)
    return Quaternion(w: scale * w, x: scale * x, y: scale * y, z: scale * z)
  }
}
