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
    bouts.flatMap { bout -> [Peak] in
      guard !bout.motion.acceleration.isEmpty else { return [] }
      let runs = stride(from: 0, to: bout.stances.count, by: together).map {
        bout.stances[$0..<min($0 + together, bout.stances.count)]
      }
      return Cores.map(runs) { peaks(of: $0, in: bout.motion, up: up, limit: limit) }
        .flatMap(\.self)
    }
  }

  /// Stances that are filtered in one go.
  private static let together = 64
  /// Seconds on either side of them that the filter sees; it forgets in hundredths of that.
  private static let margin = 2.0

  private static func peaks(
    of stances: ArraySlice<LegBout.Stance>, in motion: SixAxes, up: Vector3?, limit: Double?
  ) -> [Peak] {
    guard let one = stances.first, let end = stances.last else { return [] }
    let rate = motion.rate
    let raw = motion.acceleration
    let margin = margin * rate.hertz
    let start = max(0, Int(one.contact - margin))
    let part = raw[start..<max(start, min(raw.count, Int(end.contact + margin)))]
    let slow = Butterworth(.lowPass(60), order: 2, corner: .effective).sections(at: rate)
      .zeroPhase([part.map(\.x), part.map(\.y), part.map(\.z)])
    return stances.compactMap { stance in
      let first = Int((stance.contact - window.before * rate.hertz).rounded(.up))
      let last = Int(stance.contact + window.after * rate.hertz)
      guard first >= 0, last < raw.count, first <= last else { return nil }
      let forces = (first - start...last - start).map {
        Vector3(slow[0][$0], slow[1][$0], slow[2][$0])
      }
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
