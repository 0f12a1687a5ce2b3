import FootfallAnalysis
import FootfallSignal

/// Asks how often the interval that a metric states holds the truth, how far it is off, and what
/// a report raises of ordinary runners.
@main struct Coverage {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.compactMap { Int($0) }.first ?? 500
    var coverage = CoverageTable()
    var targets = TargetTable()
    for seed in 1...count {
      for wearing in [Wearing.aligned, .mounted, .slipping] {
        let (results, sides) = RandomRun(seed: UInt64(seed)).results(wearing)
        targets.add(sides, wearing)
        for result in results {
          coverage.add(result, wearing)
          targets.add(result, wearing)
          if arguments.contains("--misses"), let value = result.found?.value,
            let interval = result.found?.interval95, !interval.contains(result.truth)
          {
            print("run \(seed), \(wearing): \(result.metric) \(value), true \(result.truth)")
          }
        }
      }
    }
    print("### Do the intervals hold the truth?\n")
    print(coverage.text([.mounted, .slipping]))
    print("### Targets for the simulator\n")
    print(targets.text())
    print("### What a report raises of runners that were built to show something\n")
    print(ScenarioTable().text())
    print("### What a report raises of ordinary runners\n")
    print(HealthyRuns(count: 2 * count / 5).text(), terminator: "")
  }
}
