import ArgumentParser
import FootfallInput

/// One of several runs on the command line: a file, a folder with the run's files, or files parted
/// by commas, each with its own answers, as in `l.csv:placement=foot,side=left,r.csv:side=right`.
struct RunArgument: ExpressibleByArgument, Hashable {
  let parts: [FileArgument]

  /// `nil` where a part is empty or has an answer that its key does not take.
  ///
  /// A comma also parts the answers of one file; the name of a file that is there may hold one.
  init?(argument: String) {
    if let whole = FileArgument(argument: argument), Folder.exists(whole.path) {
      parts = [whole]
      return
    }
    var texts: [String] = []
    for piece in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let key = piece.split(separator: "=", maxSplits: 1).first.map(String.init) ?? ""
      if let last = texts.last, last.contains(":"), piece.contains("="),
        FileArgument.keys.contains(key)
      {
        texts[texts.count - 1] = "\(last),\(piece)"
      } else {
        texts.append(String(piece))
      }
    }
    let files = texts.compactMap(FileArgument.init(argument:))
    guard files.count == texts.count, !files.isEmpty else { return nil }
    parts = files
  }

  /// The files, those of a folder in the order of their names.
  var files: [FileArgument] {
    parts.flatMap { part -> [FileArgument] in
      guard let names = Folder.files(in: part.path) else { return [part] }
      return names.filter { !$0.hasSuffix(".json") }.map {
        FileArgument(path: "\(part.path)/\($0)", answers: part.answers)
      }
    }
  }

  /// What a result calls the run.
  var name: String {
    let first = parts[0].path
    return parts.count == 1 ? first : "\(first) and \(parts.count - 1) more"
  }
}
