import FootfallAnalysis
import FootfallSignal

extension Scenario {
  /// An ordinary run with one sensor: the start for runs of one's own.
  public static let plain = Scenario(
    "plain", "easy-run", "An ordinary runner with a sensor on the left shank.",
    takes: take(seed: 1, [file(.shank, .left)]))

  /// Cases about the runner.
  static let runners: [Scenario] = [
    Scenario(
      "S01", "baseline", "An ordinary runner who lands on the heel, with every sensor.",
      takes: take("", runner(), standAndRun, seed: 1, everything)),
    Scenario(
      "S02", "midfoot", "Landings on the middle of the foot, where there is no foot slap.",
      takes: take("", runner(strike: .midfoot), seed: 2, feet() + shanks() + [insoles()])),
    Scenario(
      "S03", "forefoot", "Landings on the forefoot.",
      takes: take("", runner(strike: .forefoot), seed: 3, feet() + shanks() + [insoles()]),
      refusals: [("cpei", .strikeNotRearfoot)]),
    Scenario(
      "S04", "mixed-strikes", "Heel, middle and forefoot landings within one run.",
      takes: take(
        "", runner(),
        Course([
          .run(seconds: 30), .run(seconds: 30).landing(.midfoot),
          .run(seconds: 30).landing(.forefoot),
        ]), seed: 4, feet())),
    Scenario(
      "S05", "eversion-4", "Little eversion.",
      takes: take(
        "", runner { $0.bothLegs { $0.eversionDegrees = 4 } }, standAndRun, seed: 5,
        feet() + [insoles()])),
    Scenario(
      "S06", "eversion-16", "Much eversion.",
      takes: take(
        "", runner { $0.bothLegs { $0.eversionDegrees = 16 } }, standAndRun, seed: 6,
        feet() + [insoles()])),
    Scenario(
      "S07", "eversion-22", "Very much eversion.",
      takes: take(
        "", runner { $0.bothLegs { $0.eversionDegrees = 22 } }, standAndRun, seed: 7,
        feet() + [insoles()])),
    Scenario(
      "S08", "crossover", "Feet that land across the mid-line.",
      takes: take("", runner { $0.cross(by: 0.04) }, standAndRun, seed: 8, feet() + shanks())),
    Scenario(
      "S09", "wide", "Feet that land far apart.",
      takes: take("", runner { $0.stepWidthMeters = 0.12 }, standAndRun, seed: 9, feet() + shanks())
    ),
    Scenario(
      "S10", "pelvic-drop-right", "A pelvis that drops 9° while the right leg carries.",
      takes: take(
        "", runner { $0.right.pelvicDropDegrees = 9 }, standAndRun, seed: 10, [file(.sacrum)])),
    Scenario(
      "S11", "asymmetry", "A right contact that is 6 % longer.",
      takes: take(
        "", runner { $0.right.contactSeconds *= 1.06 }, standAndRun, seed: 11, feet() + shanks())),
    Scenario(
      "S12", "low-cadence", "150 steps/min at 3 m/s with the foot far ahead of the knee.",
      takes: take(
        "",
        runner {
          $0.stepsPerMinute = 150
          $0.bothLegs { $0.shankAngleDegrees = 12 }
        }, standAndRun, seed: 12, feet() + shanks())),
    Scenario(
      "S13", "fatigue", "An hour in which contact time and impact grow and cadence falls.",
      takes: take(
        "", runner { $0.fatigue = .ordinary }, Course([.stand(seconds: 6), .run(seconds: 3600)]),
        seed: 13,
        [file(.shank, .left), file(.sacrum, device: .typical(rate: 100))])),
    Scenario(
      "S14", "speed-ramp", "A speed that rises from 2.2 to 4.5 m/s.",
      takes: take(
        "", runner(), Course([.run(seconds: 120, from: 2.2, to: 4.5)]), seed: 14,
        feet() + shanks())),
    Scenario(
      "S15", "walk-run", "Walking and running by turns: only the running counts.",
      takes: take(
        "", runner(),
        Course([
          .stand(seconds: 10), .walk(seconds: 60), .run(seconds: 60), .walk(seconds: 40),
          .run(seconds: 60), .walk(seconds: 20), .stand(seconds: 10),
        ]), seed: 15, feet() + shanks() + [file(.sacrum)])),
  ]
}
