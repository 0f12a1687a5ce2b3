import FootfallAnalysis
import FootfallSignal

extension FactorCatalogue {
  /// How a hip is read as a joint. Without a thigh it is the sum of two slants, for which nobody has
  /// bands (science.md 2.12).
  private static let threeSensors = "pelvis+thigh+shank"

  /// What is seen from behind: pelvis, knee, and where the foot lands.
  static let frontal: [RiskFactor] = [
    RiskFactor(
      "hip-weakness",
      title: "Pelvis drops on the swing side",
      chain: [
        "the hip's outer muscles do not hold the pelvis level", "the thigh turns inward",
        "the knee moves inward", "soft tissue at the inner knee is strained",
      ],
      articles: [.s2],
      measurements: ["pelvic-drop", "drift.pelvic-drop"],
      rule: RiskRule(
        noted: .all(.init("pelvic-drop", .above, 5.6)),
        marked: .all(.init("pelvic-drop", .above, 7.5))),
      evidence: [
        Evidence(
          .c, .comparison, in: "72 injured runners and healthy ones at 3.2 m/s",
          "Injured runners dropped the pelvis 6.4 degrees on average, healthy ones 3.7.",
          citation: "bramah-2018"),
        Evidence(
          .x, .review, in: "people followed before any kneecap pain",
          "Weaker hips were not found in those who later had pain.", citation: "rathleff-2014"),
      ],
      notSaid:
        "The injured runners were measured while in pain, so the drop may follow pain instead "
        + "of coming before it. A drop does not tell how strong a hip is.",
      advice: [
        .init("Strengthen hips and thighs.", .s2, .s4)
      ],
      drills: [
        .init("Side-lying leg raises: lie on your side, lift the upper leg, toes ahead.", .s2),
        .init("Band walks: small steps sideways against a band around the legs.", .s2),
      ],
      seenWith: ["dynamic-valgus", "crossover-gait"],
      visibility: .bySensor([.sacrum])),
    RiskFactor(
      "dynamic-valgus",
      title: "Knee moves inward under load",
      chain: [
        "the hip gives way inward", "the knee dives toward the midline",
        "the inner ligament is strained",
      ],
      articles: [.s2],
      measurements: ["hip-adduction", "knee-valgus", "shank-frontal-rate"],
      rule: RiskRule(
        noted: .all(.init("hip-adduction", .above, 13.2, by: threeSensors)),
        marked: .all(.init("hip-adduction", .above, 16.7, by: threeSensors))),
      evidence: [
        Evidence(
          .c, .cohort, in: "400 women, 15 with later kneecap pain",
          "Those who later had pain had moved the thigh further inward.",
          citation: "noehren-2013"),
        Evidence(
          .c, .cohort, in: "258 runners, one year",
          "The opposite: less inward movement of the knee went with more injuries.",
          citation: "dillon-2023"),
        Evidence(
          .c, .review, in: "prospective studies of runners",
          "The link is limited to women, and absent in mixed groups.",
          citation: "ceyssens-2019"),
        Evidence(
          .c, .comparison, in: "men and women with kneecap pain",
          "Men with pain moved the knee outward, not inward.", citation: "willy-2012"),
      ],
      notSaid:
        "The studies disagree, and sensors see this poorly. One sensor alone shows nothing of "
        + "it, and a pelvis with a shin too little to judge it by.",
      advice: [
        .init("Strengthen hips and thighs.", .s2, .s4)
      ],
      drills: [
        .init("Terminal knee extensions: straighten the knee fully against a band.", .s2),
        .init("Squats and lunges, with the knee over the foot.", .s1),
      ],
      seenWith: ["hip-weakness", "crossover-gait"],
      visibility: .bySensor([.shank, .thigh, .sacrum])),
    RiskFactor(
      "crossover-gait",
      title: "Foot lands on or over the midline",
      chain: [
        "the foot lands at or across the body's midline",
        "the leg turns in and the hip leans over",
        "the inner half of the knee carries more",
      ],
      articles: [.s2],
      measurements: [
        "leg-line-angle", "step-width", "crossover-class", "crossover-share",
        "inversion-at-contact",
      ],
      rule: RiskRule(
        noted: .all(.init("leg-line-angle", .above, 5.5)),
        marked: .all(
          .init("leg-line-angle", .above, 5.5), .init("inversion-at-contact", .above, 12)),
        isOfBothLegs: true),
      evidence: [
        Evidence(
          .d, .laboratory, in: "30 runners on narrow and wide lines",
          "On a narrow line the hip leaned over further, the rearfoot rolled further inward, "
            + "and the sideways moment at the knee was larger.",
          citation: "brindle-2014"),
        Evidence(
          .d, .laboratory, in: "15 runners, step width changed",
          "The narrower the steps, the more the band at the outer thigh was strained.",
          citation: "meardon-2012"),
        Evidence(
          .d, .laboratory, in: "runners told to cross the midline",
          "Crossing by 2 cm raised the roll of the foot from 12 to 18 degrees.",
          citation: "williams-1991"),
        Evidence(
          .d, .laboratory, in: "runners on a treadmill, step width changed",
          "Running on one line cost 3 % more energy, wide steps cost 9 to 15 % more.",
          citation: "arellano-2011"),
        Evidence(
          .d, .review, in: "23 studies of step width", "The laboratories agree.",
          citation: "wang-2024"),
      ],
      notSaid:
        "Nobody has followed runners to see whether crossing goes with injury. Runners prefer a "
        + "narrow base, and wide steps cost energy. No wearable sees the distance between the "
        + "feet.",
      advice: [
        .init("Let the feet land under the hips.", .s1),
        .init("Strengthen the hips.", .s2),
      ],
      seenWith: ["overpronation", "hip-weakness", "dynamic-valgus"],
      visibility: .bySensor([.shank, .foot, .heel])),
  ]
}
