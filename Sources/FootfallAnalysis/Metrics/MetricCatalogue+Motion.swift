import FootfallSignal

extension MetricCatalogue {
  /// The body's way over the ground.
  static let motion: [MetricDefinition] = [
    MetricDefinition(
      "vertical-oscillation", title: "Vertical oscillation", unit: "cm", decimals: 1,
      definition: "How far your body moves up and down in each step.",
      measurement: "Vertical acceleration of the trunk, integrated twice at the step's harmonics.",
      hardFloorHertz: 50, recommendedHertz: 100,
      sites: [
        .sacrum: .supported(.absolute(0.5), upTo: .moderate),
        .chest: .proxy(.absolute(1.5)),
        .foot: .proxy(.absolute(1.5)), .heel: .proxy(.absolute(1.5)),
        .insole: .proxy(.absolute(1.5)),
      ],
      usual: [
        .init(
          6...10, speed: 2.2...4.4, source: "van Oeveren 2021, doi:10.1080/14763141.2021.1873411")
      ],
      smallestRange: [.acceleration: standardGravities(4)],
      source: "Asgari & Heller 2025, doi:10.3390/s25020315"),
    MetricDefinition(
      "braking-cue", title: "Braking of the trunk", unit: "g", decimals: 2,
      definition:
        "How hard the trunk is slowed down in a contact, on average over the contact. It stands "
        + "in for braking of the whole body, loosely.",
      measurement:
        "Backward acceleration of a sensor on the sacrum, level with the ground, summed over the "
        + "contact and divided by its time. For comparing with yourself.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [.sacrum: .proxy(.relative(0.15))],
      smallestRange: [
        .acceleration: standardGravities(4), .angularVelocity: degreesPerSecond(500),
      ],
      source: "Lieberman 2015, J Exp Biol 218:3406, for what braking follows"),
    MetricDefinition(
      // Its uncertainty is the model's own, given true times; what the times add is found for each
      // value (SpringMetrics).
      "vertical-stiffness", title: "Vertical stiffness", unit: "kN/m", decimals: 1,
      definition: "How stiff a spring would have to be to bounce your body as you do.",
      measurement: "From contact and flight time and body mass; level ground only.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(.relative(0.023), upTo: .moderate),
        .heel: .supported(.relative(0.023), upTo: .moderate),
        .insole: .supported(.relative(0.023), upTo: .moderate),
        .shank: .proxy(.relative(0.023)), .sacrum: .proxy(.relative(0.023)),
      ],
      source: "Morin 2005, doi:10.1123/jab.21.2.167"),
    MetricDefinition(
      "leg-stiffness", title: "Leg stiffness", unit: "kN/m", decimals: 1,
      definition: "The same for the leg alone, as it shortens while it swings under the body.",
      measurement: "From contact and flight time, body mass, height and speed; level ground only.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(.relative(0.06), upTo: .moderate),
        .heel: .supported(.relative(0.06), upTo: .moderate),
        .insole: .supported(.relative(0.06), upTo: .moderate),
        .shank: .proxy(.relative(0.06)), .sacrum: .proxy(.relative(0.06)),
      ],
      source: "Morin 2005, doi:10.1123/jab.21.2.167"),
    MetricDefinition(
      "stride-length", title: "Stride length", unit: "m", decimals: 2,
      definition: "The way from one landing of a foot to the next landing of the same foot.",
      measurement:
        "The foot's path between two moments at rest, or speed times stride time where the "
        + "speed is known.",
      hardFloorHertz: 200, recommendedHertz: 333,
      sites: [
        .foot: .supported(.relative(0.04), upTo: .moderate),
        .heel: .supported(.relative(0.04), upTo: .moderate),
        .shank: .proxy(), .sacrum: .proxy(), .wrist: .proxy(),
      ],
      smallestRange: [
        .acceleration: standardGravities(16), .angularVelocity: degreesPerSecond(1000),
      ],
      source: "Zrenner 2018, PMC6308955"),
    MetricDefinition(
      "speed", title: "Speed", unit: "m/s", decimals: 2,
      definition: "How fast you run.",
      measurement: "Stride length over stride time, or as you gave it (`--treadmill-speed`).",
      hardFloorHertz: 200, recommendedHertz: 333,
      sites: [
        .foot: .supported(.absolute(0.15), upTo: .moderate),
        .heel: .supported(.absolute(0.15), upTo: .moderate),
        .shank: .proxy(), .sacrum: .proxy(), .wrist: .proxy(),
      ],
      smallestRange: [
        .acceleration: standardGravities(16), .angularVelocity: degreesPerSecond(1000),
      ],
      source: "Falbriard 2021, PMC8014039"),
  ]
}
