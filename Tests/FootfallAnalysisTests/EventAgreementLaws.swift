import FootfallAnalysis
import Testing

@Suite struct EventAgreementLaws {
  private let reference = [1.0, 1.7, 2.4, 3.1]

  @Test func `a list agrees with itself`() {
    let agreement = EventAgreement(of: reference, with: reference)
    #expect(agreement.differences.bias == 0 && agreement.differences.standardDeviation == 0)
    #expect(agreement.misses == 0 && agreement.extras == 0)
    #expect(agreement.recall == 1 && agreement.precision == 1)
  }

  @Test func `a constant delay is bias and nothing else`() throws {
    let agreement = EventAgreement(of: reference.map { $0 + 0.02 }, with: reference)
    #expect(abs(try #require(agreement.differences.bias) - 0.02) < 1e-12)
    #expect(try #require(agreement.differences.standardDeviation) < 1e-12)
    #expect(abs(try #require(agreement.differences.meanAbsoluteError) - 0.02) < 1e-12)
  }

  @Test func `the order of the found events does not matter`() {
    let shuffled = [3.11, 1.01, 2.38, 1.72]
    let agreement = EventAgreement(of: shuffled, with: reference)
    #expect(
      agreement.differences == EventAgreement(of: shuffled.sorted(), with: reference).differences)
    #expect(agreement.pairs.map(\.found) == [1, 3, 2, 0])
  }

  @Test func `what is left out is a miss and what is invented an extra`() {
    let agreement = EventAgreement(of: [1.0, 1.35, 3.1], with: reference)
    #expect(agreement.misses == 2 && agreement.extras == 1)
    #expect(agreement.recall == 0.5)
  }

  @Test func `an event beyond the time of the reference is not judged`() {
    #expect(EventAgreement(of: reference + [0.3, 3.8], with: reference).extras == 0)
  }

  @Test func `one found event serves one reference event`() {
    let agreement = EventAgreement(of: [1.0], with: [0.97, 1.02])
    #expect(agreement.count == 1 && agreement.misses == 1)
    #expect(agreement.pairedReferences == [1.02])
  }

  @Test func `nothing agrees with nothing`() {
    let agreement = EventAgreement(of: [], with: [])
    #expect(agreement.differences.bias == nil && agreement.differences.limitsOfAgreement == nil)
    #expect(agreement.recall == 1 && agreement.precision == 1)
  }
}
