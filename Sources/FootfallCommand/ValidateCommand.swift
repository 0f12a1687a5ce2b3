import ArgumentParser
import Footfall
import FootfallAnalysis
import FootfallInput
import FootfallReport
import FootfallSignal

/// `footfall validate`: a run held against what a force plate or another reference saw of it.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Contacts and metrics against a reference: misses, extras, bias, SD, limits.",
    discussion: """
      The recordings are one run; the reference's times are seconds of the same clock, in JSON \
      (lists `initial_contact_s` and `toe_off_s`, or one object for each contact, with `side`) or \
      in the CSV of `footfall strides`. A pair is at most 80 ms apart. What lies outside the time \
      that the reference covers is not judged. Differences are found minus reference.

      Examples:
        footfall validate shank.csv --placement shank --side left --truth plate.json
        footfall validate l.csv r.csv --truth plate.json --svg plate.svg
        footfall validate sacrum.csv --truth plate.json --method auvinet
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Files, or - for standard input; FILE:placement=foot,side=left for one file.")
  var files: [FileArgument]

  @Option(help: ArgumentHelp("What the reference saw, as JSON or CSV.", valueName: "file"))
  var truth: String

  @Option(help: "How the result looks.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Find the contacts by an author's published method; `footfall explain methods` lists them.",
      valueName: "name"))
  var method: String?

  @Option(help: ArgumentHelp("Write the differences as a drawing.", valueName: "file"))
  var svg: String?

  @OptionGroup(title: "About the files") var input: InputOptions
  @OptionGroup(title: "About the output") var output: OutputOptions

  func run() throws {
    let reference: ContactTruth
    do {
      reference = try TruthFileReader().read(path: truth)
    } catch {
      output.complain(DiagnosticPrinter().text(error))
      throw ExitStatus.status(of: FileRefusals([error]))
    }
    let run = try output.read(input.files(files), strict: input.strict, tellsWarnings: true)
    try checkMethod(for: run)
    let report = run.validation(against: reference, by: method)
    if let svg {
      do {
        try Terminal.write(report.svg, toFile: svg)
      } catch {
        output.complain("error: cannot write \(svg): \(error.reason)\n")
        throw ExitStatus.inputOutput
      }
    }
    switch format {
    case .text: try output.write(report.text(isColored: output.isColored))
    case .json: try output.write(report.json.page)
    }
  }

  /// A name that a placement does not have is a mistake, not a run without contacts.
  private func checkMethod(for run: Run) throws {
    guard let method else { return }
    for placement in run.recordings.map(\.placement)
    where PublishedMethod.named(method, for: placement) == nil {
      let names = PublishedMethod.of(placement).map { "`\($0.name)`" }
      output.complain(
        "error: no published method for the \(placement.rawValue) is called `\(method)`\n"
          + "  = help: "
          + (names.isEmpty
            ? "there is none for this place" : "there are \(names.joined(separator: ", "))")
          + "\n")
      throw ExitStatus.usage
    }
  }
}
