import FootfallSignal

/// When a foot's acceleration is sharpest around a landing: the shock of the impact.
///
/// What a 50-Hz low pass leaves out of the acceleration holds less than 0.3 g at the landings of
/// feet that were computed from markers (a 33-Hz low pass: 0.4 g), and several g where a sensor is
/// fixed to a shoe. The shock comes some ten milliseconds after the landing, later or earlier by
/// material and strike; so it chooses between two moments of the rotation, and stands for them
/// only where the rotation has none.
///
/// - Source: science.md 2.2.1, guard of F1: 50 ms around the steepest change of ‖f‖, from 150 Hz.
/// - Differs: sharpness instead of the steepest change, which an unhurried swing has as well; from
///   100 Hz.
struct FootImpact {
  /// Above which frequency an acceleration is sharp, in Hz; a third of the rate where that is less.
  static let cornerHertz = 50.0
  /// Sharpness where it counts as a shock, root mean square over the burst, in m/s². More is asked
  /// for in proportion where the corner is lower: there the motion itself has more.
  static let least = 0.5 * Acceleration.standardGravity
  /// From landing to shock, in seconds: 8 to 12 ms in science.md 10.4.
  static let leadSeconds = 0.010

  /// The squared sharpness over a burst of 20 ms, whose waves have one middle, in (m/s²)², on
  /// the grid that the rotation is on.
  private let sharpness: FootCurve
  private let least: Double

  /// `nil` without an accelerometer, and below 100 Hz.
  init?(_ window: Segment) {
    guard let acceleration = window.acceleration, window.rate.hertz >= 100 * 0.99 else {
      return nil
    }
    let corner = min(Self.cornerHertz, window.rate.hertz / 3)
    least = Self.least * Self.cornerHertz / corner
    let smooth = Butterworth(.lowPass(corner), order: 2).zeroPhase(acceleration)
    let sharp = zip(acceleration.components, smooth.components).map { raw, smooth in
      raw.with(zip(raw.samples, smooth.samples).map { $0 - $1 }, as: Acceleration.self)
    }
    let bursts = FootCurve.square(of: VectorSignal(axes: acceleration.axes, components: sharp))
      .smoothed(seconds: 0.020).smoothed(seconds: 0.020)
    sharpness = bursts.interpolated(at: FootGrid.rate)
  }

  /// When the landing behind each shock was due, in samples; `nil` where the feet of most
  /// windows have none.
  func landings(in windows: [ClosedRange<Double>?]) -> [Double?]? {
    let shocks = windows.map { window in
      window.flatMap { window -> Int? in
        let tops = sharpness.maxima(from: window.lowerBound, to: window.upperBound)
        return sharpness.highest(of: tops)
      }
    }
    let strengths = shocks.compactMap { shock in shock.map { sharpness[$0].squareRoot() } }
    guard let usual = Statistics.median(strengths), usual >= least else { return nil }
    let lead = Self.leadSeconds * sharpness.rate.hertz
    return shocks.map { shock in shock.map { sharpness.vertex(at: $0) - lead } }
  }
}
