import FootfallInput
import Testing

@Suite struct CatalogueLaws {
  @Test func `no code occurs twice`() {
    let codes = DiagnosticCatalogue.entries.map(\.code.rawValue)
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: DiagnosticCatalogue.entries)
  func `an entry is written as all of them are`(entry: DiagnosticEntry) {
    let letters: [Diagnostic.Severity: String] = [
      .error: "E", .question: "A", .warning: "WN", .note: "WN",
    ]
    let letter = entry.code.rawValue.first.map(String.init) ?? ""
    #expect(letters[entry.severity]?.contains(letter) == true)
    #expect(
      !entry.title.hasSuffix(".") && entry.title.first?.isUppercase == false
        || entry.title.hasPrefix("{"))
    #expect(entry.explanation.hasSuffix("."))
    #expect(entry.severity != .question || entry.help != nil)
    #expect(!entry.explanation.contains("causes"))
  }
}
