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
        footfall report run.csv --placement sacrum --output run.html
        footfall l.csv:placement=foot,side=left r.csv:placement=foot,side=right
        footfall report monday.csv friday.csv --placement sacrum --each
      """)

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case noted, marked
  }

  @Argument(help: "Files, or - for standard input; FILE:placement=foot,side=left for one file.")
  var files: [FileArgument]

  @Option(help: "How the report looks; without it the suffix of --output decides, else text.")
  var format: ReportFormat?

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
    let reports = try runs.map { files in
      try output.read(files, strict: input.strict, tellsWarnings: false) { refusals in
        // A page can be handed on, so it says itself why it is empty.
        guard shape == .html else { return }
        try output.write(HTMLReport().text(of: Report(refusals, athlete: profile)))
      }.report(metersPerSecond: treadmillSpeed, athlete: profile, log: log)
    }
    try output.write(text(of: reports))
    let levels = reports.flatMap { $0.observations.map(\.level) }
    switch failOn {
    case .noted where levels.contains { $0 != .none }: throw ExitStatus.failOn
    case .marked where levels.contains(.marked): throw ExitStatus.failOn
    default: break
    }
  }
}

extension ReportCommand {
  private var shape: ReportFormat {
    format ?? output.output.flatMap(ReportFormat.init(suffixOf:)) ?? .text
  }

  private func text(of reports: [Report]) -> String {
    switch shape {
    case .text:
      let rule = "\n" + String(repeating: "=", count: 80) + "\n\n"
      return reports.map { TextReport(isColored: output.isColored).text(of: $0) }
        .joined(separator: rule)
    case .markdown:
      return reports.map { MarkdownReport().text(of: $0) }.joined(separator: "\n")
    case .json:
      return reports.map { each ? $0.json.line + "\n" : $0.json.page }.joined()
    case .html: return HTMLReport().text(of: reports)
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
