import Testing

@testable import FootfallReport

@Suite struct NumbersTests {
  @Test(arguments: [
    (0.0, 0, "0"), (-0.4, 0, "0"), (171.96, 1, "172.0"), (-1.25, 1, "-1.2"), (0.005, 2, "0.00"),
    (2.5, 0, "2"), (12.3, 3, "12.300"), (-0.06, 1, "-0.1"),
  ])
  func `a number has as many decimals as asked`(value: Double, decimals: Int, text: String) {
    #expect(Numbers.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.0, "0 s"), (9.96, "10 s"), (4.26, "4.3 s"), (59.6, "1 min"), (312, "5 min 12 s"),
    (3600, "1 h"), (3790, "1 h 3 min"),
  ])
  func `a duration reads as a runner says it`(seconds: Double, text: String) {
    #expect(Numbers.duration(seconds) == text)
  }

  @Test func `large counts are grouped`() {
    #expect(Numbers.count(9999) == "9999")
    #expect(Numbers.count(62400, "sample") == "62 400 samples")
    #expect(Numbers.count(1_000_000) == "1 000 000")
  }

  @Test func `a list is joined as in a sentence`() {
    #expect(Numbers.list([]) == "")
    #expect(Numbers.list(["a"]) == "a")
    #expect(Numbers.list(["a", "b", "c"]) == "a, b and c")
    #expect(Numbers.list(["a, left", "b", "c"]) == "a, left; b; and c")
  }

  @Test func `a word longer than the line stands alone`() {
    var page = TextPage(width: 10)
    page.paragraph("a incomprehensible b", indent: 2)
    #expect(page.text == "  a\n  incomprehensible\n  b\n")
  }
}
