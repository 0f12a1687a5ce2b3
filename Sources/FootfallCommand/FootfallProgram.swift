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
  ///
  /// A command is asked for its words before the whole program is, whose options and those of its
  /// default the parser would set up as well: a quarter of its time. Words that it does not take go
  /// to the program, which says what is wrong, or helps, in the name of both.
  static func parsed(_ words: [String]) throws -> any ParsableCommand {
    guard let first = words.first, !first.hasPrefix("-"), first != "help" else {
      return try parseAsRoot(words)
    }
    let named = configuration.subcommands.first { $0._commandName == first }
    if named == nil, !first.contains("."), !first.contains(":"), !Folder.exists(first),
      let near = Spelling.nearest(
        to: first, among: configuration.subcommands.map { $0._commandName })
    {
      throw ValidationError(
        "`\(first)` is no file and no command; did you mean `footfall \(near)`?")
    }
    let rest = named == nil ? words : Array(words.dropFirst())
    func taken(by command: (some ParsableCommand).Type) throws -> (any ParsableCommand)? {
      do {
        return try command.parse(rest)
      } catch {
        // What a mapping file lacks was said; it is no matter of the words.
        let status = exitCode(for: error)
        guard status != ExitStatus.data, status != ExitStatus.noInput else { throw error }
        return nil
      }
    }
    let asked: any ParsableCommand.Type = named ?? ReportCommand.self
    if let command = try taken(by: asked) { return command }
    return try parseAsRoot(named == nil ? ["report"] + words : words)
  }
}
