import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis
import Testing

@Suite struct ScenarioTests {
  @Test func `scenarios are numbered without a hole and no name comes twice`() {
    #expect(Scenario.all.map(\.id) == (1...30).map { $0 < 10 ? "S0\($0)" : "S\($0)" })
    #expect(Set(Scenario.all.map(\.name)).count == 30)
  }

  @Test(arguments: Scenario.all.map(\.id))
  func `a scenario writes its files`(id: String) throws {
    let scenario = try #require(Scenario.named(id))
    for var take in scenario.takes {
      // The first seconds are enough, whatever the course.
      take.course = Course([
        Course.Part.run(seconds: 3),
        take.course.parts[0].activity == .still ? .stand(seconds: 1) : .run(seconds: 1),
      ])
      let run = take.run
      #expect(Set(take.files.map(\.name)).count == take.files.count)
      for file in take.files {
        var bytes: [UInt8] = []
        run.write(file) { bytes += $0 }
        #expect(bytes.count > 100, "\(file.name)")
      }
      #expect(take.json(of: scenario, run: run).contains("\"id\": \"\(id)\""))
    }
  }

  @Test func `a tolerance is for a place that the scenario has`() throws {
    let wrist = try #require(Scenario.named("wrist"))
    #expect(wrist.tolerances.map(\.metric) == [.cadence])
  }

  @Test func `a slope lifts the foot and leaves the strike angle`() throws {
    let level = SyntheticRun(runner: steadyRunner(), course: .run(seconds: 4))
    let hill = SyntheticRun(
      runner: steadyRunner(), course: Course([.run(seconds: 4).rising(percent: 6)]))
    let a = try #require(level.truth.median("foot-strike-angle"))
    let b = try #require(hill.truth.median("foot-strike-angle"))
    #expect(abs(a - b) < 0.01)
    // While flat, the foot lies on the slope: gravity shows 3.4°.
    let stride = hill.truth.strides(of: .left)[1]
    let flat = Int((stride.initialContactSeconds + 0.4 * stride.contactSeconds) * 200)
    let recording = hill.recording(at: .foot, side: .left, device: .ideal(rate: 200))
    #expect(abs(channel(recording, .forward)[flat] / 9.80665 - 0.0599) < 0.01)
  }

  @Test func `strikes change with the course`() {
    let run = SyntheticRun(
      runner: steadyRunner(),
      course: Course([.run(seconds: 4), .run(seconds: 4).landing(.forefoot)]))
    let angles = run.truth.strides.map(\.strikeDegrees)
    #expect(angles[2] > 10)
    #expect(angles[angles.count - 3] < -5)
  }
}
