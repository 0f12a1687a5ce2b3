import FootfallRisk
import Foundation
import Testing

@testable import FootfallReport

@Suite struct ProfileJSONTests {
  @Test func `the template reads as an empty profile`() throws {
    #expect(try AthleteProfile(json: AthleteProfile.template) == AthleteProfile())
  }

  @Test func `every field arrives`() throws {
    let athlete = try AthleteProfile(
      json: """
        {"height_m": 1.78, "mass_kg": 70, "leg_length_difference_mm": 5, "foot_type": "flat",
         "shoe_model": "Gel \\u00e9\\n", "shoe_km": 420, "surface": "trail",
         "previous_injuries": ["knee 2019"], "conditions": ["gout"],
         "symptoms": ["swelling", "locking"], "pain_before": 0, "pain_during": 2.5,
         "pain_after": null}
        """)
    #expect(athlete.heightMeters == 1.78 && athlete.massKilograms == 70)
    #expect(athlete.legLengthDifferenceMillimeters == 5 && athlete.footType == .flat)
    #expect(athlete.shoeModel == "Gel é\n" && athlete.shoeKilometers == 420)
    #expect(athlete.surface == "trail" && athlete.previousInjuries == ["knee 2019"])
    #expect(athlete.conditions == ["gout"])
    #expect(athlete.symptoms.map(\.id) == ["swelling", "locking"])
    #expect(athlete.pain == .init(before: 0, during: 2.5))
  }

  @Test(arguments: [
    ("{\n\"height_m\": 178}", 2, "`height_m` is a number from 0.5 to 2.5"),
    ("{\"foot_type\": \"wide\"}", 1, "`foot_type` is one of flat, neutral, high"),
    (
      "{\n\n\"symptoms\": [\"headache\"]}", 3,
      "`symptoms` does not know `headache`; see `footfall profile`"
    ),
    ("{\"age\": 40}", 1, "`age` is not a field of a profile; see `footfall profile`"),
    ("[]", 1, "a profile is an object in braces"),
  ])
  func `a mistake names its line`(text: String, line: Int, message: String) {
    #expect(throws: JSONValue.Mistake(line: line, message: message)) {
      try AthleteProfile(json: text)
    }
  }

  @Test(arguments: [
    "null", "[]", "{}", "[1,-2.5e3,0.001]", #"{"a":{"b":[true,false,null]},"c":"x\"\\\u0001é"}"#,
    #""\ud83c\udfc3""#,
  ])
  func `what is read is what another reader reads`(text: String) throws {
    let value = try JSONValue(parsing: text)
    let options: JSONSerialization.ReadingOptions = [.fragmentsAllowed]
    let ours = try JSONSerialization.jsonObject(with: Data(value.line.utf8), options: options)
    let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8), options: options)
    #expect((ours as? NSObject) == (theirs as? NSObject))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "nul", "01", "1 2", "\"\\x\"", "\"a", "{\"a\":1,}", "+1",
    "\"\n\"",
    "\"\\ud800\"",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: JSONValue.Mistake.self) { try JSONValue(parsing: text) }
  }

  @Test func `depth is bounded`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONValue.Mistake.self) { try JSONValue(parsing: deep) }
  }
}
