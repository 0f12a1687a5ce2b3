import FootfallSignal

/// The way of a foot from flat to flat, and the directions that follow from it.
///
/// - Needs: angular rate and acceleration in the same three axes at 200 Hz or more.
/// - Delay: a stride.
/// - Source: M. Zrenner et al. (2018), doi:10.3390/s18124194, and M. Falbriard et al. (2021),
///   doi:10.3389/fspor.2021.614542: double integration between moments of rest.
/// - Differs: up is the stride's mean specific force instead of a filter's; the velocity that is
///   left is then zero across it, so no tilt is left to be taken for a way. Where peaks were cut,
///   as much more or less of their drawn tops is taken as makes the mean as large as gravity.
struct FootTravel {
  let stride: Stride
  /// Mean specific force over the stride, in the sensor's axes when flat, m/s².
  let meanForce: Vector3
  /// From flat to flat, level, in the sensor's axes when flat, m.
  let way: Vector3
  let seconds: Double
  /// The furthest that the foot left the straight line between both, to its right, m.
  let bow: Double

  /// How closely the mean force of a single stride is gravity's, as a share of it: no stride ends
  /// quite as it began.
  static let gravityShare = 0.01

  /// `nil` where the stride has no mean force, or no way.
  ///
  /// - Parameters:
  ///   - motion: with the sensor's own errors taken back.
  ///   - peaks: tops of it, which are not in it.
  ///   - topShares: how much of a drawn top was lost, axis by axis.
  init?(
    _ motion: SixAxes, _ peaks: ClippedPeaks, topShares: Vector3, from stance: FootBout.Stance,
    to next: FootBout.Stance
  ) {
    let turned = AnchoredStride(motion, from: stance.flat, to: next.flat)
    let lost = Self.lost(peaks, topShares, of: turned)
    guard let up = (turned.meanForce + lost.force).unit else { return nil }
    let path = turned.path(up: up)
    let way = (path[path.count - 1] + lost.way).without(up)
    guard let ahead = way.unit else { return nil }
    let aside = ahead.cross(up)
    stride = stance.stride
    meanForce = turned.meanForce + lost.force
    self.way = way
    seconds = turned.seconds
    bow = path.reduce(0) { abs($1.dot(aside)) > abs($0) ? $1.dot(aside) : $0 }
  }

  var meters: Double { way.length }

  /// Mean force and way of what this stride's peaks lost.
  private static func lost(
    _ peaks: ClippedPeaks, _ shares: Vector3, of stride: AnchoredStride
  ) -> (force: Vector3, way: Vector3) {
    let (range, seconds) = (stride.turning.range, stride.seconds)
    let dt = stride.turning.rate.period
    var (force, way) = (Vector3.zero, Vector3.zero)
    var (lift, rise) = (Vector3.zero, Vector3.zero)
    for top in peaks.tops(in: range) {
      let push = (dt * top.height) * stride.turning[top.index].rotate(.axis(top.axis))
      let late = seconds / 2 - Double(top.index - range.lowerBound) * dt
      lift += (1 / seconds) * push
      rise += late * push
      force += (shares[top.axis] / seconds) * push
      way += (shares[top.axis] * late) * push
    }
    guard let up = (stride.meanForce + force).unit else { return (force, way) }
    let gravity = Acceleration.standardGravity
    let lack = gravity - (stride.meanForce + force).length
    let size = up.dot(lift)
    let doubt = gravityShare * gravity / SensorErrors.topShare.deviation
    let share = lack * size / (size * size + doubt * doubt)
    return (force + share * lift, way + share * rise)
  }
}
