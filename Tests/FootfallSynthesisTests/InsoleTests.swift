import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

/// Figures of science.md 10.7 and what a load has to obey.
@Suite struct InsoleTests {
  private func truth(_ strike: Strike, eversion: Double = 10) -> SyntheticTruth {
    var runner = steadyRunner(strike: strike)
    runner.bothLegs { $0.eversionDegrees = eversion }
    return SyntheticRun(runner: runner, course: .run(seconds: 3)).truth
  }

  @Test(arguments: [(Strike.rearfoot, 10.0), (.midfoot, 47), (.forefoot, 70)])
  func `the strike index is that of the strike`(strike: Strike, index: Double) throws {
    let found = try #require(truth(strike).median("strike-index"))
    #expect(abs(found - index) < 2)
  }

  // Eversion of 2.8, 10 and 17.2° is a pronation of −0.6, 0 and 0.6.
  @Test(arguments: [(2.8, 19.4, 30.0), (10, 16.2, 39), (17.2, 12.6, 49)])
  func `more pronation straightens the path and loads the inner side`(
    eversion: Double, excursion: Double, share: Double
  ) throws {
    let truth = truth(.rearfoot, eversion: eversion)
    let found = try #require(truth.median("cpei"))
    // The prototype's path was sampled at a device's rate, which takes up to 1.3 off.
    #expect(abs(found - excursion) < 1.5)
    #expect(abs(try #require(truth.median("medial-load-share")) - share) < 1)
  }

  @Test func `no excursion index without a heel strike`() {
    #expect(truth(.midfoot).median("cpei") == nil)
    #expect(truth(.forefoot).median("cpei") == nil)
  }

  @Test(arguments: [Course.run(seconds: 8), Course([.walk(seconds: 8)])])
  func `both feet together carry the weight`(course: Course) {
    let run = SyntheticRun(runner: steadyRunner(), course: course)
    let device = PressureDevice.ideal(rate: 500)
    let total = Foot.allCases.map {
      run.load(of: $0, device: device).segments[0].load?.samples ?? []
    }
    let contacts = run.truth.strides.filter { $0.foot == .right }
    let first = Int(contacts[0].initialContactSeconds * 500)
    let last = Int(contacts[contacts.count - 1].initialContactSeconds * 500)
    let sum = (first..<last).reduce(0) { $0 + total[0][$1] + total[1][$1] }
    #expect(abs(sum / Double(last - first) / (70 * 9.80665) - 1) < 0.02)
  }

  @Test func `a foot is loaded from its contact to its toe-off and at no other time`() {
    let run = SyntheticRun(course: .run(seconds: 6), seed: 2)
    let load = run.load(of: .left, device: .ideal(rate: 1000)).segments[0].load?.samples ?? []
    let contacts = run.truth.contacts(of: .left)
    for (a, b) in zip(contacts, contacts.dropFirst()) {
      let start = Int((a.initialContactSeconds * 1000).rounded(.up))
      let off = Int(a.toeOffSeconds! * 1000)
      #expect(load[(start + 2)..<off].allSatisfy { $0 > 0 })
      #expect(load[(off + 1)..<Int(b.initialContactSeconds * 1000)].allSatisfy { $0 == 0 })
    }
  }

  @Test func `a dead cell reads nothing and lowers the sum`() {
    let run = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 2))
    var broken = PressureDevice.ideal(rate: 100)
    broken.deadCells = [5]
    let whole = run.load(of: .left, device: .ideal(rate: 100)).segments[0].load?.samples ?? []
    let part = run.load(of: .left, device: broken).segments[0].load?.samples ?? []
    #expect(part.reduce(0, +) < 0.95 * whole.reduce(0, +))
  }

  @Test func `stiffness is that of the check table`() throws {
    let truth = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 3)).truth
    #expect(abs(try #require(truth.median("vertical-stiffness")) - 24.0) < 0.1)
    #expect(abs(try #require(truth.median("leg-stiffness")) - 10.9) < 0.1)
  }
}
