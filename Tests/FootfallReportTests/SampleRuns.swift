import FootfallAnalysis
import FootfallReport
import FootfallRisk
import FootfallSignal

/// Analyses made by hand, so that a report can be tested without a signal.
enum SampleRuns {
  static func recording(
    _ name: String, _ placement: Placement, _ side: Side = .unknown, hertz: Double = 200,
    seconds: Double = 120, gapAt: Double? = nil, saturation: [Saturation] = []
  ) -> Recording {
    let rate = SampleRate(hertz: hertz)
    func segment(from start: Double, to end: Double) -> Segment {
      let first = rate.samples(in: start)
      let samples = [Double](repeating: 0, count: rate.samples(in: end) - first)
      return Segment(
        startSeconds: start,
        acceleration: VectorSignal(
          axes: [.x, .y, .z],
          components: (0..<3).map { _ in Signal(samples, rate: rate, start: first) }))
    }
    let segments =
      gapAt.map { [segment(from: 0, to: $0), segment(from: $0 + 3, to: seconds)] }
      ?? [segment(from: 0, to: seconds)]
    return Recording(
      name: name, placement: placement, side: side, rate: rate, timeSource: .column,
      segments: segments, saturation: saturation)
  }

  static func stream(
    _ recording: Recording, _ activity: Activity = .running, strides: Int = 80,
    method: String? = "sacrum-vertical"
  ) -> StreamAnalysis {
    let rows = (0..<strides).map { index in
      let start = 0.7 * Double(index)
      return Stride(
        placement: recording.placement,
        contact: GroundContact(
          side: recording.side, initialContactSeconds: start,
          toeOffSeconds: index % 7 == 6 ? nil : start + 0.25),
        strideSeconds: index + 1 == strides ? nil : 0.7, stepSeconds: nil, bout: 0)
    }
    return StreamAnalysis(
      recording: recording,
      bouts: [
        ActivityBout(
          activity: .still, range: 0..<1000, startSeconds: 0, endSeconds: 5),
        ActivityBout(
          activity: activity, range: 1000..<recording.sampleCount, startSeconds: 5,
          endSeconds: recording.durationSeconds),
      ], strides: rows, method: method, spectral: nil)
  }

  static func value(
    _ metric: MetricID, _ value: Double, _ halfWidth: Double, n: Int = 330,
    _ confidence: Confidence = .high, side: Side? = nil, reason: ReasonCode? = nil,
    method: String = "sacrum-vertical"
  ) -> Estimate {
    .measured(
      metric, side: side, value: value, interval95: (value - halfWidth)...(value + halfWidth),
      count: n, confidence: confidence, reason: reason, method: method)
  }

  static let sacrum = RunAnalysis(
    streams: [stream(recording("sacrum.csv", .sacrum))],
    estimates: [
      value(.cadence, 171.9, 1.0), value(.cadenceSpectral, 171.8, 1.1, n: 22),
      value(.stepTime, 349, 2), value(.strideTime, 698, 3),
      value(.contactTime, 251, 39.2, .low), value(.flightTime, 98, 55, .low),
      value(.swingTime, 447, 40, .low), value(.dutyFactor, 36, 5.5, .low),
      .withheld(.strideTimeCV, because: .tooFewStrides, count: 165),
    ])

  static let shank = RunAnalysis(
    streams: [
      stream(recording("left_shank.csv", .shank, .left, hertz: 100), method: "shank-impact")
    ],
    estimates: [
      value(.cadence, 158.2, 1.1, n: 150, .moderate, reason: .rateTooLow),
      value(.cadenceSpectral, 158.4, 1.1, n: 22),
      value(.strideTime, 758, 3, .moderate, side: .left, reason: .rateTooLow),
      value(.contactTime, 262, 39, n: 150, .low, side: .left, method: "shank-impact"),
      .withheld(.strideTimeCV, because: .tooFewStrides, count: 150),
    ])

  static let feet = RunAnalysis(
    streams: [
      stream(recording("left_foot.csv", .foot, .left, gapAt: 60), method: "foot-pitch-rate"),
      stream(
        recording(
          "right_foot.csv", .foot, .right,
          saturation: [
            Saturation(kind: .acceleration, axis: .z, limit: 156.9, samples: 412, longestRun: 4)
          ]), method: "foot-pitch-rate"),
    ],
    estimates: [
      value(.cadence, 171.9, 1.0), value(.cadenceSpectral, 171.8, 1.1, n: 22),
      value(.stepTime, 349, 2), value(.strideTime, 698, 3),
      value(.contactTime, 251, 16), value(.contactTime, 247, 16, n: 165, side: .left),
      value(.contactTime, 256, 16, n: 165, side: .right), value(.flightTime, 98, 22, .moderate),
      value(.dutyFactor, 36, 2.2),
      value(MetricID.contactTime.asymmetry, 3.6, 6, .moderate),
      .withheld(.strideTimeCV, because: .tooFewStrides, count: 165),
    ])

