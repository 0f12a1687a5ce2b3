import FootfallSignal

/// The shock that a shank's accelerometer sees as the foot meets the ground.
///
/// - Needs: acceleration at 200 Hz or more, in a range that the shock does not reach the end of.
/// - Delay: 75 ms after the contact.
/// - Source: science.md 2.13; D. Mitschke et al. (2018), doi:10.1080/10255842.2017.1382482, for
///   the rate that it takes.
/// - Differs: the axial peak is read along up as standing (or as the file says), with 1 g taken
///   out as if the shank stood upright.
struct ShankImpact {
  /// Seconds before and after initial contact in which the peak is looked for.
  static let window = (before: 0.010, after: 0.075)
  /// Contacts that may touch the end of the range before the peaks are not believed.
  static let clippedShare = 0.01

  struct Peak {
    let stride: Stride
    /// Above gravity, along the shank, in standard gravities.
    let axial: Double?
    /// With gravity, in any direction, in standard gravities.
    let resultant: Double
    let isClipped: Bool
  }

  /// - Parameters:
  ///   - up: along the shank; `nil` gives no axial peak.
  ///   - limit: the end of the sensor's range, m/s², where it was touched.
  static func peaks(in bouts: [LegBout], up: Vector3?, limit: Double?) -> [Peak] {
    let corner = Butterworth(.lowPass(60), order: 2, corner: .effective)
    return bouts.flatMap { bout -> [Peak] in
      let raw = bout.motion.acceleration
      guard !raw.isEmpty else { return [] }
      let rate = bout.motion.rate
      let slow = corner.sections(at: rate).zeroPhase([
        raw.map(\.x), raw.map(\.y), raw.map(\.z),
      ])
      return bout.stances.compactMap { stance in
        let first = Int((stance.contact - window.before * rate.hertz).rounded(.up))
        let last = Int(stance.contact + window.after * rate.hertz)
        guard first >= 0, last < raw.count, first <= last else { return nil }
        let forces = (first...last).map { Vector3(slow[0][$0], slow[1][$0], slow[2][$0]) }
        let gravity = Acceleration.standardGravity
        return Peak(
          stride: stance.stride,
          axial: up.flatMap { up in
            forces.map { ($0.dot(up) - gravity) / gravity }.max()
          },
          resultant: (forces.map(\.length).max() ?? 0) / gravity,
          isClipped: limit.map { limit in
            raw[first...last].contains {
              max(abs($0.x), abs($0.y), abs($0.z)) >= 0.995 * limit
            }
          } ?? false)
      }
    }
  }
}
