/// A local maximum of a signal.
public struct Peak: Hashable, Sendable {
  /// The recording's index of the maximum; of a plateau, its middle, rounded down.
  public let index: Int
  /// The value there, in the signal's unit.
  public let height: Double
  /// The first and the last index of the plateau; both are `index` where there is none.
  public let plateau: ClosedRange<Int>
  /// How far the peak stands above the higher of its two bases, in the signal's unit.
  public let prominence: Double
  /// The lowest points on both sides before the signal rises above the peak or ends.
  public let bases: ClosedRange<Int>
  /// The span of the peak at the height asked for, in fractions of an index.
  public let span: ClosedRange<Double>

  /// The span's length, in samples.
  public var width: Double { span.upperBound - span.lowerBound }
}

/// The values that a peak's property may have: at least this, at most that, or anything.
public struct Limits: Hashable, Sendable, Codable {
  public var minimum: Double?
  public var maximum: Double?

  public init(_ minimum: Double? = nil, _ maximum: Double? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  public static func atLeast(_ value: Double) -> Limits { Limits(value) }
  public static func atMost(_ value: Double) -> Limits { Limits(nil, value) }
  public static func within(_ range: ClosedRange<Double>) -> Limits {
    Limits(range.lowerBound, range.upperBound)
  }

  func allow(_ value: Double) -> Bool {
    (minimum.map { $0 <= value } ?? true) && (maximum.map { value <= $0 } ?? true)
  }
}
