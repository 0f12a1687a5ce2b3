import FootfallAnalysis
import FootfallSignal

extension FactorCatalogue {
  /// The foot's roll, and what it does to the lower leg.
  static let foot: [RiskFactor] = [
    RiskFactor(
      "overpronation",
      title: "Shoe rolls far or fast to the inside",
      chain: [
        "the rearfoot rolls inward", "the shin turns inward",
        "the knee's inner structures are twisted",
      ],
      articles: [.s1, .s2, .s4],
      measurements: ["eversion-excursion", "peak-eversion-velocity", "cpei", "medial-load-share"],
      rule: RiskRule(
        noted: .all(.init("eversion-excursion", .above, 16)),
        marked: .all(
          .init("eversion-excursion", .above, 16), .init("peak-eversion-velocity", .above, 450))),
      evidence: [
        Evidence(
          .x, .cohort, in: "927 beginners in neutral shoes, one year",
          "Those with flat-looking (pronated) feet were not injured more often than the others.",
          citation: "nielsen-2014"),
        Evidence(
          .a, .trial, in: "372 recreational runners",
          "With motion-control shoes fewer runners were injured than with standard shoes, most "
            + "clearly those with pronated feet.",
          citation: "malisoux-2016"),
        Evidence(
          .b, .trial, in: "the same trial, analyzed again",
          "Motion-control shoes went with fewer injuries of the kind ascribed to pronation, "
            + "pain at the front of the knee among them.",
          citation: "willems-2021"),
        Evidence(
          .c, .cohort, in: "102 beginners, 17 with later knee pain",
          "Those who later had pain at the kneecap had loaded the outer side of the foot more: "
            + "the opposite of what the articles say.",
          citation: "thijs-2008"),
      ],
      notSaid:
        "A sensor on the shoe sees the shoe, not the heel bone. No study links the roll of a "
        + "shoe to inner-knee pain, and degrees differ between laboratories.",
      advice: [
        .init("Have shoes fitted to your foot by a specialist.", .s0, .s1, .s2, .s3, .s4),
        .init(
          "Stability or motion-control shoes, or support for the arch, are what the articles "
            + "name first.", .s1, .s2, .s4, citations: ["malisoux-2016"]),
        .init("A professional gait analysis shows the foot itself.", .s4),
      ],
      seenWith: ["crossover-gait", "tibial-rotation", "footwear"],
      visibility: .bySensor([.foot, .heel, .insole])),
    RiskFactor(
      "tibial-rotation",
      title: "Lower leg turns far inward",
      chain: [
        "the rearfoot rolls inward", "the shin turns inward",
        "inner ligament and meniscus are loaded",
      ],
      articles: [.s2],
      measurements: ["tibial-rotation-excursion"],
      evidence: [
        Evidence(
          .c, .comparison, in: "16 women with kneecap pain and 16 without",
          "Those with pain turned the shin further inward.", citation: "noehren-2012")
      ],
      notSaid:
        "Skin moves as much as bone here. Only your own change from run to run, or one leg "
        + "against the other, can be read, and no edge exists.",
      advice: [
        .init("The articles advise as for the roll of the foot: shoes that fit, support.", .s2)
      ],
      seenWith: ["overpronation"],
      visibility: .bySensor([.shank])),
  ]
}
