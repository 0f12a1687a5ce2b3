import FootfallAnalysis
import FootfallReport
import FootfallRisk
import Testing

@Suite struct TextReportLaws {
  private static let names = SampleRuns.all.map(\.name)

  @Test(arguments: names, [nil, 3.0])
  func `no line is wider than the terminal`(name: String, speed: Double?) {
    let text = TextReport().text(of: SampleRuns.report(name, metersPerSecond: speed))
    let wide = text.split(separator: "\n").filter { $0.count > 80 }
    #expect(wide == [])
  }

  @Test(arguments: names)
  func `a report is the same bytes each time`(name: String) {
    let first = TextReport().text(of: SampleRuns.report(name))
    #expect(TextReport().text(of: SampleRuns.report(name)) == first)
  }

  @Test(arguments: names)
  func `color adds escapes and changes no word`(name: String) {
    let plain = TextReport().text(of: SampleRuns.report(name))
    var colored = TextReport(isColored: true).text(of: SampleRuns.report(name))
    #expect(colored != plain)
    for escape in ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[1;36m"] {
      colored = colored.split(separator: escape, omittingEmptySubsequences: false).joined()
    }
    #expect(colored == plain)
  }

  @Test(arguments: names)
  func `every report has the safety block and every factor`(name: String) {
    let flat = TextReport().text(of: SampleRuns.report(name))
      .split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    for sentence in SafetyBlock.strings { #expect(flat.contains(sentence)) }
    for factor in FactorCatalogue.all { #expect(flat.contains("[\(factor.id)]")) }
  }

  @Test(arguments: ReasonCode.allCases)
  func `every reason has its sentence and its way out`(reason: ReasonCode) {
    let words = ReasonWords(reason)
    #expect(words.why.last == "." && words.help.last == ".")
  }

  @Test func `walking gets no number of running`() {
    let text = TextReport().text(of: SampleRuns.report("walking"))
    #expect(text.contains("No running was found"))
    #expect(!text.contains("\nNUMBERS\n"))
  }

  @Test func `a rate that is too low is named beside the rate that is needed`() {
    let text = TextReport().text(of: SampleRuns.report("slow"))
    #expect(text.contains("50 samples a second"))
    #expect(text.contains("It needs 100 a second"))
  }

  @Test func `what stands out is in the headline`() {
    let text = TextReport().text(of: SampleRuns.report("shank", metersPerSecond: 3))
    #expect(text.contains("What stands out: few steps a minute for the speed (marked)."))
    #expect(text.contains("MARKED  Few steps a minute for the speed [low-cadence]"))
  }

  @Test func `without the speed nothing stands out`() {
    let text = TextReport().text(of: SampleRuns.report("shank"))
    #expect(text.contains("Nothing in this recording stands out."))
  }

  @Test func `no report uses a word that only a physician may use`() {
    for name in Self.names {
      let text = TextReport().text(of: SampleRuns.report(name, metersPerSecond: 3)).lowercased()
      for word in ["diagnosis", "risk score", "probability", "abnormal", "causes ", "you will"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
    }
  }
}
