public import FootfallAnalysis

/// When a factor is noted, and when it is marked.
///
/// A condition holds only where the whole uncertainty lies beyond its edge: touching the edge is
/// not beyond it. It reads one side at a time: estimates of class moderate or better, and those of
/// class low where the same person's earlier runs repeat them (science.md 7).
public struct RiskRule: Hashable, Sendable {
  public enum Direction: Hashable, Sendable {
    case above, below
  }

  /// A metric whose one-sided bound has to lie beyond an edge.
  public struct Condition: Hashable, Sendable {
    public let metric: MetricID
    public let direction: Direction
    /// In the metric's own unit.
    public let edge: Double
    /// How many standard deviations the value has to stay away from the edge.
    public let deviations: Double
    /// The one method whose values it reads; `nil` where it reads the metric's by any.
    public let method: String?

    /// - Parameter deviations: 1.645 is the one-sided 95 % bound.
    public init(
      _ metric: MetricID, _ direction: Direction, _ edge: Double, deviations: Double = 1.645,
      by method: String? = nil
    ) {
      self.method = method
      self.metric = metric
      self.direction = direction
      self.edge = edge
      self.deviations = deviations
    }

    /// The end of the estimate that is nearest to the edge; `nil` where it is withheld.
    ///
    /// The interval of an estimate reaches 1.96 deviations from its value.
    public func bound(of estimate: Estimate) -> Double? {
      guard let value = estimate.value, let interval = estimate.interval95 else { return nil }
      let share = deviations / 1.96
      switch direction {
      case .above: return value - share * (value - interval.lowerBound)
      case .below: return value + share * (interval.upperBound - value)
      }
    }

    /// Whether the estimate lies beyond the edge, not at it; `nil` where it cannot be told.
    public func holds(for estimate: Estimate) -> Bool? {
      guard reads(estimate), estimate.confidence >= .moderate, let bound = bound(of: estimate)
      else { return nil }
      return isBeyond(bound)
    }

    /// Whether this run's estimate lies beyond the edge, or the runs together do, each of at least
    /// two with its value; `nil` where it cannot be told.
    ///
    /// - Parameter estimates: this run's first, then those of earlier runs.
    func holds(for estimates: [Estimate]) -> Bool? {
      guard let first = estimates.first, reads(first) else { return nil }
      let alone = holds(for: first)
      guard alone != true, let together = RepeatedEstimate(estimates.filter(reads)) else {
        return alone
      }
      let isRepeated = isBeyond(together.values[0]) && together.values.count(where: isBeyond) > 1
      let margin = deviations * together.uncertainty
      return isRepeated
        && isBeyond(direction == .above ? together.value - margin : together.value + margin)
    }

    private func reads(_ estimate: Estimate) -> Bool {
      method == nil || estimate.method == method
    }

    private func isBeyond(_ value: Double) -> Bool {
      switch direction {
      case .above: value > edge
      case .below: value < edge
      }
    }
  }

  /// How many of a list of conditions have to hold.
  public struct Requirement: Hashable, Sendable {
    public let count: Int
    public let conditions: [Condition]
    /// A condition that has to hold itself wherever it can be told.
    public let essential: MetricID?

    public static func all(_ conditions: Condition...) -> Requirement {
      Requirement(count: conditions.count, conditions: conditions, essential: nil)
    }

    public static func atLeast(
      _ count: Int, of conditions: [Condition], including essential: MetricID? = nil
    ) -> Requirement {
      Requirement(count: count, conditions: conditions, essential: essential)
    }

    /// Whether it is met; `nil` where too few conditions can be told to decide.
    ///
    /// - Parameter estimates: this run's of a metric first, then those of earlier runs.
    func isMet(_ estimates: (MetricID) -> [Estimate]) -> Bool? {
      var holding = 0
      var unknown = 0
      for condition in conditions {
        switch condition.holds(for: estimates(condition.metric)) {
        case true?: holding += 1
        case false?: if condition.metric == essential { return false }
        case nil: unknown += 1
        }
      }
      if holding >= count { return true }
      return holding + unknown >= count ? nil : false
    }
  }

  public let noted: Requirement
  public let marked: Requirement?
  /// Below this speed, in m/s, the rule does not speak; `nil` where speed does not matter.
  public let minimumSpeed: Double?
  /// Whether it is about both legs at once: where both were measured, neither is judged alone.
  public let isOfBothLegs: Bool

  public init(
    noted: Requirement, marked: Requirement? = nil, minimumSpeed: Double? = nil,
    isOfBothLegs: Bool = false
  ) {
    self.noted = noted
    self.marked = marked
    self.minimumSpeed = minimumSpeed
    self.isOfBothLegs = isOfBothLegs
  }
}
