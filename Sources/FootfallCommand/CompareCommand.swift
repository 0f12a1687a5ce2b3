import ArgumentParser
import Footfall
import FootfallReport

/// `footfall compare`: what differs between runs by more than chance.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Runs against the first: shoes, surfaces, before and after.",
    discussion: """
      Runs of unlike speed are not compared; say the speeds, or that they were the same. A run of \
      several files is a folder, or the files with commas between them. Where the sensors stayed on \
      between the runs, say --same-mounting: what is the same in both is then not counted.

      Examples:
        footfall compare old.csv new.csv --placement sacrum --speeds 3,3.1
        footfall compare may.csv june.csv july.csv --placement sacrum --same-speed
        footfall compare a.csv b.csv --placement sacrum --same-speed -o shoes.html
        footfall compare monday/ friday/ --same-speed
        footfall compare l1.csv:side=left,r1.csv:side=right \\
          l2.csv:side=left,r2.csv:side=right --placement foot --same-speed
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Argument(
    help: ArgumentHelp(
      "Two runs or more: files, folders, or files with commas between them; "
        + "FILE:placement=foot,side=left for one file.", valueName: "run"))
  var runs: [RunArgument]

  @Option(
    help: ArgumentHelp(
      "The speed of each run, as in 3,3.1 (m/s) or 11km/h,5:25.", valueName: "a,b"))
  var speeds: String?

  @Flag(help: "Say that all runs had the same speed.")
  var sameSpeed = false

  @Flag(help: "Say that no sensor was taken off or moved between the runs.")
  var sameMounting = false

  @Option(help: "How the result looks; without it the suffix of --output decides, else text.")
  var format: Format?

  @OptionGroup(title: "About the files") var input: InputOptions
  @OptionGroup(title: "About the output") var output: OutputOptions

  func validate() throws {
    guard runs.count > 1 else { throw ValidationError("give two runs or more") }
    if speeds != nil, speedValues == nil {
      throw ValidationError("--speeds is one speed for each run, as in 3,3.1 or 11km/h,5:25")
    }
  }

  private var speedValues: [Double]? {
    let numbers = speeds?.split(separator: ",").map(String.init) ?? []
    let values = numbers.compactMap { try? RunSpeed.value(of: $0) }
    return values.count == runs.count && numbers.count == runs.count ? values : nil
  }

  func run() throws {
    let read = try runs.enumerated().map { index, argument in
      let run = try output.read(
        input.files(argument.files), strict: input.strict, tellsWarnings: true)
      return RunComparison.Run(
        name: argument.name, report: run.report(metersPerSecond: speedValues?[index]))
    }
    let comparison: RunComparison
    do throws(RunComparison.Refusal) {
      comparison = try RunComparison(read, sameSpeed: sameSpeed, sameMounting: sameMounting)
    } catch {
      output.complain(Self.words(error))
      throw ExitStatus.usage
    }
    let named = output.output.flatMap { ReportFormat(suffixOf: $0) }
    switch format ?? named.flatMap({ Format(rawValue: $0.rawValue) }) ?? .text {
    case .text: try output.write(comparison.text(isColored: output.isColored))
    case .json: try output.write(comparison.json.page)
    case .html: try output.write(comparison.html)
    }
  }

  private static func words(_ refusal: RunComparison.Refusal) -> String {
    switch refusal {
    case .speedUnknown(let run):
      "error: the speed of `\(run)` is not known\n"
        + "  = help: give --speeds, one for each run, or say --same-speed\n"
    case .speedsDiffer(let run, let speed, let first):
      "error: `\(run)` is at \(speed) m/s, the first run at \(first): more than "
        + "\(RunComparison.speedTolerance) apart\n"
        + "  = help: compare runs of one speed; nearly every number changes with it\n"
    }
  }
}
