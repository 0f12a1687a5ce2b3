import Testing

@testable import FootfallCommand

@Suite struct EachProgressTests {
  @Test func `the line says how many, how fast and how long`() {
    let line = EachProgress.line(done: 12, of: 200, after: .milliseconds(4000))
    #expect(line == "12 of 200 files, 3.0 files/s, 63 s left")
  }
}
