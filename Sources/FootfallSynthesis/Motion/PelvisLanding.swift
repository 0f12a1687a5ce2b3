import FootfallAnalysis

/// What a landing does to the pelvis: a hit from below that brakes as well, and the recoil that
/// takes its impulse back.
///
/// Fitted to the mean step of five people: the rise of the load over the half sine of `StepForce`
/// and the edge of the braking. Vertical peaks of 0.7 to 1.8 g came 25 to 46 ms after heel
/// landings, of 0.9 to 1.5 g 56 to 75 ms after others; braking of 1.2 to 1.7 g came 6 to 26 ms
/// before them (Docs/realism.md).
struct PelvisLanding: Sendable {
  private let contact: Contact
  /// In m/s².
  private let up: Double
  private let backward: Double
  /// Seconds after initial contact, and standard deviations of the bells.
  private let upDelay: Double
  private let backwardDelay: Double
  private let width: Double
  private let recoilDelay: Double

  private static let recoilWidth = 0.045

  init(_ contact: Contact) {
    self.contact = contact
    let isHeel = contact.activity == .walking || contact.leg.strikeDegrees > 8
    let peak = contact.leg.tibialPeakGravities * standardGravity
    up = (isHeel ? 0.14 : 0.10) * peak
    backward = (isHeel ? 0.18 : 0.14) * peak
    upDelay = isHeel ? 0.036 : 0.060
    backwardDelay = isHeel ? 0.028 : 0.042
    width = isHeel ? 0.012 : 0.018
    recoilDelay = upDelay + 0.045
  }

  /// In m/s² of the world's axes, at an instant of the run.
  func acceleration(at seconds: Double) -> Vector3 {
    let late = seconds - contact.initialContact
    guard late > -0.13, late < 0.41, contact.activity != .still else { return .zero }
    let recoil = width / PelvisLanding.recoilWidth
    let rebound = bell(late - recoilDelay, PelvisLanding.recoilWidth)
    return Vector3(
      forward: -backward * (bell(late - backwardDelay, width) - recoil * rebound),
      up: up * (bell(late - upDelay, width) - recoil * rebound))
  }

  private func bell(_ distance: Double, _ width: Double) -> Double {
    let z = distance / width
    return abs(z) > 6 ? 0 : exponential(-z * z / 2)
  }
}

extension StepForce {
  /// How far a sensor on the pelvis rises from the lowest point of a contact to the highest of the
  /// flight after it, in m, landing and recoil included: its vertical acceleration twice
  /// integrated.
  ///
  /// - Parameter lever: how far the sensor is above the middle of the pelvis, in m.
  func oscillation(of contact: Contact, lever: (_ seconds: Double) -> Double) -> Double {
    let landing = PelvisLanding(contact)
    let count = 250
    let spacing = (toeOff - initialContact + flight) / Double(count)
    func time(_ index: Double) -> Double { initialContact + index * spacing }
    var (rise, height) = (0.0, 0.0)
    var heights: [Double] = [0]
    for index in 0..<count {
      rise += spacing * landing.acceleration(at: time(Double(index) + 0.5)).up
      height += spacing * rise
      heights.append(height)
    }
    // A step that ends higher than it began is one that began with less speed.
    for index in 0...count {
      let share = Double(index) / Double(count)
      heights[index] +=
        self.height(after: Double(index) * spacing) + lever(time(Double(index)))
        - height * share
    }
    guard let lowest = heights.indices.min(by: { heights[$0] < heights[$1] }) else { return 0 }
    return heights[lowest...].reduce(heights[lowest], max) - heights[lowest]
  }
}
