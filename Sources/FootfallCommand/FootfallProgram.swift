import ArgumentParser
import Footfall
import FootfallRisk

/// The program `footfall`.
@main
struct FootfallProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "footfall",
    abstract: "Running form from the file that your sensor already writes.",
    discussion: """
      \(SafetyBlock.intendedUse)

      Examples:
        footfall left_shank.csv
        footfall run.csv --placement sacrum --treadmill-speed 3
        footfall l.csv:placement=foot,side=left r.csv:placement=foot,side=right
        footfall strides run.csv --format csv --output strides.csv
        footfall report run.csv --output run.html
        footfall check run.csv
        footfall explain cadence
        footfall simulate crossover
      """,
    version: "footfall \(footfallVersion)\n\(SafetyBlock.intendedUse)",
    subcommands: [
      ReportCommand.self, StridesCommand.self, CheckCommand.self, MapCommand.self,
      CompareCommand.self, ExplainCommand.self, FormatsCommand.self, ProfileCommand.self,
      PlanCommand.self,
      SimulateCommand.self, ValidateCommand.self,
    ],
    defaultSubcommand: ReportCommand.self)

  static func main() {
    Terminal.ignoreClosedPipes()
    Memory.keepFreed()
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// The command that some words ask for; words that begin with no command's name are for `report`.
  static func parsed(_ words: [String]) throws -> any ParsableCommand {
    guard let first = words.first, !first.hasPrefix("-"), first != "help" else {
      return try parseAsRoot(words)
    }
    let isNamed = configuration.subcommands.contains { $0._commandName == first }
    if !isNamed, !first.contains("."), !first.contains(":"), !Folder.exists(first),
      let near = Spelling.nearest(
        to: first, among: configuration.subcommands.map { $0._commandName })
    {
      throw ValidationError(
        "`\(first)` is no file and no command; did you mean `footfall \(near)`?")
    }
    return try NamedCommands.parseAsRoot(isNamed ? words : ["report"] + words)
  }

  /// The same program without a default, whose options the parser would set up twice more only to
  /// learn that they take no words as they stand: a third of its time.
  private struct NamedCommands: ParsableCommand {
    static let configuration = {
      var configuration = FootfallProgram.configuration
      configuration.defaultSubcommand = nil
      return configuration
    }()
  }
}
