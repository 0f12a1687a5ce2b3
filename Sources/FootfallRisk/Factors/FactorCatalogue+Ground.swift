import FootfallAnalysis
import FootfallSignal

extension FactorCatalogue {
  /// What lies under the foot: ground and shoe.
  static let ground: [RiskFactor] = [
    RiskFactor(
      "hard-surface",
      title: "Hard ground",
      chain: ["a hard surface gives less", "each landing is harder"],
      articles: [.s0],
      measurements: ["relative-impact"],
      evidence: [
        Evidence(
          .d, .laboratory, in: "trained runners on grass, asphalt and concrete",
          "The shock at the shin was higher on grass than on concrete.", citation: "waite-2021"),
        Evidence(
          .d, .laboratory, in: "runners on concrete, track and grass",
          "At the lower back the shock was slightly higher on concrete.",
          citation: "ferro-sanchez-2023"),
        Evidence(
          .c, .review, in: "cohorts of runners", "Concrete was named for women only.",
          citation: "van-der-worp-2015"),
      ],
      notSaid:
        "The studies disagree, since runners adapt to the ground. A sensor does not know what "
        + "it runs on.",
      advice: [
        .init("Mix routes, and use softer ground such as grass or trail.", .s0),
        .init("Come back from a break on soft ground.", .s2),
      ],
      seenWith: ["impact-load", "footwear"],
      visibility: .askedOfAthlete(question: "the surface of the run")),
    RiskFactor(
      "uneven-surface",
      title: "Uneven ground",
      chain: ["the foot lands differently each time", "the knee has to catch it"],
      articles: [.s3],
      measurements: [.strideTimeCV],
      evidence: [
        Evidence(
          .e, .opinion, in: "one article",
          "One article names it; no study of it was found.", citation: nil)
      ],
      notSaid:
        "Strides that vary more do not tell uneven ground from a changing pace, a crowd or "
        + "a traffic light.",
      advice: [
        .init("Know the terrain, and take it slower.", .s3)
      ],
      seenWith: ["hard-surface"],
      visibility: .askedOfAthlete(question: "the surface of the run")),
    RiskFactor(
      "footwear",
      title: "Shoes that do not suit the foot, or are worn",
      chain: ["little support or cushioning", "more impact, more roll of the foot"],
      articles: [.s0, .s1, .s2, .s3, .s4],
      evidence: [
        Evidence(
          .a, .trial, in: "848 runners in soft or hard shoes",
          "Hard shoes went with more injuries, mainly in lighter runners.",
          citation: "malisoux-2020"),
        Evidence(
          .a, .trial, in: "372 runners in standard or motion-control shoes",
          "Motion-control shoes went with fewer injuries, most clearly for pronated feet.",
          citation: "malisoux-2016"),
        Evidence(
          .x, .trial, in: "runners in soft or hard standard shoes",
          "An earlier trial found no difference.", citation: "theisen-2014"),
      ],
      notSaid:
        "No trial looked at inner-knee pain, and none shows from how many kilometers on a shoe "
        + "is worn.",
      advice: [
        .init("Have shoes fitted by a specialist.", .s0),
        .init("Look for a fit that supports your arch and cushions.", .s0, .s1, .s2, .s3, .s4),
      ],
      seenWith: ["overpronation", "impact-load"],
      visibility: .askedOfAthlete(question: "shoe model and its kilometers")),
  ]
}
