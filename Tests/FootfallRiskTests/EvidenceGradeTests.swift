import FootfallRisk
import Testing

@Suite struct EvidenceGradeTests {
  @Test func `there are six grades`() {
    #expect(EvidenceGrade.allCases.map(\.rawValue) == ["A", "B", "C", "D", "E", "X"])
  }
}
