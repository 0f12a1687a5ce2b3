import ArgumentParser
import Footfall
import FootfallInput

/// `footfall map`: writes down how a file is read, for the next files like it.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Write down how a file is read, for the next files like it.",
    discussion: """
      Answer what the file does not say once, with flags; the mapping keeps the answers together \
      with everything that was understood. It is JSON and may be changed by hand: places and \
      sides of several sensors, axes that point the other way, a scale.

      Examples:
        footfall map run.csv --placement shank --rate 204.8 --save shank.map.json
        footfall report next.csv --mapping shank.map.json
      """)

  @Argument(help: "A file like those that the mapping is for, or - for standard input.")
  var file: FileArgument

  @Option(help: ArgumentHelp("Write the mapping to a file.", valueName: "file"))
  var save: String?

  @OptionGroup(title: "About the files") var input: InputOptions
  @OptionGroup(title: "About the output") var output: OutputOptions

  func run() throws {
    var output = output
    output.output = save ?? output.output
    let asked = input.files([file])
    if let only = asked.first, only.path != "-",
      let draft = RecordingReader(answers: only.answers).draftedMapping(path: only.path)
    {
      try output.write(draft)
      output.complain(
        "note: where the sensors were worn is not in the file: replace each `?` by foot, heel, "
          + "shank,\n  thigh, sacrum, chest, wrist, arm, pocket or insole, and add "
          + "`\"side\": \"left\"` or `\"right\"`;\n"
          + "  take out the streams of sensors that were not worn\n")
      return
    }
    let run = try output.read(asked, strict: input.strict, tellsWarnings: false)
    for file in run.files {
      guard file.summary == nil else {
        output.complain(
          "error: \(file.name) is a device's own summary: its columns are known by name\n"
            + "  = help: nothing has to be written down; --cadence-unit answers what may be asked\n"
        )
        throw ExitStatus.usage
      }
      try output.write(ImportMapping(file.plan).json)
    }
  }
}
