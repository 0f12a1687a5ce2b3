import ArgumentParser
import Footfall
import FootfallInput
import FootfallSignal

/// Many files, each a run of its own.
struct EachOptions: ParsableArguments {
  @Flag(help: "Take every file, also of a folder, as a run of its own; a bad one stops no other.")
  var each = false

  @Option(
    help: ArgumentHelp(
      "With --each: files in work at a time; one for each core unless said.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("With --each: write one file for each into a folder.", valueName: "folder"))
  var into: String?

  @Flag(help: "With --into: leave out files whose result is there.")
  var skipDone = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number of at least 1") }
    if !each, jobs != nil || into != nil {
      throw ValidationError("--jobs and --into go with --each")
    }
    if skipDone, into == nil { throw ValidationError("--skip-done goes with --into") }
  }

  /// The files, and those of the folders among them in the order of their names.
  func unfolded(_ files: [InputFile]) -> [InputFile] {
    files.flatMap { file -> [InputFile] in
      guard let names = Folder.files(in: file.path) else { return [file] }
      return names.map { InputFile(path: "\(file.path)/\($0)", answers: file.answers) }
    }
  }

  /// Where the result for a file goes; `nil` without a folder for results.
  ///
  /// The folders of a path stay in the name, so that no two files share a result.
  func place(of path: String, suffix: String) -> String? {
    into.map { folder in
      let name = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
        .joined(separator: "__")
      return "\(folder)/\(name).\(suffix)"
    }
  }
}
