/// The load of a cell with the tops that ran into the end of its range drawn in.
///
/// A heavy runner's forefoot goes beyond the range of many insoles. Read as it is, the center of
/// pressure moves toward the cells that still follow: by 3 % of the foot's width on a simulated
/// runner of 95 kg. A lost top is drawn as the cubic that the samples beside it point to.
///
/// - Needs: a sample on either side of a top, and one beyond each.
/// - Delay: the recording; its highest reading is the end of the range if it is met often enough.
struct SoleClipping {
  /// Pairs of samples in a row at the highest reading from which that is the end of the range. A
  /// load that turns by itself seldom has its top twice, and hardly ever at the same value.
  static let leastPairs = 10

  let filled: [Double]

  init(_ samples: [Double]) {
    let top = samples.max() ?? 0
    let pairs = zip(samples, samples.dropFirst()).count { $0 == top && $1 == top }
    guard top > 0, pairs >= Self.leastPairs else {
      filled = samples
      return
    }
    var drawn = samples
    var i = 0
    while i < samples.count {
      guard samples[i] == top else {
        i += 1
        continue
      }
      let end = samples[i...].firstIndex { $0 < top } ?? samples.count
      if i >= 2, end + 1 < samples.count {
        let width = Double(end - i + 1)
        let (before, after) = (samples[i - 1], samples[end])
        let rise = width * max(0, before - samples[i - 2])
        let fall = width * min(0, samples[end + 1] - after)
        for k in i..<end {
          let t = Double(k - i + 1) / width
          let (u, s) = (1 - t, t)
          let line = u * u * (1 + 2 * t) * before + s * s * (3 - 2 * t) * after
          drawn[k] = max(top, line + t * u * u * rise - s * s * u * fall)
        }
      }
      i = end
    }
    filled = drawn
  }
}
