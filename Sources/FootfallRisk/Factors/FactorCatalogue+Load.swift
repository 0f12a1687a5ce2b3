import FootfallAnalysis
import FootfallSignal

extension FactorCatalogue {
  /// How much running, how hard, and what lies between the runs.
  static let load: [RiskFactor] = [
    RiskFactor(
      "overuse",
      title: "More running than before, too fast",
      chain: [
        "distance or intensity grows faster than the body adapts", "too little recovery",
        "tendons and bursae around the knee are irritated",
      ],
      articles: [.s0, .s1, .s2, .s3, .s4],
      evidence: [
        Evidence(
          .b, .cohort, in: "5205 runners, 588 071 runs, 18 months",
          "A run more than 10 % longer than the longest of the last 30 days went with more "
            + "injuries; the change from week to week did not.",
          citation: "frandsen-2025"),
        Evidence(
          .x, .trial, in: "532 beginners",
          "Keeping to 10 % more a week did not lower the number of injuries.",
          citation: "buist-2008"),
      ],
      notSaid:
        "One recording says nothing about the weeks before it. The cohort is not about the knee "
        + "alone, and it followed what runners chose to do.",
      advice: [
        .init(
          "Keep a single run within 10 % of your longest in the last 30 days.",
          citations: ["frandsen-2025"]),
        .init("Raise the weekly distance by 10 % at most.", .s2),
        .init("Change one thing at a time: distance, intensity or terrain.", .s2),
        .init("Keep rest days, and swim or cycle in between.", .s0, .s1, .s2, .s4),
      ],
      seenWith: ["recovery-habits", "previous-injury"],
      visibility: .askedOfAthlete(question: "a training log with dates and distances")),
    RiskFactor(
      "impact-load",
      title: "Hard landings, many times",
      chain: ["each landing shakes the leg", "thousands of landings add up at the knee"],
      articles: [.s2, .s3, .s4],
      measurements: ["relative-impact", "peak-tibial-acceleration"],
      rule: RiskRule(
        noted: .all(.init("relative-impact", .above, 15)),
        marked: .all(.init("relative-impact", .above, 25))),
      evidence: [
        Evidence(
          .x, .laboratory, in: "10 runners, force plate and model",
          "Shock and loading rate did not follow the load on the shin bone.",
          citation: "matijevich-2019"),
        Evidence(
          .x, .opinion, in: "the authors' position",
          "Shock at the shin should not stand for the load on the bone.",
          citation: "zandbergen-2023"),
      ],
      notSaid:
        "The shock at a strap is not the force in the knee. Only a change against your own runs "
        + "at the same speed and with the same strap can be read.",
      advice: [
        .init("Alternate with swimming or cycling.", .s0, .s1, .s2, .s4)
      ],
      seenWith: ["hard-surface", "footwear"],
      visibility: .bySensor([.shank])),
    RiskFactor(
      "recovery-habits",
      title: "No warm-up, few rest days",
      chain: ["muscles start cold or tired", "the knee is supported less"],
      articles: [.s0, .s1, .s2, .s3],
      evidence: [
        Evidence(
          .e, .opinion, in: "the five articles",
          "The articles advise a warm-up and rest days; no study of them was read for this.",
          citation: nil)
      ],
      notSaid: "No recording shows what was done before the run or on the day after.",
      advice: [
        .init("Warm up, and stretch.", .s1, .s4),
        .init("Keep rest days.", .s0, .s1),
      ],
      seenWith: ["overuse"],
      visibility: .askedOfAthlete(question: "warm-up and rest days, from the training log")),
  ]
}
