import ArgumentParser
import Footfall
import FootfallInput
import FootfallSignal
import Synchronization

/// Does the same with every one of many files and writes what comes of it.
///
/// Results, and what is said about the files, come in the order of the files. A file that gives
/// nothing is told of and costs the program its status 0; the others are done all the same.
struct EachFile {
  let options: EachOptions
  let input: InputOptions
  let output: OutputOptions
  /// What is named after it, for results in a folder: `json` for example.
  let suffix: String
  /// Whether warnings are not part of the result anyway.
  let tellsWarnings: Bool

  /// What came of one file.
  struct Result: Sendable {
    var text = ""
    var words = ""
    var status: Int32?
  }

  /// - Parameters:
  ///   - head: what stands above the results on standard output, or above each in a folder.
  ///   - between: what stands between two results that go to the same place.
  ///   - make: the text for a run that was read, and words about it.
  func run(
    _ files: [InputFile], head: String = "", between: String = "",
    _ make: @Sendable (InputFile, Run) -> (text: String, words: String)
  ) throws {
    let all = options.unfolded(files)
    guard !all.isEmpty else {
      output.complain("error: no file in \(files.map(\.path).joined(separator: ", "))\n")
      throw ExitStatus.noInput
    }
    let todo = all.filter { file in
      guard options.skipDone, let place = place(of: file) else { return true }
      return !Folder.exists(place)
    }
    if let folder = options.into, !Folder.make(folder) {
      output.complain("error: cannot make the folder \(folder)\n")
      throw ExitStatus.inputOutput
    }
    let count = todo.count
    let told = Mutex(Told(count: count, isShown: Terminal.isTerminal(.errors) && !output.quiet))
    if options.into == nil, output.output == nil { try output.write(head) }
    Cores.each(todo, jobs: options.jobs ?? Cores.count) { file in
      done(file, head: head, make)
    } inOrder: { result in
      told.withLock { $0.take(result, between: between, output, keeps: output.output != nil) }
    }
    let (text, statuses, failed) = told.withLock { told in
      told.progress.clear()
      return (told.text, told.statuses, told.failed)
    }
    if output.output != nil { try output.write(head + text) }
    if failed > 0, count > 1 {
      output.complain("\(failed) of \(count) files gave nothing\n")
    }
    let order = [ExitStatus.inputOutput, ExitStatus.noInput, ExitStatus.data, ExitStatus.usage]
    if let status = order.first(where: { statuses.contains($0.rawValue) }) { throw status }
  }

  private func place(of file: InputFile) -> String? {
    options.place(of: file.path, suffix: suffix)
  }

  private func done(
    _ file: InputFile, head: String,
    _ make: @Sendable (InputFile, Run) -> (text: String, words: String)
  ) -> Result {
    var result = Result()
    let run: Run
    do {
      run = try Run(reading: [file])
    } catch {
      result.words = error.failures.map { DiagnosticPrinter().text($0) }.joined()
      result.status = ExitStatus.status(of: error).rawValue
      return result
    }
    let warnings = run.diagnostics.filter { $0.severity == .warning }
    if input.strict || (tellsWarnings && !output.quiet) {
      result.words = warnings.map { DiagnosticPrinter().text($0) }.joined()
    }
    guard !input.strict || warnings.isEmpty else {
      result.status = ExitStatus.data.rawValue
      return result
    }
    let (text, words) = make(file, run)
    result.words += words
    guard let place = place(of: file) else {
      result.text = text
      return result
    }
    // A result is there whole or not at all, whenever the program is stopped.
    do throws(Terminal.WriteFailure) {
      try Terminal.write(head + text, toFile: place + ".part")
      guard Folder.rename(place + ".part", to: place) else {
        throw Terminal.WriteFailure(reason: "it cannot be renamed")
      }
    } catch {
      result.words += "error: cannot write \(place): \(error.reason)\n"
      result.status = ExitStatus.inputOutput.rawValue
    }
    return result
  }

  /// What has been said and written so far.
  private struct Told: Sendable {
    var progress: EachProgress
    var text = ""
    var isFirst = true
    var failed = 0
    var statuses: Set<Int32> = []

    init(count: Int, isShown: Bool) {
      progress = EachProgress(count: count, isShown: isShown)
    }

    mutating func take(
      _ result: Result, between: String, _ output: OutputOptions, keeps: Bool
    ) {
      progress.clear()
      if !result.words.isEmpty { output.complain(result.words) }
      if let status = result.status {
        statuses.insert(status)
        failed += 1
      }
      if !result.text.isEmpty {
        let piece = (isFirst ? "" : between) + result.text
        isFirst = false
        if keeps {
          text += piece
        } else {
          do throws(Terminal.WriteFailure) {
            try Terminal.write(piece, to: .output)
          } catch {
            output.complain("error: cannot write to standard output: \(error.reason)\n")
            statuses.insert(ExitStatus.inputOutput.rawValue)
          }
        }
      }
      progress.advance()
    }
  }
}
