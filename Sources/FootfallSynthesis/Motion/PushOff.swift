import FootfallAnalysis

/// How a foot's heel rises from mid-stance until the toes point down in early swing.
///
/// The toes go down fastest at toe-off, or later by the leg's own lag. On either side of that
/// moment the rate is a quarter of a cosine; where the two take equally long, the pitch is a
/// raised cosine.
struct PushOff: Sendable {
  /// Heel-off, and when the pitch is lowest.
  let start: Double
  let end: Double
  private let fastest: Double
  private let lowest: Double
  private let pitchAtFastest: Double

  /// - Parameter swing: the time to the foot's next contact, in seconds.
  init(_ contact: Contact, swing: Double) {
    let leg = contact.leg
    let before = (1 - leg.heelOffFraction) * contact.span + leg.toeOffLagSeconds
    fastest = contact.toeOff + leg.toeOffLagSeconds
    start = fastest - before
    let after = min(before, (contact.activity == .running ? 0.28 : 0.3) * swing)
    end = fastest + after
    lowest = leg.swingPitchDegrees
    pitchAtFastest = lowest * before / (before + after)
  }

  /// In degrees, toes up, between `start` and `end`.
  func pitch(at time: Double) -> Double {
    if time < fastest {
      let share = (time - fastest) / (fastest - start)
      return pitchAtFastest * (1 + sine(.pi / 2 * share))
    }
    let share = (time - fastest) / (end - fastest)
    return pitchAtFastest + (lowest - pitchAtFastest) * sine(.pi / 2 * share)
  }
}
