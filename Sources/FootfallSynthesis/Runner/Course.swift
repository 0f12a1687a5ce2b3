public import FootfallAnalysis

/// What is done, one part after the other.
public struct Course: Hashable, Sendable {
  public let parts: [Part]

  /// - Precondition: at least one part, each longer than zero.
  public init(_ parts: [Part]) {
    precondition(!parts.isEmpty && parts.allSatisfy { $0.seconds > 0 }, "a course has a length")
    self.parts = parts
  }

  public var seconds: Double { parts.reduce(0) { $0 + $1.seconds } }

  /// Running at the runner's own speed.
  public static func run(seconds: Double) -> Course { Course([.run(seconds: seconds)]) }

  /// The same course, each part that moves longer or shorter by the same factor; standing keeps
  /// its time, unless it would be half of the course or more.
  ///
  /// - Precondition: the length is above zero.
  public func lasting(seconds length: Double) -> Course {
    let standing = parts.filter { $0.activity == .still }.reduce(0) { $0 + $1.seconds }
    guard standing < 0.5 * length, standing < seconds else {
      return Course(parts.map { $0.scaled(by: length / seconds) })
    }
    let factor = (length - standing) / (seconds - standing)
    return Course(parts.map { $0.activity == .still ? $0 : $0.scaled(by: factor) })
  }

  /// A stretch of one activity.
  public struct Part: Hashable, Sendable {
    /// `running`, `walking` or `still`.
    public let activity: Activity
    public private(set) var seconds: Double
    /// Speed at the start and at the end, in m/s; `nil` is the wearer's own.
    public let speeds: ClosedSpeeds?
    /// How the feet land; `nil` is the runner's own way.
    public var strike: Strike?
    /// How much the ground rises, in percent.
    public var gradePercent = 0.0

    private init(activity: Activity, seconds: Double, speeds: ClosedSpeeds?) {
      self.activity = activity
      self.seconds = seconds
      self.speeds = speeds
    }

    fileprivate func scaled(by factor: Double) -> Part {
      var part = self
      part.seconds *= factor
      return part
    }

    /// The same part, landed in another way.
    public func landing(_ strike: Strike) -> Part {
      var part = self
      part.strike = strike
      return part
    }

    /// The same part on a slope.
    public func rising(percent: Double) -> Part {
      var part = self
      part.gradePercent = percent
      return part
    }

    /// Running, at the runner's own speed or at a given one.
    public static func run(seconds: Double, metersPerSecond: Double? = nil) -> Part {
      Part(
        activity: .running, seconds: seconds,
        speeds: metersPerSecond.map { ClosedSpeeds(first: $0, last: $0) })
    }

    /// Running at a speed that changes evenly.
    public static func run(seconds: Double, from first: Double, to last: Double) -> Part {
      Part(
        activity: .running, seconds: seconds, speeds: ClosedSpeeds(first: first, last: last))
    }

    /// Walking, at 1.4 m/s or at a given speed.
    public static func walk(seconds: Double, metersPerSecond: Double = 1.4) -> Part {
      Part(
        activity: .walking, seconds: seconds,
        speeds: ClosedSpeeds(first: metersPerSecond, last: metersPerSecond))
    }

    /// Standing.
    public static func stand(seconds: Double) -> Part {
      Part(activity: .still, seconds: seconds, speeds: nil)
    }
  }

  /// The speed at the start and at the end of a part, in m/s.
  public struct ClosedSpeeds: Hashable, Sendable {
    public let first: Double
    public let last: Double

    func value(at fraction: Double) -> Double { first + (last - first) * min(1, max(0, fraction)) }
  }
}
