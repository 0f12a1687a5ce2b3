import FootfallInput
import FootfallSignal
import Testing

@Suite struct TruthFileReaderTests {
  private func read(_ text: String) throws -> ContactTruth {
    try TruthFileReader().read(bytes: Array(text.utf8), named: "truth.json")
  }

  @Test func `lists of times pair each contact with the toe-off before the next`() throws {
    let truth = try read(
      #"{"initial_contact_s": [1.0, 1.7, 2.4], "toe_off_s": [0.4, 1.2, 2.65]}"#)
    #expect(truth.contacts.map(\.initialContactSeconds) == [nil, 1.0, 1.7, 2.4])
    #expect(truth.contacts.map(\.toeOffSeconds) == [0.4, 1.2, nil, 2.65])
  }

  @Test func `steps carry their side, their speed and their strike`() throws {
    let truth = try read(
      """
      {"truth_kind": "force_plate", "belt_speed_measured_mps": 3.5, "cadence_spm": 170,
       "contact_time_mean_s": 0.2,
       "steps": [{"side": "R", "ic_s": 1.4, "to_s": 1.6, "cop_strike_index": 0.2},
                 {"side": "L", "ic_s": 1.0, "to_s": null, "strike_angle_deg": -3}]}
      """)
    #expect(truth.instrument == "force_plate")
    #expect(truth.contacts.map(\.side) == [.left, .right])
    #expect(truth.contacts.map(\.strike) == [.forefoot, .rearfoot])
    #expect(truth.contacts.map(\.metersPerSecond) == [3.5, 3.5])
    #expect(truth.values.map(\.metric) == ["cadence", "cadence-spectral", "contact-time"])
    #expect(truth.values.map(\.value) == [170, 170, 200])
  }

  @Test func `a swing is the end of one contact and the start of another`() throws {
    let truth = try read(#"{"left_swing": [{"toe_off_s": 1.0, "initial_contact_s": 1.4}]}"#)
    #expect(truth.contacts.map(\.side) == [.left, .left])
    #expect(truth.contacts.map(\.initialContactSeconds) == [nil, 1.4])
  }

  @Test func `what is marked as walking is left out`() throws {
    let truth = try read(
      """
      {"schema": "footfall-truth-1",
       "medians": {"cadence": {"both": 171.5, "left": null, "right": 171.0, "unit": "steps/min"}},
       "strides": [{"activity": "walking", "side": "left", "initial_contact_s": 1},
                   {"activity": "running", "side": "right", "initial_contact_s": 3}]}
      """)
    #expect(truth.contacts.map(\.initialContactSeconds) == [3])
    #expect(truth.values.map(\.side) == [nil, .right])
  }

  @Test func `the rows of strides are a reference too`() throws {
    let truth = try read(
      "side,placement,initial_contact_s,toe_off_s\nleft,foot,1.5,1.75\nright,foot,1.9,\n")
    #expect(truth.contacts.map(\.side) == [.left, .right])
    #expect(truth.contacts.map(\.toeOffSeconds) == [1.75, nil])
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "[1] 2", "[01x]", "\"\\u12\"", "[\"a\n\"]", "nul", "[1e999]",
    String(repeating: "[", count: 70),
  ])
  func `what is no JSON is refused with its line`(text: String) {
    #expect {
      try read("\n" + text)
    } throws: { error in
      guard case .wrong(let all) = error as? ImportFailure else { return false }
      return all.map(\.code) == ["E501"] && all[0].place.line ?? 0 >= 1
    }
  }

  @Test(arguments: ["{}", "[]", "{\"steps\": [{\"side\": \"L\"}]}"])
  func `a file without a contact or a value is refused`(text: String) {
    #expect {
      try read(text)
    } throws: { error in
      guard case .wrong(let all) = error as? ImportFailure else { return false }
      return all.map(\.code) == ["E502"]
    }
  }

  @Test func `escapes are read as they are meant`() throws {
    let truth = try read(#"{"truth_kind": "a\"\\\/\u00e9\ud83d\ude00\n", "cadence_spm": 1e2}"#)
    #expect(truth.instrument == "a\"\\/é😀\n")
    #expect(truth.values.first?.value == 100)
  }
}
