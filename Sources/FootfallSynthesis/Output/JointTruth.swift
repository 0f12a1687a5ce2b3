import FootfallAnalysis
import FootfallSignal

/// How far hip and knee of one leg bend toward the midline, as the runner's segments stand.
public struct JointTruth: Hashable, Sendable {
  /// The median over the contacts of the largest roll of the thigh against the pelvis, in degrees.
  public let hipAdductionDegrees: Double
  /// The same of the thigh against the shank: the knee inward of the line from hip to ankle.
  public let kneeValgusDegrees: Double

  /// Moments of a contact that are looked at.
  private static let moments = 41

  init?(_ run: SyntheticRun, of foot: Foot) {
    var pelvis = PelvisMotion(run.timeline, lever: .zero)
    var thigh = ThighMotion(run.timeline, foot: foot, lever: .zero)
    var shank = ShankMotion(run.timeline, foot: foot, lever: .zero)
    let contacts = run.truth.strides(of: foot).filter { $0.activity == .running }
    guard !contacts.isEmpty else { return nil }
    var (hips, knees): ([Double], [Double]) = ([], [])
    for contact in contacts {
      var (hip, knee) = (-Double.infinity, -Double.infinity)
      for k in 0..<Self.moments {
        let share = Double(k) / Double(Self.moments - 1)
        let time = contact.initialContactSeconds + share * contact.contactSeconds
        let roll = thigh.knot(at: time).attitude.roll
        hip = max(hip, foot.sign * (roll - pelvis.knot(at: time).attitude.roll))
        knee = max(knee, foot.sign * (roll - shank.knot(at: time).attitude.roll))
      }
      hips.append(hip * 180 / .pi)
      knees.append(knee * 180 / .pi)
    }
    guard let hip = Statistics.median(hips), let knee = Statistics.median(knees) else {
      return nil
    }
    hipAdductionDegrees = hip
    kneeValgusDegrees = knee
  }
}

extension SyntheticRun {
  /// How hip and knee of a leg bend while it carries; `nil` for who never runs.
  public func joints(of foot: Foot) -> JointTruth? { JointTruth(self, of: foot) }
}
