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

  @Test func `the page of reference holds everything once`() {
    let page = Explanation.reference(codes: [
      .init(code: "E999", title: "a * title", body: "A body.", help: "some help")
    ])
    let lines = page.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
    #expect(lines.filter { $0.hasPrefix("### ") }.count == Explanation.ids.count + 1)
    #expect(page.contains("### E999: a \\* title\n\nA body.\n\nHelp: some help\n"))
    #expect(!page.contains("\n\n\n"))
  }
}
