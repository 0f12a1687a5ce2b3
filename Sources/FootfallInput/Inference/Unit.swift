import FootfallSignal

/// A unit that files print. The one place where units are converted.
public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
  case standardGravity = "g"
  case milligravity = "mg"
  case metersPerSecondSquared = "m/s2"
  case degreesPerSecond = "deg/s"
  case radiansPerSecond = "rad/s"
  case seconds = "s"
  case milliseconds = "ms"
  case microseconds = "us"
  case nanoseconds = "ns"
  /// In which spreadsheets and MATLAB count.
  case days
  case newtons = "N"
  case kilopascals = "kPa"
  case newtonsPerSquareCentimeter = "N/cm2"
  /// Sixty-fourths of g, in which a wristband counts.
  case sixtyFourths = "g/64"
  /// Steps of 100 µs, in which a sensor's clock counts.
  case ticks = "100us"
  case meters = "m"
  case centimeters = "cm"
  case millimeters = "mm"
  case metersPerSecond = "m/s"
  case kilometersPerHour = "km/h"
  case stepsPerMinute = "steps/min"
  /// Of one foot; a watch calls them revolutions.
  case stridesPerMinute = "strides/min"
  case percent = "%"
  case watts = "W"
  case kilonewtonsPerMeter = "kN/m"
  case beatsPerMinute = "1/min"
  case degrees = "deg"
  /// A number on a scale of the device's own.
  case ownScale = "1"

  enum Dimension: Hashable {
    case acceleration, angularVelocity, time, force, pressure
    /// Those of a device's summary.
    case length, speed, rate, share, power, stiffness, angle, scale
  }

  var dimension: Dimension {
    switch self {
    case .standardGravity, .milligravity, .metersPerSecondSquared, .sixtyFourths: .acceleration
    case .degreesPerSecond, .radiansPerSecond: .angularVelocity
    case .seconds, .milliseconds, .microseconds, .nanoseconds, .ticks, .days: .time
    case .newtons: .force
    case .kilopascals, .newtonsPerSquareCentimeter: .pressure
    case .meters, .centimeters, .millimeters: .length
    case .metersPerSecond, .kilometersPerHour: .speed
    case .stepsPerMinute, .stridesPerMinute, .beatsPerMinute: .rate
    case .percent: .share
    case .watts: .power
    case .kilonewtonsPerMeter: .stiffness
    case .degrees: .angle
    case .ownScale: .scale
    }
  }

  /// What a number in this unit is multiplied by to be in ours (m/s², rad/s, s, N, kPa, m,
  /// m/s, steps/min, %, W, N/m, rad).
  public var factor: Double {
    switch self {
    case .standardGravity: Acceleration.standardGravity
    case .milligravity: 9.80665e-3
    case .metersPerSecondSquared, .radiansPerSecond, .seconds, .newtons, .kilopascals: 1
    case .newtonsPerSquareCentimeter: 10
    case .sixtyFourths: 9.80665 / 64
    case .ticks: 1e-4
    case .meters, .metersPerSecond, .stepsPerMinute, .beatsPerMinute, .percent, .watts, .ownScale: 1
    case .centimeters: 1e-2
    case .millimeters: 1e-3
    case .kilometersPerHour: 1 / 3.6
    case .stridesPerMinute: 2
    case .kilonewtonsPerMeter: 1e3
    case .degreesPerSecond, .degrees: .pi / 180
    case .milliseconds: 1e-3
    case .microseconds: 1e-6
    case .nanoseconds: 1e-9
    case .days: 86_400
    }
  }

  /// The unit in words, for messages.
  var words: String {
    switch self {
    case .standardGravity: "g"
    case .milligravity: "mg"
    case .metersPerSecondSquared: "m/s²"
    case .degreesPerSecond: "deg/s"
    case .radiansPerSecond: "rad/s"
    case .seconds: "seconds"
    case .milliseconds: "milliseconds"
    case .microseconds: "microseconds"
    case .nanoseconds: "nanoseconds"
    case .days: "days"
    case .newtons: "newtons"
    case .kilopascals: "kPa"
    case .newtonsPerSquareCentimeter: "N/cm²"
    case .sixtyFourths: "sixty-fourths of g"
    case .ticks: "steps of 100 µs"
    case .meters: "m"
    case .centimeters: "cm"
    case .millimeters: "mm"
    case .metersPerSecond: "m/s"
    case .kilometersPerHour: "km/h"
    case .stepsPerMinute: "steps/min"
    case .stridesPerMinute: "strides/min"
    case .percent: "%"
    case .watts: "W"
    case .kilonewtonsPerMeter: "kN/m"
    case .beatsPerMinute: "beats/min"
    case .degrees: "degrees"
    case .ownScale: "the device's own scale"
    }
  }

  /// The unit that a text spells, for example `m/(s^2)`, `°/s`, `dps`, `rads`.
  public init?(spelling text: String) {
    var key = ""
    for character in text.lowercased() {
      switch character {
      case "²": key += "2"
      case "μ", "µ": key += "u"
      case "^", "(", ")", " ", "·", "*", "â", "\u{FFFD}": continue
      default: key.append(character)
      }
    }
    guard let unit = Unit.spellings[key] else { return nil }
    self = unit
  }

  /// Spellings that may be glued to a name with `_`, a space or a dot; the longest comes first.
  static let suffixes: [String] = spellings.keys.sorted {
    ($0.count, $0) > ($1.count, $1)
  }

  private static let spellings: [String: Unit] = [
    "g": .standardGravity, "gs": .standardGravity, "g-force": .standardGravity,
    "mg": .milligravity, "milli-g": .milligravity,
    "m/s2": .metersPerSecondSquared, "m/s/s": .metersPerSecondSquared,
    "mps2": .metersPerSecondSquared, "ms2": .metersPerSecondSquared,
    "ms-2": .metersPerSecondSquared, "m.s-2": .metersPerSecondSquared,
    "m/sec2": .metersPerSecondSquared, "m/ss": .metersPerSecondSquared,
    "deg/s": .degreesPerSecond, "deg/sec": .degreesPerSecond, "dps": .degreesPerSecond,
    "°/s": .degreesPerSecond, "°/sec": .degreesPerSecond, "degps": .degreesPerSecond,
    "degs": .degreesPerSecond, "deg.s-1": .degreesPerSecond, "degrees/s": .degreesPerSecond,
    "degree/s": .degreesPerSecond, "degrees/second": .degreesPerSecond,
    "degreespersecond": .degreesPerSecond, "degreepersecond": .degreesPerSecond,
    "rad/s": .radiansPerSecond, "rad/sec": .radiansPerSecond, "rads": .radiansPerSecond,
    "radps": .radiansPerSecond, "rad.s-1": .radiansPerSecond, "rads-1": .radiansPerSecond,
    "radians/s": .radiansPerSecond, "radians/second": .radiansPerSecond,
    "radianspersecond": .radiansPerSecond,
    "s": .seconds, "sec": .seconds, "secs": .seconds, "second": .seconds, "seconds": .seconds,
    "ms": .milliseconds, "msec": .milliseconds, "millis": .milliseconds,
    "milliseconds": .milliseconds, "millisecond": .milliseconds,
    "us": .microseconds, "usec": .microseconds, "micros": .microseconds,
    "microsec": .microseconds, "microseconds": .microseconds,
    "days": .days, "ns": .nanoseconds, "nsec": .nanoseconds, "nanos": .nanoseconds,
    "nanoseconds": .nanoseconds,
    "n": .newtons, "newton": .newtons, "newtons": .newtons,
    "kpa": .kilopascals, "n/cm2": .newtonsPerSquareCentimeter,
    "ncm2": .newtonsPerSquareCentimeter, "100us": .ticks, "g/64": .sixtyFourths,
  ]

  /// Whether a text is a unit of any kind, also of what is not read here: rows of units are known
  /// by that.
  static func isSpelled(_ text: String) -> Bool {
    let key = text.trimmed.trimmingBrackets.lowercased()
    return Unit(spelling: key) != nil || otherSpellings.contains(key)
  }

  private static let otherSpellings: Set<String> = [
    "", "v", "mv", "uv", "mm", "cm", "m", "ut", "µt", "t", "a.u.", "au", "local_flux", "no_units",
    "deg", "°", "rad", "deg c", "degree c", "degrees celsius", "°c", "mbar", "hpa", "pa", "us",
    "kohms", "ohm", "%", "hz", "nmm", "nm", "lux", "bpm", "mm/s", "-0.5...+0.5",
  ]
}
