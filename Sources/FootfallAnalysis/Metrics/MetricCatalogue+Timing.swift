import FootfallSignal

private let overview = "van Oeveren 2021, doi:10.1080/14763141.2021.1873411"

private let stepCycle = [
  "left   ____######______________######______",
  "right  ______________######______________##",
  "           |     |   |         |",
  "           |     |   |         next contact of the left foot: a stride",
  "           |     |   contact of the right foot: a step",
  "           |     toe-off: the contact ends, flight begins",
  "           contact of the left foot",
]

extension MetricCatalogue {
  /// Uncertainties of contacts at the shank, at the sacrum and of a foot without a gyroscope are
  /// those for a person never seen (Scripts/sweeps/contact-time.py, Docs/methods/contact-time.md);
  /// flight and swing have the same, since the stride is known far better. Those of a foot and an
  /// insole are science.md 5's: no real one with a force plate was at hand. A duty factor's is a
  /// contact time's over 0.72 s.
  static let timing: [MetricDefinition] = [
    MetricDefinition(
      .cadence, title: "Cadence", unit: "steps/min", decimals: 1,
      definition: "How many steps you take in a minute, both feet counted.",
      measurement:
        "Counted from the contacts that were found, and held against the spectrum of the "
        + "same stretch (`cadence-spectral`). Where the two disagree, its class is low. The "
        + "interval is that of this run; by habit you may run some 3 steps/min faster or slower "
        + "than 45 s show, and `compare` counts that.",
      drawing: stepCycle, hardFloorHertz: 50, recommendedHertz: 100,
      // Where no contact can be found, the spectrum alone gives it, from 20 Hz up.
      hardFloorExceptions: [.wrist: 20, .arm: 20, .pocket: 20, .thigh: 20, .chest: 20],
      sites: [
        .foot: .supported(.absolute(0.5)), .heel: .supported(.absolute(0.5)),
        .shank: .supported(.absolute(0.5)), .thigh: .supported(.absolute(0.5)),
        .sacrum: .supported(.absolute(0.5)), .chest: .supported(.absolute(0.5)),
        .wrist: .supported(.absolute(0.5), upTo: .moderate),
        .arm: .supported(.absolute(0.5), upTo: .moderate),
        .pocket: .supported(.absolute(0.5), upTo: .moderate),
        .insole: .supported(.absolute(0.5)),
      ],
      minimumCount: 8,
      usual: [
        .init(150...170, speed: 2.2...2.8, source: overview),
        .init(155...180, speed: 2.8...3.6, source: overview),
        .init(162...188, speed: 3.6...4.4, source: overview),
      ],
      source: "Zeng 2022, doi:10.1186/s40798-022-00477-0"),
    MetricDefinition(
      .cadenceSpectral, title: "Cadence from the spectrum", unit: "steps/min", decimals: 1,
      definition:
        "The same step rate, read from how often the motion repeats instead of from single "
        + "steps: a check on the count.",
      measurement:
        "Spectrum of 10 s windows; a comb tells the stride from the step; then the frequency is "
        + "refined by fitting its harmonics to all channels together.",
      hardFloorHertz: 20, recommendedHertz: 50,
      sites: [
        .foot: .supported(.absolute(0.5)), .heel: .supported(.absolute(0.5)),
        .shank: .supported(.absolute(0.5)), .thigh: .supported(.absolute(0.5)),
        .sacrum: .supported(.absolute(0.5)), .chest: .supported(.absolute(0.5)),
        .wrist: .supported(.absolute(0.5), upTo: .moderate),
        .arm: .supported(.absolute(0.5), upTo: .moderate),
        .pocket: .supported(.absolute(0.5), upTo: .moderate),
        .insole: .supported(.absolute(0.5)),
      ],
      timesEvents: false, minimumCount: 1, source: "Zeng 2022, doi:10.1186/s40798-022-00477-0"),
    MetricDefinition(
      .stepTime, title: "Step time", unit: "ms", decimals: 0,
      definition: "From the contact of one foot to the next contact of the other.",
      measurement:
        "Needs a sensor that sees both feet, or one on each leg with one clock between them.",
      drawing: stepCycle, hardFloorHertz: 50, recommendedHertz: 100,
      sites: [
        .foot: .supported(), .heel: .supported(), .shank: .supported(), .insole: .supported(),
        .sacrum: .proxy(),
      ],
      source: "Kiernan 2023, doi:10.3390/s23115022"),
    MetricDefinition(
      .strideTime, title: "Stride time", unit: "ms", decimals: 0,
      definition: "From one contact of a foot to the next contact of the same foot: two steps.",
      measurement: "The median over the strides that were found, none across a gap.",
      drawing: stepCycle, hardFloorHertz: 50, recommendedHertz: 100,
      sites: [
        .foot: .supported(), .heel: .supported(), .shank: .supported(), .insole: .supported(),
        .sacrum: .supported(),
      ],
      source: "Falbriard 2018, doi:10.3389/fphys.2018.00610"),
    MetricDefinition(
      .contactTime, title: "Contact time", unit: "ms", decimals: 0,
      definition: "How long a foot stays on the ground in one step.",
      measurement:
        "Toe-off minus initial contact of the same foot; the median over the run. How far that may "
        + "be off for a person never seen comes from recordings with a force plate.",
      drawing: stepCycle, hardFloorHertz: 100, recommendedHertz: 200,
      hardFloorExceptions: [.insole: 50],
      sites: [
        .foot: .supported(.absolute(8), withoutGyroscope: .absolute(29)),
        .heel: .supported(.absolute(8), withoutGyroscope: .absolute(29)),
        .insole: .supported(.absolute(5)),
        .shank: .proxy(.absolute(17)), .sacrum: .proxy(.absolute(13)),
      ],
      usual: [
        .init(270...345, speed: 2.2...2.8, source: overview),
        .init(225...300, speed: 2.8...3.6, source: overview),
        .init(195...250, speed: 3.6...4.4, source: overview),
      ],
      source: "Falbriard 2018, doi:10.3389/fphys.2018.00610"),
    MetricDefinition(
      .flightTime, title: "Flight time", unit: "ms", decimals: 0,
      definition: "How long neither foot is on the ground in one step.",
      measurement:
        "From one foot's toe-off to the other foot's contact. From one leg alone it is half a "
        + "stride minus the contact, which takes both legs to be alike.",
      drawing: stepCycle, hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(.absolute(11.3), upTo: .moderate, withoutGyroscope: .absolute(29)),
        .heel: .supported(.absolute(11.3), upTo: .moderate, withoutGyroscope: .absolute(29)),
        .insole: .supported(.absolute(7.1), upTo: .moderate),
        .shank: .proxy(.absolute(17)), .sacrum: .proxy(.absolute(13)),
      ],
      usual: [
        .init(50...120, speed: 2.2...2.8, source: overview),
        .init(80...140, speed: 2.8...3.6, source: overview),
        .init(100...150, speed: 3.6...4.4, source: overview),
      ],
      source: "Patoz 2022, doi:10.3390/s22030784"),
    MetricDefinition(
      .swingTime, title: "Swing time", unit: "ms", decimals: 0,
      definition: "How long a foot is off the ground between two of its contacts.",
      measurement: "Stride time minus contact time.",
      drawing: stepCycle, hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(.absolute(8), withoutGyroscope: .absolute(29)),
        .heel: .supported(.absolute(8), withoutGyroscope: .absolute(29)),
        .insole: .supported(.absolute(5)),
        .shank: .proxy(.absolute(17)), .sacrum: .proxy(.absolute(13)),
      ],
      source: "Falbriard 2018, doi:10.3389/fphys.2018.00610"),
    MetricDefinition(
      .dutyFactor, title: "Duty factor", unit: "%", decimals: 1,
      definition:
        "The share of a stride that a foot spends on the ground. Below 50 % both feet are in "
        + "the air twice per stride: that is running.",
      measurement: "Contact time over stride time.",
      drawing: stepCycle, hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(.absolute(1.1), withoutGyroscope: .absolute(4.0)),
        .heel: .supported(.absolute(1.1), withoutGyroscope: .absolute(4.0)),
        .insole: .supported(.absolute(0.7)),
        .shank: .proxy(.absolute(2.4)), .sacrum: .proxy(.absolute(1.8)),
      ],
      usual: [
        .init(36...44, speed: 2.2...2.8, source: "derived from contact and stride times"),
        .init(31...39, speed: 2.8...3.6, source: "derived from contact and stride times"),
        .init(28...35, speed: 3.6...4.4, source: "derived from contact and stride times"),
      ],
      source: "Malisoux 2022, PMID 35049407"),
    MetricDefinition(
      .strideTimeCV, title: "Stride-time variability", unit: "%", decimals: 2,
      definition: "How much your stride time changes from stride to stride.",
      measurement:
        "Standard deviation over mean, after a slow change of pace and the sensor's own noise "
        + "are taken out. Needs three minutes of running.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(upTo: .moderate), .heel: .supported(upTo: .moderate),
        .shank: .supported(upTo: .moderate), .insole: .supported(upTo: .moderate),
        .sacrum: .supported(upTo: .moderate),
      ],
      minimumCount: 240,
      usual: [
        .init(1...2.5, source: "gait stability in 30-minute treadmill runs, preprint 2026")
      ],
      source: "Meardon 2011, doi:10.1016/j.gaitpost.2010.09.020"),
    MetricDefinition(
      "dfa-alpha", title: "Long-range order of strides", unit: "1", decimals: 2,
      definition:
        "Whether a long stride tends to be followed by long strides: 0.5 is chance, 1 is a "
        + "slow, ordered wandering.",
      measurement: "Detrended fluctuation analysis of the stride times; 300 strides or more.",
      hardFloorHertz: 100, recommendedHertz: 200,
      sites: [
        .foot: .supported(upTo: .moderate), .heel: .supported(upTo: .moderate),
        .shank: .supported(upTo: .moderate), .insole: .supported(upTo: .moderate),
        .sacrum: .supported(upTo: .moderate),
      ],
      minimumCount: 300,
      source: "Meardon 2011, doi:10.1016/j.gaitpost.2010.09.020"),
  ]
}
