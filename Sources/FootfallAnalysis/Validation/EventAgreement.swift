/// How well a list of event times agrees with a reference on the same clock.
///
/// Each reference event is paired with the nearest found one within the tolerance, closest pairs
/// first, none twice. What is found outside the time that the reference covers is not judged.
public struct EventAgreement: Hashable, Sendable {
  /// A found event and its reference, as places in the lists that were given.
  public struct Pair: Hashable, Sendable {
    public let found: Int
    public let reference: Int
    /// Found minus reference, in seconds.
    public let difference: Double
  }

  /// In order of the reference's times.
  public let pairs: [Pair]
  /// The reference time of each pair, in seconds.
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
    let foundOrder = found.indices.sorted { (found[$0], $0) < (found[$1], $1) }
    let referenceOrder = reference.indices.sorted { (reference[$0], $0) < (reference[$1], $1) }
    var candidates: [(distance: Double, reference: Int, found: Int)] = []
    var first = 0
    for (r, place) in referenceOrder.enumerated() {
      let time = reference[place]
      while first < foundOrder.count, found[foundOrder[first]] < time - toleranceSeconds {
        first += 1
      }
      for f in first..<foundOrder.count {
        let distance = abs(found[foundOrder[f]] - time)
        guard distance <= toleranceSeconds else { break }
        candidates.append((distance, r, f))
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
    pairs = referenceOrder.indices.compactMap { r in
      partner[r].map { f in
        let (f, r) = (foundOrder[f], referenceOrder[r])
        return Pair(found: f, reference: r, difference: found[f] - reference[r])
      }
    }
    pairedReferences = pairs.map { reference[$0.reference] }
    misses = reference.count - pairs.count
    if let first = referenceOrder.first, let last = referenceOrder.last {
      let judged = (reference[first] - toleranceSeconds)...(reference[last] + toleranceSeconds)
      extras = foundOrder.indices.count {
        !isTaken[$0] && judged.contains(found[foundOrder[$0]])
      }
    } else {
      extras = found.count
    }
  }

  public var count: Int { pairs.count }

  /// Found minus reference, in seconds, in order of the reference.
  public var differences: PairedDifferences { PairedDifferences(pairs.map(\.difference)) }

  /// Share of the reference's events that were found; 1 for an empty reference.
  public var recall: Double {
    count + misses == 0 ? 1 : Double(count) / Double(count + misses)
  }

  /// Share of the judged events that were right; 1 where nothing was found.
  public var precision: Double {
    count + extras == 0 ? 1 : Double(count) / Double(count + extras)
  }
}
