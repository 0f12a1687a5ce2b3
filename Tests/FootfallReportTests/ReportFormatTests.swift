import FootfallReport
import Testing

@Suite struct ReportFormatTests {
  @Test func `text is the first format`() {
    #expect(ReportFormat.allCases.first == .text)
  }
}
