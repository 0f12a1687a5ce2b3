/// Three numbers along three perpendicular axes; the axes and the unit are the owner's to name.
public struct Vector3: Hashable, Sendable, Codable {
  public var x: Double
  public var y: Double
  public var z: Double

  @inlinable
  public init(_ x: Double, _ y: Double, _ z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  public static let zero = Vector3(0, 0, 0)

  @inlinable
  public static func + (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(a.x + b.x, a.y + b.y, a.z + b.z)
  }

  @inlinable
  public static func - (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(a.x - b.x, a.y - b.y, a.z - b.z)
  }

  @inlinable
  public static prefix func - (v: Vector3) -> Vector3 { Vector3(-v.x, -v.y, -v.z) }

  @inlinable
  public static func * (scale: Double, v: Vector3) -> Vector3 {
    Vector3(scale * v.x, scale * v.y, scale * v.z)
  }

  @inlinable
  public static func += (a: inout Vector3, b: Vector3) { a = a + b }

  @inlinable
  public func dot(_ other: Vector3) -> Double { x * other.x + y * other.y + z * other.z }

  /// Perpendicular to both by the right-hand rule.
  @inlinable
  public func cross(_ other: Vector3) -> Vector3 {
    Vector3(
      y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  @inlinable
  public var squaredLength: Double { dot(self) }

  @inlinable
  public var length: Double { squaredLength.squareRoot() }

  /// The same direction at length one; `nil` for a vector of length zero.
  @inlinable
  public var unit: Vector3? {
    let length = length
    return length > 0 ? (1 / length) * self : nil
  }

  /// What is left after its part along a unit vector is taken out.
  @inlinable
  public func without(_ direction: Vector3) -> Vector3 { self - dot(direction) * direction }

  /// Each component held inside −limit...limit.
  @inlinable
  func clamped(to limit: Double) -> Vector3 {
    func clamp(_ value: Double) -> Double { min(max(value, -limit), limit) }
    return Vector3(clamp(x), clamp(y), clamp(z))
  }
}
