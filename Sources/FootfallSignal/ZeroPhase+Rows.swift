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
    var body = rows
    var tail = (0..<pad).map { 2 * end - rows[rows.count - 2 - $0] }
    let sections = zip(first.sections, second.sections).map(RowSection.init)
    let settled = zip(first.settled, second.settled).map { one, two in
      (SixLanes(first: one.z1, second: two.z1), SixLanes(first: one.z2, second: two.z2))
    }

    var states = settled.map { ($0 * (head.first ?? start), $1 * (head.first ?? start)) }
    for k in sections.indices {
      sections[k].run(&head, &states[k], backward: false)
      sections[k].run(&body, &states[k], backward: false)
      sections[k].run(&tail, &states[k], backward: false)
    }
    let last = tail.last ?? body[body.count - 1]
    states = settled.map { ($0 * last, $1 * last) }
    for k in sections.indices {
      sections[k].run(&tail, &states[k], backward: true)
      sections[k].run(&body, &states[k], backward: true)
    }
    return body
  }
}

/// A section whose coefficients may differ between the halves of a row; the recursion is that of
/// `SectionKernel.swift`.
private struct RowSection {
  let b0, c1, c2, a1, a2: SixLanes

  init(_ one: Biquad, _ two: Biquad) {
    b0 = SixLanes(first: one.b0, second: two.b0)
    c1 = SixLanes(first: one.b1 - one.a1 * one.b0, second: two.b1 - two.a1 * two.b0)
    c2 = SixLanes(first: one.b2 - one.a2 * one.b0, second: two.b2 - two.a2 * two.b0)
    a1 = SixLanes(first: one.a1, second: two.a1)
    a2 = SixLanes(first: one.a2, second: two.a2)
  }

  func run(_ rows: inout [SixLanes], _ state: inout (SixLanes, SixLanes), backward: Bool) {
    var rows = rows.mutableSpan
    var (z1, z2) = state
    let last = rows.count - 1
    for i in 0..<rows.count {
      let at = backward ? last - i : i
      let x = rows[at]
      rows[at] = b0 * x + z1
      let next = (c1 * x + z2) - a1 * z1
      z2 = c2 * x - a2 * z1
      z1 = next
    }
    state = (z1, z2)
  }
}
