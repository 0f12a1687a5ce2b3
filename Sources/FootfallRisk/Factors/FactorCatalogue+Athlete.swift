import FootfallAnalysis
import FootfallSignal

extension FactorCatalogue {
  /// Shown first of all that is asked: the best founded.
  static let previous: [RiskFactor] = [
    RiskFactor(
      "previous-injury",
      title: "An earlier knee injury",
      chain: ["an old injury, scar tissue", "the leg moves differently"],
      articles: [.s4],
      evidence: [
        Evidence(
          .a, .review, in: "cohorts of runners, women and men",
          "An earlier injury is the most consistent thing that went with a new one.",
          citation: "van-der-worp-2015"),
        Evidence(
          .a, .trial, in: "runners in soft or hard standard shoes",
          "Injuries were 1.7 times as frequent in those with an earlier one.",
          citation: "theisen-2014"),
      ],
      notSaid: "It does not tell which injury comes next, nor that one comes.",
      advice: [
        .init("Ask a professional before training on a knee that was injured before.", .s4)
      ],
      seenWith: ["overuse"],
      visibility: .askedOfAthlete(question: "earlier injuries"))
  ]

  /// The body that one runs with.
  static let body: [RiskFactor] = [
    RiskFactor(
      "body-weight",
      title: "Body weight",
      chain: ["more weight", "more load on the knee with each step"],
      articles: [.s3],
      evidence: [
        Evidence(
          .b, .trial, in: "runners in soft or hard standard shoes",
          "Each unit of body mass index more went with 13 % more injuries.",
          citation: "theisen-2014")
      ],
      notSaid: "The knee was not looked at on its own, and no weight is right for everyone.",
      advice: [
        .init("A healthy weight, through diet as much as through running.", .s3)
      ],
      seenWith: ["footwear"],
      visibility: .askedOfAthlete(question: "height and mass, if you want to give them")),
    RiskFactor(
      "anatomy",
      title: "Build: pelvis, leg length, arch of the foot",
      chain: [
        "a wide pelvis, legs of different length, a flat foot or a high arch",
        "the leg stands in another line", "force is spread unevenly over the knee",
      ],
      articles: [.s0, .s4],
      evidence: [
        Evidence(
          .x, .cohort, in: "836 runners, six months",
          "Leg length explained less than 3 % of the differences between the sides.",
          citation: "malisoux-2024"),
        Evidence(
          .x, .cohort, in: "927 beginners in neutral shoes, one year",
          "A flat-looking foot did not go with more injuries.", citation: "nielsen-2014"),
      ],
      notSaid: "A sensor measures motion, not bones.",
      advice: [
        .init("Have it assessed by a professional; orthotics are an option they know.", .s4)
      ],
      seenWith: ["uneven-loading", "overpronation"],
      visibility: .notMeasurable(
        whoCan: "a physician, physiotherapist or orthotist can measure it")),
    RiskFactor(
      "arthritis",
      title: "Joint disease",
      chain: [
        "osteoarthritis, rheumatoid arthritis, gout", "the joint itself is inflamed or worn",
      ],
      articles: [.s3, .s4],
      evidence: [
        Evidence(
          .e, .opinion, in: "the articles",
          "The articles name it as one thing behind knee pain. In 254 injured beginners, "
            + "injuries of the inner meniscus made up 9 % and kneecap pain 10 %.",
          citation: "nielsen-2014b")
      ],
      notSaid: "It is outside what any wearable sees, and outside this tool.",
      advice: [
        .init("See a physician.", .s3, .s4)
      ],
      visibility: .notMeasurable(whoCan: "a physician can examine the knee")),
  ]
}
