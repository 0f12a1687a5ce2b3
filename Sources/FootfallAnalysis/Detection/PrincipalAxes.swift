import FootfallSignal

/// The directions along which a vector quantity has most and least power, found without knowing
/// how the sensor lies on the body.
///
/// The strongest direction of a leg's angular rate in running is mediolateral: foot, shank and
/// thigh swing about it at ten rad/s and about nothing else for long. Permuted, mirrored or
/// turned sensor axes turn the directions with them, so that what is projected on them stays as
/// it is but for its sign: whether a direction points right or left is not determined here.
///
/// - Needs: a stride or more of data; the mean is not taken out.
/// - Source: science.md 1.5, by the cyclic Jacobi method (G. H. Golub & C. F. Van Loan, Matrix
///   Computations, 4th ed., 8.5).
struct PrincipalAxes: Hashable {
  /// Unit vectors in the sensor's own axes, strongest first; as many as there are components.
  let directions: [[Double]]
  /// Mean square along each direction, in the quantity's unit squared.
  let powers: [Double]

  init<Q: Quantity>(_ vector: VectorSignal<Q>) {
    let n = vector.components.count
    let scale = 1 / Double(max(1, vector.count))
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for r in 0..<n {
      for c in r..<n {
        let products = zip(vector.components[r].samples, vector.components[c].samples)
        matrix[r][c] = products.reduce(0) { $0 + $1.0 * $1.1 } * scale
        matrix[c][r] = matrix[r][c]
      }
    }
    let (values, vectors) = Self.eigen(matrix)
    let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    directions = order.map { k in vectors.map { $0[k] } }
    powers = order.map { values[$0] }
  }

  /// Eigenvalues of a symmetric matrix, and its eigenvectors as columns.
  private static func eigen(_ matrix: [[Double]]) -> ([Double], [[Double]]) {
    let n = matrix.count
    var a = matrix
    var v = (0..<n).map { r in (0..<n).map { $0 == r ? 1.0 : 0.0 } }
    // Three axes settle within five or six sweeps; the rest is for the unheard of.
    for _ in 0..<30 {
      var rest = 0.0
      for p in 0..<n { for q in 0..<n where p != q { rest += a[p][q] * a[p][q] } }
      if rest == 0 { break }
      for p in 0..<n {
        for q in (p + 1)..<max(n, p + 1) where a[p][q] != 0 {
          let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
          let sign: Double = theta < 0 ? -1 : 1
          let t = sign / (abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<n {
            (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
          }
          for k in 0..<n {
            (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
          }
          a[p][q] = 0
          a[q][p] = 0
          for k in 0..<n {
            (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q])
          }
        }
      }
    }
    return (a.indices.map { a[$0][$0] }, v)
  }
}
