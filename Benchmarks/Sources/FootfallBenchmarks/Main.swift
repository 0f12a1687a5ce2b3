import CAllocations

/// `FootfallBenchmarks [--list] [--seconds N] [--write FOLDER] [--only NAME] [WORD...]`: does each
/// case once (or the one of a name, or those whose name holds one of the words), checks its answer
/// and prints what it took. `--write FOLDER [NAME...]` lays the inputs down as files instead, or
/// those of some names. `--layers FILE FOLDER [ROUNDS]` is Footfall's side of
/// Benchmarks/peers/layers.py.
@main
struct Main {
  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    var seconds = 3600.0
    if let flag = words.firstIndex(of: "--seconds"), flag + 1 < words.count {
      guard let given = Double(words[flag + 1]), given >= 30 else {
        complain("--seconds takes a number of at least 30")
        throw Failure.usage
      }
      seconds = given
      words.removeSubrange(flag...(flag + 1))
    }
    if let flag = words.firstIndex(of: "--write"), flag + 1 < words.count {
      let names = Array(words[(flag + 2)...])
      return try Inputs.write(into: words[flag + 1], seconds: seconds, named: names)
    }
    if words.first == "--layers" {
      guard words.count >= 3 else {
        complain("--layers takes a file, a folder for the answers, and a number of rounds")
        throw Failure.usage
      }
      return try Layers(file: words[1], answers: words[2]).run(
        rounds: words.count > 3 ? Int(words[3]) ?? 5 : 5)
    }
    let cases = Cases(seconds: seconds).all
    if words.first == "--list" {
      cases.forEach { print($0.name) }
      return
    }
    let only = words.first == "--only" ? words.dropFirst().first : nil
    let chosen = cases.filter { work in
      only.map { work.name == $0 } ?? (words.isEmpty || words.contains { work.name.contains($0) })
    }
    guard !chosen.isEmpty else {
      complain("no case is called \(words.joined(separator: " or "))")
      throw Failure.usage
    }
    let results = try chosen.map(run)
    if results.contains(false) { throw Failure.wrongAnswer }
  }

  enum Failure: Error {
    case usage
    case wrongAnswer
  }

  /// Does one case; whether its answer was right.
  static func run(_ work: Case) throws -> Bool {
    let body = try work.prepare()
    var outcome: Result<Answer, any Error>?
    measuredBody = { outcome = Result { try body() } }
    let clock = ContinuousClock()
    let before = footfall_allocations()
    let took = clock.measure { footfallMeasured() }
    let allocations = footfall_allocations() - before
    measuredBody = nil
    guard let answer = try outcome?.get() else { return false }
    let elapsed = Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
    let speed = work.amount / max(elapsed, 1e-9)
    print(
      [
        answer.isRight ? "right" : "WRONG", work.name, "\(rounded(elapsed * 1000)) ms",
        "\(rounded(speed)) \(work.unit)/s", "\(allocations) allocations", answer.summary,
      ].joined(separator: " | "))
    return answer.isRight
  }

  static func rounded(_ value: Double) -> String {
    value >= 100 ? "\(Int(value.rounded()))" : "\((value * 10).rounded() / 10)"
  }

  static func complain(_ sentence: String) {
    var standardError = StandardError()
    print(sentence, to: &standardError)
  }
}
