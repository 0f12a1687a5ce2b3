/// One coordinate of a heel on its way through a swing: the smoothest of a kind that begins and ends
/// as the ground asks, and passes near some points.
///
/// A polynomial of the seventh degree. Its ends keep value, slope and bend of the roll over the toes
/// and of the landing, so that no acceleration jumps there. What that leaves open comes as near to
/// the points as it can, in the sense of least squares. A line through every point would rather
/// wiggle between them, and its second derivative more so.
struct SwingCurve: Sendable {
  /// A value, its change per second, and that of its change.
  struct Boundary {
    var value: Double
    var slope: Double
    var bend: Double
  }

  private let begin: Double
  private let seconds: Double
  /// Of the powers of the share of the swing, from the zeroth.
  private let coefficients: [Double]

  /// - Parameter points: shares of the swing, and values.
  init(
    from begin: Double, seconds: Double, start: Boundary, end: Boundary,
    near points: [(Double, Double)]
  ) {
    self.begin = begin
    self.seconds = seconds
    var c = [Double](repeating: 0, count: 8)
    c[0] = start.value
    c[1] = start.slope * seconds
    c[2] = start.bend * seconds * seconds / 2
    // The rest of the three conditions at the end, by the third to the fifth power.
    let value = end.value - c[0] - c[1] - c[2]
    let slope = end.slope * seconds - c[1] - 2 * c[2]
    let bend = end.bend * seconds * seconds / 2 - c[2]
    c[3] = 10 * value - 4 * slope + bend
    c[4] = 7 * slope - 15 * value - 2 * bend
    c[5] = 6 * value - 3 * slope + bend
    // How much of these three takes back what a higher power does to the end.
    func counterweights(_ k: Int) -> [Double] {
      let k = Double(k)
      return [(k - 4) * (k - 5) / 2, -(k - 3) * (k - 5), (k - 3) * (k - 4) / 2]
    }
    func shape(_ k: Int, _ share: Double) -> Double {
      var powers = [Double](repeating: 0, count: k + 1)
      powers[k] = 1
      for (i, weight) in counterweights(k).enumerated() { powers[3 + i] -= weight }
      return Self.value(powers, share)
    }
    let free = 6..<8
    var rows = free.map { _ in [Double](repeating: 0, count: free.count + 1) }
    for (share, goal) in points {
      let rest = goal - Self.value(c, share)
      for (i, k) in free.enumerated() {
        for (j, l) in free.enumerated() { rows[i][j] += shape(k, share) * shape(l, share) }
        rows[i][free.count] += shape(k, share) * rest
      }
    }
    for (weight, k) in zip(Self.solved(rows), free) {
      c[k] += weight
      for (i, counterweight) in counterweights(k).enumerated() {
        c[3 + i] -= weight * counterweight
      }
    }
    coefficients = c
  }

  func value(at time: Double) -> Double {
    Self.value(coefficients, max(0, min(1, (time - begin) / seconds)))
  }

  private static func value(_ coefficients: [Double], _ share: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * share + $1 }
  }

  /// The solution of a positive definite system whose rows end with its right side.
  private static func solved(_ system: [[Double]]) -> [Double] {
    var rows = system
    let count = rows.count
    for i in 0..<count {
      for r in (i + 1)..<max(count, i + 1) {
        let factor = rows[r][i] / rows[i][i]
        for column in i...count { rows[r][column] -= factor * rows[i][column] }
      }
    }
    var solution = [Double](repeating: 0, count: count)
    for i in (0..<count).reversed() {
      let known = ((i + 1)..<max(count, i + 1)).reduce(0) { $0 + rows[i][$1] * solution[$1] }
      solution[i] = (rows[i][count] - known) / rows[i][i]
    }
    return solution
  }
}
