import ArgumentParser
import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

@testable import FootfallCommand

@Suite struct SimulateCommandTests {
  private func scenario(_ command: String) throws -> Scenario {
    try SimulateCommand.parse(command.split(separator: " ").map(String.init)).simulation().scenario
  }

  private func paths(_ command: String) throws -> [String] {
    try SimulateCommand.parse(command.split(separator: " ").map(String.init))
      .simulation().documents.map(\.path)
  }

  private func message(_ command: String) -> String {
    do {
      _ = try SimulateCommand.parse(command.split(separator: " ").map(String.init))
      return ""
    } catch {
      #expect(SimulateCommand.exitCode(for: error).rawValue == 64)
      return SimulateCommand.message(for: error)
    }
  }

  @Test func `without a word it is an easy run with one sensor`() throws {
    #expect(try paths("") == ["shank_left.csv", "truth.json"])
  }

  @Test func `options go before the scenario`() throws {
    let take = try scenario(
      "S08 --speed 3.5m/s --cadence 180 --contact-time 0.22s --strike forefoot --eversion 12° "
        + "--pelvic-drop 6 --duration 2min --seed 9 --rate 400Hz --range 32g --gyro-range 4000"
    ).takes[0]
    #expect(take.runner.metersPerSecond == 3.5)
    #expect(take.runner.stepsPerMinute == 180)
    #expect(take.runner.left.contactSeconds == 0.22)
    #expect(take.runner.right.strikeDegrees < 0)
    #expect(take.runner.left.eversionDegrees == 12)
    #expect(take.runner.left.pelvicDropDegrees == 6)
    #expect(take.runner.stepWidthMeters == -0.04)
    #expect(take.course.seconds == 120)
    #expect(take.seed == 9)
    for file in take.files {
      guard case .sensor(_, let device, _) = file.content else { continue }
      #expect(device.rate.hertz == 400)
      #expect(device.rangeGravities == 32)
      #expect(device.rangeDegreesPerSecond == 4000)
    }
  }

  @Test func `feet that cross land on the outer edge`() throws {
    let runner = try scenario("--step-width -3cm").takes[0].runner
    #expect(runner.stepWidthMeters == -0.03)
    #expect(runner.left.inversionDegrees > Runner().left.inversionDegrees)
  }

  @Test(arguments: [
    ("--placement foot", ["foot_left.csv", "foot_right.csv"]),
    ("--placement foot --side right", ["foot_right.csv"]),
    ("--placement sacrum --placement wrist", ["sacrum.csv", "wrist_left.csv"]),
    ("--placement insole --dialect loadsol", ["insoles.txt"]),
    ("--dialect moticon", ["insoles.txt"]),
    ("--dialect watch-summary", ["watch.csv"]),
    ("S11 --side left", ["foot_left.csv", "shank_left.csv"]),
    ("--dialect xsens-dot", ["shank_left.csv"]),
  ])
  func `placements decide on the files`(command: String, files: [String]) throws {
    #expect(try paths(command) == files + ["truth.json"])
  }

  @Test func `a name goes before all names`() throws {
    #expect(try paths("--name trial") == ["trial_shank_left.csv", "trial.truth.json"])
    #expect(
      try paths("memory --name a") == [
        "forgets/a_foot_left.csv", "forgets/a.truth.json", "remembers/a_foot_left.csv",
        "remembers/a.truth.json",
      ])
  }

  @Test(arguments: [
    ("crosover", "did you mean `crossover`?"),
    ("whatever", "try `footfall simulate --list`"),
    ("--dialect losol", "did you mean `loadsol`?"),
    ("--speed 9", "outside 2 to 5.5 m/s; try 3.2m/s"),
    ("--speed 3x", "`x` is not m/s or km/h; try 3.2m/s"),
    ("--step-width cm", "not a number; try -3cm"),
    ("--cadence 200 --contact-time 380", "try --contact-time 240"),
    ("S14 --speed 3", "leave out --speed"),
    ("S04 --strike forefoot", "leave out --strike"),
    ("S25 --speed 3", "leave out --speed"),
    ("--side right", "add --placement foot"),
    ("--placement foot --dialect loadsol", "try --placement insole"),
    ("--placement insole --dialect tidy", "try --dialect tidy-load"),
    ("--awake 10", "try --awake 10 --asleep 290"),
    ("--name a/b", "try --name trial --out folder"),
  ])
  func `a mistake ends with status 64 and one thing to try`(command: String, advice: String) {
    #expect(message(command).contains(advice), "\(message(command))")
  }

  @Test func `a speed in km per hour is the same speed`() throws {
    #expect(try Measure.speed.value(of: "10.8km/h") == 3)
    #expect(try Measure.speed.value(of: "7.2 km/h") >= 1.999)
    #expect(try Measure.width.value(of: "-30mm") == -3)
    #expect(try Measure.duration.value(of: "1h") == 3600)
  }

  @Test func `the list has every scenario and dialect`() {
    for scenario in Scenario.all { #expect(Simulation.list.contains(scenario.name)) }
    for name in Simulation.dialectNames { #expect(Simulation.list.contains(name)) }
    let long = Simulation.list.split(separator: "\n").filter { $0.count > 100 }
    #expect(long.isEmpty)
  }

  @Test func `help fits the terminal`() {
    let help = SimulateCommand.helpMessage(columns: 80)
    #expect(help.split(separator: "\n").filter { $0.count > 80 } == [])
  }
}
