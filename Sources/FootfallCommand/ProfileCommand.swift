import ArgumentParser
import FootfallReport
import FootfallRisk

/// `footfall profile`: what an athlete can say about themself.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "What you can say about yourself, for report --profile.",
    usage: "footfall profile [--template] [<options>]",
    discussion: """
      Examples:
        footfall profile
        footfall profile --template > me.json
        footfall report run.csv --profile me.json
      """)

  @Flag(help: "Print a profile to fill in.")
  var template = false

  @OptionGroup(title: "About the output") var output: OutputOptions

  func run() throws {
    try output.write(template ? AthleteProfile.template : AthleteProfile.guide())
  }
}
