import ArgumentParser
import Footfall
import FootfallInput
import FootfallReport

/// `footfall validate`: a run held against what a force plate or another reference saw of it.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Contacts and metrics against a reference: misses, extras, bias, SD, limits.",
    discussion: """
      The recordings are one run; the reference's times are seconds of the same clock, in JSON
      (lists `initial_contact_s` and `toe_off_s`, or one object for each contact, with `side`) or
      in the CSV of `footfall strides`. A pair is at most 80 ms apart. What lies outside the time
      that the reference covers is not judged. Differences are found minus reference.

      Examples:
        footfall validate shank.csv --placement shank --side left --truth plate.json
        footfall validate l.csv r.csv --truth plate.json --format json --svg plate.svg
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
    let report = try output.read(input.files(files), strict: input.strict, tellsWarnings: true)
      .validation(against: reference)
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
}
