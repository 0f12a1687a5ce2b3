/// How often a sensor samples; the one place where seconds and samples meet.
public struct SampleRate: Hashable, Sendable, Codable {
  /// Samples per second; finite, above zero.
  public let hertz: Double

  /// - Precondition: `hertz` is finite and above zero.
  public init(hertz: Double) {
    precondition(hertz.isFinite && hertz > 0, "a sample rate is finite and above zero")
    self.hertz = hertz
  }

  /// The time from one sample to the next, in seconds.
  public var period: Double { 1 / hertz }

  /// The number of whole samples nearest to a duration.
  public func samples(in seconds: Double) -> Int {
    Int((seconds * hertz).rounded())
  }

  /// The duration of a number of samples, in seconds. Fractions of a sample are welcome.
  public func seconds(_ samples: Double) -> Double {
    samples / hertz
  }

  /// The duration of a number of whole samples, in seconds.
  public func seconds(_ samples: Int) -> Double {
    seconds(Double(samples))
  }
}
