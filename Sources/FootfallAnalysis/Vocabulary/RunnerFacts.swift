/// What no sensor sees, and some metrics need; what was not said is `nil`.
public struct RunnerFacts: Hashable, Sendable {
  public var massKilograms: Double?
  public var heightMeters: Double?
  /// The speed of the whole run, as on a treadmill.
  public var metersPerSecond: Double?

  public init(
    massKilograms: Double? = nil, heightMeters: Double? = nil, metersPerSecond: Double? = nil
  ) {
    self.massKilograms = massKilograms
    self.heightMeters = heightMeters
    self.metersPerSecond = metersPerSecond
  }
}
