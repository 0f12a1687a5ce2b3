import ArgumentParser
import Footfall
import FootfallInput
import FootfallReport

/// `footfall explain`: what an id means, and where it comes from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What a metric, a feature, a reason or a diagnostic code means, with its source.",
    discussion: """
      Without an id it lists what can be explained.

      Examples:
        footfall explain cadence
        footfall explain overpronation
        footfall explain RATE_TOO_LOW
        footfall explain E101
      """)

  @Argument(help: "A metric, a feature, a reason code or a diagnostic code.")
  var id: String?

  @OptionGroup(title: "About the output") var output: OutputOptions

  func run() throws {
    guard let id else {
      try output.write(Explanation.index(isColored: output.isColored))
      return
    }
    if let explanation = Explanation(of: id) {
      try output.write(explanation.text(isColored: output.isColored))
    } else if let entry = DiagnosticCatalogue[DiagnosticCode(rawValue: id.uppercased())] {
      try output.write(
        Explanation.text(
          code: entry.code.rawValue, title: entry.plainTitle, body: entry.explanation,
          help: entry.help, isColored: output.isColored))
    } else {
      let codes = DiagnosticCatalogue.entries.map(\.code.rawValue)
      let near = Spelling.nearest(to: id, among: Explanation.ids + codes)
      output.complain(
        "error: nothing is called `\(id)`" + (near.map { "; did you mean `\($0)`?" } ?? "")
          + "\n  = help: `footfall explain` lists what can be explained\n")
      throw ExitStatus.usage
    }
  }
}
