import FootfallSignal

/// The tops that an accelerometer's peaks lost at the end of its range.
///
/// A top is the cubic that leaves the last whole sample as steeply as the signal came, and meets
/// the next one as steeply as it goes on.
///
/// - Needs: peaks that are cut for a few samples; of a longer cut the sides tell little.
/// - Source: a cubic Hermite spline; in the simulator at ±16 g a top drawn so has 0.9 ± 0.25 of
///   the impulse that was lost (`SensorErrors.topShare` is found for each run).
struct ClippedPeaks {
  /// Share of the largest magnitude from which a sample counts as cut, as in `Saturation.find`.
  static let cutShare = 0.995

  /// What was lost, in m/s² along the sensor's axes; a sample has one entry for each cut axis.
  let tops: [(index: Int, axis: Int, height: Double)]

  init(_ motion: SixAxes, _ saturation: [Saturation]) {
    let names: [Axis] = motion.isOfBody ? [.forward, .up, .right] : [.x, .y, .z]
    let cut = saturation.filter { $0.kind == .acceleration }.compactMap { found in
      found.axis.flatMap(names.firstIndex).map { (axis: $0, limit: found.limit) }
    }
    tops = cut.flatMap { axis, limit in
      Self.tops(motion.acceleration.map { $0[axis] }, limit: limit)
        .map { (index: $0.index, axis: axis, height: $0.height) }
    }.sorted { ($0.index, $0.axis) < ($1.index, $1.axis) }
  }

  /// The tops in a range of samples.
  func tops(in range: Range<Int>) -> some Sequence<(index: Int, axis: Int, height: Double)> {
    var (low, high) = (0, tops.count)
    while low < high {
      let middle = (low + high) / 2
      if tops[middle].index < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return tops[low...].prefix { $0.index < range.upperBound }
  }

  private static func tops(
    _ samples: [Double], limit: Double
  ) -> [(index: Int, height: Double)] {
    let largest = samples.reduce(0) { max($0, $1.magnitude) }
    guard abs(largest - limit) <= 0.02 * limit else { return [] }
    let edge = cutShare * largest
    var found: [(index: Int, height: Double)] = []
    var i = 1
    while i < samples.count - 1 {
      let sign: Double = samples[i] < 0 ? -1 : 1
      guard sign * samples[i] >= edge else {
        i += 1
        continue
      }
      var end = i + 1
      while end < samples.count, sign * samples[end] >= edge { end += 1 }
      if end < samples.count {
        let rise = max(0, sign * (samples[i] - samples[i - 1]))
        let fall = max(0, sign * (samples[end - 1] - samples[end]))
        let width = Double(end - i + 1)
        for k in i..<end {
          let t = Double(k - i + 1) / width
          let height = width * t * (1 - t) * (rise * (1 - t) + fall * t)
          found.append((k, sign * height))
        }
      }
      i = end
    }
    return found
  }
}
