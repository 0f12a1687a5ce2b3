import FootfallReport
import FootfallRisk
import Testing

@Suite struct MarkdownReportTests {
  @Test(arguments: SampleRuns.all.map(\.name))
  func `a page has one title and every row of a table has the cells of its head`(name: String) {
    let text = MarkdownReport().text(of: SampleRuns.report(name, metersPerSecond: 3))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
    var head: Int?
    for line in lines {
      guard line.hasPrefix("|") else {
        head = nil
        continue
      }
      let bars = line.split(separator: "\\|").joined().filter { $0 == "|" }.count
      #expect(bars == head ?? bars)
      head = bars
    }
  }

  @Test func `every factor and the safety block are there`() {
    let text = MarkdownReport().text(of: SampleRuns.report("feet"))
    for factor in FactorCatalogue.all { #expect(text.contains(factor.id)) }
    for sentence in SafetyBlock.strings { #expect(text.contains(sentence)) }
  }
}
