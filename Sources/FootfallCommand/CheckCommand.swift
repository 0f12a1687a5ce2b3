import ArgumentParser
import Footfall
import FootfallInput
import FootfallReport

/// `footfall check`: whether the files are sound, and what was understood of them.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Is the file sound? What was understood: columns, units, rate, gaps, clipping.",
    discussion: """
      Examples:
        footfall check run.csv
        footfall check run.csv --explain
        footfall check *.csv --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Files, or - for standard input; FILE:placement=foot,side=left for one file.")
  var files: [FileArgument]

  @Option(help: "How the result looks.")
  var format: Format = .text

  @Flag(help: "Tell why each choice was made.")
  var explain = false

  @OptionGroup(title: "About the files") var input: InputOptions
  @OptionGroup(title: "About the output") var output: OutputOptions

  func run() throws {
    var results: [ImportResult] = []
    var unplaced: [ImportResult] = []
    var failures: [ImportFailure] = []
    for file in input.files(files) {
      do {
        results += try Run(reading: [file]).files
      } catch {
        failures += error.failures
        unplaced += Self.reading(file, without: error.failures)
      }
    }
    let sound = Run(files: results).check
    let loose = Run(files: unplaced).check
    let report = CheckReport(
      version: footfallVersion,
      streams: sound.streams + loose.streams.map(\.unplaced), summaries: sound.summaries,
      diagnostics: sound.diagnostics + loose.diagnostics
        + (format == .json ? failures.flatMap(\.diagnostics).map { ReportDiagnostic($0) } : []),
      refused: failures.count)
    switch format {
    case .text:
      var text = report.text(isColored: output.isColored)
      if !failures.isEmpty { text += "\n" }
      for failure in failures { text += DiagnosticPrinter().text(failure) }
      if explain {
        for file in input.files(files) where file.path != "-" {
          let sentences = RecordingReader(answers: file.answers).explanation(path: file.path)
          guard !sentences.isEmpty else { continue }
          text += "\n\(file.path): why it was read so\n"
          for line in sentences { text += "  - \(line)\n" }
        }
      }
      try output.write(text)
    case .json:
      try output.write(report.json.page)
      for failure in failures { output.complain(DiagnosticPrinter().text(failure)) }
    }
    if !failures.isEmpty { throw ExitStatus.status(of: FileRefusals(failures)) }
    if input.strict && report.diagnostics.contains(where: { $0.severity == .warning }) {
      throw ExitStatus.data
    }
  }

  /// A file of which nothing is open but where it was worn, read as if that were known: its columns,
  /// rate and gaps do not depend on it.
  private static func reading(
    _ file: InputFile, without failures: [ImportFailure]
  ) -> [ImportResult] {
    guard file.path != "-", failures.flatMap(\.diagnostics).allSatisfy({ $0.code == "A101" })
    else { return [] }
    var answers = file.answers
    answers.placement = .chest
    let run = try? Run(reading: [InputFile(path: file.path, answers: answers)])
    return run?.files ?? []
  }
}
