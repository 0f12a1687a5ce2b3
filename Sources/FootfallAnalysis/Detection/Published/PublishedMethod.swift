public import FootfallSignal

/// A method as its authors published it, to be compared with the method of record.
///
/// It is written from its description, works at the sensor's own rate, and takes no offset out.
/// Directions are found in the data, as for the method of record: no file says them.
///
/// - Needs: what the entry says; a window of running.
/// - Delay: the window.
/// - Source: the descriptions in D. Kiernan et al. (2023), doi:10.3390/s23115022, for shank and
///   sacrum; the entry's own.
/// - Differs: the gates for cohorts and the manual corrections of the sources are left out.
public struct PublishedMethod: ContactDetector {
  /// The first author, in lower case.
  public let name: String
  public let placement: Placement
  public let source: String
  /// What it takes for initial contact and for toe-off, in a sentence each.
  public let initialContact: String
  public let toeOff: String?
  public let needsGyroscope: Bool
  let find: @Sendable (Segment) -> [FootMoments]

  public var method: String { "\(placement.rawValue)-\(name)" }
  public var seesBothFeet: Bool { placement == .sacrum }

  public func contacts(in window: Segment) -> [GroundContact] {
    find(window).filter { $0.initialContact >= window.startSeconds }.map { moment in
      // A toe-off that no contact can have is none.
      let toeOff = moment.toeOff.flatMap { toeOff in
        (0.05...0.7).contains(toeOff - moment.initialContact) && toeOff <= window.lastSeconds
          ? toeOff : nil
      }
      return GroundContact(
        side: .unknown, initialContactSeconds: moment.initialContact, toeOffSeconds: toeOff)
    }
  }

  /// Where the descriptions of many were found.
  static let kiernan = "as automated by D. Kiernan et al. (2023), doi:10.3390/s23115022"
  static let lubrano = "as compared by Lubrano et al."

  /// Every method, by placement.
  public static let all: [PublishedMethod] =
    feet + feetByImpact + shanks + moreShanks + sacra + moreSacra

  /// Those of a placement; a heel's are a foot's.
  public static func of(_ placement: Placement) -> [PublishedMethod] {
    let place = placement == .heel ? .foot : placement
    return all.filter { $0.placement == place }
  }

  /// The method of an author for a placement; `nil` where there is none.
  public static func named(_ name: String, for placement: Placement) -> PublishedMethod? {
    of(placement).first { $0.name == name }
  }
}
