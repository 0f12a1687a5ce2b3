import FootfallAnalysis
import FootfallSignal
import Testing

@Suite struct ActivityFinderTests {
  /// One after the other, 10 s each at 100 Hz.
  private func recording(_ parts: [DrawnMotion], seconds: Double = 10) -> Recording {
    let channels = parts.map { $0.acceleration(rate: 100, seconds: seconds) }
    return .drawn((0..<3).map { axis in channels.flatMap { $0[axis] } }, rate: 100)
  }

  private let run = DrawnMotion(stepsPerMinute: 162, gait: .running)
  private let walk = DrawnMotion(stepsPerMinute: 112, gait: .walking)
  private let stand = DrawnMotion(gait: .still)

  @Test(arguments: [20.0, 50, 100, 1000])
  func `one activity throughout is one bout`(rate: Double) {
    for (motion, activity) in [(run, Activity.running), (walk, .walking), (stand, .still)] {
      let recording = motion.recording(rate: rate, seconds: 31.4)
      let bouts = ActivityFinder().bouts(in: recording)
      #expect(bouts.map(\.activity) == [activity])
      #expect(bouts.map(\.range) == recording.segments.map(\.range))
      #expect(bouts.allSatisfy { !$0.isShort })
    }
  }

  @Test(arguments: [1.2, 3, 5, 9.9])
  func `a short recording that is running throughout is one bout and says so`(seconds: Double) {
    let recording = run.recording(seconds: seconds)
    let bouts = ActivityFinder().bouts(in: recording)
    #expect(bouts.map(\.activity) == [.running])
    #expect(bouts.map(\.range) == recording.segments.map(\.range))
    #expect(bouts.allSatisfy { $0.isShort })
  }

  @Test func `walking and stops are cut out of a run to the second`() {
    let bouts = ActivityFinder().bouts(in: recording([walk, run, stand, run, walk, run]))
    let running = bouts.filter { $0.activity == .running }
    #expect(running.count == 3)
    for (bout, start) in zip(running, [10.0, 30, 50]) {
      #expect(abs(bout.startSeconds - start) <= 1)
      #expect(abs(bout.endSeconds - (start + 10)) <= 1)
    }
  }

  @Test func `bouts cover every segment without overlap`() {
    let recording = recording([stand, run, walk], seconds: 7.3)
    let bouts = ActivityFinder().bouts(in: recording)
    #expect(bouts.first?.range.lowerBound == recording.segments[0].range.lowerBound)
    #expect(bouts.last?.range.upperBound == recording.segments[0].range.upperBound)
    #expect(zip(bouts, bouts.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    #expect(zip(bouts, bouts.dropFirst()).allSatisfy { $0.activity != $1.activity })
  }

  @Test func `swapped and flipped axes give the same bouts`() {
    let parts = [walk, run, stand, run].map { $0.acceleration(rate: 100, seconds: 8) }
    let channels = (0..<3).map { axis in parts.flatMap { $0[axis] } }
    let plain = ActivityFinder().bouts(in: .drawn(channels, rate: 100))
    for order in [[0, 2, 1], [1, 2, 0], [2, 1, 0]] {
      let turned = order.map { axis in channels[axis].map { axis == 2 ? $0 : -$0 } }
      #expect(ActivityFinder().bouts(in: .drawn(turned, rate: 100)) == plain)
    }
  }

  @Test func `a gyroscope alone says nothing of what was done`() {
    let turning = [(0..<2000).map { Double($0 % 40) / 40 }]
    let bouts = ActivityFinder().bouts(in: .drawn([], gyroscope: turning, rate: 100))
    #expect(bouts.map(\.activity) == [.unclear])
  }

  @Test func `less than a second is unclear`() {
    let bouts = ActivityFinder().bouts(in: run.recording(seconds: 0.5))
    #expect(bouts.map(\.activity) == [.unclear])
  }

  @Test(arguments: [(0.35, Activity.running), (0.6, .walking)])
  func `a load alone tells running by its duty factor`(duty: Double, activity: Activity) {
    let stride = activity == .running ? 0.72 : 1.05
    let load = (0..<3000).map { i in
      let phase = (Double(i) / 100 / stride).truncatingRemainder(dividingBy: 1)
      return phase < duty ? 800.0 : 0
    }
    let segment = Segment(
      startSeconds: 0, load: Signal<Force>(load, rate: SampleRate(hertz: 100)))
    let recording = Recording(
      name: "insole", placement: .insole, side: .left, rate: SampleRate(hertz: 100),
      timeSource: .column, segments: [segment])
    #expect(ActivityFinder().bouts(in: recording).map(\.activity) == [activity])
  }
}
