import ArgumentParser
import Footfall
import FootfallInput

/// How the program ends, by the numbers of sysexits.h.
enum ExitStatus {
  /// `--fail-on` applies.
  static let failOn = ExitCode(1)
  /// Usage, or a question that must be answered.
  static let usage = ExitCode(64)
  /// A file is wrong.
  static let data = ExitCode(65)
  /// A file cannot be opened.
  static let noInput = ExitCode(66)
  static let inputOutput = ExitCode(74)

  /// The status for files that gave nothing: what nobody but the user can change goes first.
  static func status(of refusals: FileRefusals) -> ExitCode {
    let all = refusals.failures.map { failure in
      switch failure {
      case .unopened: noInput
      case .wrong: data
      case .questions: usage
      }
    }
    return [noInput, data, usage].first(where: all.contains) ?? data
  }
}
