public import ArgumentParser
import FootfallAnalysis
import FootfallSignal
public import FootfallSynthesis

/// Which sensors were worn, and what they are like; what is not given stays as the scenario has
/// it.
struct SensorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A sensor's place; may be given several times.", valueName: "place"))
  var placement: [Placement] = []

  @Option(help: ArgumentHelp("One leg alone: left or right.", valueName: "side"))
  var side: Side?

  @Option(help: ArgumentHelp("How the files are written; see --list.", valueName: "name"))
  var dialect: String?

  @Option(
    help: ArgumentHelp("Samples per second.", valueName: "hz"),
    transform: { try Measure.rate.value(of: $0) })
  var rate: Double?

  @Option(
    help: ArgumentHelp("Largest acceleration.", valueName: "g"),
    transform: { try Measure.acceleration.value(of: $0) })
  var range: Double?

  @Option(
    help: ArgumentHelp("Largest angular rate.", valueName: "deg/s"),
    transform: { try Measure.rotation.value(of: $0) })
  var gyroRange: Double?

  @Flag(help: "Sensors without a gyroscope.")
  var noGyro = false

  @Option(
    help: ArgumentHelp("Sleep so long after every --awake.", valueName: "s"),
    transform: { try Measure.pause.value(of: $0) })
  var asleep: Double?

  @Option(
    help: ArgumentHelp("Record so long between two --asleep.", valueName: "s"),
    transform: { try Measure.pause.value(of: $0) })
  var awake: Double?

  @Option(help: "What happens to the files afterwards; see --list.")
  var damage: Damage?

  func validate() throws {
    if (asleep == nil) != (awake == nil) {
      throw ValidationError("--awake and --asleep go together; try --awake 10 --asleep 290")
    }
  }

  func change(_ scenario: inout Scenario) throws(ValidationError) {
    let isLoad = dialect.flatMap(Dialects.load) != nil
    let isWatch = dialect == WatchSummary().id
    if let dialect, !isLoad, !isWatch, Dialects.sensor(dialect) == nil {
      let guess = Spelling.nearest(to: dialect, among: Simulation.dialectNames)
      throw ValidationError(
        "there is no dialect `\(dialect)`; "
          + (guess.map { "did you mean `\($0)`?" } ?? "try `footfall simulate --list`"))
    }
    for index in scenario.takes.indices {
      if !placement.isEmpty {
        scenario.takes[index].files = placement.flatMap(files)
      } else if isWatch {
        scenario.takes[index].files = [.init(stem: "watch", content: .watch(WatchSummary()))]
      } else if isLoad, !scenario.takes[index].files.contains(where: { $0.placement == .insole }) {
        scenario.takes[index].files = files(.insole)
      } else if let side {
        scenario.takes[index].files.removeAll { file in
          guard case .sensor(let mount, _, _) = file.content, let foot = mount.foot else {
            return false
          }
          return foot.side != side
        }
      }
      for file in scenario.takes[index].files.indices {
        change(&scenario.takes[index].files[file], seconds: scenario.takes[index].course.seconds)
      }
      try checkDialect(of: scenario.takes[index])
      guard !scenario.takes[index].files.isEmpty else {
        throw ValidationError(
          "\(scenario.id) has no sensor on that side; leave out --side, or add --placement foot")
      }
    }
  }

  /// A dialect that no file can be written in is a mistake.
  private func checkDialect(of take: Scenario.Take) throws(ValidationError) {
    guard let dialect, dialect != WatchSummary().id else { return }
    let isLoad = Dialects.load(dialect) != nil
    guard !take.files.contains(where: { ($0.placement == .insole) == isLoad }) else { return }
    throw ValidationError(
      isLoad
        ? "`\(dialect)` is for insoles; try --placement insole"
        : "insoles do not write `\(dialect)`; try --dialect \(Dialects.loads[0].id)")
  }

  /// The usual files of a place: both legs where it is on one and no side is asked for.
  private func files(_ placement: Placement) -> [Scenario.File] {
    let asked: Foot? = side == .left ? .left : side == .right ? .right : nil
    switch placement {
    case .insole: return [.init(stem: "insoles", content: .loads(.typical(), dialect: "tidy-load"))]
    case .foot, .heel, .shank, .thigh:
      return (asked.map { [$0] } ?? [.left, .right]).map { .init(placement, $0) }
    case .sacrum, .chest: return [.init(placement)]
    case .wrist, .arm, .pocket: return [.init(placement, asked ?? .left)]
    }
  }

  private func change(_ file: inout Scenario.File, seconds: Double) {
    switch file.content {
    case .sensor(let mount, var device, let own):
      if let rate { device.rate = SampleRate(hertz: rate) }
      if let range { device.rangeGravities = range }
      if let gyroRange { device.rangeDegreesPerSecond = gyroRange }
      if noGyro { device.hasGyroscope = false }
      if let awake, let asleep {
        device.gaps = stride(from: awake, to: seconds, by: awake + asleep)
          .map { $0...($0 + asleep) }
      }
      file.content = .sensor(
        mount, device, dialect: dialect.flatMap { Dialects.sensor($0)?.id } ?? own)
    case .loads(var device, let own):
      if let rate { device.rate = SampleRate(hertz: rate) }
      file.content = .loads(device, dialect: dialect.flatMap { Dialects.load($0)?.id } ?? own)
    case .watch, .text: break
    }
    file.damage = damage ?? file.damage
  }
}

extension Damage: ExpressibleByArgument {}
