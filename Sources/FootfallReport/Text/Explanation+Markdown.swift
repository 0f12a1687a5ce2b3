import FootfallAnalysis
import FootfallRisk

extension Explanation {
  /// A diagnostic code of the reader, for the pages of reference.
  public struct CodeEntry: Sendable {
    public let code: String
    public let title: String
    public let body: String
    public let help: String?

    public init(code: String, title: String, body: String, help: String?) {
      self.code = code
      self.title = title
      self.body = body
      self.help = help
    }
  }

  /// One explanation as Markdown, its title at a given depth.
  public func markdown(depth: Int = 1) -> String {
    var page = ""
    for block in blocks {
      switch block {
      case .title(let title):
        page += String(repeating: "#", count: depth) + " \(MarkdownReport.escaped(title))\n"
      case .gap: page += "\n"
      case .words(let words, _): page += MarkdownReport.escaped(words) + "\n\n"
      case .drawing(let lines): page += "```text\n" + lines.joined(separator: "\n") + "\n```\n"
      case .row(let label, let words):
        page += "- **\(label)**: \(MarkdownReport.escaped(words))\n"
      case .reference(let words): page += "  \(MarkdownReport.escaped(words))\n"
      case .item(let label, let words):
        let name = label.split(separator: " ").first.map(String.init) ?? "-"
        page += (name == "-" ? "- " : "- **\(name)** ") + MarkdownReport.escaped(words) + "\n"
      }
    }
    // A gap behind words is one empty line, not two.
    page = page.replacing(/\n{3,}/, with: "\n\n")
    while page.hasSuffix("\n\n") { page.removeLast() }
    return page
  }

  /// Everything that can be explained, as one page of reference.
  public static func reference(codes: [CodeEntry]) -> String {
    func section(_ title: String, _ ids: [String]) -> String {
      "\n## \(title)\n"
        + ids.compactMap { Explanation(of: $0).map { "\n" + $0.markdown(depth: 3) } }.joined()
    }
    var page = "# Reference of Footfall\n"
    page += section("Metrics", MetricCatalogue.all.map(\.id.rawValue))
    page += section("Features that articles name", FactorCatalogue.all.map(\.id))
    page += section("Reasons for withholding a number", ReasonCode.allCases.map(\.rawValue))
    page += "\n## Codes of the reader\n"
    for code in codes {
      page += "\n### \(code.code): \(MarkdownReport.escaped(code.title))\n\n"
      page += MarkdownReport.escaped(code.body) + "\n"
      if let help = code.help { page += "\nHelp: \(MarkdownReport.escaped(help))\n" }
    }
    return page + section("Methods", ["methods"]) + section("Sources", ["sources"])
  }
}
