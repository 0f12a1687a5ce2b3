import FootfallSynthesis
import Testing

@Suite struct SeededGeneratorTests {
  @Test func `the same seed gives the same numbers and another seed others`() {
    var a = SeededGenerator(seed: 1)
    var b = SeededGenerator(seed: 1)
    var c = SeededGenerator(seed: 2)
    let first = (0..<4).map { _ in a.next() }
    #expect(first == (0..<4).map { _ in b.next() })
    #expect(first != (0..<4).map { _ in c.next() })
  }
}
