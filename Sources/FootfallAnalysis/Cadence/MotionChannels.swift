import FootfallSignal

/// The channels of one segment, sensor by sensor, thinned out to what a rhythm needs.
///
/// Running's rhythm lies below 13 Hz. Each sample here is the mean of so many samples of the
/// segment that the rate stays at `leastHertz` or above; a slower segment is left as it is. So
/// the work, and nearly the answer, is the same at 50 Hz and at 1000 Hz.
struct MotionChannels {
  static let leastHertz = 30.0

  let segment: Segment
  let rate: SampleRate
  /// Samples of the segment behind one sample here.
  let thinning: Int
  let count: Int
  /// The channels of each sensor that the segment has: acceleration, angular velocity, load.
  let acceleration: [[Double]]
  let angularVelocity: [[Double]]
  let load: [[Double]]

  init(_ segment: Segment) {
    let thinning = max(1, Int(segment.rate.hertz / Self.leastHertz + 1e-9))
    let count = segment.count / thinning
    func thinned(_ samples: [Double]) -> [Double] {
      guard thinning > 1 else { return samples }
      let samples = samples.span
      var means: [Double] = []
      means.reserveCapacity(count)
      for start in stride(from: 0, to: count * thinning, by: thinning) {
        var sum = 0.0
        for i in start..<(start + thinning) { sum += samples[i] }
        means.append(sum / Double(thinning))
      }
      return means
    }
    self.segment = segment
    self.rate = SampleRate(hertz: segment.rate.hertz / Double(thinning))
    self.thinning = thinning
    self.count = count
    self.acceleration = segment.acceleration?.components.map { thinned($0.samples) } ?? []
    self.angularVelocity = segment.angularVelocity?.components.map { thinned($0.samples) } ?? []
    self.load = segment.footLoad.map { [thinned($0.samples)] } ?? []
  }

  /// One sensor's channels in a window.
  struct Sensor {
    enum Kind: Hashable {
      case acceleration, angularVelocity, load
    }

    let kind: Kind
    let channels: [[Double]]
  }

  /// What a rhythm is sought in: the motion sensors, and the load where there are none.
  ///
  /// The first is the one whose lines are reported.
  func sensors(in window: Range<Int>) -> [Sensor] {
    let all = [
      Sensor(kind: .acceleration, channels: acceleration.map { Array($0[window]) }),
      Sensor(kind: .angularVelocity, channels: angularVelocity.map { Array($0[window]) }),
      Sensor(kind: .load, channels: load.map { Array($0[window]) }),
    ].filter { !$0.channels.isEmpty }
    let motion = all.filter { $0.kind != .load }
    return motion.isEmpty ? all : motion
  }

  /// The recording's index at a sample here; the end is the segment's end, thinned or not.
  func index(at sample: Int) -> Int {
    sample >= count ? segment.range.upperBound : segment.start + sample * thinning
  }
}
