import FootfallSignal

/// A report as one page that stands alone: no network, no script, light and dark, two sheets of
/// paper.
///
/// The words are those of the other formats; the page adds drawings. The same report gives the
/// same bytes.
public struct HTMLReport: Sendable {
  public init() {}

  public func text(of report: Report) -> String {
    HTMLTemplates.library.text(of: "page", HTMLPage(report).content)
  }

  /// Several runs, a page below the other.
  public func text(of reports: [Report]) -> String {
    guard let first = reports.first else { return "" }
    guard reports.count > 1 else { return text(of: first) }
    var content = HTMLPage(first).content
    content["runs"] = reports.enumerated().map { HTMLPage($1, number: $0 + 1).run }
    return HTMLTemplates.library.text(of: "page", content)
  }
}
