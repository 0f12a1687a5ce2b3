import FootfallSignal

/// How well the contacts of one stream agree with a reference's: both ends and the time between.
public struct ContactAgreement: Hashable, Sendable {
  /// A contact that both saw.
  public struct Pair: Hashable, Sendable {
    public let found: GroundContact
    public let reference: ReferenceContact

    /// Found minus reference, in seconds; `nil` where either has no such event.
    public var initialContactSeconds: Double? {
      reference.initialContactSeconds.map { found.initialContactSeconds - $0 }
    }
    public var toeOffSeconds: Double? {
      guard let end = found.toeOffSeconds, let other = reference.toeOffSeconds else { return nil }
      return end - other
    }
    public var contactSeconds: Double? {
      guard let time = found.seconds, let other = reference.seconds else { return nil }
      return time - other
    }
  }

  /// A part of the contacts: those of one foot, one class of strike or one speed.
  public struct Group: Hashable, Sendable {
    /// For example `left`, `rearfoot` or `3.5 m/s`.
    public let name: String
    public let pairs: [Pair]
    /// Initial contacts of the reference in this part that nothing was found for.
    public let misses: Int

    public var initialContact: PairedDifferences {
      PairedDifferences(pairs.compactMap(\.initialContactSeconds))
    }
    public var toeOff: PairedDifferences { PairedDifferences(pairs.compactMap(\.toeOffSeconds)) }
    public var contactTime: PairedDifferences {
      PairedDifferences(pairs.compactMap(\.contactSeconds))
    }
  }

  public let initialContact: EventAgreement
  public let toeOff: EventAgreement
  /// Paired by initial contact, in order of time.
  public let pairs: [Pair]
  /// By side, by strike and by speed, as far as the reference knows them and has more than one.
  public let groups: [Group]

  /// - Parameters:
  ///   - found: the contacts of one stream.
  ///   - reference: what could be found; of one foot only where the stream sees only that.
  public init(
    of found: [GroundContact], with reference: [ReferenceContact], toleranceSeconds: Double = 0.08
  ) {
    let landed = reference.filter { $0.initialContactSeconds != nil }
    let initialContact = EventAgreement(
      of: found.map(\.initialContactSeconds), with: landed.compactMap(\.initialContactSeconds),
      toleranceSeconds: toleranceSeconds)
    toeOff = EventAgreement(
      of: found.compactMap(\.toeOffSeconds), with: reference.compactMap(\.toeOffSeconds),
      toleranceSeconds: toleranceSeconds)
    let paired = initialContact.pairs.map {
      (reference: $0.reference, pair: Pair(found: found[$0.found], reference: landed[$0.reference]))
    }
    self.initialContact = initialContact
    pairs = paired.map(\.pair)

    func groups(_ name: (ReferenceContact) -> String?) -> [Group] {
      let names = Set(landed.compactMap(name)).sorted()
      guard names.count > 1 else { return [] }
      return names.map { wanted in
        let members = paired.filter { name(landed[$0.reference]) == wanted }
        return Group(
          name: wanted, pairs: members.map(\.pair),
          misses: landed.count { name($0) == wanted } - members.count)
      }
    }
    self.groups =
      groups { $0.side == .unknown ? nil : $0.side.rawValue } + groups(\.strike)
      + groups { $0.metersPerSecond.map(Self.band) }
  }

  /// Speeds to the nearest half of a meter per second.
  private static func band(_ metersPerSecond: Double) -> String {
    let halves = Int((2 * metersPerSecond).rounded())
    return "\(halves / 2).\(halves % 2 * 5) m/s"
  }

  public var contactTime: PairedDifferences {
    PairedDifferences(pairs.compactMap(\.contactSeconds))
  }

  /// Of the contacts that have a side in both, how many have the same.
  public var sides: (right: Int, of: Int) {
    let known = pairs.filter { $0.found.side != .unknown && $0.reference.side != .unknown }
    return (known.count { $0.found.side == $0.reference.side }, known.count)
  }
}
