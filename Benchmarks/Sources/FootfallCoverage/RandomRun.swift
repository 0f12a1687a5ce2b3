import BenchmarkDraws
import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis

/// A runner with sensors on a foot, a shank, the sacrum and in a shoe, drawn by a seed.
struct RandomRun {
  /// A metric as it was found, and as it is.
  struct Result {
    let metric: MetricID
    /// Where it was read, if that is told apart.
    var place: Placement?
    let side: Side
    let truth: Double
    let found: Estimate?
    /// Whether the truth is what the runner does by habit, not what this run happened to be.
    var isHabit = false
  }

  /// Contacts of the sacrum that lie nearest to one of a foot's, and what they were called.
  struct Sides {
    var right = 0
    var wrong = 0
    var unnamed = 0
  }

  static let onFoot: [MetricID] = [
    .footStrikeAngle, .eversionExcursion, .inversionAtContact, .peakEversionVelocity,
    .strideLength, .speed,
  ]
  static let onShank: [MetricID] = [
    .tibialRotation, .legLineAngle, .shankAngle, .peakTibialAcceleration,
  ]
  static let inShoe: [MetricID] = [.strikeIndex, .pressureExcursion, .medialLoadShare]
  static let runSeconds = 45.0

  private var draws: Draws
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    draws = Draws(seed: seed)
  }

  func results(_ wearing: Wearing) -> (results: [Result], sides: Sides) {
    var copy = self
    return copy.draw(wearing)
  }

  private mutating func runner() -> Runner {
    let speed = draws.uniform(2.3, 4.4)
    var runner = Runner(
      metersPerSecond: speed, strike: Strike.allCases[Int(draws.uniform(0, 2.999))])
    runner.stepWidthMeters = draws.uniform(-0.03, 0.12)
    runner.massKilograms = draws.uniform(50, 95)
    runner.heightMeters = draws.uniform(1.55, 1.95)
    let drop = draws.uniform(1, 8)
    let eversion = draws.uniform(5, 15)
    let toeOut = draws.normal(8, 5)
    runner.bothLegs { leg in
      leg.pelvicDropDegrees = drop
      leg.eversionDegrees = eversion
      leg.toeOutDegrees = toeOut
    }
    runner.left.strikeDegrees += draws.uniform(-3, 3)
    runner.right.strikeDegrees += draws.uniform(-3, 3)
    runner.left.inversionDegrees = draws.uniform(2, 10)
    runner.right.inversionDegrees = draws.uniform(2, 10)
    return runner
  }

  private mutating func draw(_ wearing: Wearing) -> (results: [Result], sides: Sides) {
    let runner = runner()
    let run = SyntheticRun(
      runner: runner,
      course: Course([.stand(seconds: Wearing.standingSeconds), .run(seconds: Self.runSeconds)]),
      seed: seed)
    let foot: Foot = draws.uniform(0, 1) < 0.5 ? .left : .right
    let rate = draws.uniform(0, 1) < 0.5 ? 200.0 : 400
    let places: [(Placement, Foot?)] = [(.foot, foot), (.shank, foot), (.sacrum, nil)]
    let recordings = places.map {
      wearing.recording(of: run, at: $0.0, $0.1, rate: rate, &draws)
    }
    let sole = wearing.sole(of: run, foot, &draws)
    let facts = RunnerFacts(
      massKilograms: runner.massKilograms, heightMeters: runner.heightMeters,
      metersPerSecond: runner.metersPerSecond)
    let analysis = RunAnalyzer().analyze(recordings, facts: facts)
    func found(_ id: MetricID, _ side: Side?, in analysis: RunAnalysis) -> Estimate? {
      analysis[id, side] ?? analysis[id]
    }
    func results(_ ids: [MetricID], in analysis: RunAnalysis) -> [Result] {
      ids.compactMap { id in
        run.truth.median(id, of: foot).map {
          Result(
            metric: id, side: foot.side, truth: $0, found: found(id, foot.side, in: analysis))
        }
      }
    }
    var all = results(Self.onFoot + Self.onShank, in: analysis)
    all += results(Self.inShoe, in: RunAnalyzer().analyze([sole]))
    for (place, recording) in zip(places, recordings) {
      guard let truth = run.truth.median(.contactTime, of: place.1) else { continue }
      let alone = RunAnalyzer().analyze([recording])
      all.append(
        Result(
          metric: .contactTime, place: place.0, side: foot.side, truth: truth,
          found: found(.contactTime, foot.side, in: alone)))
    }
    for side in [Foot.left, .right] {
      guard let truth = run.truth.median(.pelvicDrop, of: side) else { continue }
      all.append(
        Result(
          metric: .pelvicDrop, side: side.side, truth: truth,
          found: found(.pelvicDrop, side.side, in: analysis)))
    }
    // Steps remember one another, so what somebody does by habit is more than 45 s show.
    all.append(
      Result(
        metric: .cadence, side: .unknown, truth: runner.stepsPerMinute, found: analysis[.cadence],
        isHabit: true))
    let strideTime = found(.strideTime, foot.side, in: analysis)
    all.append(
      Result(
        metric: .strideTime, side: .unknown, truth: 120_000 / runner.stepsPerMinute,
        found: strideTime, isHabit: true))
    if let truth = run.truth.median(.strideTime, of: foot) {
      all.append(
        Result(metric: .strideTime, side: .unknown, truth: truth, found: strideTime))
    }
    all += joints(of: run, foot, beside: recordings, wearing, rate: rate)
    for id in [MetricID.cadence, .verticalOscillation, .verticalStiffness, .legStiffness] {
      guard let truth = run.truth.median(id) else { continue }
      all.append(Result(metric: id, side: .unknown, truth: truth, found: analysis[id]))
    }
    return (all, sides(of: run, in: analysis))
  }

  private func sides(of run: SyntheticRun, in analysis: RunAnalysis) -> Sides {
    var sides = Sides()
    let truth = run.truth.contacts()
    for stream in analysis.streams where stream.recording.placement == .sacrum {
      for contact in stream.strides.map(\.contact) {
        let near = truth.min {
          abs($0.initialContactSeconds - contact.initialContactSeconds)
            < abs($1.initialContactSeconds - contact.initialContactSeconds)
        }
        switch contact.side {
        case .unknown: sides.unnamed += 1
        case near?.side: sides.right += 1
        default: sides.wrong += 1
        }
      }
    }
    return sides
  }

  /// Hip and knee, with a sensor on the thigh as well; drawn apart, so that it moves nothing else.
  private func joints(
    of run: SyntheticRun, _ foot: Foot, beside recordings: [Recording], _ wearing: Wearing,
    rate: Double
  ) -> [Result] {
    guard let truth = run.joints(of: foot) else { return [] }
    var draws = Draws(seed: seed &+ 1_000_003)
    let thigh = wearing.recording(of: run, at: .thigh, foot, rate: rate, &draws)
    let others = recordings.filter { $0.placement != .foot }
    let analysis = RunAnalyzer().analyze(others + [thigh])
    return [
      (MetricID.hipAdduction, truth.hipAdductionDegrees),
      (.kneeValgus, truth.kneeValgusDegrees),
    ].map { id, degrees in
      let found = analysis[id, foot.side]
      let isOfThree = found?.method == "pelvis+thigh+shank"
      return Result(metric: id, side: foot.side, truth: degrees, found: isOfThree ? found : nil)
    }
  }
}
