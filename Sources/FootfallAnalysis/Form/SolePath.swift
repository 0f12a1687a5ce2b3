import FootfallSignal

/// The center of pressure of one contact.
struct SolePath {
  /// Where the load begins, in percent of the foot's length from the heel.
  let strikeIndex: Double?
  /// The share of load over time under cells of the inner side, in percent of all cells whose
  /// place across the foot is known.
  let medialShare: Double?
  /// How far the path bows outward, in percent of the foot's width; `nil` where it does not lead
  /// from the heel past two thirds of the foot.
  let excursion: Double?

  /// Load, and load times place, of all cells at one instant.
  private struct Point {
    var forward = 0.0
    var medial = 0.0
    var total = 0.0

    /// As if every cell's load went evenly from here to there.
    func toward(_ other: Point, _ share: Double) -> Point {
      Point(
        forward: forward + share * (other.forward - forward),
        medial: medial + share * (other.medial - medial),
        total: total + share * (other.total - total))
    }

    /// The center of pressure.
    var place: (forward: Double, medial: Double) { (forward / total, medial / total) }
  }

  init(_ part: SoleForm.Part, _ range: Range<Int>) {
    var (inner, outer) = (0.0, 0.0)
    for cell in part.layout.cells {
      guard let medial = cell.medial else { continue }
      let sum = cell.samples[range].reduce(0) { $0 + max(0, $1) }
      if medial > SoleLayout.innerSide { inner += sum } else { outer += sum }
    }
    medialShare = inner + outer > 0 ? 100 * inner / (inner + outer) : nil

    guard let samples = part.layout.along.first?.samples else {
      (strikeIndex, excursion) = (nil, nil)
      return
    }
    // The path passes its bounds between two samples: one more on either side.
    let around = max(0, range.lowerBound - 1)..<min(samples.count, range.upperBound + 1)
    let points = around.map { i in
      var point = Point()
      for cell in part.layout.along {
        let load = max(0, cell.samples[i])
        point.total += load
        point.forward += load * (cell.forward ?? 0)
        point.medial += load * (cell.medial ?? 0)
      }
      return point
    }
    let peak = points.map(\.total).max() ?? 0
    guard peak > 0, let first = points.firstIndex(where: { $0.total >= SoleForm.onsetShare * peak })
    else {
      (strikeIndex, excursion) = (nil, nil)
      return
    }
    let window = max(1, part.rate.samples(in: SoleForm.onsetSeconds))
    let onset = points[first..<min(points.count, first + window)].filter { $0.total > 0 }
    let begins = 100 * onset.reduce(0) { $0 + $1.place.forward } / Double(onset.count)
    strikeIndex = begins
    excursion = begins < SoleForm.rearfootPercent ? Self.excursion(points, peak: peak) : nil
  }

  /// The bow of a path from the heel, in percent of the foot's width.
  ///
  /// Begin and end are where the load passes its share of the peak, between two samples: in the
  /// last hundredth of a second the pressure runs to the big toe, and a sample before that lays
  /// the line from heel to toe too far outward.
  private static func excursion(_ points: [Point], peak: Double) -> Double? {
    let least = SoleForm.pathShare * peak
    guard let first = points.firstIndex(where: { $0.total >= least }),
      let last = points.lastIndex(where: { $0.total >= least })
    else { return nil }
    func passing(_ inside: Int, _ outside: Int) -> [Point] {
      guard points.indices.contains(outside) else { return [] }
      let (a, b) = (points[inside], points[outside])
      return [a.toward(b, (a.total - least) / (a.total - b.total))]
    }
    let loaded = points[first...last].filter { $0.total >= least }
    let path = (passing(first, first - 1) + loaded + passing(last, last + 1)).map(\.place)
    guard let a = path.first, let b = path.last, b.forward > SoleForm.anterior,
      a.forward < SoleForm.anterior,
      let after = path.firstIndex(where: { $0.forward >= SoleForm.anterior })
    else { return nil }
    let (p, q) = (path[after - 1], path[after])
    let crossing =
      p.medial + (SoleForm.anterior - p.forward) / (q.forward - p.forward) * (q.medial - p.medial)
    let share = (SoleForm.anterior - a.forward) / (b.forward - a.forward)
    return 100 * (a.medial + share * (b.medial - a.medial) - crossing)
  }
}
