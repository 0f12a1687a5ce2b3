import FootfallSignal

/// A sensor's own errors, as far as the run itself tells them.
///
/// Three things are known of every run: at rest the specific force is as large as gravity, its
/// mean over a stride is so too, and over the run a foot lands no higher than it left. Twelve
/// errors are not known: offset and scale of each axis of the accelerometer, the scale of each
/// of the gyroscope, and how much of a cut peak the drawn top has. The most probable ones are
/// taken, given how large such errors usually are; where nothing speaks against a perfect sensor
/// it stays one.
///
/// - Needs: a foot's angular rate and acceleration at 200 Hz or more; quiet standing helps.
/// - Delay: the recording.
/// - Source: the sizes are those of consumer's sensors (science.md 10.8); least squares with a
///   prior, one condition after the other, as in R. Kalman (1960), doi:10.1115/1.3662552.
struct SensorErrors {
  /// Where each kind begins in a list of all: three axes each.
  static let (offset, scale, turn, top) = (0, 3, 6, 9)
  static let count = 12

  /// One standard deviation of an offset, in m/s²: 20 mg.
  static let usualOffset = 0.020 * Acceleration.standardGravity
  /// One standard deviation of a scale, as a share.
  static let usualScale = 0.005
  /// The share of a drawn top that was lost, mean and one standard deviation.
  static let topShare = (mean: 1.0, deviation: 0.5)
  /// How exactly gravity's size holds at rest and over a stride, as a share of it.
  static let gravityShare = 0.002
  /// How far from level the whole of a run may usually lead, as a share of the way.
  static let gradeShare = 0.02
  /// A steeper way than this is not between moments of rest, and tells nothing of the sensor.
  static let steepestShare = 0.10
  /// Strides that are asked, spread over the run.
  static let mostStrides = 24

  private var values: [Double]
  private var covariance: [[Double]]

  /// A perfect sensor, of which all is uncertain.
  init() {
    values = [Double](repeating: 0, count: Self.count)
    var variances = values
    for axis in 0..<3 {
      values[Self.top + axis] = Self.topShare.mean
      variances[Self.offset + axis] = Self.usualOffset * Self.usualOffset
      variances[Self.scale + axis] = Self.usualScale * Self.usualScale
      variances[Self.turn + axis] = Self.usualScale * Self.usualScale
      variances[Self.top + axis] = Self.topShare.deviation * Self.topShare.deviation
    }
    covariance = variances.indices.map { k in
      variances.indices.map { $0 == k ? variances[k] : 0 }
    }
  }

  /// - Parameters:
  ///   - stride: the mean of strides of the run.
  ///   - standing: mean specific force in quiet standing, in the sensor's axes; `nil` without.
  init(_ stride: StrideResponse, standing: Vector3?) {
    self.init()
    let gravity = Acceleration.standardGravity
    if let standing, let up = standing.unit {
      var row = [Double](repeating: 0, count: Self.count)
      for axis in 0..<3 {
        row[Self.offset + axis] = up[axis]
        row[Self.scale + axis] = up[axis] * standing[axis]
      }
      take(row, gravity - standing.length, within: Self.gravityShare * gravity)
    }
    guard let up = force(of: stride).unit else { return }
    take(
      stride.forceBy.map(up.dot), gravity - force(of: stride).length,
      within: Self.gravityShare * gravity)
    let force = force(of: stride)
    guard let up = force.unit else { return }
    let way = zip(stride.wayBy, values).reduce(stride.way) { $0 + $1.1 * $1.0 }
    guard abs(up.dot(way)) < Self.steepestShare * way.length else { return }
    // An error moves the way, and turns what is up.
    let row = zip(stride.forceBy, stride.wayBy).map { forceBy, wayBy in
      up.dot(wayBy) + way.dot((1 / force.length) * forceBy.without(up))
    }
    take(row, -up.dot(way), within: Self.gradeShare * way.length)
  }

  /// How much of a drawn top was lost, axis by axis.
  var topShares: Vector3 {
    Vector3(values[Self.top], values[Self.top + 1], values[Self.top + 2])
  }

  /// The stride's mean specific force with these errors taken back.
  func force(of stride: StrideResponse) -> Vector3 {
    zip(stride.forceBy, values).reduce(stride.force) { $0 + $1.1 * $1.0 }
  }

  /// A motion with offset and scales taken back. Tops are not in it: they are few, and are added
  /// where a stride is read.
  func corrected(_ motion: SixAxes) -> SixAxes {
    func three(_ kind: Int) -> Vector3 {
      Vector3(values[kind], values[kind + 1], values[kind + 2])
    }
    return motion.corrected(
      offset: three(Self.offset), scale: three(Self.scale), turn: three(Self.turn))
  }

  /// Takes a condition to heart: the errors times a row are a value, within one deviation.
  private mutating func take(_ row: [Double], _ value: Double, within deviation: Double) {
    let gain = covariance.map { line in zip(line, row).reduce(0) { $0 + $1.0 * $1.1 } }
    let spread = zip(row, gain).reduce(deviation * deviation) { $0 + $1.0 * $1.1 }
    guard spread > 0 else { return }
    for i in values.indices {
      values[i] += gain[i] * value / spread
      for k in values.indices { covariance[i][k] -= gain[i] * gain[k] / spread }
    }
  }
}
