import FootfallAnalysis

/// What a landing adds to the specific force: short, and of no impulse.
enum Impact {
  /// On the foot, in m/s² of the world's axes.
  static func ofFoot(_ contact: Contact, at seconds: Double) -> Vector3 {
    let delay = contact.leg.strikeDegrees < -1.6 ? 0.008 : 0.012
    let width = contact.activity == .running ? 0.0042 : 0.0065
    let late = seconds - contact.initialContact - delay
    guard contact.activity != .still, abs(late) < 6 * width else { return .zero }
    let square = (late / width) * (late / width)
    let size =
      contact.leg.footImpactGravities * standardGravity * (1 - square) * exponential(-square / 2)
    return Vector3(forward: -0.35 * size, up: size)
  }

  /// The pulse up the shank, peak near 1: a hit, and the recoil that takes its impulse back.
  ///
  /// - Source: bands of M. Shorten and D. Winslow, Int. J. Sport Biomech. 8 (1992),
  ///   doi:10.1123/ijsb.8.4.288.
  static func pulse(after contact: Contact, at seconds: Double) -> Double {
    let late = seconds - contact.initialContact
    guard late > -0.11, late < 0.23 else { return 0 }
    func bell(_ center: Double, _ width: Double) -> Double {
      let z = (late - center) / width
      return exponential(-z * z / 2)
    }
    return bell(arrival, hit) - hit / recoil * bell(0.060, recoil)
  }

  /// When the hit arrives, in seconds after initial contact.
  static let arrival = 0.028
  private static let hit = 0.0085
  private static let recoil = 0.028
}
