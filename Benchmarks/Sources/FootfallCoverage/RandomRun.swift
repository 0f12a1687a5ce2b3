import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis

/// A runner, four sensors and their faults, drawn by a seed.
struct RandomRun {
  static let onFoot: [MetricID] = [
    .strideTime, .contactTime, .footStrikeAngle, .eversionExcursion, .peakEversionVelocity,
    .strideLength, .speed,
  ]
  static let onShank: [MetricID] = [
    .tibialRotation, .legLineAngle, .shankAngle, .peakTibialAcceleration,
  ]

  private var state: UInt64
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    state = seed &* 0x9E37_79B9_7F4A_7C15
  }

  /// Metric, side, truth and what was found.
  func results() -> [(MetricID, Side, Double, Estimate?)] {
    var copy = self
    return copy.draw()
  }

  private mutating func draw() -> [(MetricID, Side, Double, Estimate?)] {
    let speed = uniform(2.3, 4.4)
    var runner = Runner(metersPerSecond: speed, strike: Strike.allCases[Int(uniform(0, 2.999))])
    runner.stepWidthMeters = uniform(-0.03, 0.12)
    runner.massKilograms = uniform(50, 95)
    runner.heightMeters = uniform(1.55, 1.95)
    let shared = (drop: uniform(1, 8), eversion: uniform(5, 15))
    runner.bothLegs { leg in
      leg.pelvicDropDegrees = shared.drop
      leg.eversionDegrees = shared.eversion
    }
    runner.left.strikeDegrees += uniform(-3, 3)
    runner.right.strikeDegrees += uniform(-3, 3)
    runner.left.inversionDegrees = uniform(2, 10)
    runner.right.inversionDegrees = uniform(2, 10)
    let run = SyntheticRun(
      runner: runner, course: Course([.stand(seconds: 5), .run(seconds: 45)]), seed: seed)
    let foot: Foot = uniform(0, 1) < 0.5 ? .left : .right
    let device = Device.typical(rate: uniform(0, 1) < 0.5 ? 200 : 400)
    func sensor(_ placement: Placement, _ foot: Foot?, _ errors: [Double]) -> Recording {
      var mount = Mount(placement, side: foot)
      mount.yawDegrees = errors[0]
      mount.pitchDegrees = errors[1]
      mount.rollDegrees = errors[2]
      return run.recording(from: mount, device: device)
    }
    let recordings = [
      sensor(.foot, foot, errors()), sensor(.shank, foot, errors()),
      sensor(.sacrum, nil, errors()),
    ]
    let facts = RunnerFacts(
      massKilograms: runner.massKilograms, heightMeters: runner.heightMeters,
      metersPerSecond: speed)
    let analysis = RunAnalyzer().analyze(recordings, facts: facts)
    func found(_ id: MetricID, _ side: Side?) -> Estimate? {
      analysis.estimates.first { $0.metric == id && $0.side == side }
    }
    var results: [(MetricID, Side, Double, Estimate?)] = []
    for id in Self.onFoot + Self.onShank {
      guard let truth = run.truth.median(id, of: foot) else { continue }
      results.append((id, foot.side, truth, found(id, foot.side) ?? found(id, nil)))
    }
    for side in [Foot.left, .right] {
      guard let truth = run.truth.median(.pelvicDrop, of: side) else { continue }
      results.append((.pelvicDrop, side.side, truth, found(.pelvicDrop, side.side)))
    }
    for id in [MetricID.cadence, .verticalOscillation, .verticalStiffness, .legStiffness] {
      guard let truth = run.truth.median(id) else { continue }
      results.append((id, .unknown, truth, found(id, nil)))
    }
    return results
  }

  /// Five degrees of mounting error about each axis, one standard deviation.
  private mutating func errors() -> [Double] {
    (0..<3).map { _ in 5 * (0..<12).reduce(-6.0) { sum, _ in sum + uniform(0, 1) } }
  }

  private mutating func uniform(_ low: Double, _ high: Double) -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return low + (high - low) * Double(z >> 11) / Double(1 << 53)
  }
}
