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

  init(_ part: SoleForm.Part, _ range: Range<Int>) {
    struct Point {
      var forward = 0.0
      var medial = 0.0
      var total = 0.0
    }
    var (inner, outer) = (0.0, 0.0)
    for cell in part.layout.cells {
      guard let medial = cell.medial else { continue }
      let sum = cell.samples[range].reduce(0) { $0 + max(0, $1) }
      if medial > SoleLayout.innerSide { inner += sum } else { outer += sum }
    }
    medialShare = inner + outer > 0 ? 100 * inner / (inner + outer) : nil

    let points = range.map { i in
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
    let length = max(1, part.rate.samples(in: SoleForm.onsetSeconds))
    let onset = points[first..<min(points.count, first + length)].filter { $0.total > 0 }
    let begins = 100 * onset.reduce(0) { $0 + $1.forward / $1.total } / Double(onset.count)
    strikeIndex = begins

    let path = points.filter { $0.total >= SoleForm.pathShare * peak }
      .map { (forward: $0.forward / $0.total, medial: $0.medial / $0.total) }
    guard begins < SoleForm.rearfootPercent, let a = path.first, let b = path.last,
      b.forward > SoleForm.anterior, a.forward < SoleForm.anterior,
      let crossing = path.first(where: { $0.forward >= SoleForm.anterior })
    else {
      excursion = nil
      return
    }
    let share = (SoleForm.anterior - a.forward) / (b.forward - a.forward)
    excursion = 100 * (a.medial + share * (b.medial - a.medial) - crossing.medial)
  }
}
