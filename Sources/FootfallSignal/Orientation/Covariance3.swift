/// A symmetric 3 × 3 matrix: how sure each of three numbers is, and together.
struct Covariance3: Hashable, Sendable, Codable {
  var xx: Double
  var yy: Double
  var zz: Double
  var xy: Double
  var xz: Double
  var yz: Double

  /// The same variance in every direction.
  init(variance: Double) {
    self.init(xx: variance, yy: variance, zz: variance, xy: 0, xz: 0, yz: 0)
  }

  init(xx: Double, yy: Double, zz: Double, xy: Double, xz: Double, yz: Double) {
    self.xx = xx
    self.yy = yy
    self.zz = zz
    self.xy = xy
    self.xz = xz
    self.yz = yz
  }

  static func * (a: Covariance3, v: Vector3) -> Vector3 {
    Vector3(
      a.xx * v.x + a.xy * v.y + a.xz * v.z, a.xy * v.x + a.yy * v.y + a.yz * v.z,
      a.xz * v.x + a.yz * v.y + a.zz * v.z)
  }

  static func + (a: Covariance3, b: Covariance3) -> Covariance3 {
    Covariance3(
      xx: a.xx + b.xx, yy: a.yy + b.yy, zz: a.zz + b.zz, xy: a.xy + b.xy, xz: a.xz + b.xz,
      yz: a.yz + b.yz)
  }

  /// By cofactors.
  ///
  /// - Precondition: positive definite; it is not checked.
  var inverse: Covariance3 {
    let a = yy * zz - yz * yz
    let b = xz * yz - xy * zz
    let c = xy * yz - xz * yy
    let scale = 1 / (xx * a + xy * b + xz * c)
    return Covariance3(
      xx: scale * a, yy: scale * (xx * zz - xz * xz), zz: scale * (xx * yy - xy * xy),
      xy: scale * b, xz: scale * c, yz: scale * (xy * xz - xx * yz))
  }

  /// What a measurement adds: the step of the estimate, with this covariance updated.
  ///
  /// With rows H, noise W on the diagonal and innovation e, the gain is K = P Hᵀ S⁻¹ where
  /// S = W + H P Hᵀ. S = L D Lᵀ is solved in place, so that P loses Yᵀ D⁻¹ Y with Y = L⁻¹ H P
  /// and stays symmetric.
  ///
  /// - Returns: K e.
  mutating func update(
    rows h: (Vector3, Vector3, Vector3), noise: Vector3, innovation e: Vector3
  ) -> Vector3 {
    let a0 = self * h.0
    var a1 = self * h.1
    var a2 = self * h.2
    let d0 = 1 / (noise.x + a0.dot(h.0))
    let l10 = d0 * a0.dot(h.1)
    let l20 = d0 * a0.dot(h.2)
    let s11 = noise.y + a1.dot(h.1)
    let s12 = a1.dot(h.2)
    let s22 = noise.z + a2.dot(h.2)
    a1 = a1 - l10 * a0
    // D₁ = S₁₁ − L₁₀² D₀, and L₁₀ D₀ is a₀·h₁.
    let d1 = 1 / (s11 - l10 * a0.dot(h.1))
    let l21 = d1 * (s12 - l20 * a0.dot(h.1))
    a2 = a2 - l20 * a0 - l21 * a1
    let d2 = 1 / (s22 - l20 * a0.dot(h.2) - l21 * (s12 - l20 * a0.dot(h.1)))
    let e1 = e.y - l10 * e.x
    let e2 = e.z - l20 * e.x - l21 * e1
    subtract(d0, a0)
    subtract(d1, a1)
    subtract(d2, a2)
    return (d0 * e.x) * a0 + (d1 * e1) * a1 + (d2 * e2) * a2
  }

  /// Takes `scale · v vᵀ` away.
  private mutating func subtract(_ scale: Double, _ v: Vector3) {
    let s = scale * v
    xx -= s.x * v.x
    yy -= s.y * v.y
    zz -= s.z * v.z
    xy -= s.x * v.y
    xz -= s.x * v.z
    yz -= s.y * v.z
  }
}
