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
    filtered(rows, first, second)
  }

  /// Filters both channels of some rows forward and backward.
  public func zeroPhase(_ rows: [SIMD2<Double>]) -> [SIMD2<Double>] {
    Self.filtered(rows, self, self)
  }

  /// The same with a filter for each channel.
  ///
  /// - Precondition: both filters have as many sections and as long a pad.
  public static func zeroPhase(
    _ rows: [SIMD2<Double>], first: SecondOrderSections, second: SecondOrderSections
  ) -> [SIMD2<Double>] {
    filtered(rows, first, second)
  }

  private static func filtered<Row: FilterRow>(
    _ rows: [Row], _ first: SecondOrderSections, _ second: SecondOrderSections
  ) -> [Row] {
    precondition(
      first.sections.count == second.sections.count && first.padLength == second.padLength,
      "filters side by side have one shape")
    guard let start = rows.first, let end = rows.last else { return [] }
    let pad = min(first.padLength, rows.count - 1)
    var head = (0..<pad).map { 2 * start - rows[pad - $0] }
    var body: [Row] = []
    var tail = (0..<pad).map { 2 * end - rows[rows.count - 2 - $0] }
    let settled = zip(first.settled, second.settled).map { one, two in
      (Row(first: one.z1, second: two.z1), Row(first: one.z2, second: two.z2))
    }
    func bothWays(_ sections: [RowSection<some RowFactor<Row>>]) {
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
      bothWays(first.sections.map { RowSection<Alike<Row>>(of: $0) })
    } else {
      bothWays(
        zip(first.sections, second.sections).map { RowSection<Row>(of: $0, and: $1) })
    }
    return body
  }
}

/// Channels side by side, of which the first half may have another filter than the second.
private protocol FilterRow: Lanes, RowFactor where Row == Self {
  init(first: Double, second: Double)
  static func * (a: Self, b: Self) -> Self
}

extension SixLanes: FilterRow, RowFactor {}

extension SIMD2<Double>: FilterRow, RowFactor {
  fileprivate init(first: Double, second: Double) { self.init(first, second) }
}

extension FilterRow {
  @inline(__always)
  fileprivate func times(_ row: Self) -> Self { self * row }
}

/// What a row is multiplied with: one number, or one for each half of it.
private protocol RowFactor<Row>: Sendable {
  associatedtype Row: Lanes
  func times(_ row: Row) -> Row
}

/// One number for all lanes, which stays in a register.
private struct Alike<Row: FilterRow>: RowFactor {
  let value: Double

  @inline(__always)
  func times(_ row: Row) -> Row { value * row }
}

/// A section over rows; the recursion is that of `SectionKernel.swift`.
private struct RowSection<Factor: RowFactor> {
  typealias Row = Factor.Row

  let b0, c1, c2, a1, a2: Factor

  init(_ b0: Factor, _ c1: Factor, _ c2: Factor, _ a1: Factor, _ a2: Factor) {
    (self.b0, self.c1, self.c2, self.a1, self.a2) = (b0, c1, c2, a1, a2)
  }

  func run(_ rows: inout [Row], _ state: inout (Row, Row), backward: Bool) {
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
  func passed(_ rows: [Row], _ state: inout (Row, Row)) -> [Row] {
    var states = state
    let out = rows.map { step($0, &states) }
    state = states
    return out
  }

  @inline(__always)
  private func step(_ x: Row, _ state: inout (Row, Row)) -> Row {
    let (z1, z2) = state
    state = ((c1.times(x) + z2) - a1.times(z1), c2.times(x) - a2.times(z1))
    return b0.times(x) + z1
  }
}

/// A section's numbers as the recursion takes them.
private struct RowCoefficients {
  let b0, c1, c2, a1, a2: Double

  init(_ section: Biquad) {
    (b0, a1, a2) = (section.b0, section.a1, section.a2)
    c1 = section.b1 - a1 * b0
    c2 = section.b2 - a2 * b0
  }
}

extension RowSection {
  fileprivate init<Row: FilterRow>(of section: Biquad) where Factor == Alike<Row> {
    let one = RowCoefficients(section)
    self.init(
      Alike(value: one.b0), Alike(value: one.c1), Alike(value: one.c2), Alike(value: one.a1),
      Alike(value: one.a2))
  }
}

extension RowSection where Factor: FilterRow {
  fileprivate init(of first: Biquad, and second: Biquad) {
    let (one, two) = (RowCoefficients(first), RowCoefficients(second))
    func pair(_ part: KeyPath<RowCoefficients, Double>) -> Factor {
      Factor(first: one[keyPath: part], second: two[keyPath: part])
    }
    self.init(pair(\.b0), pair(\.c1), pair(\.c2), pair(\.a1), pair(\.a2))
  }
}
