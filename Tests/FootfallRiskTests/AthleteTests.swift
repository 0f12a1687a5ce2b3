import FootfallAnalysis
import Testing

@testable import FootfallRisk

@Suite struct AthleteTests {
  @Test func `no two symptoms share a name, and every one is named by an article`() {
    #expect(Set(Symptom.all.map(\.id)).count == Symptom.all.count)
    for symptom in Symptom.all {
      #expect(!symptom.articles.isEmpty && !symptom.words.isEmpty)
      #expect(Symptom.named(symptom.id) == symptom)
    }
    #expect(Symptom.named("headache") == nil)
  }

  @Test(arguments: Symptom.all.map(\.id))
  func `a red flag puts care first, another symptom does not`(id: String) throws {
    let symptom = try #require(Symptom.named(id))
    var athlete = AthleteProfile()
    athlete.symptoms = [symptom]
    #expect(athlete.needsCareFirst == symptom.isRedFlag)
  }

  @Test(arguments: [(nil, false), (0, false), (0.5, true), (10, true)] as [(Double?, Bool)])
  func `any pain puts care first, however little`(pain: Double?, isFirst: Bool) {
    var athlete = AthleteProfile()
    athlete.pain.after = pain
    #expect(athlete.needsCareFirst == isFirst)
  }

  @Test func `what is told is shown and raises nothing`() throws {
    var athlete = AthleteProfile()
    athlete.previousInjuries = ["left meniscus 2019"]
    athlete.massKilograms = 140
    let found = RiskAssessor().observations(for: [], athlete: athlete)
    let previous = try #require(found.first { $0.factor.id == "previous-injury" })
    #expect(previous.state == .told && previous.answer == "left meniscus 2019")
    #expect(found.first { $0.factor.id == "body-weight" }?.answer == "140 kg")
    #expect(found.allSatisfy { $0.level == .none })
  }
}
