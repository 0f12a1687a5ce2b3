/// The directions along which a vector has most, second most and least power.
///
/// The strongest direction of a leg's angular rate in running points across the leg, however the
/// sensor lies. Permuted, mirrored or turned sensor axes turn the directions with them. Each is of length one, and its largest component (of equals the first) is above zero, so the
/// same data give the same directions.
///
/// - Source: cyclic Jacobi rotations, as in G. H. Golub & C. F. Van Loan, Matrix Computations,
///   4th ed., 8.5.
public struct PrincipalAxes: Hashable, Sendable {
  /// The mean square along each direction, in descending order, in the unit squared.
  public let powers: [Double]
  /// The directions in the vector's own axes, in the order of `powers`.
  public let directions: [[Double]]

  /// What power is taken about.
  public enum Center: String, Hashable, Sendable, Codable {
    /// Zero, as for a rotation about a fixed axis.
    case origin
    /// The mean, so that powers are variances.
    case mean
  }

  /// The principal axes of a vector signal; of an empty one all powers are zero.
  public init<Q: Quantity>(_ vector: VectorSignal<Q>, about center: Center = .origin) {
    let columns = vector.components.map { component in
      center == .mean ? Trend.constant.removed(from: component.samples) : component.samples
    }
    self.init(
      symmetric: columns.indices.map { r in
        columns.indices.map { c in
          // The lower triangle is not read.
          guard c >= r else { return 0 }
          let (one, other) = (columns[r], columns[c])
          return one.span.product(other.span) / Double(max(1, vector.count))
        }
      })
  }

  /// The eigenvalues and eigenvectors of a symmetric matrix, given by its rows.
  ///
  /// - Precondition: the matrix is square. Only its upper triangle is read.
  public init(symmetric rows: [[Double]]) {
    let size = rows.count
    precondition(rows.allSatisfy { $0.count == size }, "a symmetric matrix is square")
    var a = rows
    for r in 0..<size { for c in 0..<r { a[r][c] = a[c][r] } }
    var v = (0..<size).map { r in (0..<size).map { $0 == r ? 1.0 : 0 } }

    // Each sweep squares what is left beside the diagonal; six suffice, and a zero ends it early.
    for _ in 0..<30 {
      var beside = 0.0
      for p in 0..<size { for q in 0..<p { beside += abs(a[p][q]) } }
      if beside == 0 { break }
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) { Self.rotate(&a, &v, p, q) }
      }
    }

    let order = (0..<size).sorted { (a[$0][$0], -$0) > (a[$1][$1], -$1) }
    powers = order.map { a[$0][$0] }
    directions = order.map { column in
      let direction = v.map { $0[column] }
      let largest = direction.indices.max { (abs(direction[$0]), -$0) < (abs(direction[$1]), -$1) }
      let isTurned = largest.map { direction[$0] < 0 } ?? false
      return isTurned ? direction.map { -$0 } : direction
    }
  }

  /// Turns rows and columns p and q so that their common element vanishes.
  private static func rotate(_ a: inout [[Double]], _ v: inout [[Double]], _ p: Int, _ q: Int) {
    guard a[p][q] != 0 else { return }
    let ratio = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for k in a.indices {
      (a[k][p], a[k][q]) = (cosine * a[k][p] - sine * a[k][q], sine * a[k][p] + cosine * a[k][q])
      (v[k][p], v[k][q]) = (cosine * v[k][p] - sine * v[k][q], sine * v[k][p] + cosine * v[k][q])
    }
    for k in a.indices {
      (a[p][k], a[q][k]) = (cosine * a[p][k] - sine * a[q][k], sine * a[p][k] + cosine * a[q][k])
    }
    a[p][q] = 0
    a[q][p] = 0
  }
}
