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
    func even(along direction: [Double]) -> [Double] {
      var along = acceleration.projected(on: direction.map { $0 / Acceleration.standardGravity })
      if along.rate.hertz > Self.rate.hertz {
        // A faster sensor may hold what the grid cannot show.
        along = Butterworth(.lowPass(Self.rate.hertz / 4), order: 2).zeroPhase(along)
      }
      return SacrumSpline(along.samples).resampled(from: along.rate, to: Self.rate)
    }
    let known = [directions.up] + (directions.forward.map { [$0] } ?? [])
    let smooth = Butterworth(.lowPass(20), order: 2).sections(at: Self.rate)
      .zeroPhase(known.map(even))
    vertical = Signal(smooth[0].map { max(0, $0) }, rate: Self.rate)
    verticalJerk = vertical.slope
    forwardJerk = smooth.dropFirst().first.map {
      Signal<Dimensionless>($0, rate: Self.rate).slope
    }
    rising = Butterworth(.lowPass(12), order: 2).zeroPhase(vertical)
    stepSeconds = 1 / directions.stepHertz
    let corner = loadCorner * directions.stepHertz
    let load = Butterworth(.lowPass(corner), order: 2).zeroPhase(vertical)
    loadEdges = Self.edges(of: load, stepSeconds: stepSeconds)
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
    let (one, two) = (rate.seconds(1), rate.seconds(2))
    let samples = samples.span
    var slopes: [Double] = []
    slopes.reserveCapacity(count)
    slopes.append((samples[1] - samples[0]) / one)
    for i in 1..<(count - 1) { slopes.append((samples[i + 1] - samples[i - 1]) / two) }
    slopes.append((samples[count - 1] - samples[count - 2]) / one)
    return with(slopes)
  }
}
