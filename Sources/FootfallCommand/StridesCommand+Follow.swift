import Footfall
import FootfallAnalysis
import FootfallInput
import FootfallReport

extension StridesCommand {
  /// Prints strides while the file is read; memory does not grow with its length.
  func follow(_ file: InputFile) throws {
    let name = file.path == FileBytes.standardInput ? "standard input" : file.path
    var follower = RecordingFollower(answers: file.answers, named: name)
    var streams: [RunStream] = []
    if format == .csv { try output.write(StrideTable.head(named: false)) }
    func take(_ pieces: [RecordingFollower.Piece], isLast: Bool = false) throws {
      if streams.isEmpty, let head = follower.head {
        streams = head.recordings.map { RunStream(placement: $0.placement, side: $0.side) }
      }
      var found: [Stride] = []
      for piece in pieces { found += streams[piece.stream].push(piece.segment) }
      if isLast { for k in streams.indices { found += streams[k].finish() } }
      guard !found.isEmpty else { return }
      let table = StrideTable(strides: found)
      try output.write(format == .csv ? table.rows : table.jsonLines)
    }
    do {
      let feed = try ByteFeed(path: file.path)
      while let bytes = try feed.next() { try take(follower.push(bytes)) }
      try take(follower.finish(), isLast: true)
    } catch let failure as ImportFailure {
      output.complain(DiagnosticPrinter().text(failure))
      throw ExitStatus.status(of: FileRefusals([failure]))
    } catch let failure as Diagnostic {
      output.complain(DiagnosticPrinter().text(failure))
      throw ExitStatus.noInput
    }
    if !output.quiet, follower.leftOut > 0 {
      output.complain("note: \(name): \(follower.leftOut) rows were left out\n")
    }
  }
}
