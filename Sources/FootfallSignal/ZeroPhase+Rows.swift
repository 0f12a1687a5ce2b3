extension SecondOrderSections {
  /// Filters all six channels of some rows forward and backward; each comes out as from
  /// `zeroPhase` of its own.
  public func zeroPhase(_ rows: [SixLanes]) -> [SixLanes] {
    Self.zeroPhase(rows, first: self, second: self)
  }

  /// The same with one filter for the first three lanes and another for the last three.
  ///
  /// - Precondition: both filters have as many sections and as long a pad.
  public static func zeroPhase(
    _ rows: [SixLanes], first: SecondOrderSections, second: SecondOrderSections
  ) -> [SixLanes] {
    precondition(
      first.sections.count == second.sections.count && first.padLength == second.padLength,
      "filters side by side have one shape")
    guard let start = rows.first, let end = rows.last else { return [] }
    let pad = min(first.padLength, rows.count - 1)
    var head = (0..<pad).map { 2 * start - rows[pad - $0] }
    var body: [SixLanes] = []
    var tail = (0..<pad).map { 2 * end - rows[rows.count - 2 - $0] }
    let settled = zip(first.settled, second.settled).map { one, two in
      (SixLanes(first: one.z1, second: two.z1), SixLanes(first: one.z2, second: two.z2))
    }
    func bothWays(_ sections: [RowSection<some RowFactor>]) {
      var states = settled.map { ($0 * (head.first ?? start), $1 * (head.first ?? start)) }
      for k in sections.indices {
        sections[k].run(&head, &states[k], backward: false)
        if k == 0 {
          body = sections[k].passed(rows, &states[k])
        } else {
          sections[k].run(&body, &states[k], backward: false)
        }
        sections[k].run(&tail, &states[k], backward: false)
      }
      let last = tail.last ?? body[body.count - 1]
      states = settled.map { ($0 * last, $1 * last) }
      for k in sections.indices {
        sections[k].run(&tail, &states[k], backward: true)
        sections[k].run(&body, &states[k], backward: true)
      }
    }
    if first.sections.isEmpty { return rows }
    if first == second {
      bothWays(first.sections.map { RowSection(of: $0) })
    } else {
      bothWays(zip(first.sections, second.sections).map { RowSection(of: $0, and: $1) })
    }
    return body
  }
}

/// What a row is multiplied with: one number, or one for each half of it.
private protocol RowFactor {
  func times(_ row: SixLanes) -> SixLanes
}

extension Double: RowFactor {
  @inline(__always)
  fileprivate func times(_ row: SixLanes) -> SixLanes { self * row }
}

extension SixLanes: RowFactor {
  @inline(__always)
  fileprivate func times(_ row: SixLanes) -> SixLanes { self * row }
}

/// A section over rows; the recursion is that of `SectionKernel.swift`. Where all lanes share
/// their coefficients, these stay in registers.
private struct RowSection<Factor: RowFactor> {
  let b0, c1, c2, a1, a2: Factor

  init(_ b0: Factor, _ c1: Factor, _ c2: Factor, _ a1: Factor, _ a2: Factor) {
    (self.b0, self.c1, self.c2, self.a1, self.a2) = (b0, c1, c2, a1, a2)
  }

  func run(_ rows: inout [SixLanes], _ state: inout (SixLanes, SixLanes), backward: Bool) {
    var rows = rows.mutableSpan
    var states = state
    let last = rows.count - 1
    for i in 0..<rows.count {
      let at = backward ? last - i : i
      rows[at] = step(rows[at], &states)
    }
    state = states
  }

  /// What comes out where rows go in, from the first to the last, in a place of its own.
  func passed(_ rows: [SixLanes], _ state: inout (SixLanes, SixLanes)) -> [SixLanes] {
    var states = state
    let out = rows.map { step($0, &states) }
    state = states
    return out
  }

  @inline(__always)
  private func step(_ x: SixLanes, _ state: inout (SixLanes, SixLanes)) -> SixLanes {
    let (z1, z2) = state
    state = ((c1.times(x) + z2) - a1.times(z1), c2.times(x) - a2.times(z1))
    return b0.times(x) + z1
  }
}

extension RowSection<Double> {
  init(of section: Biquad) {
    let (b0, a1, a2) = (section.b0, section.a1, section.a2)
    self.init(b0, section.b1 - a1 * b0, section.b2 - a2 * b0, a1, a2)
  }
}

extension RowSection<SixLanes> {
  init(of first: Biquad, and second: Biquad) {
    let (one, two) = (RowSection<Double>(of: first), RowSection<Double>(of: second))
    func pair(_ part: KeyPath<RowSection<Double>, Double>) -> SixLanes {
      SixLanes(first: one[keyPath: part], second: two[keyPath: part])
    }
    self.init(pair(\.b0), pair(\.c1), pair(\.c2), pair(\.a1), pair(\.a2))
  }
}
