import FootfallSignal

/// Up and forward of a foot, in the axes of its sensor.
struct FootSagittalPlane: Hashable {
  let up: [Double]
  let forward: [Double]

  /// - Parameters:
  ///   - mediolateral: a unit vector across the foot; either way.
  ///   - standing: where the mean load points up.
  ///   - slowing: where the mean acceleration points back.
  ///
  /// `nil` where nothing stands, or where the three directions do not span space.
  init?(
    of acceleration: VectorSignal<Acceleration>, across mediolateral: [Double],
    standing: [Range<Int>], slowing: [Range<Int>]
  ) {
    func sum(over ranges: [Range<Int>]) -> [Double] {
      acceleration.components.map { component in
        ranges.reduce(0) { total, range in
          let inside = range.clamped(to: 0..<component.count)
          return total + component.samples[inside].reduce(0, +) / Double(max(1, inside.count))
        }
      }
    }
    func unit(_ vector: [Double], without others: [[Double]]) -> [Double]? {
      var rest = vector
      for other in others {
        let share = zip(rest, other).reduce(0) { $0 + $1.0 * $1.1 }
        rest = zip(rest, other).map { $0 - share * $1 }
      }
      let length = rest.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 1e-9 ? rest.map { $0 / length } : nil
    }
    guard mediolateral.count == 3, !standing.isEmpty,
      let up = unit(sum(over: standing), without: [mediolateral]),
      let back = unit(sum(over: slowing), without: [mediolateral, up])
    else { return nil }
    self.up = up
    self.forward = back.map { -$0 }
  }
}
