import FootfallSignal

/// What a stride from flat to flat says of a sensor's own errors: its mean force and its way, and
/// how much each error would change them.
///
/// Both are sums over the stride. With the speed zero at both ends, the way is the integral of
/// (T/2 − t) · f: gravity, being constant, drops out.
struct StrideResponse {
  /// Mean specific force, in the sensor's axes at the start, m/s²; its own, and by each error.
  private(set) var force = Vector3.zero
  private(set) var forceBy = [Vector3](repeating: .zero, count: SensorErrors.count)
  /// The way, in the same axes, m; its own, and by each error.
  private(set) var way = Vector3.zero
  private(set) var wayBy = [Vector3](repeating: .zero, count: SensorErrors.count)

  init() {}

  init(_ motion: SixAxes, _ peaks: ClippedPeaks, from start: Int, to end: Int) {
    let raw = StrapDown(motion, range: start..<end + 1, anchor: start)
    let turning = raw.corrected(by: raw.residual)
    let dt = motion.rate.period
    let seconds = Double(end - start) * dt
    /// How much of a sample goes into the mean, and into the way.
    func weights(_ i: Int) -> (mean: Double, way: Double) {
      let share = i == start || i == end ? 0.5 * dt : dt
      return (share / seconds, share * (seconds / 2 - Double(i - start) * dt))
    }
    var turned = [Vector3](repeating: .zero, count: 3)
    var drifting = (mean: Vector3.zero, way: Vector3.zero)
    for i in start...end {
      let (mean, along) = weights(i)
      let (sample, rate) = (motion.acceleration[i], motion.angularVelocity[i])
      let acting = turning[i].rotate(sample)
      force += mean * acting
      way += along * acting
      let passed = Double(i - start) / Double(end - start)
      drifting.mean += (mean * passed) * acting
      drifting.way += (along * passed) * acting
      for axis in 0..<3 {
        let unit = turning[i].rotate(.axis(axis))
        turned[axis] += (dt * rate[axis]) * unit
        let bent = turned[axis].cross(acting)
        add(SensorErrors.offset + axis, mean * unit, along * unit)
        add(
          SensorErrors.scale + axis, (mean * sample[axis]) * unit, (along * sample[axis]) * unit)
        add(SensorErrors.turn + axis, mean * bent, along * bent)
      }
    }
    // What a turn leaves at the end is taken back over the stride.
    for axis in 0..<3 {
      add(
        SensorErrors.turn + axis, -turned[axis].cross(drifting.mean),
        -turned[axis].cross(drifting.way))
    }
    for top in peaks.tops(in: start..<end + 1) {
      let (mean, along) = weights(top.index)
      let acting = top.height * turning[top.index].rotate(.axis(top.axis))
      add(SensorErrors.top + top.axis, mean * acting, along * acting)
    }
  }

  /// The mean over strides.
  static func mean(of all: [StrideResponse]) -> StrideResponse {
    let share = 1 / Double(max(1, all.count))
    var mean = StrideResponse()
    for one in all {
      mean.force += share * one.force
      mean.way += share * one.way
      for k in 0..<SensorErrors.count { mean.add(k, share * one.forceBy[k], share * one.wayBy[k]) }
    }
    return mean
  }

  private mutating func add(_ error: Int, _ force: Vector3, _ way: Vector3) {
    forceBy[error] += force
    wayBy[error] += way
  }
}
