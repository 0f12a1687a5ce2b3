public import FootfallSignal

/// What one metric was in each stride of one recording.
public struct FormSeries: Hashable, Sendable {
  /// A metric of one contact.
  public struct Reading: Hashable, Sendable {
    /// Initial contact, in seconds of the recording's clock.
    public let seconds: Double
    public let side: Side
    /// In the metric's own unit.
    public let value: Double

    public init(seconds: Double, side: Side, value: Double) {
      self.seconds = seconds
      self.side = side
      self.value = value
    }
  }

  public let metric: MetricID
  /// In order of time; strides that did not show the metric are left out.
  public let readings: [Reading]
  /// One standard deviation of the method in this recording, in the metric's unit, where it is
  /// known better than by the metric's entry.
  public let uncertainty: Double?
  /// The highest class that a value from this recording may have, and why.
  public let highestClass: Confidence
  public let reason: ReasonCode?
  /// Whether a reading is only a part of what the metric is, another part in each stride, so that
  /// their mean is the value and their median is not.
  public let isShare: Bool
  /// How it was found, for example `foot-flat+travel`.
  public let method: String

  public init(
    _ metric: MetricID, readings: [Reading], uncertainty: Double? = nil,
    highestClass: Confidence = .high, reason: ReasonCode? = nil, method: String,
    isShare: Bool = false
  ) {
    self.metric = metric
    self.readings = readings
    self.uncertainty = uncertainty
    self.highestClass = highestClass
    self.reason = reason
    self.method = method
    self.isShare = isShare
  }

  /// None, and why: the recording cannot show the metric in any stride.
  public static func refused(
    _ metric: MetricID, because reason: ReasonCode, method: String
  ) -> FormSeries {
    FormSeries(
      metric, readings: [], highestClass: .withheld, reason: reason, method: method)
  }
}
