public import FootfallSignal

/// What a reference saw of a run: contacts on the recordings' clock, and values of metrics.
public struct ContactTruth: Hashable, Sendable {
  /// Which part of the foot meets the ground first.
  public enum Strike: String, Hashable, Sendable, CaseIterable {
    case rearfoot, midfoot, forefoot
    /// More than one of them in the recording, and not told which contact was which.
    case mixed
  }

  /// A contact, or one end of it.
  public struct Contact: Hashable, Sendable {
    public let side: Side
    public let initialContactSeconds: Double?
    public let toeOffSeconds: Double?
    public let metersPerSecond: Double?
    public let strike: Strike?

    public init(
      side: Side, initialContactSeconds: Double?, toeOffSeconds: Double?,
      metersPerSecond: Double? = nil, strike: Strike? = nil
    ) {
      self.side = side
      self.initialContactSeconds = initialContactSeconds
      self.toeOffSeconds = toeOffSeconds
      self.metersPerSecond = metersPerSecond
      self.strike = strike
    }
  }

  /// The value of a metric of the catalogue, in the catalogue's unit.
  public struct Value: Hashable, Sendable {
    /// The metric's id, for example `cadence`.
    public let metric: String
    /// `nil` for both feet together.
    public let side: Side?
    public let value: Double

    public init(metric: String, side: Side? = nil, value: Double) {
      self.metric = metric
      self.side = side
      self.value = value
    }
  }

  /// The file's name.
  public let name: String
  /// What the file calls its instrument, for example `force_plate`.
  public let instrument: String?
  /// In order of time.
  public let contacts: [Contact]
  public let values: [Value]

  public init(name: String, instrument: String?, contacts: [Contact], values: [Value]) {
    self.name = name
    self.instrument = instrument
    self.contacts = contacts
    self.values = values
  }
}
