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
      Times are seconds of the recording's own time column. A sensor on one leg gives a row for \
      each stride, one on the lower back for each step. What is not known is empty or null. \
      With --each, all rows go into one table whose first column names the file.

      Examples:
        footfall strides left_shank.csv
        footfall strides run.csv --placement sacrum --format jsonl
        footfall strides cohort/ --each --jobs 8 --output strides.csv
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
  @OptionGroup(title: "Many files") var many: EachOptions
  @OptionGroup(title: "About the output") var output: OutputOptions

  func validate() throws {
    if follow, files.count != 1 || many.each {
      throw ValidationError("--follow takes one file")
    }
    if follow, output.output != nil {
      throw ValidationError("--follow writes to standard output")
    }
  }

  func run() throws {
    guard !many.each else { return try runEach() }
    if follow {
      for file in input.files(files) { try follow(file) }
      return
    }
    let run = try output.read(input.files(files), strict: input.strict, tellsWarnings: true)
    let analysis = run.analyze()
    if !output.quiet { output.complain(Self.notes(on: analysis)) }
    let table = StrideTable(analysis)
    switch format {
    case .csv: try output.write(table.csv)
    case .jsonl: try output.write(table.jsonLines)
    }
  }

  /// One table over all files.
  private func runEach() throws {
    let (format, quiet) = (format, output.quiet)
    let tables = EachFile(
      options: many, input: input, output: output, suffix: format.rawValue, tellsWarnings: true)
    try tables.run(input.files(files), head: format == .csv ? StrideTable.head(named: true) : "") {
      file, run in
      let analysis = run.analyze()
      let table = StrideTable(analysis, file: file.path)
      return (
        format == .csv ? table.rows : table.jsonLines, quiet ? "" : Self.notes(on: analysis)
      )
    }
  }

  /// Why a stream has no rows.
  private static func notes(on analysis: RunAnalysis) -> String {
    analysis.streams.filter(\.strides.isEmpty).map { stream in
      let why =
        stream.runningSeconds == 0 ? "no running was found" : "no single contacts were found"
      return "note: \(stream.recording.name): \(why)\n"
    }.joined()
      + analysis.summaries.map {
        "note: \($0.summary.name): a device's own summary holds no single contacts\n"
      }.joined()
  }
}
