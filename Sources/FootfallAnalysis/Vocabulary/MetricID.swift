/// The stable name of a metric: the key of every output.
public struct MetricID: Hashable, Sendable, Comparable, RawRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  public var description: String { rawValue }

  public static func < (a: MetricID, b: MetricID) -> Bool { a.rawValue < b.rawValue }
}

extension MetricID {
  public static let cadence: MetricID = "cadence"
  public static let cadenceSpectral: MetricID = "cadence-spectral"
  public static let stepTime: MetricID = "step-time"
  public static let strideTime: MetricID = "stride-time"
  public static let contactTime: MetricID = "contact-time"
  public static let flightTime: MetricID = "flight-time"
  public static let swingTime: MetricID = "swing-time"
  public static let dutyFactor: MetricID = "duty-factor"
  public static let strideTimeCV: MetricID = "stride-time-cv"
}
