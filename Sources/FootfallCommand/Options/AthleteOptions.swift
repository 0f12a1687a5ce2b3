import ArgumentParser
import Footfall
import FootfallInput
import FootfallReport
import FootfallRisk

/// What the athlete says: a profile, and the runs of the past weeks.
struct AthleteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What you say about yourself; see footfall profile.", valueName: "file"))
  var profile: String?

  @Option(
    help: ArgumentHelp("Your runs up to this one: CSV with date, distance_km.", valueName: "file"))
  var log: String?

  func athlete(_ output: OutputOptions) throws -> AthleteProfile? {
    guard let profile else { return nil }
    let text = try text(of: profile, output)
    do throws(JSONValue.Mistake) {
      return try AthleteProfile(json: text)
    } catch {
      output.complain("error: \(error.message)\n --> \(profile):\(error.line)\n")
      throw ExitStatus.data
    }
  }

  func trainingLog(_ output: OutputOptions) throws -> TrainingLog? {
    guard let log else { return nil }
    let text = try text(of: log, output)
    do throws(TrainingLog.Problem) {
      return try TrainingLog(csv: text)
    } catch {
      output.complain("error: \(error.message)\n --> \(log):\(error.line)\n")
      throw ExitStatus.data
    }
  }

  private func text(of path: String, _ output: OutputOptions) throws -> String {
    do throws(Diagnostic) {
      return String(decoding: try FileBytes.read(path: path), as: UTF8.self)
    } catch {
      output.complain(DiagnosticPrinter().text(error))
      throw ExitStatus.noInput
    }
  }
}
