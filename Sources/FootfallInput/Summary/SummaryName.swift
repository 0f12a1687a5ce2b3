import FootfallSignal

/// What the name of a column says of a device's summary: only names that are known to the last
/// word are taken, so that `stance_time_percent` is never read as `stance_time`.
struct SummaryName: Hashable {
  enum Meaning: Hashable {
    case field(DeviceSummary.Quantity)
    /// Halves and smaller parts of the cadence.
    case cadenceFraction
    /// The length of a stride, or what a watch calls so and is the length of a step.
    case strideLength
    /// Which foot a row is about.
    case foot
    /// Not zero while the watch was stopped.
    case paused
  }

  let meaning: Meaning
  var side = Side.unknown
  /// `nil` for the device that the file is from.
  var device: String?
  var placement: Placement?
  /// As printed: in brackets, or behind the name.
  var unitText: String?
  /// Names of one quantity in one file: the lower goes before the higher.
  var rank = 1
  /// Whether the halves of a cadence are in it already.
  var hasFraction = false

  init?(_ name: String) {
    var text = name.trimmed
    if let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }),
      let close = text.lastIndex(where: { $0 == ")" || $0 == "]" }), open < close
    {
      unitText = String(text[text.index(after: open)..<close]).trimmed
      text = String(text[..<open]).trimmed
    }
    var words = Words.split(text)
    if let first = words.first, words.count > 1, let worn = Self.devices[first] {
      (device, placement) = worn
      words.removeFirst()
    }
    func meaning() -> Meaning? { Self.meanings[words.joined(separator: " ")] }
    // The whole name goes first: `percent` may be a word of it, or its unit.
    if meaning() == nil, words.count > 1, let last = words.last, let side = Self.sides[last] {
      self.side = side
      words.removeLast()
    }
    if meaning() == nil, words.count > 1, words.last == "avg" { words.removeLast() }
    if meaning() == nil, unitText == nil, words.count > 1, let last = words.last,
      Self.glued.contains(last)
    {
      unitText = last
      words.removeLast()
    }
    guard let meaning = meaning() else { return nil }
    let key = words.joined(separator: " ")
    self.meaning = meaning
    if key == "enhanced speed" || key == "cadence sum" { rank = 0 }
    hasFraction = key == "cadence sum"
  }

  /// Devices by what they write before a name.
  private static let devices: [String: (String, Placement?)] = [
    "rs": ("RunScribe", .foot), "runscribe": ("RunScribe", .foot), "stryd": ("Stryd", .foot),
    "hrm": ("chest strap", .chest), "ma": ("Wahoo TICKR", .chest), "fp": ("foot pod", .foot),
    "garmin": ("watch", nil), "gps": ("GPS", nil), "hr": ("heart-rate sensor", nil),
  ]

  private static let sides: [String: Side] = [
    "l": .left, "left": .left, "r": .right, "right": .right,
  ]

  private static let glued: Set<String> = [
    "ms", "s", "mm", "cm", "m", "spm", "rpm", "pct", "percent", "w", "bpm", "gs", "deg",
  ]

  private static let meanings: [String: Meaning] = {
    var all: [String: Meaning] = [
      "fractional cadence": .cadenceFraction, "stride length": .strideLength, "foot": .foot,
      "paused": .paused,
    ]
    for (quantity, names) in Self.names {
      for name in names { all[name] = .field(quantity) }
    }
    return all
  }()

  private static let names: [(DeviceSummary.Quantity, [String])] = [
    (.cadence, ["cadence", "run cadence", "running cadence", "cadence sum", "step rate"]),
    (
      .contactTime,
      ["stance time", "contact time", "ground contact time", "ground time", "gct"]
    ),
    (.flightTime, ["flight time"]),
    (
      .contactShare,
      [
        "stance time percent", "contact time percent", "ground contact time percent",
        "duty factor", "contact ratio",
      ]
    ),
    (
      .contactBalance,
      [
        "stance time balance", "ground contact time balance", "ground contact balance",
        "gct balance",
      ]
    ),
    (.verticalOscillation, ["vertical oscillation", "vertosc"]),
    (.verticalRatio, ["vertical ratio"]),
    (.stepLength, ["step length"]),
    (.distance, ["distance", "dist"]),
    (.speed, ["enhanced speed", "speed"]),
    (.power, ["power", "rp power", "run power", "running power"]),
    (.formPower, ["form power"]),
    (.airPower, ["air power"]),
    (.legSpringStiffness, ["leg spring stiffness", "lss"]),
    (.heartRate, ["heart rate", "heartrate", "hr"]),
    (.impact, ["impact", "impact g"]),
    (.braking, ["braking", "braking g"]),
    (.pronation, ["pronation", "pronation excursion"]),
    (.footstrike, ["foot strike", "footstrike", "strike", "footstrike type", "foot strike type"]),
  ]

  /// The unit that is printed; `nil` where none is, or one that is not known here.
  var unit: Unit? { unitText.flatMap { Self.spellings[$0.lowercased()] } }

  private static let spellings: [String: Unit] = [
    "ms": .milliseconds, "s": .seconds, "sec": .seconds, "mm": .millimeters,
    "cm": .centimeters, "m": .meters, "m/s": .metersPerSecond, "mps": .metersPerSecond,
    "km/h": .kilometersPerHour, "kph": .kilometersPerHour, "kmh": .kilometersPerHour,
    "spm": .stepsPerMinute, "steps/min": .stepsPerMinute, "step/min": .stepsPerMinute,
    "rpm": .stridesPerMinute, "strides/min": .stridesPerMinute, "%": .percent,
    "pct": .percent, "percent": .percent, "w": .watts, "watt": .watts, "watts": .watts,
    "kn/m": .kilonewtonsPerMeter, "bpm": .beatsPerMinute, "1/min": .beatsPerMinute,
    "g": .standardGravity, "gs": .standardGravity, "deg": .degrees, "°": .degrees,
    "degrees": .degrees,
  ]
}
