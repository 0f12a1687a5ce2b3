import FootfallSignal

extension Scenario {
  /// One run with its files.
  static func take(
    _ name: String = "", _ runner: Runner = Runner(), _ course: Course = .run(seconds: 60),
    seed: UInt64, _ files: [File]
  ) -> [Take] {
    [Take(name: name, runner: runner, course: course, seed: seed, files: files)]
  }

  /// A runner with something changed.
  static func runner(
    strike: Strike = .rearfoot, _ change: (inout Runner) -> Void = { _ in }
  ) -> Runner {
    var runner = Runner(strike: strike)
    change(&runner)
    return runner
  }

  static func file(
    _ placement: Placement, _ foot: Foot? = nil, device: Device = .typical(rate: 200),
    dialect: String = "tidy", name: String? = nil, _ change: (inout Mount) -> Void = { _ in }
  ) -> File {
    var mount = Mount(placement, side: foot)
    change(&mount)
    let ending = Dialects.sensor(dialect)?.fileExtension ?? "csv"
    let usual = [foot?.rawValue, placement.rawValue].compactMap { $0 }.joined(separator: "_")
    return File(
      name: "\(name ?? usual).\(ending)", content: .sensor(mount, device, dialect: dialect))
  }

  static func feet(_ device: Device = .typical(rate: 200)) -> [File] {
    [file(.foot, .left, device: device), file(.foot, .right, device: device)]
  }

  static func shanks(_ device: Device = .typical(rate: 200)) -> [File] {
    [file(.shank, .left, device: device), file(.shank, .right, device: device)]
  }

  static func insoles(
    _ device: PressureDevice = .typical(), dialect: String = "tidy-load"
  ) -> File {
    File(
      name: "insoles.\(Dialects.load(dialect)?.fileExtension ?? "csv")",
      content: .loads(device, dialect: dialect))
  }

  /// Feet, shanks, lower back and insoles.
  static var everything: [File] { feet() + shanks() + [file(.sacrum), insoles()] }
}
