import FootfallAnalysis
import FootfallSignal
import Testing

@Suite struct ContactAgreementLaws {
  private let reference: [ReferenceContact] = (0..<20).map { i in
    let start = 0.35 * Double(i)
    return ReferenceContact(
      side: i % 2 == 0 ? .left : .right, initialContactSeconds: start,
      toeOffSeconds: start + 0.22, metersPerSecond: i < 10 ? 2.9 : 3.6,
      strike: i % 4 == 0 ? "forefoot" : "rearfoot")
  }

  private func found(_ change: (Int) -> (Double, Double)?) -> [GroundContact] {
    reference.enumerated().compactMap { i, contact in
      change(i).map { early, late in
        GroundContact(
          side: contact.side, initialContactSeconds: (contact.initialContactSeconds ?? 0) + early,
          toeOffSeconds: (contact.toeOffSeconds ?? 0) + late)
      }
    }
  }

  @Test func `contacts agree with themselves in every group`() {
    let agreement = ContactAgreement(of: found { _ in (0, 0) }, with: reference)
    #expect(agreement.initialContact.misses == 0 && agreement.toeOff.extras == 0)
    #expect(agreement.contactTime.values.allSatisfy { abs($0) < 1e-12 })
    #expect(
      agreement.groups.map(\.name)
        == ["left", "right", "forefoot", "rearfoot", "3.0 m/s", "3.5 m/s"])
    #expect(agreement.sides == (20, 20))
  }

  @Test func `the groups of one kind share out the pairs and the misses`() {
    let agreement = ContactAgreement(of: found { $0 % 3 == 0 ? nil : (0.01, 0) }, with: reference)
    for names in [["left", "right"], ["forefoot", "rearfoot"], ["3.0 m/s", "3.5 m/s"]] {
      let groups = agreement.groups.filter { names.contains($0.name) }
      #expect(groups.reduce(0) { $0 + $1.pairs.count } == agreement.pairs.count)
      #expect(groups.reduce(0) { $0 + $1.misses } == agreement.initialContact.misses)
    }
  }

  @Test func `a late start and an early end shorten the contact by both`() throws {
    let agreement = ContactAgreement(of: found { _ in (0.012, -0.005) }, with: reference)
    #expect(abs(try #require(agreement.contactTime.bias) + 0.017) < 1e-9)
    #expect(abs(try #require(agreement.initialContact.differences.bias) - 0.012) < 1e-9)
    #expect(abs(try #require(agreement.toeOff.differences.bias) + 0.005) < 1e-9)
  }

  @Test func `a reference that knows one of the ends is compared by that end`() {
    let half = reference.map {
      ReferenceContact(side: $0.side, initialContactSeconds: nil, toeOffSeconds: $0.toeOffSeconds)
    }
    let agreement = ContactAgreement(of: found { _ in (0, 0) }, with: half)
    #expect(agreement.pairs.isEmpty && agreement.toeOff.count == 20)
    #expect(agreement.initialContact.extras == 20)
  }
}
