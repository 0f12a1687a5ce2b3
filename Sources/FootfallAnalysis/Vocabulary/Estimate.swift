public import FootfallSignal

/// A metric of a run: what it is, how sure that is, and what it stands on; or why there is none.
public struct Estimate: Hashable, Sendable {
  public let metric: MetricID
  public let side: Side?
  /// In the metric's own unit; `nil` where it is withheld.
  public let value: Double?
  /// The 95 % interval of `value`; `nil` where it is withheld.
  public let interval95: ClosedRange<Double>?
  /// Steps, strides or windows that it rests on.
  public let count: Int
  public let confidence: Confidence
  /// Why it is withheld, or what lowered its class; `nil` where nothing did.
  public let reason: ReasonCode?
  /// The method's name, with the placement that it used, for example `shank-impact`.
  public let method: String?

  private init(
    metric: MetricID, side: Side?, value: Double?, interval95: ClosedRange<Double>?, count: Int,
    confidence: Confidence, reason: ReasonCode?, method: String?
  ) {
    self.metric = metric
    self.side = side
    self.value = value
    self.interval95 = interval95
    self.count = count
    self.confidence = confidence
    self.reason = reason
    self.method = method
  }

  /// A value with its interval.
  ///
  /// - Precondition: the value is finite and inside its interval; the class is not `.withheld`.
  public static func measured(
    _ metric: MetricID, side: Side? = nil, value: Double, interval95: ClosedRange<Double>,
    count: Int, confidence: Confidence, reason: ReasonCode? = nil, method: String
  ) -> Estimate {
    precondition(value.isFinite && interval95.contains(value), "a value lies in its interval")
    precondition(confidence != .withheld, "what has a value is not withheld")
    return Estimate(
      metric: metric, side: side, value: value, interval95: interval95, count: count,
      confidence: confidence, reason: reason, method: method)
  }

  /// No value, and why.
  public static func withheld(
    _ metric: MetricID, side: Side? = nil, because reason: ReasonCode, count: Int = 0,
    method: String? = nil
  ) -> Estimate {
    Estimate(
      metric: metric, side: side, value: nil, interval95: nil, count: count,
      confidence: .withheld, reason: reason, method: method)
  }
}

/// How far a value can be trusted (science.md 1.8).
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case withheld, low, moderate, high

  public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .withheld: 0
    case .low: 1
    case .moderate: 2
    case .high: 3
    }
  }
}
