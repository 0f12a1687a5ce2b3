import FootfallInput
import FootfallSignal
import Testing

/// The 98 cases of awkward input of the format research, each with what comes of it.
@Suite struct MalformedTests {
  /// The drawn outcomes, by the name of the case.
  static let expected: [String: String] = {
    let folder = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
    guard let bytes = try? FileBytes.read(path: "/\(folder)/expected.txt") else { return [:] }
    var sections: [String: String] = [:]
    for section in String(decoding: bytes, as: UTF8.self).split(separator: "\n== ") {
      let parts = section.drop { $0 == "=" || $0 == " " }
        .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      sections[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    return sections
  }()

  @Test(arguments: Malformed.all)
  func `what comes of a case is as drawn: codes, counts, places, words`(one: Malformed) throws {
    let outcome = Self.outcome(of: one)
    let drawn = try #require(Self.expected[one.name], "\(one.name) is not drawn\n\(outcome)")
    #expect(Self.lines(outcome) == Self.lines(drawn))
  }

  @Test(arguments: Malformed.all.filter { $0.like != nil })
  func `what is accepted is read like the good file`(one: Malformed) throws {
    let like = try #require(one.like)
    let found = try #require(Self.results(of: one).success)
    let good = try #require(read(like, named: one.files[0].name).success)
    #expect(found.map(\.recording.segments) == [good.recording.segments])
  }

  @Test func `every number from M01 to M98 has a case, and every drawing too`() {
    let numbers = Set(Malformed.all.map(\.number))
    let wanted = (1...98).map { "M" + Drawn.padded($0, 2) }
    // A file that changes while it is read needs a file: `ChangingFileTests`.
    #expect(numbers.union(["M21"]) == Set(wanted))
    #expect(Set(Malformed.all.map(\.name)).count == Malformed.all.count)
    #expect(Set(Self.expected.keys) == Set(Malformed.all.map(\.name)))
  }

  // MARK: Drawing

  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  static func results(of one: Malformed) -> Result<[ImportResult], ImportFailure> {
    Result { () throws(ImportFailure) in
      var results: [ImportResult] = []
      for file in one.files {
        results.append(
          try RecordingReader(answers: file.answers).read(bytes: file.bytes, named: file.name))
      }
      return try FileSet(results).joined()
    }
  }

  /// Codes, counts and places in one line, what was read in the next, then the words.
  static func outcome(of one: Malformed) -> String {
    let printer = DiagnosticPrinter()
    switch results(of: one) {
    case .failure(let failure):
      return "\(spelled(failure.diagnostics))\n\(printer.text(failure))"
    case .success(let results):
      let all = results.flatMap(\.diagnostics)
      return (all.isEmpty ? "nothing to say" : spelled(all)) + "\n"
        + results.flatMap(\.recordings).map(spelled).joined() + all.map(printer.text).joined()
    }
  }

  private static func spelled(_ all: [Diagnostic]) -> String {
    all.map { one in
      let place = [one.place.line, one.place.column].compactMap { $0.map(String.init) }
      return "\(one.code)×\(one.count)"
        + (place.isEmpty ? "" : " at \(place.joined(separator: ":"))")
    }.joined(separator: ", ")
  }

  private static func spelled(_ one: Recording) -> String {
    let pieces = one.segments.map { segment in
      let channels =
        (segment.acceleration == nil ? "" : "a") + (segment.angularVelocity == nil ? "" : "g")
        + (segment.load == nil ? "" : "l")
      return "\(segment.count) \(channels)"
    }
    let hertz = (one.rate.hertz * 100).rounded() / 100
    return "\(one.side) \(one.placement), \(hertz) Hz: \(pieces.joined(separator: ", then "))\n"
  }
}
