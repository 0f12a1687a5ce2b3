import FootfallAnalysis
import Testing

@Suite struct EstimateTests {
  @Test func `a withheld metric has a reason and no value`() {
    let estimate = Estimate.withheld(.contactTime, because: .rateTooLow)
    #expect(estimate.value == nil && estimate.interval95 == nil)
    #expect(estimate.reason == .rateTooLow && estimate.confidence == .withheld)
  }

  @Test func `classes are ordered from withheld to high`() {
    #expect(Confidence.allCases.sorted() == [.withheld, .low, .moderate, .high])
  }
}
