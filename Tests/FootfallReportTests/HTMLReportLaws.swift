import FootfallAnalysis
import FootfallRisk
import FootfallSignal
import Testing

@testable import FootfallReport

@Suite struct HTMLReportLaws {
  private static let names = SampleRuns.all.map(\.name)

  private static func page(_ name: String, metersPerSecond: Double? = 3) -> String {
    HTMLReport().text(of: SampleRuns.report(name, metersPerSecond: metersPerSecond))
  }

  /// The page's words as a reader sees them, on one line.
  private static func words(_ page: String) -> String {
    let body = page.firstRange(of: "<body>").map { page[$0.upperBound...] } ?? page[...]
    return body.replacing(/<svg.*?<\/svg>/, with: "").replacing(/<[^>]*>/, with: "")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test(arguments: names)
  func `every tag is closed where it was opened`(name: String) {
    let empty: Set<Substring> = ["meta", "!doctype"]
    var open: [Substring] = []
    for match in Self.page(name).matches(of: #/<(\/?)([!a-z0-9]+)[^>]*?(\/?)>/#) {
      let (_, closing, tag, selfClosing) = match.output
      if !selfClosing.isEmpty || empty.contains(tag) { continue }
      if closing.isEmpty {
        open.append(tag)
      } else {
        #expect(open.popLast() == tag)
      }
    }
    #expect(open == [])
  }

  @Test(arguments: names)
  func `the page asks nothing of a network and runs no script`(name: String) {
    let page = Self.page(name)
    for word in ["<script", "http:", "https:", "url(", "@import", "src=", "javascript:"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.utf8.count < 400_000)
    #expect(page == Self.page(name))
  }

  @Test(arguments: names)
  func `a name is given once and every link leads to one`(name: String) {
    let page = Self.page(name)
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: #/ href="#([^"]*)"/#) {
      #expect(ids.contains(String(link.output.1)))
    }
    for label in page.matches(of: #/ aria-labelledby="([^"]*)"/#) {
      #expect(ids.contains(String(label.output.1)))
    }
  }

  @Test(arguments: names)
  func `every drawing has a name or is hidden from a screen reader`(name: String) {
    for drawing in Self.page(name).matches(of: #/<svg[^>]*>/#) {
      let tag = drawing.output
      #expect(
        tag.contains("aria-hidden=\"true\"")
          || (tag.contains("role=\"img\"") && tag.contains("aria-label=\"")))
    }
  }

  @Test func `a page on files that gave nothing tells what to do`() {
    let page = HTMLReport().text(
      of: Report(
        version: "0", analysis: RunAnalysis(streams: [], estimates: []),
        observations: RiskAssessor().observations(for: []),
        diagnostics: [
          ReportDiagnostic(
            severity: .error, code: "E102", message: "there is no row of data", file: "a.csv",
            help: "export it again")
        ]))
    let words = Self.words(page)
    #expect(words.contains("there is no row of data") && words.contains("Export it again."))
  }

  @Test(arguments: names)
  func `the safety block, every factor and every number are there`(name: String) {
    let report = SampleRuns.report(name, metersPerSecond: 3)
    let words = Self.words(Self.page(name))
    for sentence in SafetyBlock.strings { #expect(words.contains(sentence)) }
    // Files that gave nothing have nothing that a factor could be held against.
    for factor in FactorCatalogue.all {
      #expect(words.contains(factor.title) != report.analysis.isEmpty)
    }
    for estimate in report.analysis.estimates {
      guard let cells = MetricTable(width: 80).cells(estimate) else { continue }
      #expect(words.contains(cells.value) && words.contains(cells.interval))
    }
  }

  @Test(arguments: names)
  func `what can be drawn is drawn, and of the rest it says why`(name: String) {
    let report = SampleRuns.report(name)
    let drawn = Drawing.drawings(of: report).map(\.title)
    let absent = Drawing.absent(from: report)
    guard report.seconds(of: .running) > 0 else {
      #expect(drawn == [] && absent.isEmpty)
      return
    }
    let kinds = Drawing.all.filter { !$0.isOfSummaries }.map(\.title)
    #expect((drawn + absent.flatMap(\.titles)).sorted() == kinds.sorted())
    #expect(absent.allSatisfy { $0.why.hasSuffix(".") })
  }

  @Test(arguments: names)
  func `no element stands empty`(name: String) {
    for element in ["code", "cite", "b", "small", "li", "p", "figcaption"] {
      #expect(!Self.page(name).contains("<\(element)></\(element)>"), "\(element)")
    }
    #expect(!Self.page(name).contains("Read with ."))
  }

  @Test func `a run that holds everything draws everything`() {
    let kinds = Drawing.all.filter { !$0.isOfSummaries }
    #expect(Drawing.drawings(of: SampleRuns.report("form")).count == kinds.count)
  }

  @Test func `what a file is called cannot become part of the page`() {
    let run = RunAnalysis(
      streams: [
        SampleRuns.stream(SampleRuns.recording("<script>&\"'.csv", .sacrum))
      ], estimates: SampleRuns.sacrum.estimates)
    let page = HTMLReport().text(
      of: Report(version: "0", analysis: run, observations: [], diagnostics: []))
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;&amp;&quot;&#39;.csv"))
  }

  @Test func `several runs share a page and keep their anchors apart`() {
    let page = HTMLReport().text(
      of: [SampleRuns.report("form"), SampleRuns.report("form", metersPerSecond: 3)])
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(page.contains("Run 1") && page.contains("Run 2"))
  }

  @Test func `at most three observations head the page, the most marked first`() throws {
    let report = SampleRuns.report("form", metersPerSecond: 3)
    #expect(report.raised.count > 3)
    let page = HTMLReport().text(of: report)
    let cards = try #require(page.firstRange(of: "class=\"cards\""))
    let form = try #require(page.firstRange(of: "Your form, drawn"))
    let head = page[cards.upperBound..<form.lowerBound]
    #expect(head.matches(of: #/<div class="card /#).count == 3)
    #expect(head.matches(of: #/To try:/#).count == 3)
  }

  @Test(arguments: [0.0...0.0, 150...180, 171.2...171.9, 0...3000, -5...5])
  func `an axis is round, holds its values and has three to eight marks`(
    range: ClosedRange<Double>
  ) throws {
    let ticks = RunCurve.ticks(range)
    #expect((3...8).contains(ticks.count))
    #expect(try #require(ticks.first) <= range.lowerBound)
    #expect(try #require(ticks.last) >= range.upperBound)
    #expect(ticks == ticks.sorted())
  }

  @Test(arguments: [
    ("run.html", ReportFormat.html), ("a/b.c/run.MD", .markdown), ("run.json", .json),
    ("run.txt", .text), ("run", nil), ("a.html/run", nil), ("run.pdf", nil),
  ])
  func `a suffix names a format`(path: String, format: ReportFormat?) {
    #expect(ReportFormat(suffixOf: path) == format)
  }
}
