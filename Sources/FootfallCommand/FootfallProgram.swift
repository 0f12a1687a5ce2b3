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
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}