  static let walking = RunAnalysis(
    streams: [stream(recording("walk.csv", .shank, .left), .walking, strides: 0, method: nil)],
    estimates: MetricCatalogue.all.prefix(9).map { .withheld($0.id, because: .notRunning) })

  static let wrist = RunAnalysis(
    streams: [stream(recording("wrist.csv", .wrist, hertz: 50), strides: 0, method: nil)],
    estimates: [
      value(.cadence, 170.2, 1.6, n: 22, .moderate, reason: .rateTooLow, method: "spectrum"),
      value(.cadenceSpectral, 170.2, 1.6, n: 22, .moderate, method: "spectrum"),
      .withheld(.stepTime, because: .siteCannotSee),
      .withheld(.strideTime, because: .siteCannotSee),
      .withheld(.contactTime, because: .siteCannotSee),
    ])

  /// An insole of a rate that a metric's floor refuses.
  static let slow = RunAnalysis(
    streams: [stream(recording("shank.csv", .shank, .right, hertz: 50))],
    estimates: [
      value(.cadence, 170.2, 1.6, n: 22, .moderate, reason: .rateTooLow),
      .withheld(.contactTime, because: .rateTooLow), .withheld(.dutyFactor, because: .rateTooLow),
    ])

  /// Every number that has a drawing.
  static let form = RunAnalysis(
    streams: [
      stream(recording("left_foot.csv", .foot, .left, seconds: 600), strides: 820),
      stream(recording("right_foot.csv", .foot, .right, seconds: 600), strides: 820),
      stream(recording("left_shank.csv", .shank, .left, seconds: 600)),
      stream(recording("right_shank.csv", .shank, .right, seconds: 600)),
      stream(recording("sacrum.csv", .sacrum, seconds: 600)),
    ],
    estimates: [
      value(.cadence, 158.2, 1.0), value(.stepTime, 349, 2), value(.strideTime, 698, 3),
      value(.contactTime, 251, 9), value(.contactTime, 238, 9, n: 165, side: .left),
      value(.contactTime, 264, 9, n: 165, side: .right), value(.flightTime, 98, 22, .moderate),
      value(.flightTime, 99, 22, .moderate, side: .left),
      value(.flightTime, 97, 22, .moderate, side: .right),
      value("foot-strike-angle", 14.2, 6, .moderate, side: .left),
      value("foot-strike-angle", -3.1, 6, .moderate, side: .right),
      value("eversion-excursion", 12.4, 4, .moderate, side: .left),
      value("eversion-excursion", 21.8, 4, .moderate, side: .right),
      value("peak-eversion-velocity", 380, 80, .moderate, side: .left),
      value("peak-eversion-velocity", 610, 80, .moderate, side: .right),
      value("cpei", 12.1, 4, .low, side: .left), value("cpei", 6.0, 4, .low, side: .right),
      value("leg-line-angle", 2.1, 4, .moderate, side: .left),
      value("leg-line-angle", 11.4, 4, .moderate, side: .right),
      value("pelvic-drop", 4.1, 2, .moderate, side: .left),
      value("pelvic-drop", 10.6, 2, .moderate, side: .right),
      value("vertical-oscillation", 8.9, 1, .moderate),
      .withheld(.strideTimeCV, because: .tooFewStrides, count: 165),
    ])

  static let nothing = RunAnalysis(streams: [], estimates: [])

  static let all: [(name: String, run: RunAnalysis)] = [
    ("sacrum", sacrum), ("shank", shank), ("feet", feet), ("walking", walking), ("wrist", wrist),
    ("slow", slow), ("form", form), ("nothing", nothing),
  ]

  static func report(_ name: String, metersPerSecond: Double? = nil) -> Report {
    let run = all.first { $0.name == name }?.run ?? nothing
    return Report(
      version: "0.0.0", analysis: run,
      observations: RiskAssessor().observations(
        for: run.estimates, metersPerSecond: metersPerSecond),
      diagnostics: [
        ReportDiagnostic(
          severity: .warning, code: "W201",
          message: "`acc_z` holds cells that are not numbers; they were left out and the holes "
            + "listed as gaps", file: "\(name).csv", line: 4812, count: 51)
      ], metersPerSecond: metersPerSecond)
  }
}
