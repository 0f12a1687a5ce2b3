import FootfallSignal

extension MetricCatalogue {
  /// How the foot meets the ground and rolls on it.
  static let foot: [MetricDefinition] = [
    MetricDefinition(
      "foot-strike-angle", title: "Foot-strike angle", unit: "°", decimals: 1,
      definition:
        "How far the toes point up when the foot meets the ground, against the foot lying "
        + "flat. Above zero the heel lands first.",
      measurement:
        "Pitch of the shoe at initial contact minus its pitch when flat, from a gyroscope.",
      drawing: [
        "   heel first        flat             ball first",
        "        __/          _____             \\__",
        "   ____/            |_____|               \\____",
        "  -------------   -------------   -------------",
        "   above 8 deg    -1.6 to 8 deg    below -1.6 deg",
      ],
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(.absolute(5), upTo: .moderate, ofChange: .absolute(3)),
        .heel: .supported(.absolute(5), upTo: .moderate, ofChange: .absolute(3)),
      ],
      usual: [
        .init(
          8...20, speed: 2.8...3.6, population: "runners who land on the heel",
          source: "Forrester 2015, Gait Posture 41:26")
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Falbriard 2020, doi:10.3389/fbioe.2020.00065"),
    MetricDefinition(
      "foot-strike-class", title: "Foot-strike class", unit: "1", decimals: 0,
      definition: "Which part of the foot lands first: rearfoot, midfoot or forefoot.",
      measurement:
        "From the foot-strike angle, or from where an insole is loaded first; given with the "
        + "share of landings in each class.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(upTo: .moderate), .heel: .supported(upTo: .moderate),
        .insole: .supported(upTo: .moderate),
      ],
      categories: ["rearfoot", "midfoot", "forefoot"],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Mo 2023; Moore 2020, doi:10.3390/s20236737"),
    MetricDefinition(
      "foot-strike-certainty", title: "How sure the foot-strike class is", unit: "%", decimals: 0,
      definition:
        "How much of the angle's uncertainty lies within the class: 100 is beyond doubt. Near an "
        + "edge no class is sure.",
      measurement:
        "`foot-strike-angle` with its uncertainty against the edges -1.6 and 8.0 degrees; the "
        + "interval reaches to what the edges -0.8 and 7.4 degrees give.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [.foot: .supported(upTo: .moderate), .heel: .supported(upTo: .moderate)],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Altman & Davis 2012, doi:10.1016/j.gaitpost.2011.09.104; Mo 2023"),
    landingShare("rearfoot-share", of: "rearfoot", above: "above 8.0 degrees"),
    landingShare("midfoot-share", of: "midfoot", above: "from -1.6 to 8.0 degrees"),
    landingShare("forefoot-share", of: "forefoot", above: "below -1.6 degrees"),
    MetricDefinition(
      "strike-index", title: "Strike index", unit: "% of foot length", decimals: 0,
      definition:
        "Where along the foot the first load falls: 0 is the heel's end, 100 the tip of the toes.",
      measurement: "Center of pressure in the first moments of contact; needs a pressure insole.",
      hardFloorHertz: 50, recommendedHertz: 100,
      sites: [.insole: .supported(.absolute(8), upTo: .moderate)],
      source: "Cavanagh & Lafortune 1980, J Biomech 13:397"),
    MetricDefinition(
      "eversion-excursion", title: "Inward roll of the shoe", unit: "°", decimals: 1,
      definition:
        "How far the shoe rolls inward from landing to its furthest point. It is the shoe's "
        + "rotation, not the heel bone's.",
      measurement:
        "Frontal rotation of the shoe in the first 70 % of the contact, from a gyroscope whose "
        + "position on the foot is known from standing and running.",
      drawing: [
        "  right foot from behind",
        "       | |          / /",
        "       |_|   -->   /_/     rolls toward the other foot",
        "     -------     -------",
      ],
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [.foot: .proxy(.absolute(4)), .heel: .proxy(.absolute(4))],
      usual: [
        .init(
          8...16, speed: 2.8...3.6, population: "runners in shoes, optical laboratories",
          source: "Bramah 2018, doi:10.1177/0363546518793657; Sinclair 2017")
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Koldenhoven & Hertel 2018, Digit Biomark 2:74"),
    MetricDefinition(
      "inversion-at-contact", title: "Outward tilt at landing", unit: "°", decimals: 1,
      definition: "How far the shoe's outer edge is down when the foot meets the ground.",
      measurement:
        "Frontal angle of the shoe at initial contact against quiet standing, of which the file "
        + "needs three seconds.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [.foot: .proxy(.absolute(4)), .heel: .proxy(.absolute(4))],
      usual: [
        .init(
          2.6...14.8, population: "healthy runners at 3.2 m/s, optical, mean +/- 1 SD",
          source: "Bramah 2018, doi:10.1177/0363546518793657")
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Bramah 2018, doi:10.1177/0363546518793657"),
    MetricDefinition(
      "peak-eversion-velocity", title: "Speed of the inward roll", unit: "°/s", decimals: 0,
      definition: "How fast the shoe rolls inward at its fastest, just after landing.",
      measurement: "Read from the gyroscope along the foot's long axis, without integration.",
      hardFloorHertz: 200, recommendedHertz: 500,
      sites: [
        .foot: .proxy(.absolute(50)),
        .heel: .supported(.absolute(50), upTo: .moderate),
      ],
      usual: [
        .init(
          150...450, speed: 2.8...3.6, population: "runners in shoes, wide between laboratories",
          source: "Mitschke 2017, doi:10.3390/app7070659")
      ],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Mitschke 2017, doi:10.3390/app7070659"),
    MetricDefinition(
      "cpei", title: "Pressure excursion index", unit: "% of foot width", decimals: 1,
      definition:
        "How far the path of pressure bows outward under the foot. Small values go with a foot "
        + "that rolls inward.",
      measurement:
        "From an insole with eight cells or more; defined for landings on the heel only.",
      hardFloorHertz: 50, recommendedHertz: 100,
      sites: [.insole: .proxy(.absolute(5))],
      source: "Song 1996, doi:10.7547/87507315-86-1-16"),
    MetricDefinition(
      "medial-load-share", title: "Load on the inner side of the foot", unit: "%", decimals: 1,
      definition: "The share of a contact's load that the inner half of the foot carries.",
      measurement: "Load over time under the inner cells over that under all cells of an insole.",
      hardFloorHertz: 50, recommendedHertz: 100,
      // 7.3 mm by which an insole's center of pressure is off across the foot, of 34 mm between the
      // inner and the outer cells, take a fifth of a side's load to the other.
      sites: [.insole: .proxy(.absolute(10))],
      source: "Morin 2022, Sensors 22:5628"),
  ]

  /// The share of the landings in one class.
  private static func landingShare(
    _ id: MetricID, of name: String, above words: String
  ) -> MetricDefinition {
    MetricDefinition(
      id, title: "Landings on the \(name)", unit: "%", decimals: 0,
      definition: "How many of the landings were of the class \(name).",
      measurement:
        "Contacts whose `foot-strike-angle` lies \(words); the interval moves all angles by "
        + "the angle's own.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [.foot: .supported(upTo: .moderate), .heel: .supported(upTo: .moderate)],
      smallestRange: [.angularVelocity: degreesPerSecond(1000)],
      source: "Altman & Davis 2012, doi:10.1016/j.gaitpost.2011.09.104")
  }
}
