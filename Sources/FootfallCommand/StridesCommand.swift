import ArgumentParser
import Footfall
import FootfallAnalysis
import FootfallInput
import FootfallReport
import FootfallSignal

/// `footfall strides`: the contacts that were found, one a row.
struct StridesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strides",
    abstract: "One row for each contact that was found, as CSV or JSON lines.",
    discussion: """
      Times are seconds of the recording's own time column. A sensor on one leg gives a row for
      each stride, one on the lower back for each step. What is not known is empty or null.

      Examples:
        footfall strides left_shank.csv
        footfall strides run.csv --placement sacrum --format jsonl
        sensor-to-csv | footfall strides - --placement shank --side left --follow
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl
  }

  @Argument(help: "Files, or - for standard input; FILE:placement=foot,side=left for one file.")
  var files: [FileArgument]

  @Option(help: "How the rows look.")
  var format: Format = .csv

  @Flag(help: "Print each stride as soon as it is sure, 45 s later at most; one file.")
  var follow = false

  @OptionGroup(title: "About the files") var input: InputOptions
  @OptionGroup(title: "About the output") var output: OutputOptions

  func validate() throws {
    if follow, files.count != 1 { throw ValidationError("--follow takes one file") }
    if follow, output.output != nil {
      throw ValidationError("--follow writes to standard output")
    }
  }

  func run() throws {
    if follow {
      for file in input.files(files) { try follow(file) }
      return
    }
    let run = try output.read(input.files(files), strict: input.strict, tellsWarnings: true)
    let analysis = run.analyze()
    if !output.quiet {
      for stream in analysis.streams where stream.strides.isEmpty {
        let why =
          stream.runningSeconds == 0
          ? "no running was found" : "no single contacts were found"
        output.complain("note: \(stream.recording.name): \(why)\n")
      }
    }
    let table = StrideTable(analysis)
    switch format {
    case .csv: try output.write(table.csv)
    case .jsonl: try output.write(table.jsonLines)
    }
  }
}
