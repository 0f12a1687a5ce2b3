/// `FootfallBenchmarks [--list] [--seconds N] [--write FOLDER] [NAME...]`: does each case once (or those whose name
/// holds one of the words), checks its answer and prints what it took. `--write FOLDER` lays the
/// inputs down as files instead.
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
      return try Inputs.write(into: words[flag + 1], seconds: seconds)
    }
    let cases = Cases(seconds: seconds).all
    if words.first == "--list" {
      cases.forEach { print($0.name) }
      return
    }
    let chosen = cases.filter { work in
      words.isEmpty || words.contains { work.name.contains($0) }
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
    let took = clock.measure { footfallMeasured() }
    measuredBody = nil
    guard let answer = try outcome?.get() else { return false }
    let elapsed = Double(took.components.seconds) + Double(took.components.attoseconds) * 1e-18
    let speed = work.amount / max(elapsed, 1e-9)
    print(
      [
        answer.isRight ? "right" : "WRONG", work.name, "\(rounded(elapsed * 1000)) ms",
        "\(rounded(speed)) \(work.unit)/s", answer.summary,
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
