import FootfallSignal

/// How sure it is which contacts of a sensor on the pelvis are whose.
///
/// Feet alternate, so that the sides of a bout stand or fall together: a contact that does not
/// fit the alternation is a doubt about all.
///
/// - Source: the vote over alternate steps is that of D. Kiernan et al. (2023),
///   doi:10.3390/s23115022, where the best method by lateral acceleration named 81.9 % of contacts
///   rightly. The roll rate that `SacrumDetector` votes by named all sides in 5 runs of 4 people
///   with known sides: by the rule of succession the next run's are right with 6/7.
public struct SideVote: Hashable, Sendable {
  /// Runs with known sides, all of them named rightly (Docs/methods/sacrum.md).
  static let runsRight = 5.0

  /// Contacts of which a side was named, and how many of them fit their bout's alternation.
  public let contacts: Int
  public let agreeing: Int

  /// That left is left and right is right, and not the other way round.
  public var probability: Double {
    let share = Double(agreeing) / Double(max(1, contacts))
    let known = (Self.runsRight + 1) / (Self.runsRight + 2)
    return 0.5 + (known - 0.5) * (2 * share - 1)
  }

  /// `nil` where no contact has a side.
  init?(_ stream: StreamAnalysis) {
    guard stream.seesBothFeet, stream.recording.placement == .sacrum else { return nil }
    let named = stream.strides.filter { $0.contact.side != .unknown }
    guard let step = Statistics.median(named.compactMap(\.stepSeconds)) else { return nil }
    var agreeing = 0
    for bout in Set(named.map(\.bout)).sorted() {
      let contacts = named.filter { $0.bout == bout }.map(\.contact)
      var (steps, even) = (0, 0)
      for (k, contact) in contacts.enumerated() {
        if k > 0 {
          let since = contact.initialContactSeconds - contacts[k - 1].initialContactSeconds
          steps += max(1, Int((since / step).rounded()))
        }
        if (contact.side == .left) == (steps % 2 == 0) { even += 1 }
      }
      agreeing += max(even, contacts.count - even)
    }
    self.contacts = named.count
    self.agreeing = agreeing
  }
}

extension StreamAnalysis {
  /// How sure the sides of its contacts are; `nil` where none was found in the motion.
  public var sideVote: SideVote? { SideVote(self) }
}
