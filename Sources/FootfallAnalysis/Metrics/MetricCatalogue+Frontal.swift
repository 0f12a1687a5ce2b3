import FootfallSignal

extension MetricCatalogue {
  /// Rotations seen from behind and from above.
  static let frontal: [MetricDefinition] = [
    MetricDefinition(
      "tibial-rotation-excursion", title: "Inward turn of the lower leg", unit: "°", decimals: 1,
      definition: "How far the shin turns inward about its own length after landing.",
      measurement:
        "Gyroscope along the shin, integrated from landing. Skin moves as much as bone here: "
        + "compare with yourself only.",
      hardFloorHertz: 200, recommendedHertz: 500,
      sites: [.shank: .proxy(.absolute(4))],
      usual: [
        .init(
          4...11, speed: 2.8...3.6, population: "runners in shoes, optical laboratories",
          source: "Sinclair 2017, doi:10.3827/faoj.2017.1004.0001")
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Noehren 2012, PMC3984468"),
    MetricDefinition(
      "leg-line-angle", title: "Slant of the shin from behind", unit: "°", decimals: 1,
      definition:
        "How far the shin leans outward above the standing foot. The more, the closer the foot "
        + "lands to the body's midline or beyond it.",
      measurement:
        "Frontal tilt of the shin in the middle of the contact against quiet standing. With a "
        + "sensor on each shin, the value without a side is the mean of both: how wide the feet "
        + "land apart follows their sum, and a body that leans or a road that tilts takes from "
        + "one what it gives the other. No wearable sees the distance between the feet, so no "
        + "centimeters are given.",
      drawing: [
        "  from behind, right leg:   apart        on the midline",
        "                              |              /",
        "                              |             /",
        "                            __|         ___/",
        "                          :             :",
      ],
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .shank: .proxy(.absolute(3), ofPerson: MetricDefinition.Site.habitOfStanding)
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Rebula 2013, PMC4284057"),
    MetricDefinition(
      "shank-frontal-rate", title: "Speed of the knee inward over the ankle", unit: "°/s",
      decimals: 0,
      definition:
        "How fast the shin tips inward, knee over ankle, in the first half of the contact.",
      measurement:
        "Frontal tilt of the shin against the vertical, its fastest change over 20 ms. One sensor "
        + "on the shin sees neither hip nor knee bend: compare with yourself only, at one speed, "
        + "and mind the trend, not the number.",
      drawing: [
        "  from behind, right leg:   landing      half-way",
        "                               \\           |",
        "                                \\          |",
        "                               __\\       __|",
      ],
      hardFloorHertz: 100, recommendedHertz: 200,
      // A pitch of some 300 °/s through the 5° by which the axis may be off; an engineering default.
      sites: [.shank: .proxy(.absolute(25))],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Peterson 2022, doi:10.1186/s40798-022-00416-z"),
    MetricDefinition(
      "crossover-class", title: "Landing and the midline", unit: "1", decimals: 0,
      definition: "Whether the feet land apart, or on one line or across it; often undetermined.",
      measurement:
        "From `step-width` where a plate measured it, else from `leg-line-angle`; only where it "
        + "is clear beyond its uncertainty.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .proxy(), .heel: .proxy(), .shank: .proxy(), .insole: .supported(.absolute(0.7)),
      ],
      categories: ["apart", "undetermined", "on one line or across it"],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Wang 2024, doi:10.1186/s40798-024-00750-4"),
    MetricDefinition(
      "crossover-share", title: "Share of landings on or over the midline", unit: "%",
      decimals: 0,
      definition: "How many of the landings fall on one line or across it.",
      measurement:
        "From `step-width` of each step where a plate measured it, else from `leg-line-angle` of "
        + "each contact.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [.shank: .proxy(), .insole: .supported(.absolute(0.7))],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Wang 2024, doi:10.1186/s40798-024-00750-4"),
    MetricDefinition(
      "step-width", title: "Step width", unit: "cm", decimals: 1,
      definition:
        "The sideways distance between two landings, one of each foot: above zero where each "
        + "lands on its own side, below where they cross.",
      measurement:
        "Only from a force plate or a treadmill that writes where on the ground the pressure is, "
        + "in a unit of length: the mean place of each contact, weighted with the load. Which "
        + "axis runs across is told by its name (`cop_ml_mm`), or by the belt, which carries "
        + "each contact backward. Where no name tells to which side an axis points, the feet are "
        + "taken to land apart on average. Sensors on two feet do not know where the other is.",
      drawing: [
        "  from above        |  o           left",
        "                    |              ",
        "                    |       o      right",
        "                    |  o           left",
        "                      <---->       step width",
      ],
      hardFloorHertz: 50, recommendedHertz: 100,
      // A place on a treadmill is some 5 mm off, the difference of two of them 7 mm; an
      // engineering default.
      sites: [.insole: .supported(.absolute(0.7))], minimumCount: 5,
      usual: [
        .init(
          2...6, population: "runners at their own pace; people differ more than methods",
          source: "Arellano & Kram 2011, doi:10.1016/j.jbiomech.2011.01.002")
      ],
      source: "Wang 2024, doi:10.1186/s40798-024-00750-4"),
    MetricDefinition(
      "swing-path-excursion", title: "Sideways bow of the swing", unit: "mm", decimals: 0,
      definition: "How far the foot swings around the standing leg on its way forward.",
      measurement: "Path of the foot between two landings; research only.",
      hardFloorHertz: 200, recommendedHertz: 333, sites: [.foot: .proxy(), .heel: .proxy()],
      smallestRange: [
        .acceleration: standardGravities(16), .angularVelocity: degreesPerSecond(1000),
      ],
      source: "Rebula 2013, PMC4284057"),
    MetricDefinition(
      "pelvic-drop", title: "Pelvic drop", unit: "°", decimals: 1,
      definition:
        "How far the hip of the swinging leg sinks below the other while you stand on one.",
      measurement:
        "Roll of a sensor on the sacrum during the contact against quiet standing; the side "
        + "is known only with a sensor on a leg.",
      drawing: [
        "  from behind, standing on the right leg",
        "     ________          ______---",
        "     |      |       ---       |",
        "     |      |       |         |",
        "    level           drop of the left hip",
      ],
      hardFloorHertz: 50, recommendedHertz: 100,
      sites: [.sacrum: .supported(.absolute(2.5), upTo: .moderate, ofChange: .absolute(1.5))],
      usual: [
        .init(
          1.8...5.6, population: "healthy runners at 3.2 m/s, optical, mean +/- 1 SD",
          source: "Bramah 2018, doi:10.1177/0363546518793657")
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(500)],
      source: "Asgari & Heller 2025, doi:10.3390/s25020315"),
    MetricDefinition(
      "hip-adduction", title: "Thigh toward the midline", unit: "°", decimals: 1,
      definition: "How far the thigh leans inward under the pelvis while the foot is down.",
      measurement:
        "With sensors on the pelvis, the thigh and the shin at the same time: the largest slant of "
        + "the thigh against the pelvis in the contact, against quiet standing. Without one on the "
        + "thigh: the slant of the shin plus the drop of the pelvis, which says less.",
      drawing: [
        "  from behind, right leg",
        "     ---------     pelvis",
        "            /      thigh: its knee is in toward the midline",
        "           /",
        "           |       shin",
      ],
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [.sacrum: .proxy(), .thigh: .proxy(), .shank: .proxy()],
      usual: [
        .init(
          6.2...13.2, population: "healthy runners at 3.2 m/s, optical, mean +/- 1 SD",
          source: "Bramah 2018, doi:10.1177/0363546518793657")
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(500)],
      source: "Bramah 2018, doi:10.1177/0363546518793657"),
    MetricDefinition(
      "knee-valgus", title: "Knee toward the midline", unit: "°", decimals: 1,
      definition: "How far the knee moves inward of the line from hip to ankle.",
      measurement:
        "The largest slant of the thigh against the shin in the contact, against quiet standing, "
        + "from sensors on the pelvis, the thigh and the shin at the same time; one alone does not "
        + "tell it.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [.thigh: .proxy(), .shank: .proxy()],
      usual: [
        .init(
          -1.2...5, population: "healthy runners at 3.2 m/s, optical, mean +/- 1 SD",
          source: "Bramah 2018, doi:10.1177/0363546518793657")
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(500)],
      source: "Fukuchi 2024, interlaboratory data"),
  ]
}
