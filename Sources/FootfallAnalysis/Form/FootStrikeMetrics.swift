import FootfallSignal

/// Which part of the foot lands first: the class of the usual landing, and the share of each.
///
/// - Source: A. Altman & I. Davis (2012), doi:10.1016/j.gaitpost.2011.09.104: rearfoot above
///   8.0°, forefoot below −1.6°, midfoot between.
/// - Differs: from the angle against the foot lying flat, as in science.md 2.6.
struct FootStrikeMetrics {
  /// In the order of the metric's categories, from 1.
  static let edges = (forefoot: -1.6, rearfoot: 8.0)

  /// 1 rearfoot, 2 midfoot, 3 forefoot.
  static func category(_ degrees: Double) -> Int {
    degrees > edges.rearfoot ? 1 : degrees < edges.forefoot ? 3 : 2
  }

  let streams: [StreamAnalysis]

  func estimates() -> [Estimate] {
    let angles = FormMetrics(streams: streams).estimates(of: .footStrikeAngle)
    let index = FormMetrics(streams: streams).estimates(of: .strikeIndex)
    let bySole = angles.allSatisfy { $0.value == nil } && index.contains { $0.value != nil }
    return (bySole ? index.map(classBySole) : angles.map(classEstimate))
      + StrikeCertainty(angles: angles).estimates()
      + [(MetricID.rearfootShare, 1), (.midfootShare, 2), (.forefootShare, 3)].flatMap { id, code in
        angles.map { share(id, of: code, from: $0) }
      }
  }

  private func classEstimate(_ angle: Estimate) -> Estimate {
    guard let value = angle.value, let interval = angle.interval95 else {
      // An insole has no angle, and the pressures that would stand in for it are not read.
      let seen = streams.contains {
        MetricCatalogue.definition(of: .footStrikeClass)?.site($0.recording.placement).support
          != .cannotSee
      }
      let reason = angle.reason == .siteCannotSee && seen ? .channelMissing : angle.reason
      return .withheld(
        .footStrikeClass, side: angle.side, because: reason ?? .notDetected, count: angle.count)
    }
    let (high, low) = (Self.category(interval.upperBound), Self.category(interval.lowerBound))
    return .measured(
      .footStrikeClass, side: angle.side, value: Double(Self.category(value)),
      interval95: Double(high)...Double(low), count: angle.count, confidence: angle.confidence,
      reason: angle.reason, method: angle.method ?? "")
  }

  /// From where an insole is loaded first: thirds of the foot's length.
  ///
  /// - Source: P. Cavanagh & M. Lafortune (1980), doi:10.1016/0021-9290(80)90033-0.
  private func classBySole(_ index: Estimate) -> Estimate {
    guard let value = index.value, let interval = index.interval95 else {
      return .withheld(
        .footStrikeClass, side: index.side, because: index.reason ?? .notDetected,
        count: index.count)
    }
    func third(_ percent: Double) -> Double { percent < 33.35 ? 1 : percent < 66.65 ? 2 : 3 }
    return .measured(
      .footStrikeClass, side: index.side, value: third(value),
      interval95: third(interval.lowerBound)...third(interval.upperBound), count: index.count,
      confidence: index.confidence, reason: index.reason, method: index.method ?? "")
  }

  /// The share of landings of a class; its interval moves all angles by the angle's own interval.
  private func share(_ id: MetricID, of code: Int, from angle: Estimate) -> Estimate {
    guard let value = angle.value, let interval = angle.interval95 else {
      return .withheld(
        id, side: angle.side, because: angle.reason ?? .notDetected, count: angle.count)
    }
    let all = streams.flatMap(\.form).filter { $0.metric == .footStrikeAngle }
      .flatMap(\.readings).filter { angle.side == nil || $0.side == angle.side }.map(\.value)
    func percent(shiftedBy shift: Double) -> Double {
      100 * Double(all.count { Self.category($0 + shift) == code }) / Double(max(1, all.count))
    }
    let shifts = [-1.0, -0.5, 0, 0.5, 1].map { step in
      percent(shiftedBy: step * (interval.upperBound - value))
    }
    return .measured(
      id, side: angle.side, value: shifts[2],
      interval95: (shifts.min() ?? 0)...(shifts.max() ?? 100), count: all.count,
      confidence: angle.confidence, reason: angle.reason, method: angle.method ?? "")
  }
}
