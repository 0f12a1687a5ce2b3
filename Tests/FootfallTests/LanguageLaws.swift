import Foundation
import FootfallRisk
import Testing

/// Words that nobody finds in anything that the product says.
private let forbidden = [
  "diagnosis", "diagnose", "risk score", "probability", "probabilities", "you will", "abnormal",
  "pathological", "overpronator", "causes", "caused by", "because of your", "you need",
  "flagged", "dangerous", "likely to be injured", "injury risk",
]

@Suite struct LanguageLaws {
  /// Every string literal of the sources, but for titles of publications, which are theirs.
  private static func literals() throws -> [(file: String, text: String)] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var found: [(String, String)] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let name = file.lastPathComponent
      guard !["Bibliography.swift", "SourceArticle.swift"].contains(name) else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      found += SwiftLiterals.texts(in: text).map { (name, $0) }
    }
    return found
  }

  @Test func `no string of the product claims what a sensor cannot know`() throws {
    let literals = try Self.literals()
    #expect(literals.count > 2000)
    for (file, text) in literals where !SafetyBlock.intendedUse.contains(text) || text.isEmpty {
      let lowered = text.lowercased()
      for word in forbidden where lowered.contains(word) {
        Issue.record("`\(word)` in \(file): \(text)")
      }
    }
  }

  @Test func `a literal is found wherever it stands, and a comment is none`() {
    let code = #"""
      // "not this"
      let a = "one \(b ? "two" : "three") \" end" // "nor this"
      let c = """
        several "lines"
        """
      """#
    #expect(SwiftLiterals.texts(in: code).contains { $0.contains("one") })
    #expect(SwiftLiterals.texts(in: code).contains { $0.contains("several \"lines\"") })
    #expect(!SwiftLiterals.texts(in: code).contains { $0.contains("this") })
    #expect(SwiftLiterals.texts(in: code).joined().contains("three"))
  }
}
