public import ArgumentParser
import Footfall
public import FootfallReport
import FootfallRisk

/// `footfall report`: what a coach reads.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "What a coach reads: numbers with how sure they are, and what they mean.",
    discussion: """
      Several files are one run, worn at the same time; with --each they are runs of their own.

      Examples:
        footfall report left_shank.csv
        footfall report run.csv --placement sacrum --format json
        footfall l.csv:placement=foot,side=left r.csv:placement=foot,side=right
        footfall report monday.csv friday.csv --placement sacrum --each
      """)

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case noted, marked
  }

  @Argument(help: "Files, or - for standard input; FILE:placement=foot,side=left for one file.")
  var files: [FileArgument]

  @Option(help: "How the report looks.")
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp("The speed of the run, in m/s, if you know it.", valueName: "m/s"))
  var treadmillSpeed: Double?

  @Flag(help: "Report every file as a run of its own; JSON is then one line for each.")
  var each = false

  @Option(help: "End with status 1 if an observation has this level or a higher one.")
  var failOn: FailOn?

  @OptionGroup(title: "About the athlete") var athlete: AthleteOptions
  @OptionGroup(title: "About the files") var input: InputOptions
  @OptionGroup(title: "About the output") var output: OutputOptions

  func validate() throws {
    if let treadmillSpeed, !(treadmillSpeed.isFinite && treadmillSpeed > 0) {
      throw ValidationError("--treadmill-speed is a number above zero, in m/s")
    }
  }

  func run() throws {
    let runs = each ? input.files(files).map { [$0] } : [input.files(files)]
    let profile = try athlete.athlete(output)
    let log = try athlete.trainingLog(output)
    var text = ""
    var levels: [Observation.Level] = []
    for (index, files) in runs.enumerated() {
      let report = try output.read(files, strict: input.strict, tellsWarnings: false)
        .report(metersPerSecond: treadmillSpeed, athlete: profile, log: log)
      levels += report.observations.map(\.level)
      switch format {
      case .text:
        if index > 0 { text += "\n" + String(repeating: "=", count: 80) + "\n\n" }
        text += TextReport(isColored: output.isColored).text(of: report)
      case .markdown:
        if index > 0 { text += "\n" }
        text += MarkdownReport().text(of: report)
      case .json: text += each ? report.json.line + "\n" : report.json.page
      }
    }
    try output.write(text)
    switch failOn {
    case .noted where levels.contains { $0 != .none }: throw ExitStatus.failOn
    case .marked where levels.contains(.marked): throw ExitStatus.failOn
    default: break
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
