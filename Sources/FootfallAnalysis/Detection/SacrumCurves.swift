import FootfallSignal

/// A window of running in the body's directions: in g, at 500 Hz whatever the sensor's rate, so
/// that contacts do not depend on where its samples happened to fall.
struct SacrumCurves: Hashable {
  static let rate = SampleRate(hertz: 500)

  /// Specific force along up, in g, low-passed at 20 Hz. Below zero it counts as zero: the body is
  /// in free fall, what is left is the sensor swinging, and some exports cut it off.
  let vertical: Signal<Dimensionless>
  /// The vertical, low-passed at 12 Hz, which rises once per contact.
  let rising: Signal<Dimensionless>
  /// How fast the vertical rises, in g/s.
  let verticalJerk: Signal<Dimensionless>
  /// How fast the forward acceleration rises, in g/s; `nil` where no axis gives it.
  let forwardJerk: Signal<Dimensionless>?
  /// One per contact, in order of time.
  let loadEdges: [LoadEdges]
  let stepSeconds: Double

  /// Where the vertical at step frequency, which is what carries the runner, crosses its mean.
  struct LoadEdges: Hashable {
    /// The sample after which it rises.
    let rise: Int
    /// When it falls, in seconds from the start of the window.
    let fallSeconds: Double
  }

  init(
    _ acceleration: VectorSignal<Acceleration>, _ directions: SacrumDirections, loadCorner: Double
  ) {
    // First onto the grid: a filter's slopes depend on the rate that it works at.
    func known(along direction: [Double]) -> [Double] {
      var along = acceleration.projected(on: direction.map { $0 / Acceleration.standardGravity })
      if along.rate.hertz > Self.rate.hertz {
        // A faster sensor may hold what the grid cannot show.
        along = Butterworth(.lowPass(Self.rate.hertz / 4), order: 2).zeroPhase(along)
      }
      return along.samples
    }
    let up = known(along: directions.up)
    // Up and forward side by side; without a forward, up twice.
    let forward = directions.forward.map(known) ?? up
    let measured = zip(up, forward).map { SIMD2($0, $1) }
    let smooth = Self.lowPass(20).zeroPhase(
      EvenSpline.resampled(measured, from: acceleration.rate, to: Self.rate))
    let vertical = smooth.map { max(0, $0.x) }
    self.vertical = Signal(vertical, rate: Self.rate)
    verticalJerk = self.vertical.slope
    forwardJerk = directions.forward.map { _ in
      Signal<Dimensionless>(smooth.map { $0.y }, rate: Self.rate).slope
    }
    stepSeconds = 1 / directions.stepHertz
    // Both filters of the vertical side by side.
    let pair = SecondOrderSections.zeroPhase(
      vertical.map { SIMD2($0, $0) }, first: Self.lowPass(12),
      second: Self.lowPass(loadCorner * directions.stepHertz))
    rising = Signal(pair.map { $0.x }, rate: Self.rate)
    let load = Signal<Dimensionless>(pair.map { $0.y }, rate: Self.rate)
    loadEdges = Self.edges(of: load, stepSeconds: stepSeconds)
  }

  private static func lowPass(_ hertz: Double) -> SecondOrderSections {
    Butterworth(.lowPass(hertz), order: 2).sections(at: rate)
  }

  func samples(in seconds: Double) -> Int { Self.rate.samples(in: seconds) }
  func seconds(at sample: Double) -> Double { Self.rate.seconds(sample) }

  /// The rises and falls through the mean that belong together: a fifth to four fifths of a step
  /// apart. A window that opens on a contact begins with a fall; its rise is then the first sample.
  private static func edges(
    of load: Signal<Dimensionless>, stepSeconds: Double
  ) -> [LoadEdges] {
    guard load.count > 1 else { return [] }
    let crossings = load.crossings(of: load.samples.reduce(0, +) / Double(load.count))
    var edges: [LoadEdges] = []
    for (k, fall) in crossings.enumerated() where fall.direction == .down {
      let rise = k > 0 ? crossings[k - 1].index : 0
      let width = rate.seconds(fall.index - rise) / stepSeconds
      guard width < (k > 0 ? 0.8 : 0.6), width > (k > 0 ? 0.2 : 0) else { continue }
      edges.append(LoadEdges(rise: Int(rise), fallSeconds: rate.seconds(fall.index)))
    }
    return edges
  }
}

extension Signal<Dimensionless> {
  /// The change per second, by central differences; one-sided at the ends.
  fileprivate var slope: Signal {
    guard count > 1 else { return with(samples.map { _ in 0 }) }
    let (perOne, perTwo) = (rate.hertz, rate.hertz / 2)
    let last = count - 1
    var slopes = [Double](repeating: 0, count: count)
    var slope = slopes.mutableSpan
    let samples = samples.span
    slope[0] = (samples[1] - samples[0]) * perOne
    for i in 1..<last {
      unsafe slope[unchecked: i] =
        (samples[unchecked: i + 1] - samples[unchecked: i - 1]) * perTwo
    }
    slope[last] = (samples[last] - samples[last - 1]) * perOne
    return with(slopes)
  }
}
