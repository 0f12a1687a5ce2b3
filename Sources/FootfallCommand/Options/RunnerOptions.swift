public import ArgumentParser
import FootfallAnalysis
public import FootfallSynthesis

/// Who runs, and how; what is not given stays as the scenario has it.
struct RunnerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Speed; cadence, contact and impact follow it.", valueName: "m/s"),
    transform: { try Measure.speed.value(of: $0) })
  var speed: Double?

  @Option(
    help: ArgumentHelp("Steps per minute of both feet.", valueName: "spm"),
    transform: { try Measure.cadence.value(of: $0) })
  var cadence: Double?

  @Option(
    help: ArgumentHelp("Time of a foot on the ground.", valueName: "ms"),
    transform: { try Measure.contact.value(of: $0) })
  var contactTime: Double?

  @Option(help: "How the feet land.")
  var strike: Strike?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("From foot to foot; below zero they cross.", valueName: "cm"),
    transform: { try Measure.width.value(of: $0) })
  var stepWidth: Double?

  @Option(
    help: ArgumentHelp("How far the foot rolls inward.", valueName: "deg"),
    transform: { try Measure.eversion.value(of: $0) })
  var eversion: Double?

  @Option(
    help: ArgumentHelp("How far the pelvis drops.", valueName: "deg"),
    transform: { try Measure.drop.value(of: $0) })
  var pelvicDrop: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How much longer the right contact is.", valueName: "%"),
    transform: { try Measure.share.value(of: $0) })
  var asymmetry: Double?

  @Option(
    help: ArgumentHelp("How long the run is, for example 90 or 10min.", valueName: "s"),
    transform: { try Measure.duration.value(of: $0) })
  var duration: Double?

  @Option(help: ArgumentHelp("Where chance begins; another number, another run.", valueName: "n"))
  var seed: UInt64?

  func change(_ scenario: inout Scenario) throws(ValidationError) {
    for index in scenario.takes.indices {
      try change(&scenario.takes[index], of: scenario)
    }
  }

  private func change(_ take: inout Scenario.Take, of scenario: Scenario) throws(ValidationError) {
    let runs = take.course.parts.filter { $0.activity == .running }
    func refuse(_ option: String) -> ValidationError {
      ValidationError(
        "\(scenario.id) sets this itself; leave out \(option), or leave out the scenario")
    }
    if let speed {
      guard !runs.isEmpty, runs.allSatisfy({ $0.speeds == nil }) else { throw refuse("--speed") }
      take.runner.run(metersPerSecond: speed)
    }
    if let strike {
      guard !runs.isEmpty, runs.allSatisfy({ $0.strike == nil }) else { throw refuse("--strike") }
      take.runner.land(strike)
    }
    if let cadence { take.runner.stepsPerMinute = cadence }
    if let contactTime { take.runner.bothLegs { $0.contactSeconds = contactTime / 1000 } }
    if let asymmetry { take.runner.right.contactSeconds *= 1 + asymmetry / 100 }
    if let stepWidth {
      if stepWidth < 0 {
        take.runner.cross(by: -stepWidth / 100)
      } else {
        take.runner.stepWidthMeters = stepWidth / 100
      }
    }
    if let eversion { take.runner.bothLegs { $0.eversionDegrees = eversion } }
    if let pelvicDrop { take.runner.bothLegs { $0.pelvicDropDegrees = pelvicDrop } }
    if let duration { take.course = take.course.lasting(seconds: duration) }
    if let seed { take.seed = seed }
    try checkFlight(of: take.runner)
  }

  /// A run has a flight phase.
  private func checkFlight(of runner: Runner) throws(ValidationError) {
    let step = 60_000 / runner.stepsPerMinute
    let contact = 1000 * max(runner.left.contactSeconds, runner.right.contactSeconds)
    guard contact > 0.95 * step else { return }
    throw ValidationError(
      "a contact of \(Int(contact.rounded())) ms leaves no flight in a step of "
        + "\(Int(step.rounded())) ms; try --contact-time \(Int(0.8 * step))")
  }
}

extension Strike: ExpressibleByArgument {}
