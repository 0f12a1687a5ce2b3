public import FootfallAnalysis
public import FootfallSignal

/// What a run says about one factor of the catalogue.
public struct Observation: Hashable, Sendable {
  /// How far a measurement lies beyond its edge.
  public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    case none, noted, marked
  }

  /// What can be said, and why not more.
  public enum State: Hashable, Sendable {
    /// Measured and held against its rule.
    case measured(Level)
    /// Measured, but no level may be given.
    case information(WhyOnlyInformation)
    /// Visible to a sensor, but not in this recording.
    case notMeasured
    /// Known to the athlete only, and told.
    case told
    /// Known to the athlete only, and not told.
    case askedOfAthlete
    /// No wearable sees it.
    case notMeasurable
  }

  public enum WhyOnlyInformation: String, Hashable, Sendable, Codable, CaseIterable {
    /// The literature gives no edge, or speaks against one.
    case noRule
    /// The rule holds from a certain speed on, and the speed is not known.
    case speedUnknown
    /// The rule holds from a certain speed on, and this run is slower.
    case tooSlow
    /// Too few of the parts were measured, or not surely enough.
    case partsMissing
  }

  public let factor: RiskFactor
  public let state: State
  /// What it read, withheld estimates left out, in the factor's order.
  public let readings: [Estimate]
  /// The sides on which the level was reached; empty where it is not of a side.
  public let sides: [Side]
  /// How many runs of the person were held against the rule, this one included.
  public let runs: Int
  /// What the athlete or the training log says about it, in words.
  public let answer: String?

  public init(
    factor: RiskFactor, state: State, readings: [Estimate] = [], sides: [Side] = [],
    runs: Int = 1, answer: String? = nil
  ) {
    self.runs = runs
    self.answer = answer
    self.factor = factor
    self.state = state
    self.readings = readings
    self.sides = sides
  }

  /// `none` where no level was given.
  public var level: Level {
    if case .measured(let level) = state { level } else { .none }
  }
}
