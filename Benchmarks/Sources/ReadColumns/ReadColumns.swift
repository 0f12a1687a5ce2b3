import FootfallInput

/// Reads a file into columns again and again, and prints the time of each round: the reader's side
/// of Docs/performance-reading.md.
@main
struct ReadColumns {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("usage: ReadColumns FILE [ROUNDS]") }
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
    let reader = RecordingReader(answers: ImportAnswers(placement: .shank))
    for _ in 0..<rounds {
      do {
        var columns: [NumberColumn] = []
        let took = try ContinuousClock().measure {
          columns = try reader.columns(path: arguments[1])
        }
        let sum = columns.reduce(0.0) { $0 + $1.values.reduce(0, +) }
        let seconds = Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds)
        print("\(seconds) \(columns.count) \(columns.first?.values.count ?? 0) \(sum)")
      } catch {
        print(DiagnosticPrinter().text(error as? ImportFailure ?? .wrong([])))
      }
    }
  }
}
