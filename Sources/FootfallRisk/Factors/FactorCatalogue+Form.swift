import FootfallAnalysis
import FootfallSignal

private let lowCadence = RiskRule.Condition(.cadence, .below, 166, deviations: 1.96)

extension FactorCatalogue {
  /// Steps: how long, how many, how even.
  static let form: [RiskFactor] = [
    RiskFactor(
      "overstriding",
      title: "Foot lands far ahead of the body",
      chain: [
        "long steps, the foot lands ahead of the hips", "the leg brakes and is straighter",
        "the knee is stressed",
      ],
      articles: [.s1, .s3, .s4],
      measurements: [.cadence, "shank-angle-at-contact", "foot-strike-angle"],
      rule: RiskRule(
        noted: .atLeast(
          2,
          of: [
            lowCadence, .init("shank-angle-at-contact", .above, 10),
            .init("foot-strike-angle", .above, 20),
          ], including: "shank-angle-at-contact"),
        marked: .all(
          lowCadence, .init("shank-angle-at-contact", .above, 10),
          .init("foot-strike-angle", .above, 20)),
        minimumSpeed: 2.8),
      evidence: [
        Evidence(
          .c, .comparison, in: "72 injured runners and healthy ones at 3.2 m/s",
          "Injured runners landed with a straighter knee.", citation: "bramah-2018"),
        Evidence(
          .d, .laboratory, in: "14 runners, step rate changed",
          "Each 5 strides fewer a minute moved the landing 5.9 % further ahead of the hip; "
            + "braking grew with it.",
          citation: "lieberman-2015"),
        Evidence(
          .d, .laboratory, in: "women, step length changed by 10 %",
          "Longer steps raised the stress behind the kneecap by 31 % a step, shorter ones "
            + "lowered it by 22 %.",
          citation: "willson-2014"),
      ],
      notSaid:
        "No wearable sees how far ahead of the body a foot lands. Landing on the heel alone is "
        + "not overstriding, and nothing here is a reason to change how the foot strikes.",
      advice: [
        .init("Let the feet land under the hips.", .s1),
        .init("Shoulders relaxed, arms at about a right angle.", .s1),
        .init("A professional gait analysis shows it on video.", .s4),
      ],
      seenWith: ["low-cadence"],
      visibility: .bySensor([.foot, .heel, .shank, .sacrum])),
    RiskFactor(
      "low-cadence",
      title: "Few steps a minute for the speed",
      chain: [
        "few, long steps", "each landing is harder for the knee",
        "the inner half of the knee carries more",
      ],
      articles: [],
      measurements: [.cadence],
      rule: RiskRule(
        noted: .all(lowCadence),
        marked: .all(.init(.cadence, .below, 160, deviations: 1.96)),
        minimumSpeed: 2.8),
      evidence: [
        Evidence(
          .d, .laboratory, in: "55 women at 2.98 m/s, modeled joint forces",
          "Those with 166 steps/min or fewer had the highest force in the inner half of the "
            + "knee, those with 178 or more the lowest.",
          citation: "thakkar-2019"),
        Evidence(
          .d, .laboratory, in: "45 runners, step rate changed",
          "Five to ten percent more steps lowered the work of the knee.",
          citation: "heiderscheit-2011"),
        Evidence(
          .c, .metaAnalysis, in: "runners, some with kneecap pain",
          "More steps a minute went with less load; that pain improves rests on very little.",
          citation: "anderson-2022"),
        Evidence(
          .b, .cohort, in: "54 college runners, bone injuries only",
          "Each step more a minute went with 5 % fewer bone stress injuries.",
          citation: "kliethermes-2021"),
        Evidence(
          .x, .cohort, in: "381 adults, nine months",
          "Step rate did not tell who was injured: 173 steps/min with, 172 without.",
          citation: "szymanek-2020"),
        Evidence(
          .x, .cohort, in: "high-school runners",
          "A low step rate went with shin injuries, not with pain at the front of the knee.",
          citation: "luedke-2016"),
        Evidence(
          .x, .review, in: "studies of running styles",
          "One step rate for everyone is not supported; longer legs step more slowly.",
          citation: "van-oeveren-2021"),
      ],
      notSaid:
        "A low step rate has not been shown to come before inner-knee pain. 180 steps a minute "
        + "is no rule: long legs step more slowly.",
      advice: [
        .init(
          "What the laboratories tried: 5 to 10 % more steps a minute at the same speed, and "
            + "nothing else changed at the same time.",
          citations: ["heiderscheit-2011", "anderson-2022"])
      ],
      seenWith: ["overstriding"],
      visibility: .bySensor(Placement.allCases)),
    RiskFactor(
      "uneven-loading",
      title: "Left and right differ",
      chain: [
        "force is spread unevenly between the legs", "one knee carries more than the other",
      ],
      articles: [.s4],
      measurements: [
        "asymmetry.contact-time", "asymmetry.step-time", "asymmetry.flight-time",
        "asymmetry.peak-tibial-acceleration", "asymmetry.foot-strike-angle",
        "asymmetry.eversion-excursion", "asymmetry.pelvic-drop",
      ],
      evidence: [
        Evidence(
          .x, .cohort, in: "836 runners, six months, 107 injured",
          "Asymmetry did not go with injury; some of it went with fewer injuries.",
          citation: "malisoux-2024")
      ],
      notSaid:
        "Healthy runners differ between the sides, too, and two sensors are never quite alike. "
        + "A difference does not tell which side is the better one, nor which muscle is weak.",
      advice: [
        .init("A professional gait analysis, if the difference is new to you.", .s4)
      ],
      seenWith: ["muscle-imbalance", "anatomy"],
      visibility: .bySensor([.foot, .heel, .shank, .insole])),
    RiskFactor(
      "muscle-imbalance",
      title: "Some muscles weaker or tighter than others",
      chain: [
        "thigh, calf or hip muscles weaker or tighter than their partners",
        "the knee is pulled out of line or lacks support",
      ],
      articles: [.s0, .s1, .s2, .s4],
      evidence: [
        Evidence(
          .a, .metaAnalysis, in: "30 prospective studies, 3404 runners",
          "Weaker muscles at the front of the thigh came before injuries, by a small amount; "
            + "nearly all other measures did not.",
          citation: "peterson-2022"),
        Evidence(
          .x, .cohort, in: "836 runners, six months",
          "A difference between the sides while running did not go with injury.",
          citation: "malisoux-2024"),
      ],
      notSaid:
        "Strength cannot be read from how somebody runs. A difference between the sides is "
        + "shown as `uneven-loading`, as context only.",
      advice: [
        .init("Strengthen front and back of the thigh alike.", .s0),
        .init("Stretch hip flexors, hamstrings and calves.", .s2),
      ],
      drills: [
        .init("Squats, lunges and calf raises.", .s1),
        .init("Stretches of the thigh, front, back and outer side.", .s0),
      ],
      seenWith: ["uneven-loading", "hip-weakness"],
      visibility: .notMeasurable(
        whoCan: "a physiotherapist can test strength and flexibility by hand or with a scale")),
  ]
}
