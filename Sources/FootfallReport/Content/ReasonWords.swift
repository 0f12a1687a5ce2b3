public import FootfallAnalysis
import FootfallSignal

/// Why something was not measured, and what to do about it, in sentences.
public struct ReasonWords: Hashable, Sendable {
  public let why: String
  public let help: String

  /// The sentences that hold for every metric.
  public init(_ reason: ReasonCode) {
    switch reason {
    case .siteCannotSee:
      why = "A sensor in this place does not see it."
      help = "Wear a sensor in a place that does; `footfall explain` with its id names them."
    case .rateTooLow:
      why = "The sensor did not sample often enough."
      help = "Record at a higher rate."
    case .saturated:
      why = "The sensor ran into the end of its range too often, so the peaks are cut off."
      help = "Choose a larger range in the sensor's settings."
    case .timebaseUntrusted:
      why = "The time stamps are too irregular, or two sensors do not share one clock."
      help =
        "Export the sensor's own sample counter or time, and start the sensors together, "
        + "for example with a jump."
    case .alignmentUnknown:
      why = "How the sensor lies on the body is not known well enough."
      help = "Stand still for three seconds before you run, and keep the sensor tight."
    case .tooFewStrides:
      why = "There are too few steps of steady running."
      help = "Record a longer run; half a minute at one pace is enough for most numbers."
    case .notSteady:
      why =
        "The two ways to count steps disagree, or the pace changed too much."
      help = "Run a minute at one pace on level ground, with the sensor tight."
    case .notRunning:
      why = "No running was found, and what holds for running does not hold for walking."
      help = "Record a run of ten seconds or more; if this was one, see `footfall check`."
    case .strikeNotRearfoot:
      why = "It is defined for landings on the heel only, and these were not."
      help = "Nothing to do: it does not apply to you."
    case .gradeUnknown:
      why = "It holds on level ground, and it is not known that the ground was level."
      help = "Record on a track or a treadmill."
    case .noReference:
      why = "No wearable measures it, so there is nothing to check a number against."
      help = "A laboratory with cameras and force plates can measure it."
    case .noEvidence:
      why = "No study supports a statement of this kind."
      help = "Nothing to do."
    case .sideUnknown:
      why = "It is mirrored on the other leg, and the file does not say which leg this is."
      help = "Say so with `--side left` or `--side right`."
    case .profileMissing:
      why = "It needs your mass, your height or your speed."
      help = "Give them with `--mass` (kg), `--height` (m) and `--treadmill-speed` (m/s)."
    case .channelMissing:
      why = "The file does not hold the channel that it needs."
      help =
        "Export every channel that the device has: all axes of the gyroscope, each cell of an "
        + "insole."
    case .notDetected:
      why = "The motion was not clear enough to find the single contacts."
      help = "Wear the sensor tighter; `footfall check` shows what was understood of the file."
    case .deviceValue:
      why = "It is the device's own number, found by a method that its maker does not publish."
      help = "Compare it with runs of the same device only."
    case .summaryOnly:
      why = "The file holds what a device worked out once a second or a step, and no samples."
      help =
        "Record samples as well: a phone in a belt, or a sensor on the foot or the shin, at 100 of "
        + "them a second."
    }
  }

  /// The sentences for a metric at a place, with the figures that matter there.
  init(
    _ reason: ReasonCode, of definition: MetricDefinition, at placement: Placement?, hertz: Double?
  ) {
    let general = ReasonWords(reason)
    switch reason {
    case .siteCannotSee:
      let places = definition.placements(.supported) + definition.placements(.proxy)
      why = general.why
      help =
        places.isEmpty
        ? "No wearable sees it on its own."
        : "Wear a sensor on \(Numbers.list(places.map(\.words), "or"))."
    case .rateTooLow:
      let floor = definition.hardFloorHertz(at: placement ?? .foot)
      let had = hertz.map { " This recording has \(Numbers.plain($0.rounded())) samples a second." }
      why = general.why + (had ?? "")
      help =
        "It needs \(Numbers.plain(floor)) a second"
        + (definition.recommendedHertz > floor
          ? ", better \(Numbers.plain(definition.recommendedHertz))." : ".")
    case .tooFewStrides:
      let seconds = 0.7 * Double(definition.minimumCount)
      why = general.why
      help =
        seconds < 60
        ? general.help
        : "It needs some \(Numbers.plain((seconds / 60).rounded())) minutes without a break."
    default:
      self = general
    }
  }

  private init(why: String, help: String) {
    self.why = why
    self.help = help
  }
}

extension Placement {
  /// As in "a sensor on …".
  var words: String {
    switch self {
    case .foot: "the foot"
    case .heel: "the heel of the shoe"
    case .shank: "the shin"
    case .thigh: "the thigh"
    case .sacrum: "the lower back"
    case .chest: "the chest"
    case .wrist: "the wrist"
    case .arm: "the upper arm"
    case .pocket: "the hip (in a pocket)"
    case .insole: "the sole (an insole or a plate)"
    }
  }
}
