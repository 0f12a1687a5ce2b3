extension MetricCatalogue {
  /// The difference between the feet in a metric, as a symmetry index.
  ///
  /// An angle's is in degrees: a mean near zero has no percent.
  static func asymmetry(of base: MetricDefinition) -> MetricDefinition {
    let isAngle = base.unit == "°"
    return MetricDefinition(
      base.id.asymmetry, title: "\(base.title), right against left",
      unit: isAngle ? "°" : "%", decimals: 1,
      definition:
        "The difference right minus left in \(base.title.lowercased())"
        + (isAngle ? "." : ", in percent of the mean of both feet."),
      measurement: (isAngle
        ? "Right - left. It counts" : "100 x (right - left) / mean of both. It counts")
        + " only where it exceeds both the noise of "
        + "the two sensors and the scatter of each foot. Needs both feet.",
      hardFloorHertz: base.hardFloorHertz, recommendedHertz: base.recommendedHertz,
      hardFloorExceptions: base.hardFloorExceptions,
      sites: base.sites.mapValues { site in
        site.support == .cannotSee ? .cannotSee : .proxy(upTo: min(.moderate, site.highestClass))
      },
      usual: isAngle
        ? []
        : [
          .init(
            -5.7...5.7, population: "healthy runners under 14, several timing metrics",
            source: "Cartón-Llorente 2024, Sports 12:117")
        ],
      smallestRange: base.smallestRange,
      source: "Robinson 1987; Malisoux 2024, doi:10.1136/bmjsem-2023-001787")
  }

  /// The change of a metric from the first to the last tenth of a run.
  ///
  /// An angle's is in degrees: a mean near zero has no percent.
  static func drift(of base: MetricDefinition) -> MetricDefinition {
    let isAngle = base.unit == "°"
    return MetricDefinition(
      base.id.drift, title: "\(base.title), change over the run", unit: isAngle ? "°" : "%",
      decimals: 1,
      definition:
        "How much \(base.title.lowercased()) changed from the first to the last tenth of the run"
        + (isAngle ? "." : ", in percent."),
      measurement:
        "A robust line through the medians of each minute, without the first three. Needs 20 "
        + "minutes at a steady speed; a change below what the sensor can tell is not told.",
      hardFloorHertz: base.hardFloorHertz, recommendedHertz: base.recommendedHertz,
      hardFloorExceptions: base.hardFloorExceptions,
      sites: base.sites.mapValues { site in
        site.support == .cannotSee ? .cannotSee : .proxy(upTo: min(.moderate, site.highestClass))
      },
      minimumCount: 300, smallestRange: base.smallestRange,
      source: "Zandbergen 2023, doi:10.1016/j.gaitpost.2022.09.089")
  }
}
