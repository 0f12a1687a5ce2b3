import ArgumentParser
import Footfall

/// The program `footfall`.
@main
struct FootfallProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "footfall",
    abstract: "Running-form analysis from wearable exports.",
    version: footfallVersion)
}
