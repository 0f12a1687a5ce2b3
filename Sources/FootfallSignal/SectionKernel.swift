// The inner loop of every recursive filter here.
//
// A section in transposed direct form II is y = b0·x + z1; z1' = b1·x − a1·y + z2;
// z2' = b2·x − a2·y. Put the first line into the other two and y leaves the feedback:
// z1' = (c1·x + z2) − a1·z1 and z2' = c2·x − a2·z1, where c = b − a·b0. From one z1 to the next
// there is then one product and one sum instead of a sum, a product and a sum, and that chain is
// all the time the loop takes. Two sections share a loop, so that the second fills the waits of
// the first; several channels fill them as lanes of a vector.

/// What the filter loop computes with: one channel, or several side by side.
@usableFromInline
protocol Lanes: Sendable {
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Double, b: Self) -> Self
}

extension Double: Lanes {}
extension SIMD2<Double>: Lanes {}
extension SIMD4<Double>: Lanes {}
extension SixLanes: Lanes {}

/// What a section remembers between samples.
struct SectionState<Lane: Lanes>: Sendable {
  var z1: Lane
  var z2: Lane
}

extension SectionState: Equatable where Lane == Double {}
extension SectionState: Hashable where Lane == Double {}
extension SectionState: Codable where Lane == Double {}

extension SecondOrderSections {
  /// Runs the chain over one channel in place, from the first sample to the last or back.
  func run(
    _ a: inout [Double], states: inout [SectionState<Double>], backward: Bool = false
  ) {
    var a = a.mutableSpan
    pass(&states) { step in
      let last = a.count - 1
      for i in 0..<a.count {
        let at = backward ? last - i : i
        a[at] = step(a[at])
      }
    }
  }

  /// Runs the chain over two channels of equal length, side by side.
  func run(
    _ a: inout [Double], _ b: inout [Double], states: inout [SectionState<SIMD2<Double>>],
    backward: Bool
  ) {
    var a = a.mutableSpan
    var b = b.mutableSpan
    pass(&states) { step in
      let last = a.count - 1
      for i in 0..<a.count {
        let at = backward ? last - i : i
        let y = step(SIMD2(a[at], b[at]))
        (a[at], b[at]) = (y[0], y[1])
      }
    }
  }

  /// Runs the chain over three channels of equal length, side by side.
  func run(
    _ a: inout [Double], _ b: inout [Double], _ c: inout [Double],
    states: inout [SectionState<SIMD4<Double>>], backward: Bool
  ) {
    var a = a.mutableSpan
    var b = b.mutableSpan
    var c = c.mutableSpan
    pass(&states) { step in
      let last = a.count - 1
      for i in 0..<a.count {
        let at = backward ? last - i : i
        let y = step(SIMD4(a[at], b[at], c[at], 0))
        (a[at], b[at], c[at]) = (y[0], y[1], y[2])
      }
    }
  }

  /// Runs the chain over four channels of equal length, side by side.
  func run(
    _ a: inout [Double], _ b: inout [Double], _ c: inout [Double], _ d: inout [Double],
    states: inout [SectionState<SIMD4<Double>>], backward: Bool
  ) {
    var a = a.mutableSpan
    var b = b.mutableSpan
    var c = c.mutableSpan
    var d = d.mutableSpan
    pass(&states) { step in
      let last = a.count - 1
      for i in 0..<a.count {
        let at = backward ? last - i : i
        let y = step(SIMD4(a[at], b[at], c[at], d[at]))
        (a[at], b[at], c[at], d[at]) = (y[0], y[1], y[2], y[3])
      }
    }
  }

  /// Hands a loop over the samples what to do with each, for one or two sections at a time.
  @inline(__always)
  private func pass<Lane: Lanes>(
    _ states: inout [SectionState<Lane>], _ loop: (_ step: (Lane) -> Lane) -> Void
  ) {
    for k in stride(from: 0, to: sections.count, by: 2) {
      let first = Feedback(sections[k])
      var (u1, u2) = (states[k].z1, states[k].z2)
      if k + 1 < sections.count {
        let second = Feedback(sections[k + 1])
        var (v1, v2) = (states[k + 1].z1, states[k + 1].z2)
        loop { second.step(first.step($0, &u1, &u2), &v1, &v2) }
        states[k + 1] = SectionState(z1: v1, z2: v2)
      } else {
        loop { first.step($0, &u1, &u2) }
      }
      states[k] = SectionState(z1: u1, z2: u2)
    }
  }

  private struct Feedback {
    let b0, c1, c2, a1, a2: Double

    init(_ s: Biquad) {
      b0 = s.b0
      c1 = s.b1 - s.a1 * s.b0
      c2 = s.b2 - s.a2 * s.b0
      a1 = s.a1
      a2 = s.a2
    }

    @inline(__always)
    func step<Lane: Lanes>(_ x: Lane, _ z1: inout Lane, _ z2: inout Lane) -> Lane {
      let y = b0 * x + z1
      let next = (c1 * x + z2) - a1 * z1
      z2 = c2 * x - a2 * z1
      z1 = next
      return y
    }
  }
}
