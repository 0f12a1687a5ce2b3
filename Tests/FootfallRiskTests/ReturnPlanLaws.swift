import FootfallRisk
import Testing

@Suite struct ReturnPlanLaws {
  private func plan(_ first: Double, _ goal: Double, runs: Int = 3) throws -> ReturnPlan {
    try #require(
      ReturnPlan(
        athlete: AthleteProfile(), firstWeekKilometers: first, goalKilometers: goal,
        runsPerWeek: runs))
  }

  @Test(arguments: [(6.0, 30.0, 3), (3, 100, 6), (10, 10, 1), (40, 20, 2), (1, 2, 6)])
  func `no week and no run grows by more than a tenth, and the goal is reached and kept`(
    first: Double, goal: Double, runs: Int
  ) throws {
    let plan = try plan(first, goal, runs: runs)
    for (week, next) in zip(plan.weeks, plan.weeks.dropFirst()) {
      #expect(next.kilometers <= week.kilometers * 1.1 + 1e-9)
      #expect(next.kilometers > week.kilometers)
      #expect(next.run <= week.run * 1.1 + 1e-9)
      #expect((next.run * Double(runs) - next.kilometers).magnitude < 1e-9)
    }
    #expect(plan.weeks.map(\.number) == Array(1...plan.weeks.count))
    #expect(plan.weeks.allSatisfy { $0.kilometers <= goal + 1e-9 })
    // Within the rounding of each run, or at the end of the year that it plans at most.
    let last = try #require(plan.weeks.last)
    #expect(last.kilometers > goal - 0.1 * Double(runs) || last.number == ReturnPlan.longestWeeks)
  }

  @Test(arguments: Symptom.all.map(\.id))
  func `with any symptom there is no plan`(id: String) throws {
    var athlete = AthleteProfile()
    athlete.symptoms = [try #require(Symptom.named(id))]
    #expect(
      ReturnPlan(athlete: athlete, firstWeekKilometers: 6, goalKilometers: 30, runsPerWeek: 3)
        == nil)
  }

  @Test func `with any pain there is no plan`() {
    var athlete = AthleteProfile()
    athlete.pain.during = 1
    #expect(
      ReturnPlan(athlete: athlete, firstWeekKilometers: 6, goalKilometers: 30, runsPerWeek: 3)
        == nil)
  }

  @Test func `every rule names who gives it`() {
    for rule in ReturnPlan.rules {
      #expect(!rule.articles.isEmpty || !rule.citations.isEmpty)
      for key in rule.citations { #expect(Bibliography.citation(key) != nil) }
    }
  }
}
