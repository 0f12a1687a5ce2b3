import ArgumentParser
import Footfall
import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis

/// `footfall simulate`: the files of a run that never happened, and what was true in it.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Files of a made-up run, and the truth that a tool should find in them.",
    discussion: """
      Every number of the truth is exact, and the same command writes the same bytes everywhere. \
      Numbers may carry their unit.

      Examples:
        footfall simulate
        footfall simulate crossover --out trial
        footfall simulate S02 --cadence 180 --rate 100 --range 8g
        footfall simulate --strike forefoot --step-width -3cm --placement foot
        footfall simulate --placement insole --dialect loadsol --duration 5min
        footfall simulate --list
      """)

  @Argument(help: "The scenario: S01 to S30, its name, or easy-run.")
  var scenario = Scenario.plain.name

  @Flag(help: "List the scenarios and the dialects.")
  var list = false

  @Option(help: ArgumentHelp("The folder to write to; made if need be.", valueName: "folder"))
  var out: String?

  @Option(help: ArgumentHelp("How the files' names begin.", valueName: "word"))
  var name: String?

  @Flag(help: "Leave the single strides out of the truth; their medians stay.")
  var noStrides = false

  @OptionGroup(title: "The runner") var runner: RunnerOptions
  @OptionGroup(title: "The sensors") var sensors: SensorOptions

  @Flag(name: .shortAndLong, help: "Say nothing but errors on standard error.")
  var quiet = false

  func validate() throws {
    guard !list else { return }
    _ = try simulation()
  }

  /// What is to be written.
  func simulation() throws(ValidationError) -> Simulation {
    guard var chosen = Scenario.named(scenario) else {
      let names = Scenario.listed.flatMap { [$0.name, $0.id] }
      let guess = Spelling.nearest(to: scenario, among: names)
      throw ValidationError(
        "there is no scenario `\(scenario)`; "
          + (guess.map { "did you mean `\($0)`?" } ?? "try `footfall simulate --list`"))
    }
    if let name, name.contains("/") || name.isEmpty {
      throw ValidationError("--name is a word, not a path; try --name trial --out folder")
    }
    try runner.change(&chosen)
    try sensors.change(&chosen)
    return Simulation(scenario: chosen, prefix: name, withoutStrides: noStrides)
  }

  func run() throws {
    if list {
      try output(Simulation.list)
      return
    }
    let simulation = try simulation()
    let folder = out ?? "\(simulation.scenario.id)-\(simulation.scenario.name)"
    var written: [String] = []
    do {
      for document in simulation.documents {
        let path = "\(folder)/\(document.path)"
        let progress = Progress(of: document, isShown: !quiet && Terminal.isTerminal(.errors))
        let file = try OutputFile(path)
        try document.write { bytes in
          try file.write(bytes)
          progress.advance(by: bytes)
        }
        try file.close()
        progress.finish()
        written.append(path)
      }
    } catch let failure as OutputFile.Failure {
      try? Terminal.write("error: \(failure.message)\n", to: .errors)
      throw ExitStatus.inputOutput
    }
    try output(written.map { "\($0)\n" }.joined())
  }

  private func output(_ text: String) throws {
    do {
      try Terminal.write(text, to: .output)
    } catch {
      try? Terminal.write(
        "error: cannot write to standard output: \(error.reason)\n", to: .errors)
      throw ExitStatus.inputOutput
    }
  }
}
