import ArgumentParser
import FootfallInput

/// `footfall formats`: the exports that are known by their head.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Which exports are recognized, and by what.",
    usage: "footfall formats [<id>] [<options>]",
    discussion: """
      Any other table with time and acceleration is read by the names and units in its \
      header; this list is for devices whose files leave something unsaid.

      Examples:
        footfall formats
        footfall formats xsens-dot
      """)

  @Argument(help: "One format; without it, all of them.")
  var id: String?

  @OptionGroup(title: "About the output") var output: OutputOptions

  func run() throws {
    guard let id else {
      try output.write(index)
      return
    }
    guard let format = KnownFormat.all.first(where: { $0.id == id }) else {
      let near = Spelling.nearest(to: id, among: KnownFormat.all.map(\.id))
      output.complain(
        "error: no format is called `\(id)`" + (near.map { "; did you mean `\($0)`?" } ?? "")
          + "\n  = help: `footfall formats` lists them\n")
      throw ExitStatus.usage
    }
    try output.write(Self.page(of: format))
  }

  private var index: String {
    var text = "Read:\n"
    for format in KnownFormat.all where format.refusal == nil { text += Self.row(format) }
    text += "\nRecognized, and refused with what to export instead:\n"
    for format in KnownFormat.all where format.refusal != nil { text += Self.row(format) }
    return text + "\nAny other table is read by the names and units in its header.\n"
      + "`footfall formats ID` tells how one is recognized.\n"
  }

  private static func row(_ format: KnownFormat) -> String {
    let gap = String(repeating: " ", count: max(1, 24 - format.id.count))
    let note = format.isExperimental ? " (experimental: no file was seen)" : ""
    return "  \(format.id)\(gap)\(format.name)\(note)\n"
  }

  private static func page(of format: KnownFormat) -> String {
    var text = row(format).trimmedStart
    text +=
      "  recognized by  " + format.recognizedBy.joined(separator: "\n                 ") + "\n"
    if !format.supplies.isEmpty {
      text += "  supplies       " + format.supplies.joined(separator: "\n                 ") + "\n"
    }
    if let refusal = format.refusal { text += "  refused        \(refusal)\n" }
    return text
  }
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}
