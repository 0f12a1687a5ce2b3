/// A vector along the body's or the world's axes: forward, up and to the runner's right.
public struct Vector3: Hashable, Sendable {
  public var forward: Double
  public var up: Double
  public var right: Double

  public init(forward: Double = 0, up: Double = 0, right: Double = 0) {
    self.forward = forward
    self.up = up
    self.right = right
  }

  static let zero = Vector3()

  static func + (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(forward: a.forward + b.forward, up: a.up + b.up, right: a.right + b.right)
  }

  static func - (a: Vector3, b: Vector3) -> Vector3 {
    Vector3(forward: a.forward - b.forward, up: a.up - b.up, right: a.right - b.right)
  }

  static func * (scale: Double, v: Vector3) -> Vector3 {
    Vector3(forward: scale * v.forward, up: scale * v.up, right: scale * v.right)
  }

  static func += (a: inout Vector3, b: Vector3) {
    a.forward += b.forward
    a.up += b.up
    a.right += b.right
  }
}
