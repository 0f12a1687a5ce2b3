import ArgumentParser
import Footfall
import FootfallInput
import FootfallReport

/// Where the result goes, and how it looks.
struct OutputOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output: String?

  @Option(help: "Color: on a terminal, always, or never. NO_COLOR is heeded.")
  var color: Color = .auto

  @Flag(name: .shortAndLong, help: "Say nothing but errors on standard error.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Tell how each file was understood, on standard error.")
  var verbose = false

  var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: output == nil && Terminal.isTerminal(.output) && !Terminal.forbidsColor
    }
  }

  /// Writes the result.
  func write(_ text: String) throws {
    do {
      if let output {
        try Terminal.write(text, toFile: output)
      } else {
        try Terminal.write(text, to: .output)
      }
    } catch {
      complain("error: cannot write \(output ?? "to standard output"): \(error.reason)\n")
      throw ExitStatus.inputOutput
    }
  }

  /// Reads a run; what stops it goes to standard error, and the program ends with its status.
  ///
  /// - Parameters:
  ///   - tellsWarnings: whether the warnings are not part of the result anyway.
  ///   - refused: what to do besides, where the files gave nothing.
  func read(
    _ files: [InputFile], strict: Bool, tellsWarnings: Bool,
    refused: (FileRefusals) throws -> Void = { _ in }
  ) throws -> Run {
    let run: Run
    do {
      run = try Run(reading: files)
    } catch {
      try refused(error)
      for failure in error.failures { complain(DiagnosticPrinter().text(failure)) }
      throw ExitStatus.status(of: error)
    }
    if verbose {
      for file in run.files {
        for line in file.plan.evidence {
          complain("\(file.name): \(line)\n")
        }
      }
    }
    let warnings = run.diagnostics.filter { $0.severity == .warning }
    if strict || (tellsWarnings && !quiet) {
      for warning in warnings { complain(DiagnosticPrinter().text(warning)) }
    }
    if strict && !warnings.isEmpty { throw ExitStatus.data }
    return run
  }

  /// Writes to standard error; that it cannot be heard is nobody's concern.
  func complain(_ text: String) {
    try? Terminal.write(text, to: .errors)
  }
}
