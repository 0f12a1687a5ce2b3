import FootfallSignal

/// Finds whether a cadence counts steps of both feet or strides of one, which differ by two.
///
/// Each proof stands on what runners' bodies allow; where two speak, they have to agree.
struct CadenceUnit {
  /// Rows of one summary, in our units where they are known; NaN where a value is missing.
  struct Rows {
    /// As they stand in the file.
    var cadence: [Double]
    /// In m/s.
    var speed: [Double]?
    /// In m.
    var stepLength: [Double]?
    /// In s.
    var contactTime: [Double]?
    /// In percent.
    var contactShare: [Double]?
  }

  enum Finding: Hashable {
    /// With the sentence that says by what.
    case proven(Unit, String)
    /// What the values are, where they prove nothing or contradict each other.
    case unproven(String)
  }

  /// Somebody this fast runs, in m/s: the change from walking lies near 2.
  static let runningSpeed = 2.3
  /// A foot that is on the ground for less than this runs, in s.
  static let runningContact = 0.35
  /// Strides and steps a minute of somebody who runs; nobody's lie in both.
  private static let strides = 60.0...115.0
  private static let steps = 120.0...240.0

  static func find(_ rows: Rows) -> Finding {
    let count = rows.cadence.count
    func values(_ column: [Double]?, _ i: Int) -> Double { column?[i] ?? .nan }
    var claims: [(unit: Unit, reason: String)] = []
    func claim(_ numbers: [Double], _ reason: String, _ unit: (Double) -> Unit?) {
      guard numbers.count >= 5, let median = numbers.median, let unit = unit(median) else { return }
      claims.append((unit, "\(reason) (\(Facts.number(median, digits: 2)))"))
    }
    let moving = (0..<count).filter { rows.cadence[$0] > 0 }
    claim(
      moving.compactMap { i in
        let ratio =
          60 * values(rows.speed, i) / (rows.cadence[i] * values(rows.stepLength, i))
        return ratio.isFinite && ratio > 0 ? ratio : nil
      }, "speed over step length is so many times the value"
    ) {
      (0.75...1.35).contains($0)
        ? .stepsPerMinute : (1.5...2.7).contains($0) ? .stridesPerMinute : nil
    }
    claim(
      moving.compactMap { i in
        let strides = 0.6 * values(rows.contactShare, i) / values(rows.contactTime, i)
        let ratio = rows.cadence[i] / strides
        return ratio.isFinite && ratio > 0 ? ratio : nil
      }, "contact time and its share of the stride make it so many times the strides"
    ) {
      (0.75...1.35).contains($0)
        ? .stridesPerMinute : (1.5...2.7).contains($0) ? .stepsPerMinute : nil
    }
    func window(_ median: Double) -> Unit? {
      strides.contains(median) ? .stridesPerMinute : steps.contains(median) ? .stepsPerMinute : nil
    }
    claim(
      moving.filter { values(rows.speed, $0) >= runningSpeed }.map { rows.cadence[$0] },
      "at \(Facts.number(runningSpeed, digits: 1)) m/s and more", window)
    claim(
      moving.filter {
        values(rows.contactTime, $0) > 0 && values(rows.contactTime, $0) < runningContact
      }.map { rows.cadence[$0] }, "with contacts as short as in running", window)
    // Strides above 120 a minute would be 240 steps; below, walking steps look like strides.
    claim(moving.map { rows.cadence[$0] }, "by its size") {
      (125.0...240.0).contains($0) ? .stepsPerMinute : nil
    }
    let median = moving.map { rows.cadence[$0] }.median.map { Facts.number($0, digits: 1) } ?? "0"
    guard let first = claims.first else { return .unproven("the median is \(median)") }
    guard claims.allSatisfy({ $0.unit == first.unit }) else {
      return .unproven(
        "the median is \(median); "
          + claims.map { "\($0.reason) it would be \($0.unit.words)" }.joined(separator: ", "))
    }
    return .proven(first.unit, first.reason)
  }
}
