/// A recursive filter that is fed piece by piece and answers at once.
///
/// It lags behind its input by the filter's own phase. How the input is cut into pieces does not
/// change a bit of the output.
public struct SectionStream: Hashable, Sendable, Codable {
  /// How the filter stands before the first sample.
  public enum Start: String, Hashable, Sendable, Codable {
    /// As if everything before had been zero.
    case atRest
    /// As if everything before had been like the first sample, so that there is no jump.
    case settled
  }

  public let filter: SecondOrderSections
  public let start: Start
  private var states: [SectionState<Double>]
  private var hasBegun = false

  public init(_ filter: SecondOrderSections, start: Start = .settled) {
    self.filter = filter
    self.start = start
    states = filter.sections.map { _ in SectionState(z1: 0, z2: 0) }
  }

  /// Filters the next samples: as many come out as go in.
  public mutating func push(_ samples: [Double]) -> [Double] {
    if !hasBegun, let first = samples.first {
      hasBegun = true
      if start == .settled {
        states = filter.settled.map { SectionState(z1: $0.z1 * first, z2: $0.z2 * first) }
      }
    }
    var filtered = samples
    filter.run(&filtered, states: &states)
    return filtered
  }

  /// Filters the next sample.
  public mutating func push(_ sample: Double) -> Double {
    push([sample])[0]
  }
}
