public import ArgumentParser
import Footfall
import FootfallInput
import FootfallReport
public import FootfallRisk

/// What the athlete says: a profile, and the runs of the past weeks.
struct AthleteOptions: ParsableArguments {
  @Option(
    name: [.long, .customLong("athlete")],
    help: ArgumentHelp("What you say about yourself; see footfall profile.", valueName: "file"))
  var profile: String?

  @Option(help: ArgumentHelp("How tall you are; goes before the profile.", valueName: "m"))
  var height: Double?

  @Option(help: ArgumentHelp("What you weigh; goes before the profile.", valueName: "kg"))
  var mass: Double?

  @Option(
    help: ArgumentHelp("Your runs up to this one: CSV with date, distance_km.", valueName: "file"))
  var log: String?

  @Option(help: "What a column `distance` of the log is counted in: km, mi or m.")
  var logUnit: TrainingLog.DistanceUnit?

  func validate() throws {
    if let height, !(0.5...2.5).contains(height) {
      throw ValidationError("--height is a number from 0.5 to 2.5, in m")
    }
    if let mass, !(20...300).contains(mass) {
      throw ValidationError("--mass is a number from 20 to 300, in kg")
    }
  }

  /// The profile with the flags' answers in it; `nil` where nothing was said.
  func athlete(_ output: OutputOptions) throws -> AthleteProfile? {
    let told = try AthleteFile.read(profile, output)
    guard told != nil || height != nil || mass != nil else { return nil }
    var athlete = told ?? AthleteProfile()
    athlete.heightMeters = height ?? athlete.heightMeters
    athlete.massKilograms = mass ?? athlete.massKilograms
    return athlete
  }

  func trainingLog(_ output: OutputOptions) throws -> TrainingLog? {
    guard let log else { return nil }
    let text = try AthleteFile.text(of: log, output)
    do throws(TrainingLog.Problem) {
      return try TrainingLog(csv: text, distanceUnit: logUnit)
    } catch {
      output.complain("error: \(error.message)\n --> \(log):\(error.line)\n")
      throw ExitStatus.data
    }
  }
}

/// The door to the files that an athlete writes.
enum AthleteFile {
  /// `nil` where no path is given; a mistake in the file ends the program.
  static func read(_ path: String?, _ output: OutputOptions) throws -> AthleteProfile? {
    guard let path else { return nil }
    let text = try text(of: path, output)
    do throws(JSONValue.Mistake) {
      return try AthleteProfile(json: text)
    } catch {
      output.complain("error: \(error.message)\n --> \(path):\(error.line)\n")
      throw ExitStatus.data
    }
  }

  static func text(of path: String, _ output: OutputOptions) throws -> String {
    do throws(Diagnostic) {
      return String(decoding: try FileBytes.read(path: path), as: UTF8.self)
    } catch {
      output.complain(DiagnosticPrinter().text(error))
      throw ExitStatus.noInput
    }
  }
}

extension TrainingLog.DistanceUnit: ExpressibleByArgument {}
