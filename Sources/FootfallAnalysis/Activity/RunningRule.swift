public import FootfallSignal
import Glibc

/// Tells running from walking by how hard and how fast the body is shaken.
///
/// A runner takes more steps and, because every step ends in a flight, is accelerated more. Both
/// together separate better than either: the score is `ln(I / g) + k · ln(f / 2.2 Hz) − t` with
/// the intensity I between 0.5 and 8 Hz, the step rate f, and a weight k and an offset t for each
/// part of the body. Above zero is running.
///
/// - Source: science.md 1.6 for the two quantities and the 2.2 Hz; k and t from a sweep that
///   leaves one data set out (Scripts/sweeps/cadence.py, Docs/methods/cadence.md).
public struct RunningRule: Hashable, Sendable {
  /// How much the step rate counts beside the intensity.
  public var stepRateWeight: Double
  /// The logarithm of the intensity, in g, that separates the two at 2.2 Hz.
  public var offset: Double

  public init(stepRateWeight: Double, offset: Double) {
    self.stepRateWeight = stepRateWeight
    self.offset = offset
  }

  /// The step rate that science.md 1.6 asks of running, in Hz.
  static let referenceHertz = 2.2
  /// Further than this from zero a score says nothing more.
  static let clip = 2.0

  /// The rule for a place on the body.
  public static func ofRecord(for placement: Placement) -> RunningRule {
    switch placement {
    case .sacrum, .chest, .pocket: RunningRule(stepRateWeight: 3, offset: -0.46)
    // The walkers of the sweep held their arms still; the offset stands nearer the runners.
    case .wrist, .arm: RunningRule(stepRateWeight: 3, offset: -0.90)
    case .thigh: RunningRule(stepRateWeight: 4, offset: 0.24)
    case .shank: RunningRule(stepRateWeight: 4, offset: -0.40)
    // Below the sweep's middle, so that a jogger of 135 steps a minute is still a runner.
    case .foot, .heel, .insole: RunningRule(stepRateWeight: 3, offset: 0.35)
    }
  }

  /// Above zero for running, within ±2.
  func score(of second: GaitSecond) -> Double {
    guard second.bandG > 0, second.stepHertz > 0 else { return -Self.clip }
    let score =
      log(second.bandG) + stepRateWeight * log(second.stepHertz / Self.referenceHertz) - offset
    return min(max(score, -Self.clip), Self.clip)
  }
}
