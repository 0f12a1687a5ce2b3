import FootfallAnalysis
import FootfallSignal

extension Scenario {
  /// Cases about devices, places and what a file can do to one.
  static let devices: [Scenario] = [
    Scenario(
      "S16", "clipping", "A shank and a foot sensor of ±8 g, which their impacts exceed.",
      takes: take(
        "", runner(), seed: 16,
        feet(typical { $0.rangeGravities = 8 })
          + shanks(typical { $0.rangeGravities = 8 })),
      refusals: [("peak-tibial-acceleration", .saturated), ("stride-length", .saturated)]),
    Scenario(
      "S17", "slow", "Sensors at 50 Hz: cadence, but no contact times.",
      takes: take(
        "", runner(), seed: 17, feet(.typical(rate: 50)) + shanks(.typical(rate: 50))),
      refusals: [
        (.contactTime, .rateTooLow), ("foot-strike-angle", .rateTooLow),
        ("eversion-excursion", .rateTooLow), ("peak-eversion-velocity", .rateTooLow),
        ("tibial-rotation-excursion", .rateTooLow), ("peak-tibial-acceleration", .rateTooLow),
        ("stride-length", .rateTooLow),
      ]),
    Scenario(
      "S18", "batches", "Stamps that ten samples share.",
      takes: take("", runner(), seed: 18, shanks(typical { $0.batch = 10 }))),
    Scenario(
      "S19", "swapped", "A left and a right sensor in each other's place.",
      takes: take(
        "", runner { $0.right.contactSeconds *= 1.06 }, seed: 19,
        [
          file(.foot, .right, stem: "foot_left"), file(.foot, .left, stem: "foot_right"),
        ])),
    Scenario(
      "S20", "rotated", "A shank sensor strapped on upside down and turned.",
      takes: take(
        "", runner(), seed: 20,
        [
          file(.shank, .left) {
            $0.axes = SensorAxes(x: .down, y: .left, z: .forward)
            $0.pitchDegrees = 12
          },
          file(.shank, .right) { $0.axes = SensorAxes(x: .right, y: .backward, z: .up) },
        ])),
    Scenario(
      "S21", "wrist", "A wrist sensor alone: cadence, and nothing about contacts.",
      takes: take("", runner(), seed: 21, [file(.wrist, .left, device: .typical(rate: 100))]),
      refusals: [(.contactTime, .siteCannotSee), ("foot-strike-angle", .siteCannotSee)]),
    Scenario(
      "S22", "sacrum", "A lower-back sensor alone.",
      takes: take("", runner(), seed: 22, [file(.sacrum)]),
      refusals: [("foot-strike-angle", .siteCannotSee)]),
    Scenario(
      "S23", "insole-damage", "Insoles with a dead cell and a zero that drifts.",
      takes: take(
        "", runner(), .run(seconds: 120), seed: 23,
        [
          insoles(
            insole {
              $0.deadCells = [5]
              $0.driftKilopascalsPerMinute = 6
            }, dialect: "moticon")
        ])),
    Scenario(
      "S24", "gaps", "Lost samples, and holes of 50 to 500 ms.",
      takes: take(
        "", runner(), seed: 24,
        shanks(
          typical {
            $0.lossShare = 0.001
            $0.gaps = [10.0...10.05, 20.0...20.2, 35.0...35.5]
          }))),
    Scenario(
      "S25", "standing", "Nobody runs: no metric may have a value.",
      takes: take(
        "", runner(), Course([.stand(seconds: 60)]), seed: 25,
        [file(.shank, .left), file(.sacrum)]),
      refusals: [(.cadence, .notRunning), (.contactTime, .notRunning)]),
    Scenario(
      "S26", "treadmill", "A belt at 3 m/s and a watch that sees no speed.",
      takes: take(
        "", runner(), seed: 26,
        feet() + [File(stem: "watch", content: .watch(WatchSummary(seesNoSpeed: true)))])),
    Scenario(
      "S27", "hill", "A slope of 6 %, where foot angles count from the ground.",
      takes: take(
        "", runner(), Course([.run(seconds: 60).rising(percent: 6)]), seed: 27, feet()),
      refusals: [("leg-stiffness", .gradeUnknown), ("vertical-stiffness", .gradeUnknown)]),
    Scenario(
      "S28", "slow-insole", "Insoles at 50 Hz.",
      takes: take("", runner(), seed: 28, [insoles(.typical(rate: 50), dialect: "loadsol")])),
    Scenario(
      "S29", "load-log", "A training log whose last session is 2.1 times the longest before.",
      takes: take(
        "", runner(), seed: 29,
        [file(.sacrum), File(stem: "log", content: .text(log))])),
    Scenario(
      "S30", "memory", "Strides that forget (0.6) and strides that remember (0.98).",
      takes: take(
        "forgets", runner { $0.variability.exponent = 0.6 }, .run(seconds: 900), seed: 30,
        [file(.foot, .left)])
        + take(
          "remembers", runner { $0.variability.exponent = 0.98 }, .run(seconds: 900), seed: 31,
          [file(.foot, .left)])),
  ]

  /// Every scenario, in order.
  public static let all: [Scenario] = runners + devices

  private static func typical(_ change: (inout Device) -> Void) -> Device {
    var device = Device.typical(rate: 200)
    change(&device)
    return device
  }

  private static func insole(_ change: (inout PressureDevice) -> Void) -> PressureDevice {
    var device = PressureDevice.typical()
    change(&device)
    return device
  }

  /// Four weeks of sessions up to 10 km, then one of 21.
  private static let log: String = {
    let sessions: [(day: Int, kilometers: Double, minutes: Int)] = [
      (1, 6.0, 36), (3, 8.0, 48), (6, 10.0, 60), (8, 6.0, 36), (10, 8.0, 48), (13, 10.0, 60),
      (15, 6.0, 36), (17, 8.0, 48), (20, 10.0, 60), (22, 6.0, 36), (24, 8.0, 48),
      (27, 21.0, 130),
    ]
    return "date,distance_km,duration_min\n"
      + sessions.map { session in
        let day = session.day < 10 ? "0\(session.day)" : "\(session.day)"
        let way = FixedDecimal.text(session.kilometers, decimals: 1)
        return "2024-04-\(day),\(way),\(session.minutes)\n"
      }.joined()
  }()
}
