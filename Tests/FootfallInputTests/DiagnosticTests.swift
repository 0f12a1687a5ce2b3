import FootfallInput
import Testing

@Suite struct DiagnosticTests {
  @Test func `a diagnostic counts once unless told otherwise`() {
    let diagnostic = Diagnostic("E101", at: .init(file: "run.csv", line: 3, column: 7))
    #expect(diagnostic.count == 1 && diagnostic.code.rawValue == "E101")
  }
}
