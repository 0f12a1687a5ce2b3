import FootfallSignal

/// How a sensor turned around one instant, by integrating its angular rate both ways from there.
///
/// Within a stride this needs no filter: a bias of 0.5 °/s turns it by a third of a degree. What
/// is left after a whole stride is known, because the segment is then as it was, and is taken
/// back evenly over the stride.
///
/// - Needs: an angular rate at 50 Hz or more.
/// - Delay: the stretch.
/// - Source: M. Falbriard et al. (2020), doi:10.3389/fbioe.2020.00065: integration anchored where
///   the foot is flat, with the drift of each stride removed.
/// - Differs: the drift is a rotation that grows linearly, not one angle after the other.
struct StrapDown {
  /// Local index of the first sample.
  let start: Int
  /// From the sensor's axes to those at the anchor; one per sample.
  private(set) var attitudes: [Quaternion]
  let rate: SampleRate

  /// - Precondition: `anchor` lies in `range`, and `range` in the motion.
  init(_ motion: SixAxes, range: Range<Int>, anchor: Int) {
    precondition(range.contains(anchor), "the anchor is one of the samples")
    start = range.lowerBound
    rate = motion.rate
    let half = 0.5 * motion.rate.period
    let turn = motion.angularVelocity
    attitudes = [Quaternion](repeating: .identity, count: range.count)
    var now = Quaternion.identity
    for i in anchor + 1..<max(anchor + 1, range.upperBound) {
      now = (now * Quaternion(rotation: half * (turn[i - 1] + turn[i]))).renormalized
      attitudes[i - start] = now
    }
    now = .identity
    for i in Swift.stride(from: anchor - 1, through: start, by: -1) {
      now = (now * Quaternion(rotation: -half * (turn[i] + turn[i + 1]))).renormalized
      attitudes[i - start] = now
    }
  }

  var range: Range<Int> { start..<(start + attitudes.count) }

  /// The rotation that is left at the last sample, as a vector in radians, in the anchor's axes.
  var residual: Vector3 { attitudes.last?.rotationVector ?? .zero }

  /// The same with a rotation taken back evenly from the first sample to the last.
  func corrected(by residual: Vector3) -> StrapDown {
    var copy = self
    for i in attitudes.indices {
      copy.attitudes[i] = corrected(by: residual, at: start + i)
    }
    return copy
  }

  /// One attitude of those.
  func corrected(by residual: Vector3, at index: Int) -> Quaternion {
    let i = index - start
    let steps = Double(max(1, attitudes.count - 1))
    return Quaternion(rotation: (-Double(i) / steps) * residual) * attitudes[i]
  }

  subscript(index: Int) -> Quaternion { attitudes[index - start] }
}
