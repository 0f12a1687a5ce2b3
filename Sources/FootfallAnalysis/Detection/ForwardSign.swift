import FootfallSignal
import Glibc

/// Which of two opposite directions is forward, by what a pelvis does in each step.
///
/// Two cues, both seen at the step frequency and held against the vertical: the acceleration along
/// the direction, which lags it (braking comes before propulsion), and the rate of pitch (the
/// pelvis tips back after landing and forward in push-off). An angle between two lines says how
/// much likelier one direction is than the other. A cue is taken to fail one person in n + 2, where
/// it was seen to hold in n.
///
/// - Source: von Mises distributions of 17 people with a sensor whose forward is known, each counting
///   alike (Scripts/sweeps/forward.py). With each person left out all 94 windows come out right,
///   with a certainty of 0.93 or more.
struct ForwardSign: Hashable {
  /// How a line lies to that of the vertical.
  struct Cue: Hashable {
    /// By how much it is ahead, in radians.
    let mean: Double
    let concentration: Double
    let people: Double

    /// Log of how much likelier an angle is than the one opposite.
    func evidence(_ angle: Double) -> Double {
      let failing = 1 / (people + 2)
      let share = (1 - failing) / Self.bessel(concentration)
      let along = concentration * cos(angle - mean)
      return log((share * exp(along) + failing) / (share * exp(-along) + failing))
    }

    /// The modified Bessel function of the first kind and order 0.
    private static func bessel(_ x: Double) -> Double {
      var (term, sum) = (1.0, 1.0)
      for k in 1...40 {
        term *= x * x / (4 * Double(k * k))
        sum += term
      }
      return sum
    }
  }

  static let braking = Cue(mean: -46 * .pi / 180, concentration: 8.5, people: 17)
  static let pitching = Cue(mean: 141 * .pi / 180, concentration: 3, people: 16)

  /// Above zero where the direction that was asked about is forward.
  let evidence: Double

  /// - Parameters:
  ///   - vertical, along: lines of the specific force at the step frequency, level with gravity.
  ///   - pitch: the line of the angular rate about the direction's right.
  init(vertical: Complex, along: Complex, pitch: Complex?) {
    func angle(_ line: Complex) -> Double {
      atan2(
        vertical.real * line.imaginary - vertical.imaginary * line.real,
        vertical.real * line.real + vertical.imaginary * line.imaginary)
    }
    evidence =
      Self.braking.evidence(angle(along)) + (pitch.map { Self.pitching.evidence(angle($0)) } ?? 0)
  }

  /// That the likelier direction is forward: from a half to 1.
  var certainty: Double { 1 / (1 + exp(-abs(evidence))) }
}
