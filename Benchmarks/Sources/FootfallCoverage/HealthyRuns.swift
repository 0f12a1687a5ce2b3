import BenchmarkDraws
import Footfall
import FootfallSynthesis

/// Ordinary runners, and what a report raises of them.
struct HealthyRuns {
  let count: Int

  func text() -> String {
    var (noted, marked, notedTwice, markedTwice) = (0, 0, 0, 0)
    var raised: [String: Int] = [:]
    for seed in 1...count {
      var draws = Draws(seed: 7000 + UInt64(seed))
      let runner = Self.runner(&draws)
      let today = estimates(runner, seed: UInt64(2 * seed), &draws)
      let before = estimates(runner, seed: UInt64(2 * seed + 1), &draws)
      let one = RiskAssessor().observations(
        for: today, metersPerSecond: runner.metersPerSecond)
      let two = RiskAssessor().observations(
        for: today, metersPerSecond: runner.metersPerSecond,
        earlier: [Session(estimates: before, metersPerSecond: runner.metersPerSecond)])
      noted += one.contains { $0.level != .none } ? 1 : 0
      marked += one.contains { $0.level == .marked } ? 1 : 0
      notedTwice += two.contains { $0.level != .none } ? 1 : 0
      markedTwice += two.contains { $0.level == .marked } ? 1 : 0
      for observation in two where observation.level != .none {
        raised["\(observation.factor.id) \(observation.level.rawValue)", default: 0] += 1
      }
    }
    let list = raised.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return "Of \(count) ordinary runners a single run marks something in \(marked) and notes "
      + "something in \(noted); with an earlier run it marks in \(markedTwice) and notes in "
      + "\(notedTwice) (\(list.joined(separator: ", "))).\n"
  }

  /// Speeds, step rates and angles of healthy runners (science.md 2 and 6).
  static func runner(_ draws: inout Draws) -> Runner {
    var runner = Runner(
      metersPerSecond: draws.uniform(2.8, 3.6),
      strike: draws.uniform(0, 1) < 0.8 ? .rearfoot : .midfoot)
    runner.stepsPerMinute = draws.normal(172, 6)
    runner.stepWidthMeters = draws.uniform(0.02, 0.06)
    let eversion = draws.normal(11, 2)
    let drop = max(0, draws.normal(3.7, 1.9))
    let shin = draws.normal(5, 2)
    let toeOut = draws.normal(8, 5)
    runner.bothLegs {
      $0.eversionDegrees = eversion
      $0.pelvicDropDegrees = drop
      $0.shankAngleDegrees = shin
      $0.toeOutDegrees = toeOut
    }
    return runner
  }

  private func estimates(_ runner: Runner, seed: UInt64, _ draws: inout Draws) -> [Estimate] {
    let run = SyntheticRun(
      runner: runner,
      course: Course([.stand(seconds: Wearing.standingSeconds), .run(seconds: 40)]), seed: seed)
    let places: [(Placement, Foot?)] = [
      (.foot, .left), (.foot, .right), (.shank, .left), (.shank, .right), (.sacrum, nil),
    ]
    let recordings = places.map {
      Wearing.slipping.recording(of: run, at: $0.0, $0.1, rate: 200, &draws)
    }
    return RunAnalyzer().analyze(recordings).estimates
  }
}
