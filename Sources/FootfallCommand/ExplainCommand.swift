import ArgumentParser
import Footfall
import FootfallInput
import FootfallReport

/// `footfall explain`: what an id means, and where it comes from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "What a metric, a feature, a reason or a diagnostic code means, with its source.",
    usage: "footfall explain [<id>] [<options>]",
    discussion: """
      Without an id it lists what can be explained.

      Examples:
        footfall explain cadence
        footfall explain overpronation
        footfall explain RATE_TOO_LOW
        footfall explain E101
        footfall explain --all --format markdown
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(help: "A metric, a feature, a reason code or a diagnostic code.")
  var id: String?

  @Flag(help: "Explain everything, as one page of reference.")
  var all = false

  @Option(help: "How the explanation looks.")
  var format: Format = .text

  @OptionGroup(title: "About the output") var output: OutputOptions

  func validate() throws {
    if all && id != nil { throw ValidationError("--all explains everything; give no id with it") }
  }

  func run() throws {
    if all {
      try output.write(reference)
      return
    }
    guard let id else {
      try output.write(Explanation.index(isColored: output.isColored))
      return
    }
    if let explanation = Explanation(of: id) {
      try output.write(
        format == .markdown
          ? explanation.markdown() : explanation.text(isColored: output.isColored))
    } else if let entry = DiagnosticCatalogue[DiagnosticCode(rawValue: id.uppercased())] {
      try output.write(
        Explanation.text(
          code: entry.code.rawValue, title: entry.plainTitle, body: entry.explanation,
          help: entry.plainHelp, isColored: output.isColored))
    } else if let format = KnownFormat.all.first(where: { $0.id == id }) {
      output.complain(
        "error: `\(id)` is a format\n  = help: `footfall formats \(format.id)` tells of it\n")
      throw ExitStatus.usage
    } else {
      let codes = DiagnosticCatalogue.entries.map(\.code.rawValue)
      let near = Spelling.nearest(to: id, among: Explanation.ids + codes)
      output.complain(
        "error: nothing is called `\(id)`" + (near.map { "; did you mean `\($0)`?" } ?? "")
          + "\n  = help: `footfall explain` lists what can be explained\n")
      throw ExitStatus.usage
    }
  }

  private var reference: String {
    switch format {
    case .text:
      Explanation.ids.compactMap { Explanation(of: $0)?.text(isColored: output.isColored) }
        .joined(separator: "\n")
    case .markdown:
      Explanation.reference(
        codes: DiagnosticCatalogue.entries.map {
          .init(
            code: $0.code.rawValue, title: $0.plainTitle, body: $0.explanation, help: $0.plainHelp)
        })
    }
  }
}
