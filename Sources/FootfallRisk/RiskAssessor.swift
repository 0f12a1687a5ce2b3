public import FootfallAnalysis
import FootfallSignal

/// Holds a run against every factor of the catalogue.
///
/// Every factor gives one observation, also those that this recording does not show. What was
/// noted or marked comes first, then by evidence; there is no sum, no score, no probability.
public struct RiskAssessor: Sendable {
  public var factors: [RiskFactor]

  /// The factor that the training log speaks to.
  static let loadFactor = "overuse"

  public init(factors: [RiskFactor] = FactorCatalogue.all) {
    self.factors = factors
  }

  /// - Parameter metersPerSecond: the speed of the run where the athlete gave it; otherwise the
  ///   `speed` among the estimates is used, if there is one.
  /// - Parameter earlier: other runs of the same person. What this run shows too weakly alone
  ///   counts where they repeat it; runs of another speed are left out.
  /// - Parameter athlete: what the athlete says; it is shown, never held against a rule.
  /// - Parameter log: the runs up to this one; it gives `overuse` its level.
  public func observations(
    for estimates: [Estimate], metersPerSecond: Double? = nil, earlier: [Session] = [],
    athlete: AthleteProfile? = nil, log: TrainingLog? = nil
  ) -> [Observation] {
    let run = Session(estimates: estimates, metersPerSecond: metersPerSecond)
    let sessions = [run] + earlier.filter(run.isComparable)
    let load = log.flatMap(TrainingLoad.init)
    let found = factors.map { factor in
      if factor.id == Self.loadFactor, let load {
        return Observation(
          factor: factor, state: load.level.map { .measured($0) } ?? .told, answer: load.words)
      }
      let seen = observation(of: factor, in: sessions)
      guard let answer = athlete?.answer(to: factor.id) else { return seen }
      let isAsked = seen.state == .askedOfAthlete || seen.state == .notMeasurable
      return Observation(
        factor: factor, state: isAsked ? .told : seen.state, readings: seen.readings,
        sides: seen.sides, runs: seen.runs, answer: answer)
    }
    let order = found.indices.sorted { a, b in
      let (x, y) = (found[a].rank, found[b].rank)
      return x == y ? a < b : x.lexicographicallyPrecedes(y)
    }
    return order.map { found[$0] }
  }

  /// - Parameter sessions: this run first.
  private func observation(of factor: RiskFactor, in sessions: [Session]) -> Observation {
    let estimates = sessions[0].estimates
    let readings = factor.measurements.flatMap { metric in
      estimates.filter { $0.metric == metric && $0.value != nil }
    }
    switch factor.visibility {
    case .askedOfAthlete where readings.isEmpty:
      return Observation(factor: factor, state: .askedOfAthlete)
    case .notMeasurable where readings.isEmpty:
      return Observation(factor: factor, state: .notMeasurable)
    case .bySensor where readings.isEmpty:
      return Observation(factor: factor, state: .notMeasured)
    default: break
    }
    guard let rule = factor.rule else {
      return Observation(factor: factor, state: .information(.noRule), readings: readings)
    }
    var counted = sessions
    if let minimum = rule.minimumSpeed {
      guard let speed = sessions[0].metersPerSecond else {
        return Observation(factor: factor, state: .information(.speedUnknown), readings: readings)
      }
      guard speed >= minimum else {
        return Observation(factor: factor, state: .information(.tooSlow), readings: readings)
      }
      // A step rate belongs to its speed: a run of unknown speed repeats nothing.
      counted = [sessions[0]] + sessions.dropFirst().filter { ($0.metersPerSecond ?? 0) >= minimum }
    }
    let (level, sides) = rule.level(in: counted)
    let repeating = counted.count { session in
      factor.measurements.contains { metric in
        session.estimates.contains { $0.metric == metric && $0.value != nil }
      }
    }
    return Observation(
      factor: factor, state: level.map { .measured($0) } ?? .information(.partsMissing),
      readings: readings, sides: sides, runs: repeating)
  }
}

extension Observation {
  /// What is noted or marked first, then what is better founded, then what was measured at all.
  fileprivate var rank: [Int] {
    let grade = EvidenceGrade.allCases.firstIndex(of: factor.grade) ?? 0
    return switch state {
    case .measured(.marked): [0, grade]
    case .measured(.noted): [1, grade]
    case .measured(.none): [2, grade]
    case .information: [3, grade]
    case .told: [4, grade]
    case .notMeasured: [5]
    case .askedOfAthlete: [6]
    case .notMeasurable: [7]
    }
  }
}

extension RiskRule {
  /// The highest level over the sides, and the sides that reach it; `nil` where it cannot be told.
  ///
  /// A side is judged by its own estimates and those that belong to no side; where a rule is of
  /// both legs and both were measured, by the latter alone.
  ///
  /// - Parameter sessions: this run first.
  func level(in sessions: [Session]) -> (level: Observation.Level?, sides: [Side]) {
    var best: Observation.Level?
    var sides: [Side] = []
    let isPair = isOfBothLegs && measuresBothLegs(sessions[0])
    for side in isPair ? [nil] : [nil, Side.left, .right, .unknown] {
      guard side == nil || sessions[0].estimates.contains(where: { $0.side == side }) else {
        continue
      }
      let level = level { metric in
        guard let own = sessions[0].estimate(of: metric, side: side) else { return [] }
        return [own]
          + sessions.dropFirst().compactMap { $0.estimate(of: metric, side: own.side) }
          .filter { $0.side == own.side }
      }
      guard let level else { continue }
      if best.map({ level.rank > $0.rank }) ?? true {
        best = level
        sides = side.map { [$0] } ?? []
      } else if level == best, let side, !sides.isEmpty {
        sides.append(side)
      }
    }
    return (best, best == Observation.Level.none ? [] : sides)
  }

  private func measuresBothLegs(_ session: Session) -> Bool {
    noted.conditions.allSatisfy { condition in
      [nil, Side.left, .right].allSatisfy { side in
        session.estimates.contains {
          $0.metric == condition.metric && $0.side == side && $0.value != nil
        }
      }
    }
  }

  private func level(_ estimates: (MetricID) -> [Estimate]) -> Observation.Level? {
    guard let isNoted = noted.isMet(estimates) else { return nil }
    if isNoted { return marked?.isMet(estimates) == true ? .marked : .noted }
    return Observation.Level.none
  }
}

extension Observation.Level {
  fileprivate var rank: Int {
    switch self {
    case .none: 0
    case .noted: 1
    case .marked: 2
    }
  }
}
