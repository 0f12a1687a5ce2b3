import BenchmarkDraws
import Footfall
import FootfallSynthesis

/// What the runners that were built to show something raise, and how many runs it takes.
struct ScenarioTable {
  /// How many runs of a person are held together at most.
  static let mostRuns = 24
  private static let ids = [
    "S01", "S05", "S06", "S07", "S08", "S09", "S10", "S11", "S12", "S13",
  ]

  func text() -> String {
    var text = "| runner | sensors | one run | several runs of the person |\n|---|---|---|---|\n"
    for scenario in Self.ids.compactMap(Scenario.named) {
      guard let take = scenario.takes.first else { continue }
      for (placement, sides, rate) in Self.places(take) {
        let title = "\(scenario.id), \(scenario.point.prefix { $0 != "." })"
        text += "| \(title) | \(Self.words(placement, sides)) | "
        text += cells(take, placement, sides, rate) + " |\n"
      }
    }
    return text
  }

  /// Where sensors of a take sit whose numbers a rule reads.
  private static func places(_ take: Scenario.Take) -> [(Placement, [Foot?], Double)] {
    [Placement.foot, .shank, .sacrum].compactMap { placement in
      let worn = take.files.compactMap { file -> (foot: Foot?, rate: Double)? in
        guard case .sensor(let mount, let device, _) = file.content, mount.placement == placement
        else { return nil }
        return (mount.foot, device.rate.hertz)
      }
      return worn.first.map { (placement, worn.map(\.foot), $0.rate) }
    }
  }

  private static func words(_ placement: Placement, _ sides: [Foot?]) -> String {
    sides.count > 1 ? "both \(placement == .foot ? "feet" : "shanks")" : placement.rawValue
  }

  private func cells(
    _ take: Scenario.Take, _ placement: Placement, _ sides: [Foot?], _ rate: Double
  ) -> String {
    let isLong = take.course.seconds > 1000
    let sessions = (0..<(isLong ? 1 : Self.mostRuns)).map { number in
      var draws = Draws(seed: 9000 + UInt64(number))
      let run = SyntheticRun(
        runner: take.runner,
        course: isLong
          ? take.course
          : Course([.stand(seconds: Wearing.standingSeconds), .run(seconds: 40)]),
        seed: 100 + UInt64(number))
      let recordings = sides.map {
        Wearing.mounted.recording(of: run, at: placement, $0, rate: rate, &draws)
      }
      return Session(
        estimates: RunAnalyzer().analyze(recordings).estimates,
        metersPerSecond: take.runner.metersPerSecond)
    }
    let raised = (1...sessions.count).map { count in
      RiskAssessor().observations(
        for: sessions[0].estimates, metersPerSecond: take.runner.metersPerSecond,
        earlier: Array(sessions[1..<count])
      ).filter { $0.level != .none }.map { "\($0.factor.id) \($0.level.rawValue)" }
    }
    func listed(_ words: [String]) -> String {
      words.isEmpty ? "nothing" : words.joined(separator: ", ")
    }
    let one = raised[0].sorted()
    let rest = Set(raised.flatMap { $0 }).subtracting(one).sorted().map { name in
      // From where on it stays, not the first time that chance raised it.
      let last = raised.lastIndex { !$0.contains(name) }.map { $0 + 2 } ?? 1
      return last > raised.count ? "\(name) now and then" : "\(name) from \(last) runs on"
    }
    let drifts = sessions[0].estimates.filter {
      $0.metric.rawValue.hasPrefix("drift.") && $0.interval95.map { !$0.contains(0) } == true
    }.map { estimate in
      "\(estimate.metric) \(((estimate.value ?? 0) * 10).rounded() / 10) "
        + (MetricCatalogue.definition(of: estimate.metric)?.unit ?? "")
    }
    let told = drifts.isEmpty ? "" : "; told: \(drifts.joined(separator: ", "))"
    return isLong
      ? "\(listed(one))\(told) | –" : "\(listed(one)) | \(rest.isEmpty ? "no more" : listed(rest))"
  }
}
