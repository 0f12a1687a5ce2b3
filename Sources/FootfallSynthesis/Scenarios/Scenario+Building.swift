import FootfallSignal

extension Scenario {
  /// One run with its files.
  static func take(
    _ name: String = "", _ runner: Runner = runner(), _ course: Course = .run(seconds: 60),
    seed: UInt64, _ files: [File]
  ) -> [Take] {
    [Take(name: name, runner: runner, course: course, seed: seed, files: files)]
  }

  /// What an ordinary runner of the scenarios steps at 3 m/s: usual (science.md 6), and well above
  /// the 166 steps/min from which a report notes a low cadence.
  static let ordinaryCadence = 172.0

  /// Quiet standing, from which a tool learns how the sensors lie, and a minute of running.
  static let standAndRun = Course([.stand(seconds: 6), .run(seconds: 60)])

  /// An ordinary runner with something changed.
  static func runner(
    strike: Strike = .rearfoot, _ change: (inout Runner) -> Void = { _ in }
  ) -> Runner {
    var runner = Runner(stepsPerMinute: ordinaryCadence, strike: strike)
    change(&runner)
    return runner
  }

  /// A sensor's file; `stem` where its name says something else than its place.
  static func file(
    _ placement: Placement, _ foot: Foot? = nil, device: Device = .typical(rate: 200),
    stem: String? = nil, _ change: (inout Mount) -> Void = { _ in }
  ) -> File {
    var mount = Mount(placement, side: foot)
    change(&mount)
    var file = File(placement, foot, device: device)
    if let stem { file.stem = stem }
    file.content = .sensor(mount, device, dialect: TidyCSV().id)
    return file
  }

  static func feet(_ device: Device = .typical(rate: 200)) -> [File] {
    [file(.foot, .left, device: device), file(.foot, .right, device: device)]
  }

  static func shanks(_ device: Device = .typical(rate: 200)) -> [File] {
    [file(.shank, .left, device: device), file(.shank, .right, device: device)]
  }

  static func insoles(
    _ device: PressureDevice = .typical(), dialect: String = TidyLoad().id
  ) -> File {
    File(stem: "insoles", content: .loads(device, dialect: dialect))
  }

  /// Feet, shanks, lower back and insoles.
  static var everything: [File] { feet() + shanks() + [file(.sacrum), insoles()] }
}
