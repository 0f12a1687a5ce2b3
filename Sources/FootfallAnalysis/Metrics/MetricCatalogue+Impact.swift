import FootfallSignal

extension MetricCatalogue {
  /// The landing as a shock.
  static let impact: [MetricDefinition] = [
    MetricDefinition(
      "shank-angle-at-contact", title: "Shin angle at landing", unit: "°", decimals: 1,
      definition:
        "How far the ankle is ahead of the knee when the foot meets the ground; zero is an "
        + "upright shin.",
      measurement:
        "Pitch of the shin at initial contact against quiet standing. With a sensor on each "
        + "shin, the value without a side is the mean of both, and surer than either.",
      drawing: [
        "     upright        ankle ahead",
        "       |               \\",
        "       |                \\",
        "       |__               \\__",
      ],
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .shank: .supported(
          .absolute(4), upTo: .moderate, ofPerson: MetricDefinition.Site.habitOfStanding)
      ],
      usual: [
        .init(0...10, source: "engineering default; no cut-off in the literature")
      ],
      source: "Lieberman 2015, J Exp Biol 218:3406"),
    MetricDefinition(
      "peak-tibial-acceleration", title: "Shock at the shin", unit: "g", decimals: 1,
      definition: "The largest acceleration along the shin as the foot meets the ground.",
      measurement:
        "Low-passed at 60 Hz, gravity taken out. Depends on strap and spot: compare with "
        + "yourself only. It does not tell the load on bone or knee.",
      hardFloorHertz: 200, recommendedHertz: 500,
      sites: [.shank: .supported(.relative(0.10), upTo: .moderate)],
      usual: [
        .init(
          4.5...9, speed: 2.8...3.6, population: "trained runners",
          source: "Waite 2021, doi:10.1123/jab.2020-0096")
      ],
      smallestRange: [.acceleration: standardGravities(16)],
      source: "Mitschke 2017, doi:10.1080/10255842.2017.1382482"),
    MetricDefinition(
      "peak-tibial-resultant", title: "Shock at the shin, all directions", unit: "g", decimals: 1,
      definition:
        "The largest acceleration of the shin in any direction as the foot meets the ground.",
      measurement:
        "The length of the acceleration, gravity included, low-passed at 60 Hz. It does not "
        + "depend on how the sensor lies; otherwise as `peak-tibial-acceleration`.",
      hardFloorHertz: 200, recommendedHertz: 500,
      sites: [.shank: .supported(.relative(0.10), upTo: .moderate)],
      smallestRange: [.acceleration: standardGravities(16)],
      source: "Mitschke 2017, doi:10.1080/10255842.2017.1382482"),
    MetricDefinition(
      "relative-impact", title: "Impact against your usual", unit: "%", decimals: 0,
      definition: "The shock of this run against your own other runs at the same speed.",
      measurement:
        "`peak-tibial-acceleration` against the mean of earlier runs (`--earlier`) at the same "
        + "speed, with the same sensor in the same place.",
      hardFloorHertz: 200, recommendedHertz: 500, sites: [.shank: .supported(upTo: .moderate)],
      source: "Kiernan 2023, doi:10.3390/s23218719"),
  ]
}
