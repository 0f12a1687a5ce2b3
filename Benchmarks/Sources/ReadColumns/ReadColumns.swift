import FootfallInput

/// Reads a file into columns again and again, and prints the time of each round: the reader's side
/// of Docs/performance-reading.md.
@main
struct ReadColumns {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("usage: ReadColumns FILE [ROUNDS] [THREADS]") }
    let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
    let threads = arguments.count > 3 ? Int(arguments[3]) : nil
    let reader = RecordingReader(answers: ImportAnswers(placement: .shank), threads: threads)
    for _ in 0..<rounds {
      do {
        var columns: [NumberColumn] = []
        let took = try ContinuousClock().measure {
          columns = try reader.columns(path: arguments[1])
        }
        let ends = columns.map { "\($0.values.first ?? 0) \($0.values.last ?? 0)" }
        let seconds = Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds)
        print("\(seconds) \(columns.count) \(columns.first?.values.count ?? 0) \(ends)")
      } catch {
        print(DiagnosticPrinter().text(error as? ImportFailure ?? .wrong([])))
      }
    }
  }
}
