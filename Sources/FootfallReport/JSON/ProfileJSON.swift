public import FootfallRisk

extension AthleteProfile {
  /// Reads a profile file; an unknown field or a value out of range is a mistake, never skipped.
  public init(json text: String) throws(JSONValue.Mistake) {
    let value = try JSONValue(parsing: text)
    guard case .object(let fields) = value else {
      throw JSONValue.Mistake(line: 1, message: "a profile is an object in braces")
    }
    self.init()
    for name in fields.keys.sorted() {
      let value = fields[name, default: .null]
      if value == .null { continue }
      do throws(Refusal) {
        try take(value, for: name)
      } catch {
        // The line of the field's name, for the words of a mistake to point at.
        let before = text.firstRange(of: "\"\(name)\"").map { text[..<$0.lowerBound] } ?? ""
        throw JSONValue.Mistake(
          line: before.count { $0.isNewline } + 1, message: "`\(name)` \(error.message)")
      }
    }
  }

  private struct Refusal: Error {
    let message: String
  }

  private mutating func take(_ value: JSONValue, for name: String) throws(Refusal) {
    switch name {
    case "height_m": heightMeters = try Self.number(value, in: 0.5...2.5)
    case "mass_kg": massKilograms = try Self.number(value, in: 20...300)
    case "leg_length_difference_mm":
      legLengthDifferenceMillimeters = try Self.number(value, in: 0...100)
    case "foot_type":
      guard case .string(let text) = value, let type = FootType(rawValue: text) else {
        throw Refusal(message: "is one of flat, neutral, high")
      }
      footType = type
    case "shoe_model": shoeModel = try Self.text(value)
    case "shoe_km": shoeKilometers = try Self.number(value, in: 0...10_000)
    case "surface": surface = try Self.text(value)
    case "previous_injuries": previousInjuries = try Self.texts(value)
    case "conditions": conditions = try Self.texts(value)
    case "symptoms":
      var found: [Symptom] = []
      for id in try Self.texts(value) {
        guard let symptom = Symptom.named(id) else {
          throw Refusal(message: "does not know `\(id)`; see `footfall profile`")
        }
        found.append(symptom)
      }
      symptoms = found
    case "pain_before": pain.before = try Self.number(value, in: 0...10)
    case "pain_during": pain.during = try Self.number(value, in: 0...10)
    case "pain_after": pain.after = try Self.number(value, in: 0...10)
    default: throw Refusal(message: "is not a field of a profile; see `footfall profile`")
    }
  }

  private static func number(
    _ value: JSONValue, in range: ClosedRange<Double>
  ) throws(Refusal) -> Double {
    guard case .number(let number) = value, range.contains(number) else {
      throw Refusal(
        message: "is a number from \(Numbers.plain(range.lowerBound)) to "
          + Numbers.plain(range.upperBound))
    }
    return number
  }

  private static func text(_ value: JSONValue) throws(Refusal) -> String {
    guard case .string(let text) = value else { throw Refusal(message: "is a text in quotes") }
    return text
  }

  private static func texts(_ value: JSONValue) throws(Refusal) -> [String] {
    guard case .array(let values) = value else { throw Refusal(message: "is a list in brackets") }
    var texts: [String] = []
    for value in values { texts.append(try text(value)) }
    return texts
  }

  /// A profile to fill in: every field, none of them answered.
  public static let template = """
    {
      "height_m": null,
      "mass_kg": null,
      "leg_length_difference_mm": null,
      "foot_type": null,
      "shoe_model": null,
      "shoe_km": null,
      "surface": null,
      "previous_injuries": [],
      "conditions": [],
      "symptoms": [],
      "pain_before": null,
      "pain_during": null,
      "pain_after": null
    }

    """

  /// What the fields take, for people.
  public static func guide(width: Int = 80) -> String {
    var page = TextPage(width: width)
    page.line("An athlete profile: a JSON file for --profile. Leave out what you like.")
    page.line()
    for (field, words) in [
      ("height_m, mass_kg", "numbers"),
      ("leg_length_difference_mm", "a number, if it was measured"),
      ("foot_type", "flat, neutral or high"),
      ("shoe_model, shoe_km", "a text, and the kilometers on the shoe"),
      ("surface", "a text: road, trail, track, treadmill …"),
      ("previous_injuries", "a list of texts"),
      ("conditions", "a list of texts: what a physician told you"),
      ("pain_before, _during, _after", "numbers from 0 to 10"),
      ("symptoms", "a list of the words below"),
    ] {
      page.paragraph(words, label: field.padded(to: 32))
    }
    page.line()
    for symptom in Symptom.all {
      page.paragraph(
        symptom.words + (symptom.isRedFlag ? " (have it looked at)" : ""), indent: 4,
        label: symptom.id.padded(to: 22))
    }
    return page.text
  }
}
