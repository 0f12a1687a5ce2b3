public import ArgumentParser
import Footfall
public import FootfallReport
import FootfallRisk
import Synchronization

/// `footfall report`: what a coach reads.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "What a coach reads: numbers with how sure they are, and what they mean.",
    discussion: """
      Several files are one run, worn at the same time; with --each they are runs of their own. \
      The accelerometer and the gyroscope of one sensor may come in two files: they are joined on \
      their clock. Where a file's clock is its own, FILE:start=SECONDS says when it began. From \
      standard input the report comes when the input ends, and all of it is kept until then, some \
      60 MB for an hour of six channels at 100 samples a second; `footfall strides - --follow` \
      says each stride as it is made, in memory that does not grow.

      Examples:
        footfall report left_shank.csv
        footfall report run.csv --placement sacrum --format json
        footfall report run.csv --placement sacrum --output run.html
        footfall l.csv:placement=foot,side=left r.csv:placement=foot,side=right
        footfall report Accelerometer.csv Gyroscope.csv --placement pocket
        footfall report friday.csv --earlier monday.csv --placement sacrum
        footfall report monday.csv friday.csv --placement sacrum --each
        footfall report cohort/ --each --format json --into reports --skip-done
      """)

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case noted, marked
  }

  @Argument(help: "Files, or - for standard input; FILE:placement=foot,side=left for one file.")
  var files: [FileArgument]

  @Option(help: "How the report looks; without it the suffix of --output decides, else text.")
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp(
      "The speed of the run, if you know it: 3 in m/s, 10.8km/h, or 5:33 a kilometer.",
      valueName: "m/s"),
    transform: RunSpeed.value)
  var treadmillSpeed: Double?

  @Option(
    help: ArgumentHelp(
      "An earlier run of the same person: a file, files with commas between them, or a folder with "
        + "its files. Can be given several times; what one run shows too weakly counts where others "
        + "repeat it.",
      valueName: "file or folder"))
  var earlier: [RunArgument] = []

  @Flag(help: "Say that the earlier runs had the same speed as this one.")
  var sameSpeed = false

  @Option(help: "End with status 1 if an observation has this level or a higher one.")
  var failOn: FailOn?

  @OptionGroup(title: "About the athlete") var athlete: AthleteOptions
  @OptionGroup(title: "About the files") var input: InputOptions
  @OptionGroup(title: "Many files") var many: EachOptions
  @OptionGroup(title: "About the output") var output: OutputOptions

  func validate() throws {
    if many.each, !earlier.isEmpty {
      throw ValidationError("--earlier is about one run; leave --each out")
    }
    if many.each, many.into == nil, shape == .html {
      throw ValidationError("--each writes pages into a folder: add --into FOLDER")
    }
  }

  func run() throws {
    let profile = try athlete.athlete(output)
    let log = try athlete.trainingLog(output)
    let levels =
      many.each
      ? try runEach(profile, log) : try runTogether(profile, log)
    switch failOn {
    case .noted where levels.contains { $0 != .none }: throw ExitStatus.failOn
    case .marked where levels.contains(.marked): throw ExitStatus.failOn
    default: break
    }
  }

  /// All files as one run.
  private func runTogether(
    _ profile: AthleteProfile?, _ log: TrainingLog?
  ) throws -> [Observation.Level] {
    let run = try output.read(input.files(files), strict: input.strict, tellsWarnings: false) {
      // A page can be handed on, so it says itself why it is empty.
      guard shape == .html else { return }
      try output.write(HTMLReport().text(of: Report($0, athlete: profile)))
    }
    let before = try earlier.map { run in
      try output.read(input.files(run.files), strict: input.strict, tellsWarnings: true)
    }
    let report = run.report(
      metersPerSecond: treadmillSpeed, earlier: before, sameSpeed: sameSpeed, athlete: profile,
      log: log)
    try output.write(text(of: report))
    return report.observations.map(\.level)
  }

  /// Every file as a run of its own.
  private func runEach(
    _ profile: AthleteProfile?, _ log: TrainingLog?
  ) throws -> [Observation.Level] {
    let (shape, speed, isColored) = (shape, treadmillSpeed, output.isColored)
    let isLine = many.into == nil
    let found = Mutex<Set<Observation.Level>>([])
    let pages = EachFile(
      options: many, input: input, output: output, suffix: shape.suffix, tellsWarnings: false)
    try pages.run(input.files(files), between: shape.between) { _, run in
      let report = run.report(metersPerSecond: speed, athlete: profile, log: log)
      found.withLock { $0.formUnion(report.observations.map(\.level)) }
      return (Self.text(of: report, as: shape, isColored: isColored, isLine: isLine), "")
    }
    return Array(found.withLock { $0 })
  }
}

extension ReportCommand {
  private var shape: ReportFormat {
    format ?? output.output.flatMap(ReportFormat.init(suffixOf:)) ?? .text
  }

  private func text(of report: Report) -> String {
    Self.text(of: report, as: shape, isColored: output.isColored, isLine: false)
  }

  private static func text(
    of report: Report, as shape: ReportFormat, isColored: Bool, isLine: Bool
  ) -> String {
    switch shape {
    case .text: TextReport(isColored: isColored).text(of: report)
    case .markdown: MarkdownReport().text(of: report)
    case .json: isLine ? report.json.line + "\n" : report.json.page
    case .html: HTMLReport().text(of: [report])
    }
  }
}

extension ReportFormat {
  /// What stands between two reports in one text.
  fileprivate var between: String {
    switch self {
    case .text: "\n" + String(repeating: "=", count: 80) + "\n\n"
    case .markdown: "\n"
    case .json, .html: ""
    }
  }

  /// What a file that holds it is named after.
  fileprivate var suffix: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    case .html: "html"
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
