/// What the load of one contact says about strike and roll-over, without any device.
///
/// - Source: strike index of P. Cavanagh and M. Lafortune, J. Biomech. 13 (1980),
///   doi:10.1016/0021-9290(80)90033-0; center-of-pressure excursion index as in science.md 2.8.
struct LoadTruth: Hashable, Sendable {
  /// Where the load begins, in percent of the foot's length from the heel.
  let strikeIndexPercent: Double
  /// Share of the impulse on the inner side, in percent.
  let medialPercent: Double
  /// In percent of the foot's width, above zero when the path runs on the outside; `nil` unless
  /// the load begins under the heel.
  let excursionIndexPercent: Double?

  init(_ load: FootLoad) {
    let (start, span) = (load.contact.initialContact, load.contact.span)
    let count = 250
    var path: [(forward: Double, medial: Double, total: Double)] = []
    var (inner, all, peak) = (0.0, 0.0, 0.0)
    for i in 1..<count {
      let zones = load.zones(at: start + span * Double(i) / Double(count))
      var point = (forward: 0.0, medial: 0.0, total: 0.0)
      for (zone, newtons) in zip(InsoleZone.all, zones) {
        point.forward += newtons * zone.forward
        point.medial += newtons * zone.medial
        point.total += newtons
        if zone.isMedial { inner += newtons }
      }
      all += point.total
      peak = max(peak, point.total)
      if point.total > 0 {
        path.append((point.forward / point.total, point.medial / point.total, point.total))
      } else {
        path.append((0, 0, 0))
      }
    }
    let first = path.firstIndex { $0.total >= 0.05 * peak } ?? 0
    let window = path[first..<min(path.count, first + max(1, Int(0.010 / span * Double(count))))]
    strikeIndexPercent = 100 * window.reduce(0) { $0 + $1.forward } / Double(window.count)
    medialPercent = all > 0 ? 100 * inner / all : 0

    let loaded = path.filter { $0.total >= 0.1 * peak }
    let anterior = 2.0 / 3
    guard strikeIndexPercent < 33, let a = loaded.first, let b = loaded.last,
      b.forward > anterior, let crossing = loaded.first(where: { $0.forward >= anterior })
    else {
      excursionIndexPercent = nil
      return
    }
    let straight =
      a.medial + (b.medial - a.medial) * (anterior - a.forward) / (b.forward - a.forward)
    excursionIndexPercent = 100 * (straight - crossing.medial)
  }
}
