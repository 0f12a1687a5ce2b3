import ArgumentParser
import Footfall
import FootfallReport
import FootfallRisk

/// `footfall plan`: back to running after a pause.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Back to running after a pause, week by week, where nothing hurts.",
    usage: "footfall plan --first-week <km> --goal <km> [<options>]",
    discussion: """
      What the articles advise, with the distances that you start from and go to. Symptoms in the \
      profile come first: then there is no plan.

      Examples:
        footfall plan --nothing-hurts --first-week 6 --goal 30
        footfall plan --profile me.json --first-week 6 --goal 30 --runs 4
      """)

  @Option(help: ArgumentHelp("What you can run in the first week, in km.", valueName: "km"))
  var firstWeek: Double

  @Option(help: ArgumentHelp("The weekly distance to come back to, in km.", valueName: "km"))
  var goal: Double

  @Option(help: ArgumentHelp("How many runs a week, 1 to 6.", valueName: "n"))
  var runs = 3

  @Option(
    name: [.customLong("profile"), .customLong("athlete")],
    help: ArgumentHelp("What you say about yourself; see footfall profile.", valueName: "file"))
  var profile: String?

  @Flag(help: "Say that you have no symptoms, instead of a profile that tells them.")
  var nothingHurts = false

  @OptionGroup(title: "About the output") var output: OutputOptions

  func validate() throws {
    for (name, value) in [("--first-week", firstWeek), ("--goal", goal)] {
      guard (1...500).contains(value) else {
        throw ValidationError("\(name) is a number from 1 to 500, in km")
      }
    }
    guard goal > firstWeek else {
      throw ValidationError("--goal has to be more than --first-week")
    }
    guard (1...6).contains(runs) else { throw ValidationError("--runs is a number from 1 to 6") }
    guard (profile == nil) == nothingHurts else {
      throw ValidationError(
        "whether something hurts is not known: give --profile FILE, or say --nothing-hurts")
    }
  }

  func run() throws {
    let athlete = try AthleteFile.read(profile, output) ?? AthleteProfile()
    let plan = ReturnPlan(
      athlete: athlete, firstWeekKilometers: firstWeek, goalKilometers: goal, runsPerWeek: runs)
    try output.write(PlanText(isColored: output.isColored).text(of: plan, for: athlete))
  }
}
