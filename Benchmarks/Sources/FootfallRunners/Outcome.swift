import FootfallAnalysis
import FootfallSignal
import FootfallSynthesis

/// What one sensor made of one runner.
struct Outcome {
  /// A contact farther than this from every true one is extra, and the true one missed.
  static let reachSeconds = 0.08

  let strikeDegrees: Double
  let metersPerSecond: Double
  let seed: UInt64
  let sensor: String
  let rate: Double
  let truth: Int
  private(set) var missed = 0
  private(set) var extra = 0
  /// Errors in ms.
  private(set) var contact: [Double] = []
  private(set) var toeOff: [Double] = []
  /// Of the reported contact time, in ms; `nil` where it is withheld.
  let timeError: Double?
  let halfWidth: Double?
  let said: String

  init(
    runner: DrawnRunner, sensor: Sensor, rate: Double, truth: [TrueStride],
    found: [GroundContact], contactTime: Double?, estimate: Estimate?
  ) {
    strikeDegrees = runner.strikeDegrees
    metersPerSecond = runner.metersPerSecond
    seed = runner.seed
    self.sensor = sensor.name
    self.rate = rate
    // The first and the last may be cut off.
    let inner = truth.dropFirst().dropLast()
    self.truth = inner.count
    timeError = estimate?.value.flatMap { value in contactTime.map { value - $0 } }
    halfWidth = estimate?.interval95.map { ($0.upperBound - $0.lowerBound) / 2 }
    said = [estimate?.confidence.rawValue, estimate?.reason?.rawValue].compactMap { $0 }
      .joined(separator: " ")
    for stride in inner {
      let near = found.min { a, b in
        abs(a.initialContactSeconds - stride.initialContactSeconds)
          < abs(b.initialContactSeconds - stride.initialContactSeconds)
      }
      guard let near else {
        missed += 1
        continue
      }
      let error = near.initialContactSeconds - stride.initialContactSeconds
      guard abs(error) <= Self.reachSeconds else {
        missed += 1
        continue
      }
      contact.append(1000 * error)
      if let end = near.toeOffSeconds { toeOff.append(1000 * (end - stride.toeOffSeconds)) }
    }
    extra = found.count { contact in
      !truth.contains {
        abs($0.initialContactSeconds - contact.initialContactSeconds) <= Self.reachSeconds
      }
    }
  }

  /// Whether some contacts are wrong, and the report gives a contact time whose interval does not
  /// own up to it.
  var isSilentlyWrong: Bool {
    guard let timeError, let halfWidth else { return false }
    return abs(timeError) > 20 && abs(timeError) > halfWidth
  }

  static func mean(_ values: [Double]) -> Double { Statistics.mean(values) ?? 0 }

  static func deviation(_ values: [Double]) -> Double { Statistics.standardDeviation(values) ?? 0 }

  static let heading =
    "seed strike speed sensor rate n missed extra ic_bias ic_sd ic_far "
    + "to_bias to_sd to_far ct_err ct_half said"

  var line: String {
    func short(_ x: Double?) -> String { x.map { "\(($0 * 10).rounded() / 10)" } ?? "-" }
    let numbers: [Double?] = [
      Self.mean(contact), Self.deviation(contact), contact.map(abs).max(), Self.mean(toeOff),
      Self.deviation(toeOff), toeOff.map(abs).max(), timeError, halfWidth,
    ]
    return "\(seed) \(strikeDegrees) \(metersPerSecond) \(sensor) \(Int(rate)) \(truth) \(missed) "
      + "\(extra) " + numbers.map(short).joined(separator: " ") + " " + said
  }
}
