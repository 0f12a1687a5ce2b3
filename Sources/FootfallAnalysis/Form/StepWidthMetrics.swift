import FootfallSignal

/// Step width and the share of steps that cross, from the centers of pressure of a plate or belts.
///
/// A step is two landings in turn, one of each foot; its width is how far the right one lies to the
/// right of the left one. Belts for each foot name the feet. Under one plate they alternate, and
/// the foot that lands further to the right is the right one.
///
/// - Needs: a load and a center of pressure in m, under one plate or under a belt for each foot, in
///   one file and one set of coordinates.
/// - Delay: the recording.
/// - Source: science.md 2.10 (P4).
struct StepWidthMetrics {
  /// A width from two landings; `side` is the foot that landed second.
  struct Step {
    let side: Side
    /// In m.
    let width: Double
  }

  let streams: [StreamAnalysis]

  /// Whether there is anything on the ground to read, be it readable or not.
  var isThere: Bool { !ground.isEmpty }

  private var ground: [StreamAnalysis] {
    streams.filter { !GroundLanding.axes(of: $0.recording).isEmpty }
  }

  /// Step width, the class of the landings and the share of crossing steps; only the withheld
  /// width where no plate was there.
  func estimates() -> [Estimate] {
    guard let definition = MetricCatalogue.definition(of: .stepWidth) else { return [] }
    guard isThere else { return [.withheld(.stepWidth, because: .noReference)] }
    let ids = [MetricID.stepWidth, .crossoverClass, .crossoverShare]
    let grading = Grading(definition: definition)
    let used = chosen
    if let reason = used.lazy.compactMap(grading.refusal).first {
      return ids.map { .withheld($0, because: reason) }
    }
    guard !used.isEmpty else { return ids.map { .withheld($0, because: .sideUnknown) } }
    guard let found = Found(used) else {
      return ids.map { .withheld($0, because: .alignmentUnknown) }
    }
    guard found.steps.count >= 2 * definition.minimumCount else {
      return ids.map { .withheld($0, because: .tooFewStrides, count: found.steps.count) }
    }
    let sides: [Side?] = used.count == 2 ? [nil, .left, .right] : [nil]
    return sides.flatMap { estimates(of: found, $0, from: used[0], grading) }
  }

  /// Two belts of one file that both carried a foot, else one plate under both feet.
  private var chosen: [StreamAnalysis] {
    func one(_ side: Side) -> [StreamAnalysis] { ground.filter { $0.recording.side == side } }
    if let left = one(.left).first, let right = one(.right).first,
      left.runningSeconds > 0, right.runningSeconds > 0,
      left.recording.name == right.recording.name,
      GroundLanding.axes(of: left.recording) == GroundLanding.axes(of: right.recording)
    {
      return [left, right]
    }
    return one(.unknown).first { $0.seesBothFeet }.map { [$0] } ?? []
  }

  private func estimates(
    of found: Found, _ side: Side?, from stream: StreamAnalysis, _ grading: Grading
  ) -> [Estimate] {
    let widths = found.steps.filter { side == nil || $0.side == side }.map { 100 * $0.width }
    guard let aggregate = Aggregate(meanOf: widths) else { return [] }
    let own = grading.methodUncertainty(of: stream, value: aggregate.middle, else: 0.7)
    let half = 1.96 * (own * own + aggregate.standardError * aggregate.standardError).squareRoot()
    let (grade, reason) = grading.confidence(for: stream, count: widths.count / 2)
    let (low, high) = (aggregate.middle - half, aggregate.middle + half)
    func estimate(_ id: MetricID, _ value: Double, _ range: ClosedRange<Double>) -> Estimate {
      .measured(
        id, side: side, value: value, interval95: range, count: widths.count,
        confidence: found.isSignKnown ? grade : min(grade, .moderate), reason: reason,
        method: found.method)
    }
    func share(shiftedBy shift: Double) -> Double {
      100 * Double(widths.count { $0 + shift < 0 }) / Double(widths.count)
    }
    let landings: [CrossoverMetrics.Landing] = [
      low > 0 ? .apart : high < 0 ? .crossing : .undetermined, high < 0 ? .crossing : .apart,
      low > 0 ? .apart : .crossing,
    ]
    let values = landings.map { Double($0.rawValue) }
    return [
      estimate(.stepWidth, aggregate.middle, low...high),
      estimate(.crossoverClass, values[0], values[1]...values[2]),
      estimate(
        .crossoverShare, share(shiftedBy: 0), share(shiftedBy: half)...share(shiftedBy: -half)),
    ]
  }
}

extension StepWidthMetrics {
  /// The steps of one or two streams.
  struct Found {
    /// Steps without a break that are enough to tell by which foot they began.
    static let fewestInARow = 8

    let steps: [Step]
    let method: String
    /// Whether a name tells to which side the axis points.
    let isSignKnown: Bool

    /// `nil` where no axis is known to run across.
    init?(_ streams: [StreamAnalysis]) {
      let isPair = streams.count == 2
      let landings = streams.flatMap(GroundLanding.all).sorted {
        $0.stride.contact.initialContactSeconds < $1.stride.contact.initialContactSeconds
      }
      let names = GroundLanding.axes(of: streams[0].recording)
      guard let axis = GroundAxis(names, landings, needsTravel: isPair) else { return nil }
      var rows: [[GroundLanding]] = []
      for landing in landings {
        let last = rows.last?.last
        let seconds = last.map {
          landing.stride.contact.initialContactSeconds - $0.stride.contact.initialContactSeconds
        }
        let isStep =
          seconds.map(StrideAssembly().stepSeconds.contains) == true
          && (!isPair || last?.stride.contact.side == landing.stride.contact.side.other)
        if isStep { rows[rows.count - 1].append(landing) } else { rows.append([landing]) }
      }
      let places = rows.map { row in row.map { (axis.sign ?? 1) * $0.place[axis.across] } }
      steps =
        isPair
        ? Self.named(zip(rows, places).map { zip($0.map(\.stride.contact.side), $1) }, axis.sign)
        : places.filter { $0.count > Self.fewestInARow }.flatMap(Self.alternating)
      method = "ground-pressure+\(axis.source.rawValue)\(axis.sign == nil ? "+apart" : "")"
      isSignKnown = axis.sign != nil && isPair
    }

    /// Of feet that are known; apart on average where the axis may point either way.
    private static func named(
      _ rows: [Zip2Sequence<[Side], [Double]>], _ sign: Double?
    ) -> [Step] {
      let steps = rows.flatMap { row in
        zip(row, row.dropFirst()).map { before, after in
          Step(side: after.0, width: (after.0 == .right ? 1 : -1) * (after.1 - before.1))
        }
      }
      let isMirrored = sign == nil && steps.reduce(0) { $0 + $1.width } < 0
      return isMirrored ? steps.map { Step(side: $0.side, width: -$0.width) } : steps
    }

    /// Of feet by turns: the one that lands further to the right is the right one.
    private static func alternating(_ places: [Double]) -> [Step] {
      let moves = zip(places, places.dropFirst()).enumerated().map { k, pair in
        (k.isMultiple(of: 2) ? 1 : -1) * (pair.1 - pair.0)
      }
      let sign: Double = moves.reduce(0, +) < 0 ? -1 : 1
      return moves.map { Step(side: .unknown, width: sign * $0) }
    }
  }
}
