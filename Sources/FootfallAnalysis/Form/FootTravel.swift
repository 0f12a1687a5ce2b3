import FootfallSignal

/// The way of a foot from flat to flat, and the directions that follow from it.
///
/// - Needs: angular rate and acceleration in the same three axes at 200 Hz or more.
/// - Delay: a stride.
/// - Source: M. Zrenner et al. (2018), doi:10.3390/s18124194, and M. Falbriard et al. (2021),
///   doi:10.3389/fspor.2021.614542: double integration between moments of rest.
/// - Differs: up is the stride's mean specific force instead of a filter's; the velocity that is
///   left is then zero across it, so no tilt is left to be taken for a way.
struct FootTravel {
  let stride: Stride
  /// Mean specific force over the stride, in the sensor's axes when flat, m/s².
  let meanForce: Vector3
  /// From flat to flat, level, in the sensor's axes when flat, m.
  let way: Vector3
  let seconds: Double
  /// The furthest that the foot left the straight line between both, to its right, m.
  let bow: Double

  /// `nil` where the stride has no mean force, or no way.
  init?(_ motion: SixAxes, from stance: FootBout.Stance, to next: FootBout.Stance) {
    let turned = AnchoredStride(motion, from: stance.flat, to: next.flat)
    guard let up = turned.meanForce.unit else { return nil }
    let path = turned.path(up: up)
    let way = path[path.count - 1].without(up)
    guard let ahead = way.unit else { return nil }
    let aside = ahead.cross(up)
    stride = stance.stride
    meanForce = turned.meanForce
    self.way = way
    seconds = turned.seconds
    bow = path.reduce(0) { abs($1.dot(aside)) > abs($0) ? $1.dot(aside) : $0 }
  }

  var meters: Double { way.length }
}
