/// What an athlete says about themself; every field may be left out, none is inferred.
public struct AthleteProfile: Hashable, Sendable {
  public enum FootType: String, Hashable, Sendable, Codable, CaseIterable {
    case flat, neutral, high
  }

  /// Pain on a scale from 0 to 10; `nil` where it was not told.
  public struct Pain: Hashable, Sendable {
    public var before: Double?
    public var during: Double?
    public var after: Double?

    public init(before: Double? = nil, during: Double? = nil, after: Double? = nil) {
      self.before = before
      self.during = during
      self.after = after
    }

    /// Whether there was any. How much is not interpreted.
    var isPresent: Bool { [before, during, after].contains { ($0 ?? 0) > 0 } }
  }

  public var heightMeters: Double?
  public var massKilograms: Double?
  public var legLengthDifferenceMillimeters: Double?
  public var footType: FootType?
  public var shoeModel: String?
  public var shoeKilometers: Double?
  public var surface: String?
  public var previousInjuries: [String] = []
  public var conditions: [String] = []
  public var symptoms: [Symptom] = []
  public var pain = Pain()

  public init() {}

  /// Symptoms for which the articles say to stop and have it looked at.
  public var redFlags: [Symptom] { symptoms.filter(\.isRedFlag) }

  /// Whether the words on safety go to the top and nothing is suggested.
  public var needsCareFirst: Bool { !redFlags.isEmpty || pain.isPresent }

  /// What was told about a factor, in words; `nil` where nothing was.
  func answer(to factor: String) -> String? {
    switch factor {
    case "previous-injury":
      previousInjuries.isEmpty ? nil : previousInjuries.joined(separator: ", ")
    case "footwear":
      join([shoeModel, shoeKilometers.map { "\(Self.spelled($0)) km" }])
    case "body-weight":
      join([
        massKilograms.map { "\(Self.spelled($0)) kg" },
        heightMeters.map { "\(Self.spelled($0)) m" },
      ])
    case "anatomy":
      join([
        footType.map { "\($0.rawValue) arch" },
        legLengthDifferenceMillimeters.map {
          "\(Self.spelled($0)) mm between the legs' lengths"
        },
      ])
    case "arthritis": conditions.isEmpty ? nil : conditions.joined(separator: ", ")
    case "hard-surface", "uneven-surface": surface
    default: nil
    }
  }

  private func join(_ parts: [String?]) -> String? {
    let told = parts.compactMap { $0 }
    return told.isEmpty ? nil : told.joined(separator: ", ")
  }

  /// Without the `.0` of a whole number.
  private static func spelled(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
