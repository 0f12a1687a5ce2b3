import FootfallAnalysis
import FootfallReport
import Testing

@Suite struct ExplanationLaws {
  @Test(arguments: Explanation.ids + ["asymmetry.contact-time", "drift.contact-time"])
  func `everything can be explained within the terminal's width`(id: String) throws {
    let text = try #require(Explanation(of: id)).text()
    #expect(text.split(separator: "\n").filter { $0.count > 80 } == [])
    #expect(text.contains(id))
  }

  @Test func `the index fits the terminal too`() {
    #expect(Explanation.index().split(separator: "\n").filter { $0.count > 80 } == [])
  }

  @Test func `no two things share an id`() {
    #expect(Set(Explanation.ids).count == Explanation.ids.count)
  }

  @Test func `an unknown id has no explanation`() {
    #expect(Explanation(of: "cadance") == nil)
    #expect(Explanation(of: "") == nil)
  }

  @Test func `a reason may be written in small letters`() {
    #expect(Explanation(of: "rate_too_low") != nil)
  }
}
