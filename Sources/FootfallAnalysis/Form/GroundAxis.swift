import FootfallSignal

/// Which coordinate of a center of pressure runs across the way, and which way it points.
///
/// A name tells it, or the ground does: a belt carries every contact backward by more than a foot
/// is long, and over plates in the floor every contact lies ahead of the one before.
struct GroundAxis {
  /// A contact that is carried further than this along an axis was on a belt, in m; a foot alone
  /// passes its pressure on by less, from heel to toe.
  static let longerThanFeet = 0.35
  /// A contact this far ahead of the one before is a step, in m.
  static let shortestStep = 0.8
  /// The share of contacts that must agree.
  static let agreement = 0.9

  enum Source: String {
    case name, belt, runway
  }

  /// The place of the coordinate across among the coordinates.
  let across: Int
  /// What it is multiplied with to point to the runner's right; `nil` where nothing tells.
  let sign: Double?
  let source: Source

  /// - Parameter needsTravel: whether a name alone is not enough, because what is under one foot
  ///   might be coordinates of a sole.
  init?(_ names: [String], _ landings: [GroundLanding], needsTravel: Bool) {
    let moving = names.indices.filter { axis in
      landings.contains { $0.place[axis] != landings[0].place[axis] }
    }
    let along = moving.compactMap { axis in
      Self.direction(along: axis, landings).map { (axis: axis, way: $0.way, source: $0.source) }
    }
    guard along.count < 2, !needsTravel || along.count == 1 else { return nil }
    let named = names.indices.filter { ["right", "left", "across"].contains(names[$0]) }
    let others = moving.filter { axis in !along.contains { $0.axis == axis } }
    if named.count == 1 {
      guard along.first?.axis != named[0] else { return nil }
      across = named[0]
      source = .name
    } else if let way = along.first, others.count == 1 {
      across = others[0]
      source = way.source
    } else {
      return nil
    }
    let points: [String: Double] = ["right": 1, "left": -1]
    let isForward = along.first.map { names[$0.axis] == "forward" } ?? false
    // Who runs against a named forward axis has the named right at the left hand.
    sign = points[names[across]].map { $0 * (isForward ? along.first?.way ?? 1 : 1) }
  }

  /// 1 where the runner heads along an axis, -1 against it; `nil` where it is not the way.
  private static func direction(
    along axis: Int, _ landings: [GroundLanding]
  ) -> (way: Double, source: Source)? {
    func agreed(_ moves: [Double], over least: Double) -> Double? {
      guard let middle = Statistics.median(moves), middle.magnitude > least else { return nil }
      let like = moves.count { ($0 > 0) == (middle > 0) }
      return Double(like) >= agreement * Double(moves.count) ? (middle > 0 ? 1 : -1) : nil
    }
    if let drift = agreed(landings.map { $0.travel[axis] }, over: longerThanFeet) {
      return (-drift, .belt)
    }
    let steps = zip(landings, landings.dropFirst()).map { $1.place[axis] - $0.place[axis] }
    return agreed(steps, over: shortestStep).map { ($0, .runway) }
  }
}
