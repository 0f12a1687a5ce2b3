import FootfallSignal

/// How well a list of event times agrees with a reference on the same clock.
///
/// Each reference event is paired with the nearest found one within the tolerance, closest pairs
/// first, none twice. What is found outside the time that the reference covers is not judged.
///
/// - Source: J. M. Bland and D. G. Altman (1986), doi:10.1016/S0140-6736(86)90837-8, for the bias
///   and the limits of agreement.
public struct EventAgreement: Hashable, Sendable {
  /// Found minus reference, in seconds, in order of the reference.
  public let differences: [Double]
  /// The reference time of each difference.
  public let pairedReferences: [Double]
  /// Reference events that nothing was found for.
  public let misses: Int
  /// Found events, within the reference's time, that no reference event is near.
  public let extras: Int

  /// - Parameters:
  ///   - found: event times in seconds, in any order.
  ///   - reference: the same, of the reference.
  ///   - toleranceSeconds: how far apart a pair may be.
  public init(of found: [Double], with reference: [Double], toleranceSeconds: Double = 0.08) {
    let found = found.sorted()
    let reference = reference.sorted()
    var candidates: [(distance: Double, reference: Int, found: Int)] = []
    for (r, time) in reference.enumerated() {
      for (f, other) in found.enumerated() where abs(other - time) <= toleranceSeconds {
        candidates.append((abs(other - time), r, f))
      }
    }
    candidates.sort {
      ($0.distance, $0.reference, $0.found) < ($1.distance, $1.reference, $1.found)
    }
    var partner = [Int?](repeating: nil, count: reference.count)
    var isTaken = [Bool](repeating: false, count: found.count)
    for pair in candidates where partner[pair.reference] == nil && !isTaken[pair.found] {
      partner[pair.reference] = pair.found
      isTaken[pair.found] = true
    }
    let paired = reference.indices.compactMap { r in partner[r].map { (r, $0) } }
    differences = paired.map { found[$0.1] - reference[$0.0] }
    pairedReferences = paired.map { reference[$0.0] }
    misses = reference.count - paired.count
    if let first = reference.first, let last = reference.last {
      let judged = (first - toleranceSeconds)...(last + toleranceSeconds)
      extras = found.indices.count { !isTaken[$0] && judged.contains(found[$0]) }
    } else {
      extras = found.count
    }
  }

  public var count: Int { differences.count }

  /// Share of the reference's events that were found; 1 for an empty reference.
  public var recall: Double {
    count + misses == 0 ? 1 : Double(count) / Double(count + misses)
  }

  /// Share of the judged events that were right; 1 where nothing was found.
  public var precision: Double {
    count + extras == 0 ? 1 : Double(count) / Double(count + extras)
  }

  /// The mean difference, in seconds; `nil` without a pair.
  public var bias: Double? {
    count == 0 ? nil : differences.reduce(0, +) / Double(count)
  }

  /// The standard deviation of the differences, in seconds; `nil` below two pairs.
  public var standardDeviation: Double? {
    guard count > 1, let bias else { return nil }
    let sum = differences.reduce(0) { $0 + ($1 - bias) * ($1 - bias) }
    return (sum / Double(count - 1)).squareRoot()
  }

  /// The mean of the differences' sizes, in seconds; `nil` without a pair.
  public var meanAbsoluteError: Double? {
    count == 0 ? nil : differences.reduce(0) { $0 + abs($1) } / Double(count)
  }

  /// Bias minus and plus 1.96 standard deviations, in seconds; `nil` below two pairs.
  public var limitsOfAgreement: ClosedRange<Double>? {
    guard let bias, let deviation = standardDeviation else { return nil }
    return (bias - 1.96 * deviation)...(bias + 1.96 * deviation)
  }
}
