import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis

/// Asks how far contacts and contact times are off over runners of every strike and speed, with
/// sensors mounted at random, and which of them are wrong without the report saying so.
@main struct Runners {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let perCell = arguments.compactMap { Int($0) }.first ?? 2
    let places = Sensor.all.filter { sensor in
      let chosen = arguments.filter { Int($0) == nil && !$0.hasPrefix("-") }
      return chosen.isEmpty || chosen.contains(sensor.name)
    }
    let isLong = arguments.contains("--each")
    if isLong { print(Outcome.heading) }
    var table = RunnerTable()
    var seed: UInt64 = 0
    for strike in stride(from: -15.0, through: 25, by: 5) {
      for speed in [2.2, 2.8, 3.4, 4.2, 5.0] {
        for _ in 0..<perCell {
          seed += 1
          let drawn = DrawnRunner(strikeDegrees: strike, metersPerSecond: speed, seed: seed)
          for sensor in places {
            for rate in [50.0, 100, 200, 400] {
              let outcome = drawn.outcome(of: sensor, rate: rate)
              table.add(outcome)
              if isLong { print(outcome.line) }
            }
          }
        }
      }
    }
    if !isLong { print(table.text(), terminator: "") }
  }
}
